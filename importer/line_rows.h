// Lines side by side: what stands at one height of a page, left to right.
#pragma once

#include <cstddef>
#include <vector>

#include "importer/document.h"

namespace jalons::importer {

struct LineRow {
  Box box;
  std::vector<std::size_t> lines;  // indices into the lines given
};

// Top to bottom. Lines without words are left out.
std::vector<LineRow> GroupRows(const std::vector<Line>& lines);

}  // namespace jalons::importer
