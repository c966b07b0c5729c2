#include "text/code_page.h"

#include <unicode/ucnv.h>

#include <memory>

namespace jalons::text {

CodePage::CodePage(const char* name) : name_(name), bytes_(0x10000) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  for (int byte = 0; byte < 256; ++byte) {
    const char source = static_cast<char>(byte);
    char16_t unit = byte < 0x80 ? static_cast<char16_t>(byte) : u'\uFFFD';
    if (converter != nullptr) {
      UErrorCode failed = U_ZERO_ERROR;
      ucnv_toUChars(converter.get(), &unit, 1, &source, 1, &failed);
    }
    units_[static_cast<std::size_t>(byte)] = unit;
    if (byte >= 0x80 && unit != u'\uFFFD') bytes_[unit] = static_cast<std::uint8_t>(byte);
  }
}

int CodePage::FromUnicode(char16_t unit) const {
  if (unit < 0x80) return unit;
  return bytes_[unit] == 0 ? -1 : bytes_[unit];
}

std::u16string CodePage::Decode(std::string_view bytes) const {
  std::u16string out(bytes.size(), u'\0');
  for (std::size_t at = 0; at < bytes.size(); ++at) out[at] = ToUnicode(static_cast<unsigned char>(bytes[at]));
  return out;
}

}  // namespace jalons::text
