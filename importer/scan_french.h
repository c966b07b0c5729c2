// Whether words look like French at a glance: by how many of them are its commonest words (scan_french.tsv). Costs next
// to nothing, so that it can be asked of every page.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// True where there are words enough to tell and hardly one is a common French word: another language, a list of names,
// or a text layer that is not what the page prints.
bool IsHardlyFrench(const std::vector<Word>& words);

}  // namespace jalons::importer
