// Unicode as Jalons needs it: every string that crosses a folder is UTF-8 in normal form C (NFC).
//
// Nothing here throws: bytes that are not UTF-8 become U+FFFD, so that a damaged name or file can still be shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jalons::text {

bool IsValidUtf8(std::string_view bytes);

// NFC; each ill-formed sequence becomes one U+FFFD.
std::string ToNfc(std::string_view bytes);

// The key under which French words are compared: NFKC, case folded, accents removed, ligatures spelled out (œ -> oe),
// typographic apostrophes, quotes and dashes made ASCII, soft hyphens and zero-width signs removed, white space
// (also no-break) folded to one space and trimmed. "  Échéancier  " -> "echeancier". Idempotent. Not for display.
std::string Fold(std::string_view utf8);

// Number of code points.
std::size_t Length(std::string_view utf8);

// What the first code point is; false for an empty string.
bool StartsUpper(std::string_view utf8);
bool StartsLower(std::string_view utf8);
bool StartsLetter(std::string_view utf8);

// At least two letters, none of them lower case ("MOYENS", "CIUSSS", "M.R.C.").
bool IsAllCaps(std::string_view utf8);

// White space folded to one space and trimmed at both ends; no-break spaces count as white space.
std::string Squeeze(std::string_view utf8);

}  // namespace jalons::text
