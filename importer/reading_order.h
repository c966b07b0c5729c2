// Reading order: which parts of a page are read before which. A recursive cut after Nagy and Seth's XY-cut
// ("Hierarchical representation of optically scanned documents", 1984), but one that cuts into columns only where both
// sides are wide and long enough to be prose: labels, bullets and page numbers beside their text are read row by row.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// What is ordered: a stretch of one text line, or a whole table.
struct Piece {
  Box box;
  int table = -1;          // index in the page's tables
  std::vector<int> words;  // of a text piece
  int rows = 1;            // of a table
};

// Either the words of one column between two tables (or zones), or one table.
struct Region {
  int table = -1;
  std::vector<int> words;
};

// `em` is the usual type size of the page.
std::vector<Region> ReadingOrder(std::vector<Piece> pieces, double em);

}  // namespace jalons::importer
