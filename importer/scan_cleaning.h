// What a scanner did to a page, undone with Leptonica: an uneven or grey background, noise, a slight turn, a page laid
// sideways or upside down.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/scan_pix.h"

namespace jalons::importer {

// A page upright and level, in grey (for Tesseract) and in black and white (for morphology); the same size.
struct CleanScan {
  PixPointer grey;
  PixPointer ink;
  double skew = 0;   // degrees clockwise that the scan was turned and is no longer
  int rotation = 0;  // 0, 90, 180, 270: degrees clockwise by which the content stood, before it was turned back
};

// `grey`: 8 bits. Throws std::runtime_error (no memory, no image).
CleanScan CleanPage(const Pix& grey);

// How many marks of the size of letters the page has outside the boxes of `known` words (points), so that a page
// without words can be told a scan or blank. Meant for coarse images (about 100 dpi), in which letters may run
// together.
int CountMarks(const Pix& grey, double dpi, const std::vector<Box>& known);

}  // namespace jalons::importer
