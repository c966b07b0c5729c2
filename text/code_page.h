// The encodings of one byte a character that old plans are in, as tables made by ICU's converters.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::text {

class CodePage {
 public:
  // `name` is one that ICU knows ("macintosh"). A byte that it does not define becomes U+FFFD.
  explicit CodePage(const char* name);

  const std::string& name() const { return name_; }
  char16_t ToUnicode(unsigned char byte) const { return units_[byte]; }

  // The byte that this encoding writes for `unit`, or -1.
  int FromUnicode(char16_t unit) const;

  std::u16string Decode(std::string_view bytes) const;

 private:
  std::string name_;
  std::array<char16_t, 256> units_{};
  std::vector<std::uint8_t> bytes_;  // by UTF-16 unit; 0 for what is not there, or ASCII
};

}  // namespace jalons::text
