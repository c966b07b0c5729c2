// Contents lists: entries with leaders and page numbers that ascend, or, under a heading such as "Table des matières",
// with page numbers alone. They are a remainder, not a plan.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/relabel.h"

namespace jalons::importer {

// `lines[p]` are lines of `pages[p]`; the answer has the same shape, not 0 for lines of a contents list, its heading
// and the first lines of entries that take two. Offered to those who look for tables and want the lists out of the way
// first.
LineMarks FindContents(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines);

// Moves the contents lists of kText blocks into kContents blocks.
void MarkContents(Document& document);

}  // namespace jalons::importer
