// Where the words of a query stand in a text, and the part of the text to show for them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/search_query.h"

namespace jalons::archive {

struct Mark {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t term = 0;            // which of the query's ParsedQuery::all
};

struct Marks {
  std::vector<Mark> marks;  // in the order of the text, none within another
  std::size_t terms = 0;    // how many different ones of the query
  std::size_t exact = 0;    // how many of them in the form typed
};

Marks FindMarks(const ParsedQuery& query, std::string_view text);

// At most `length` code points (about) of the text, around most of its marks, each between [ and ]; "…" where cut.
std::string Excerpt(std::string_view text, const std::vector<Mark>& marks, std::size_t length);

}  // namespace jalons::archive
