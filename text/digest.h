// SHA-256 (FIPS 180-4), by which a document is identified and its keeping is checked.
#pragma once

#include <string>
#include <string_view>

namespace jalons::text {

// Of the bytes as they are: 64 lower-case hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace jalons::text
