// The last look over a Plan: nothing of the document may be lost.
#pragma once

#include <string>
#include <vector>

#include "importer/document.h"
#include "normalizer/plan.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

// Every text of the plan, in order: heads, facts, statements, annexes.
std::vector<std::string> TextsOf(const Plan& plan);

// Every place of the plan's entries, or of its remainder.
std::vector<Place> EntryPlaces(const Plan& plan);
std::vector<Place> RemainderPlaces(const Plan& plan);

// Adds to the remainder, as "unplaced", each line's words that stand in no place of the plan. Bullets are no words.
void SweepUnplaced(const importer::Document& document, const Tokenizer& tokenizer, Plan* plan);

}  // namespace jalons::normalizer
