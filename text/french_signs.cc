#include "text/french_signs.h"

#include <unicode/uchar.h>

namespace jalons::text {
namespace {

constexpr std::u16string_view kLower = u"éèàêçâîôûùëïüœæ";
constexpr std::u16string_view kUpper = u"ÉÈÀÊÇÂÎÔÛÙËÏÜŒÆ";
constexpr std::u16string_view kApostrophes = u"’‘´";
constexpr std::u16string_view kOpening = u"«“";
constexpr std::u16string_view kClosing = u"»”";
constexpr std::u16string_view kSpaces = u"\u00A0\u202F\u2009";
constexpr std::u16string_view kDashes = u"–—";
constexpr std::u16string_view kBullets = u"•·■▪●►→\uF0B7\uF0A7\uF0D8";
constexpr std::u16string_view kOther = u"…°ºª€½¼¾²³×±©®™§−";

constexpr double kCommonLetter = 1.0;  // é è à ê ç: 95 of 100 accented letters of French
constexpr double kRareLetter = 0.7;
constexpr double kRareInitial = 0.4;  // a capital other than É that begins a word in small letters: "Çà"
constexpr double kVoila = 0.1;        // à at the end of a word: "déjà", "voilà" and few others
constexpr double kFits = 0.5;         // punctuation where French puts it
constexpr double kUnlikely = -0.3;    // nothing speaks for it
constexpr double kMisplaced = -1;     // a sign inside a word, an accented capital after a small letter
constexpr double kImpossible = -2;    // a control character, or no character at all

bool In(std::u16string_view set, char16_t code) {
  return set.find(code) != std::u16string_view::npos;
}
bool Lower(char16_t code) {
  return u_islower(code) != 0;
}
bool Upper(char16_t code) {
  return u_isupper(code) != 0;
}
bool Letter(char16_t code) {
  return u_isalpha(code) != 0;
}
bool Digit(char16_t code) {
  return code >= u'0' && code <= u'9';
}
bool Space(char16_t code) {
  return code == 0 || u_isUWhiteSpace(code) != 0;
}

double WeighLetter(char16_t before, char16_t code, char16_t after) {
  if (In(kLower, code)) {
    if (Upper(after)) return kMisplaced;
    if (Upper(before) && !Lower(after)) return kUnlikely;
    if (code == u'à' && Letter(after)) return kMisplaced;
    if (code == u'ê' && !Letter(before) && after != u't') return kUnlikely;  // "être" and its forms alone begin so
    if (code == u'à' && Letter(before)) return kVoila;
    if (kLower.find(code) < 5) return kCommonLetter;
    return Letter(before) || Letter(after) ? kRareLetter : kUnlikely;
  }
  if (In(kUpper, code)) {
    if (Lower(before)) return kMisplaced;
    if (Upper(before) && Lower(after)) return kUnlikely;
    if (!Letter(before) && Lower(after)) return code == u'É' ? kRareLetter : kRareInitial;
    if (Letter(before) || Letter(after)) return kUpper.find(code) < 5 ? kCommonLetter : kRareLetter;
    return code == u'À' ? kFits : kUnlikely;
  }
  return kMisplaced;
}

double WeighSign(char16_t before, char16_t code, char16_t after) {
  const bool inside = Letter(before) && Letter(after);
  if (In(kApostrophes, code)) return inside ? kCommonLetter : (Letter(before) || Letter(after) ? 0 : kUnlikely);
  if (inside) return kMisplaced;
  if (In(kOpening, code)) return !Letter(before) && !Space(code) ? kFits : kUnlikely;
  if (In(kClosing, code)) return !Letter(after) ? kFits : kUnlikely;
  if (In(kSpaces, code)) return kFits;
  if (In(kDashes, code)) return (Space(before) && !Letter(after)) || (Digit(before) && Digit(after)) ? kFits : 0;
  if (In(kBullets, code)) return Space(before) && !Letter(before) ? kFits : 0;
  if (In(kOther, code)) return Letter(after) ? 0 : kFits / 2;
  return kUnlikely;
}

double Weigh(char16_t before, char16_t code, char16_t after) {
  if (code == 0xFFFD || (code < 0xA0 && code >= 0x80)) return kImpossible;
  return Letter(code) && code != u'º' && code != u'ª' ? WeighLetter(before, code, after)
                                                      : WeighSign(before, code, after);
}

}  // namespace

bool IsFrenchSign(char16_t code) {
  for (const std::u16string_view set :
       {kLower, kUpper, kApostrophes, kOpening, kClosing, kSpaces, kDashes, kBullets, kOther}) {
    if (In(set, code)) return true;
  }
  return false;
}

SignEvidence WeighFrenchSigns(std::u16string_view text, std::size_t limit) {
  SignEvidence evidence;
  for (std::size_t at = 0; at < text.size() && evidence.signs < limit; ++at) {
    if (text[at] < 0x80) continue;
    const char16_t before = at == 0 ? u'\0' : text[at - 1];
    const char16_t after = at + 1 == text.size() ? u'\0' : text[at + 1];
    evidence.sum += Weigh(before, text[at], after);
    ++evidence.signs;
  }
  return evidence;
}

}  // namespace jalons::text
