// What tables of a Document have to do with each other and which of their rows are column heads.
#pragma once

#include "importer/document.h"

namespace jalons::importer {

// Sets Table::continues: a table that begins a page goes on with one that ends the page before when both have the same
// number of columns at the same places and nothing but furniture stands between them in reading order. Sets
// Table::head_rows: leading rows that the next page repeats, or that alone are bold. In open tables, where no ruling
// could close a row, the first row after the heads is the rest of a cut one (closed_top and the other's closed_bottom
// false) when its first column is empty. Run when the blocks are in order and furniture is marked.
void JoinTables(Document& document);

}  // namespace jalons::importer
