// How pages print their numbers: "3", "- 3 -", "3/10", "P. 26", "Page 3 de 10", alone or at an end of a running title.
#pragma once

#include <optional>
#include <string>

namespace jalons::importer {

struct PageNumber {
  int number = 0;
  int of = 0;           // how many pages there are; 0 where it is not said
  bool worded = false;  // with a word for "page"
  bool alone = false;   // nothing else stands on the line
};

// `line` as text::Fold gives it.
std::optional<PageNumber> ReadPageNumber(const std::string& line);

}  // namespace jalons::importer
