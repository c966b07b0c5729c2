// Rulings to edges: parallel rulings that nearly coincide are snapped together, those on one line that nearly touch are
// joined. The first steps of pdfplumber's table finder (https://github.com/jsvine/pdfplumber, after A. Nurminen,
// "Algorithmic extraction of data in tables in PDF documents", 2013). Points.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// A straight stroke: a horizontal one at y = at from x = from to x = to; a vertical one the other way about.
struct Edge {
  double at = 0, from = 0, to = 0;
};

// Both sorted by `at`, then `from`.
struct Edges {
  std::vector<Edge> horizontal, vertical;
};

Edges CollectEdges(const std::vector<Ruling>& rulings);

// Edges that hang together by crossing or touching, as a table's do. Lone edges are sets of their own.
std::vector<Edges> ConnectedEdges(const Edges& edges);

}  // namespace jalons::importer
