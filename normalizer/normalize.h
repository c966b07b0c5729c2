// The normalizer's door: a Document in, a Plan out.
#pragma once

#include "importer/document.h"
#include "normalizer/lexicon.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

struct NormalizeOptions {
  bool join = true;  // false: tables on several pages are not joined, and a cut row stays two rows
};

// Never throws for what a document says: what cannot be placed is in Plan::remainder as "unplaced". Every word of the
// document stands in a place of an entry or of a remainder.
Plan Normalize(const importer::Document& document, const Lexicon& lexicon = Lexicon::BuiltIn(),
               const NormalizeOptions& options = {});

}  // namespace jalons::normalizer
