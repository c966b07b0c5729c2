// The facts of a bilan: one plan counted, sorted and asked about, for the pages that show them. Every count is the size
// of a list here, so that each figure adds up to what is printed.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/path.h"

namespace jalons::app {

// By when a commitment is due, as far as the document prints it; each commitment is one of these.
enum class When {
  kDated,       // a date or period with a year
  kContinuous,  // said to be continuous, and no other date
  kFrequency,   // only how often
  kYearless,    // words or a season without a year
  kUndated,     // nothing
};
inline constexpr std::array kWhens = {When::kDated, When::kContinuous, When::kFrequency, When::kYearless,
                                      When::kUndated};

struct BilanCommitment {
  archive::PlanNode node;
  const normalizer::Objective* objective = nullptr;
  std::string title;                              // label and words
  std::vector<const normalizer::Timing*> timing;  // its own, else those of its whole objective
  bool timing_of_objective = false;
  When when = When::kUndated;
  std::set<int> years;  // that its dates touch, the continuous ones left out
};

struct BilanOrientation {
  const normalizer::Orientation* orientation = nullptr;
  int objectives = 0;            // shells left out
  std::vector<int> commitments;  // indices in Bilan::commitments
};

struct BilanPartner {
  std::string name;                // as first printed
  std::vector<std::string> paths;  // of the commitments and objectives that name it, one for each time
};

struct Bilan {
  archive::PlanSummary summary;
  normalizer::Plan plan;  // what the pointers below reach into
  std::vector<BilanCommitment> commitments;
  std::vector<BilanOrientation> orientations;
  std::map<When, std::vector<int>> by_when;
  std::map<int, std::vector<int>> by_year;  // every year from the first to the last
  std::vector<int> with_target, with_responsible;
  std::vector<int> without_responsible, without_measure;  // nobody named; no result, indicator or target
  std::vector<int> doubtful;                              // read with little confidence
  std::vector<BilanPartner> partners;                     // most often named first
  int objectives = 0;

  Bilan(archive::PlanSummary summary_of, normalizer::Plan plan_of);
  Bilan(const Bilan&) = delete;
  Bilan& operator=(const Bilan&) = delete;

  int Count(When when) const;

  // How many of those commitments are also in `list` (sorted).
  static int Among(const std::vector<int>& commitments, const std::vector<int>& list);
};

}  // namespace jalons::app
