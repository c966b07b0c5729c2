// The outline of a document: where the plan begins and ends, and which make of heading stands for which level.
//
// No word decides alone. The makes of headings (level word, number, type) are ordered by their nesting in the document,
// the tables' own levels are added below, and the chain that results is laid on orientation > objective > commitment.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/survey.h"

namespace jalons::normalizer {

enum class Level { kNone, kOrientation, kObjective, kCommitment, kItem };

enum class Region { kFront, kSummary, kBody, kAnnex };

struct Outline {
  int title = -1;                       // index of the title's entry, -1 if none
  std::vector<Region> regions;          // one an entry
  std::map<std::string, Level> levels;  // by kind of heading
  Level bullets = Level::kItem;         // what an item of a list is
  Level paragraphs = Level::kNone;      // what a paragraph is where nothing else is left to be a commitment
};

// What the outline needs to know of each table (index in Document::tables): how many of its columns are levels above the
// commitment, -1 if it is no table of a plan; and the numbered texts of its rows.
struct TableShape {
  int upper_levels = -1;
  std::vector<std::pair<std::string, std::string>> labelled;  // number, words
};

Outline DrawOutline(const std::vector<Surveyed>& entries, const std::map<int, TableShape>& tables, const Heads& heads,
                    const FactsReader& facts);

}  // namespace jalons::normalizer
