// Mends UTF-8 that was read as Windows-1252, Mac Roman or DOS 850 and saved again: "dÃ©veloppement", "d√©veloppement".
#pragma once

#include <string>
#include <string_view>

namespace jalons::text {

// True, and `text` mended, if the text reads as French better for it. Sequences that would not give a sign of French
// stay as they are; so does everything else.
bool MendDoubleDecoding(std::u16string& text);

}  // namespace jalons::text
