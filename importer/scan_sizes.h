// Font sizes of recognized words. Tesseract guesses one for each line from its strokes, and guesses by some percent;
// the layout takes lines of different sizes for headings and text.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Gives sizes that differ by no more than the guess does one size, over all the pages together: the commonest size
// first draws those around it. Boxes follow, their base lines stay.
void UniteSizes(const std::vector<Page*>& pages);

}  // namespace jalons::importer
