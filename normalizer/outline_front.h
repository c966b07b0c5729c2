// Where the plan begins and ends in a document: title, front matter, a summary that tells the plan once before, the plan
// itself, annexes.
#pragma once

#include <map>
#include <vector>

#include "normalizer/outline.h"

namespace jalons::normalizer {

// Index of the entry that is the document's title, or -1.
int FindTitle(const std::vector<Surveyed>& entries, const Heads& heads, const FactsReader& facts);

std::vector<Region> FindRegions(const std::vector<Surveyed>& entries, int title, const std::map<int, TableShape>& tables,
                                const Heads& heads);

}  // namespace jalons::normalizer
