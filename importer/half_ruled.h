// Tables whose rulings part only some of their rows or columns: the box of the heads is drawn, the figures below stand
// in one big cell, or a row runs through without the verticals of the others. And tables with
// more edges than they have rows.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/edges.h"

namespace jalons::importer {

// Cuts a cell over several columns where its words leave white at the table's own column edges and stand in two columns
// or more. A heading over several columns has no such white and stays.
void SplitSpans(const Page& page, Table& table);

// Cuts a cell over several rows at the open side of the table (no ruling closes its column there), where each of its
// lines stands in the middle of one of the rows of its neighbours: the rulings do not reach the labels.
void SplitOpenSides(const std::vector<Edge>& verticals, Table& table);

// Takes away row edges that only the shade behind a text draws: beside a cell with words that runs through, every cell
// that ends there goes on in an empty one (or the other way about) of the same width.
void MergeShadedRests(Table& table);

// Whether cells of the table hide printed rows of figures: three base lines or more, the same ones in two columns, each
// with a figure. Prose in cells never does.
bool HidesRows(const Page& page, const Table& table);

}  // namespace jalons::importer
