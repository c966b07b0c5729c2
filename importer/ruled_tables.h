// Tables drawn by rulings. The edges of a page that hang together (edges.h) make a grid; unit cells of the grid between
// which no edge stands are one cell, so that merged cells span rows and columns. This gives the smallest cells between
// crossings as pdfplumber does, and also closes a table whose outer border is missing: its own extent closes it.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// The ruled tables of `page`, and the words in them marked in `taken` (one flag a word). A box around a paragraph, a
// single column, a chart's grid are no tables. A drawing with too many strokes yields none and a diagnostic
// "page-drawing".
std::vector<Table> FindRuledTables(const Page& page, std::vector<char>& taken, std::vector<Diagnostic>& diagnostics);

}  // namespace jalons::importer
