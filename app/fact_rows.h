// What is said of a commitment or objective, as rows that people read: who, when, results, targets ... The same for
// the screen and for the bilan.
#pragma once

#include <string>
#include <vector>

#include "app/speaker.h"
#include "normalizer/plan.h"

namespace jalons::app {

struct FactRow {
  struct Value {
    std::string text;  // as printed
    std::string note;  // what was understood of it, and where it stands
  };
  std::string head;  // code of the row's name: "head-resources"
  std::vector<Value> values;
};

// In the order: items, results, timing, resources, targets and the other columns; empty ones left out. Items are left
// out when they already stand for the text of their commitment.
std::vector<FactRow> FactRows(const Speaker& say, const normalizer::Facts& facts, bool items_are_text);

// All timings in a line, as printed.
std::string TimingWords(const Speaker& say, const normalizer::Facts& facts);

// What was understood of a timing beyond its words: "automne 2006", "en continu"; "" if nothing.
std::string TimingNote(const Speaker& say, const normalizer::Timing& timing);

// "Orientation", "Objectif", "Engagement" for 1, 2, 3.
std::string LevelWords(const Speaker& say, int level);

}  // namespace jalons::app
