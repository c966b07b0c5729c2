// Which printed rows of an open table begin a row of the table, and which go on with cells of the row above.
#pragma once

#include <vector>

#include "importer/aligned_columns.h"

namespace jalons::importer {

// One flag a printed row; the first is always true. `rules`: heights of horizontal rulings across the table, sorted.
std::vector<char> RowStarts(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns,
                            const Scale& scale, const std::vector<double>& rules);

}  // namespace jalons::importer
