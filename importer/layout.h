// The layout of a Document: what its pages' words and rulings form together.
#pragma once

#include "importer/document.h"

namespace jalons::importer {

// Fills `tables` and `blocks` from `pages` (points or character grids): every word of every page is then exactly once
// in a line of a block or of a table's cell. Diagnostics: "page-drawing" (a page or table with so many rulings that it
// is read as a drawing). Blocks that the Document came with are replaced, and so are its tables but for those of grid
// pages (TAB tables), which are kept and joined by the open ones.
void LayOut(Document& document);

}  // namespace jalons::importer
