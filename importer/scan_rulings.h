// The rulings of a scanned page, by morphology: runs of ink that are long and thin. They would be read as letters
// (|, l, _) and hide the words that touch them, so they are also taken out.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/scan_cleaning.h"

namespace jalons::importer {

// Finds the rulings of a level page, in points, and paints them white in its grey image.
std::vector<Ruling> TakeRulings(CleanScan& scan, double dpi);

}  // namespace jalons::importer
