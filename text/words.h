// Where the words of a line stand. A word is a run without white space; no-break spaces are white space.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace jalons::text {

struct WordSpan {
  std::size_t begin = 0, end = 0;  // bytes
  std::size_t column = 0;          // code points of the line before it; a TAB counts one
  std::size_t length = 0;          // code points
  int tabs = 0;                    // TABs of the line before it
};

// White space is what Unicode calls so, and the control characters U+0000 and U+001C to U+001F.
std::vector<WordSpan> SplitWords(std::string_view utf8);

}  // namespace jalons::text
