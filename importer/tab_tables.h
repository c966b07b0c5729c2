// Tables of text files whose cells end with TABs, as spreadsheets and word processors give them.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Appends them to document.tables, by page and line. `tabs[p][y]` is how many TABs line y of document.pages[p] holds.
//
// Lines that hold TABs and follow each other are the rows of one table: each TAB begins a cell (a leading one after an
// empty cell) and short rows are padded. Up to two blank lines between rows of equally many TABs are white space
// between rows, unless the first row is repeated. Between two rows, one line without TABs is the rest of a cell (after
// a short row, or when it goes on in small letters), or a heading that spans the table. No table: lines whose TABs only
// indent, lists whose TAB follows a number or bullet, contents lists, and a single line of two cells.
void FindTabTables(Document& document, const std::vector<std::vector<int>>& tabs);

}  // namespace jalons::importer
