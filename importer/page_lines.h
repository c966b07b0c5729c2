// Words to lines. Words stand on one line when their boxes share enough height; superscripts belong to the line that
// they overlap most. Turned words (rotation 90, 180, 270) make lines of their own, in their own reading direction.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// The size of a word's type in page units across (points, or 2 characters on a grid page).
double Em(const Page& page, const Word& word);

// The median of Em over `words`; 10 when there are none.
double MedianEm(const Page& page, const std::vector<int>& words);

// The lines of `words` (indices into page.words), top to bottom, never split at gaps: what a cell holds.
std::vector<Line> MakeLines(const Page& page, const std::vector<int>& words);

// Cuts each line where the gap between two words exceeds `gap` em (on a grid page: settings' grid_gap characters).
std::vector<Line> SplitAtGaps(const Page& page, const std::vector<Line>& lines, double gap);

Box BoxOf(const Page& page, const std::vector<int>& words);

// The words of a line or of lines as text, with spaces as printed between words and lines.
std::string TextOf(const Page& page, const Line& line);
std::string TextOf(const Page& page, const std::vector<Line>& lines);

}  // namespace jalons::importer
