#include "importer/printed_text.h"

#include <array>
#include <cstdint>

#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kSoftHyphen = 0xAD;

// U+FB00 to U+FB06.
constexpr std::array<std::u32string_view, 7> kLigatures = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};

// The signs of Symbol and Wingdings that plans use for bullets, boxes and arrows, by their code in U+F000-F0FF. Both
// fonts agree where it matters (0xB7 is a bullet in Symbol and a clock in Wingdings, where nobody lists with it).
char32_t SymbolSign(char32_t code) {
  switch (code) {
    case 0x20:
    case 0xA0:
      return U' ';
    case 0x2D:
    case 0xBE:
      return U'-';
    case 0x6C:
      return U'\u25CF';
    case 0x6E:
      return U'\u25A0';
    case 0x6F:
    case 0x70:
    case 0x71:
    case 0x72:
    case 0xA8:
      return U'\u2610';
    case 0x76:
      return U'\u2756';
    case 0xA7:
      return U'\u25AA';
    case 0xB0:
      return U'\u00B0';
    case 0xD8:
      return U'\u27A2';
    case 0xDE:
    case 0xE0:
    case 0xE8:
    case 0xF0:
      return U'\u2192';
    case 0xFC:
      return U'\u2713';
    case 0xFD:
    case 0x78:
      return U'\u2612';
    case 0xFE:
      return U'\u2611';
    default:
      return U'\u2022';
  }
}

void Append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool Dropped(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool zero_width = c == 0x200B || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
  const bool nonchar = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return control || zero_width || nonchar;
}

}  // namespace

bool IsPrintedSpace(char16_t c) {
  return c == u' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string PrintedText(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size());
  bool ascii = true;
  for (std::size_t i = 0; i < utf16.size(); ++i) {
    char32_t c = utf16[i];
    if (c < 0x7F && c >= 0x20) {
      out += static_cast<char>(c);
      continue;
    }
    if (c >= 0xD800 && c < 0xE000) {
      const bool pair = c < 0xDC00 && i + 1 < utf16.size() && utf16[i + 1] >= 0xDC00 && utf16[i + 1] < 0xE000;
      c = pair ? 0x10000 + ((c - 0xD800) << 10) + (utf16[++i] - 0xDC00) : kReplacement;
    }
    if (Dropped(c)) continue;
    ascii = false;
    if (c >= 0xFB00 && c <= 0xFB06) {
      for (char32_t letter : kLigatures[c - 0xFB00]) Append(out, letter);
      continue;
    }
    if (c >= 0xF000 && c <= 0xF0FF)
      c = SymbolSign(c - 0xF000);
    else if ((c >= 0xE000 && c <= 0xF8FF))
      c = U'\u2022';
    if (c == kSoftHyphen && i + 1 < utf16.size()) c = U'-';
    if (c == U' ' && out.empty()) continue;
    Append(out, c);
  }
  return ascii ? out : text::ToNfc(out);
}

}  // namespace jalons::importer
