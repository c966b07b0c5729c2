#include "text/double_decoding.h"

#include <algorithm>
#include <array>

#include "text/code_page.h"
#include "text/french_signs.h"

namespace jalons::text {
namespace {

bool Plausible(char32_t code) {
  const bool combining = code >= 0x300 && code < 0x370;
  return code < 0x10000 && (combining || code == 0xFEFF || IsFrenchSign(static_cast<char16_t>(code)));
}

// The character that the signs from `at` spell as bytes of UTF-8, and how many signs; 0 signs if they spell none.
struct Spelled {
  char16_t code = 0;
  std::size_t length = 0;
};

Spelled ReadSpelled(std::u16string_view text, std::size_t at, const CodePage& page) {
  const int lead = page.FromUnicode(text[at]);
  if (lead < 0xC2 || lead > 0xEF) return {};
  const std::size_t length = lead < 0xE0 ? 2 : 3;
  if (at + length > text.size()) return {};
  char32_t code = static_cast<char32_t>(lead) & (length == 2 ? 0x1F : 0x0F);
  for (std::size_t next = at + 1; next < at + length; ++next) {
    int byte = page.FromUnicode(text[next]);
    // A byte that the wrong encoding leaves undefined passes through as a control character.
    if (byte < 0 && text[next] >= 0x80 && text[next] < 0xA0) byte = text[next];
    if (byte < 0x80 || byte > 0xBF) return {};
    code = (code << 6) | (static_cast<char32_t>(byte) & 0x3F);
  }
  if (!Plausible(code)) return {};
  return {static_cast<char16_t>(code), length};
}

// "à" is C3 A0; its second byte is a no-break space in Windows-1252, which programs like to make a plain space.
bool LostGrave(std::u16string_view text, std::size_t at, const CodePage& page) {
  return text[at] == u'Ã' && at + 1 < text.size() && text[at + 1] == u' ' && page.FromUnicode(u'\u00A0') == 0xA0;
}

bool HoldsSpelled(std::u16string_view text, const CodePage& page) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] >= 0x80 && (ReadSpelled(text, at, page).length > 0 || LostGrave(text, at, page))) return true;
  }
  return false;
}

std::u16string Mend(std::u16string_view text, const CodePage& page) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] < 0x80) {
      out.push_back(text[at++]);
    } else if (const Spelled spelled = ReadSpelled(text, at, page); spelled.length > 0) {
      if (spelled.code != 0xFEFF) out.push_back(spelled.code);
      at += spelled.length;
    } else if (LostGrave(text, at, page)) {
      const bool second_space = at + 2 < text.size() && text[at + 2] == u' ';
      out.push_back(u'à');
      at += second_space ? 2 : 1;
    } else {
      out.push_back(text[at++]);
    }
  }
  return out;
}

}  // namespace

bool MendDoubleDecoding(std::u16string& text) {
  if (std::all_of(text.begin(), text.end(), [](char16_t code) { return code < 0x80; })) return false;
  static const std::array<CodePage, 3> kPages = {CodePage("windows-1252"), CodePage("macintosh"), CodePage("IBM850")};
  double best = WeighFrenchSigns(text).Mean();
  bool mended = false;
  const std::u16string original = text;
  for (const CodePage& page : kPages) {
    if (!HoldsSpelled(original, page)) continue;
    std::u16string tried = Mend(original, page);
    const SignEvidence evidence = WeighFrenchSigns(tried);
    if (evidence.Mean() <= best) continue;
    best = evidence.Mean();
    text = std::move(tried);
    mended = true;
  }
  return mended;
}

}  // namespace jalons::text
