// The columns that rows of segments share: white rivers through most of the rows with many segments.
#pragma once

#include <vector>

#include "importer/aligned_rows.h"

namespace jalons::importer {

// What the words of one column cover.
struct Column {
  double x0 = 0, x1 = 0;
};

// Which columns a segment stands in: [first, last].
struct Range {
  int first = 0, last = 0;
};

// Parts segments of the other rows where the white that all of the fullest rows share runs between two of their words,
// wider than their other word spaces: cells that nearly touch.
void SplitAtRivers(const Page& page, std::vector<PrintedRow>& rows, const Scale& scale);

// Columns left to right; fewer than two when there are no rivers.
std::vector<Column> FindColumns(const std::vector<PrintedRow>& rows, const Scale& scale);

Range ColumnsOf(const Segment& segment, const std::vector<Column>& columns, const Scale& scale);

// Whether rows and columns look like a table rather than columns of prose, a list with its labels, a table of contents,
// or words that stand under each other by chance. `ruled`: long rulings stand above and below.
bool LooksTabular(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns,
                  const Scale& scale, bool ruled);

}  // namespace jalons::importer
