// Open tables: columns that only white space draws, in points and on the character grid of text files. Rows that follow
// each other closely and have white gaps are searched for rivers (aligned_columns.h), and cells of several lines are
// put together (row_starts.h). Horizontal rulings help: they end the table and part its rows. Precision comes first:
// prose in columns, justified text, bullets, numbered headings and tables of contents are no tables.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/edges.h"

namespace jalons::importer {

// The open tables among `words` of the page (indices, not taken yet), top to bottom; marks their words in `taken`.
std::vector<Table> FindAlignedTables(const Page& page, const std::vector<int>& words, const std::vector<Edge>& rulings,
                                     std::vector<char>& taken);

}  // namespace jalons::importer
