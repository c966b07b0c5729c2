// The account of every word of a document: in an entry of its plan, in a remainder of a named kind, or in neither.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalizer/plan.h"

namespace jalons::normalizer {

struct Coverage {
  int words = 0;                     // of all pages
  std::map<std::string, int> kinds;  // "entry", the kinds of Remainder that occur, "outside"; they add up to `words`
  std::vector<Entry> unplaced;       // remainders of kind "unplaced", as the plan has them
  std::vector<Entry> outside;        // words in no account: each run of them on one line, with its place
};

// A word belongs to the smallest place that covers its middle, so that a word left over inside the box of a long entry
// is not hidden by it; of places of one size an entry goes first. Cost: words times places of each page.
Coverage Account(const importer::Document& document, const Plan& plan);

// Every place of the plan's entries (remainders left out), in the order of the document.
std::vector<Place> EntryPlaces(const Plan& plan);

}  // namespace jalons::normalizer
