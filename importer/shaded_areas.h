// Filled rectangles as areas: strips of one colour joined to what the eye sees as one, then the edges that part it from
// the paper.
#pragma once

#include <cstdint>
#include <vector>

#include "importer/document.h"

namespace jalons::importer {

struct ShadedArea {
  Box box;
  std::uint64_t ink = 0;  // equal: the same colour
  bool white = false;
};

// Joins rectangles of one colour that share a whole side, again and again until nothing joins. The order of painting is
// kept by the first of each joined group.
void JoinStrips(std::vector<ShadedArea>& areas);

// Removes each area that stands alone inside a cell already drawn by strokes: a shaded paragraph, not a cell.
void DropShadedParagraphs(std::vector<ShadedArea>& areas, const std::vector<Ruling>& drawn);

// The edges of the areas that look like cells or rows: neither specks nor the whole page, not on the edge of the page;
// white ones count only where they lie on a darker one painted before.
std::vector<Ruling> EdgesOf(const std::vector<ShadedArea>& areas, const Box& frame);

}  // namespace jalons::importer
