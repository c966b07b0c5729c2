// Poppler ends a word where the size or the base line changes: "CO" and a lowered "2", "1" and a raised "er", a tall
// first letter and its word. What is printed without a gap is one word here.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Joins neighbours in `words` (in Poppler's order) that touch and of which the first has no space after it. A joined
// word has the box around both, and the size and style of its longer part. Where the words do not touch, space_after
// becomes true: Poppler also clears it at the end of a line.
void JoinRuns(std::vector<Word>& words);

}  // namespace jalons::importer
