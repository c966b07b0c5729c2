// What a PDF gives as the signs of a word, made into text: controls and noncharacters fall away, ligature forms
// (U+FB00-FB06) are spelled out, the private-use signs of symbol fonts become the bullets and boxes they print, and a
// soft hyphen that is printed inside a word is the hyphen that it shows. Everything else stays; the result is NFC.
#pragma once

#include <string>
#include <string_view>

namespace jalons::importer {

// `utf16` may hold lone surrogates (they become U+FFFD). A soft hyphen at the end stays, so that a line end can be
// joined.
std::string PrintedText(std::u16string_view utf16);

// White space in the sense of Unicode (also no-break), where Poppler may leave it inside a word.
bool IsPrintedSpace(char16_t unit);

}  // namespace jalons::importer
