// Page furniture: running titles, page numbers, version stamps. Furniture is what repeats at the same place, outermost
// on pages, and stands apart from what the page says; doubt leaves a line in the text.
//
// A row of lines at the top or bottom of a page is furniture when every line of it
//   - prints a page number ("3", "- 3 -", "P. 26", "Page 3 de 10", with a running title or alone) and the numbers of
//     pages differ as the pages do, or
//   - stands with the same words (digits included) at the same place of enough other pages,
// and no row farther out is content. Rows that no white space, smaller type or page number sets apart from the text are
// content, so are rows of column heads (crossed by rulings) and numbered headings ("Objectif 1").
// A text file of one page has only lines that say "Page 3 de 10" and stand alone.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/relabel.h"

namespace jalons::importer {

// `lines[p]` are lines of `pages[p]`, in any order; the answer has the same shape, not 0 for furniture. Offered to
// those who look for tables and want furniture out of the way first.
LineMarks FindFurniture(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines);

// Moves the furniture of kText blocks into kFurniture blocks. A row directly above a table stays where it is.
void MarkFurniture(Document& document);

}  // namespace jalons::importer
