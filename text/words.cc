#include "text/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace jalons::text {

std::vector<WordSpan> SplitWords(std::string_view utf8) {
  std::vector<WordSpan> words;
  const auto size = static_cast<int32_t>(utf8.size());
  std::size_t column = 0;
  int tabs = 0;
  bool inside = false;
  for (int32_t at = 0; at < size; ++column) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(utf8.data()), at, size, code);
    tabs += code == '\t' ? 1 : 0;
    if (code == 0 || (code >= 0x1C && code <= 0x20) || u_isUWhiteSpace(code)) {
      inside = false;
      continue;
    }
    if (!inside) words.push_back({begin, begin, column, 0, tabs});
    inside = true;
    words.back().end = static_cast<std::size_t>(at);
    ++words.back().length;
  }
  return words;
}

}  // namespace jalons::text
