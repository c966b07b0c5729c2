#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>

namespace jalons::text {
namespace {

icu::UnicodeString Decode(std::string_view bytes) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())));
}

std::string Encode(const icu::UnicodeString& string) {
  std::string out;
  string.toUTF8String(out);
  return out;
}

const icu::Normalizer2& Instance(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getInstance(nullptr, name, mode, status);
}

icu::UnicodeString Normalize(const icu::Normalizer2& normalizer, const icu::UnicodeString& string) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = normalizer.normalize(string, status);
  return U_SUCCESS(status) ? out : string;
}

bool IsAscii(std::string_view bytes) {
  for (const char byte : bytes) {
    if (static_cast<unsigned char>(byte) >= 0x80) return false;
  }
  return true;
}

// Fold for the common case, without ICU.
std::string FoldAscii(std::string_view ascii) {
  std::string out;
  out.reserve(ascii.size());
  bool gap = false;
  for (const char sign : ascii) {
    if (sign == ' ' || (sign >= '\t' && sign <= '\r')) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign == '`' ? '\'' : sign;
  }
  return out;
}

// The ASCII sign that stands for a typographic one, 0 to drop it, or the code point itself.
UChar32 Plain(UChar32 code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x00B4:
    case 0x0060:
    case 0x2032:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return 0;
    default:
      return code;
  }
}

UChar32 First(std::string_view utf8) {
  if (utf8.empty()) return 0;
  UChar32 code = 0;
  int32_t at = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(utf8.data()), at, static_cast<int32_t>(utf8.size()), code);
  return code;
}

}  // namespace

bool IsValidUtf8(std::string_view bytes) {
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < size;) {
    UChar32 code = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(bytes.data()), at, size, code);
    if (code < 0) return false;
  }
  return true;
}

std::string ToNfc(std::string_view bytes) {
  if (IsAscii(bytes)) return std::string(bytes);
  static const icu::Normalizer2& nfc = Instance("nfc", UNORM2_COMPOSE);
  return Encode(Normalize(nfc, Decode(bytes)));
}

std::string Fold(std::string_view utf8) {
  if (IsAscii(utf8)) return FoldAscii(utf8);
  static const icu::Normalizer2& folder = Instance("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& nfd = Instance("nfc", UNORM2_DECOMPOSE);
  const icu::UnicodeString source = Decode(utf8);
  icu::UnicodeString plain;
  for (int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    // Before compatibility folding, which would turn the lone acute accent into a space and a combining mark.
    if (const UChar32 code = Plain(source.char32At(at)); code != 0) plain.append(code);
  }
  const icu::UnicodeString folded = Normalize(nfd, Normalize(folder, plain));
  icu::UnicodeString out;
  bool gap = false;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 code = Plain(folded.char32At(at));
    if (code == 0 || u_charType(code) == U_NON_SPACING_MARK) continue;
    if (u_isUWhiteSpace(code)) {
      gap = !out.isEmpty();
      continue;
    }
    if (gap) out.append(static_cast<UChar>(' '));
    gap = false;
    if (code == 0x0153) {
      out.append(u"oe", 2);
    } else if (code == 0x00E6) {
      out.append(u"ae", 2);
    } else {
      out.append(code);
    }
  }
  return Encode(out);
}

std::size_t Length(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

bool StartsUpper(std::string_view utf8) {
  return u_isUUppercase(First(utf8)) != 0;
}
bool StartsLower(std::string_view utf8) {
  return u_isULowercase(First(utf8)) != 0;
}
bool StartsLetter(std::string_view utf8) {
  return u_isUAlphabetic(First(utf8)) != 0;
}

bool IsAllCaps(std::string_view utf8) {
  const icu::UnicodeString string = Decode(utf8);
  int letters = 0;
  for (int32_t at = 0; at < string.length(); at = string.moveIndex32(at, 1)) {
    const UChar32 code = string.char32At(at);
    if (u_isULowercase(code)) return false;
    letters += u_isUUppercase(code) ? 1 : 0;
  }
  return letters >= 2;
}

std::string Squeeze(std::string_view utf8) {
  const icu::UnicodeString string = Decode(utf8);
  icu::UnicodeString out;
  bool gap = false;
  for (int32_t at = 0; at < string.length(); at = string.moveIndex32(at, 1)) {
    const UChar32 code = string.char32At(at);
    if (u_isUWhiteSpace(code)) {
      gap = !out.isEmpty();
      continue;
    }
    if (gap) out.append(static_cast<UChar>(' '));
    gap = false;
    out.append(code);
  }
  return Encode(out);
}

}  // namespace jalons::text
