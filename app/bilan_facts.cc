#include "app/bilan_facts.h"

#include <algorithm>

#include "app/plan_words.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr double kDoubtful = 0.6;  // confidence below which a reading is shown for a check
constexpr int kLongestAxis = 60;   // years: beyond, only those that occur are shown

void Date(BilanCommitment& one) {
  bool continuous = false, frequency = false;
  for (const normalizer::Timing* timing : one.timing) {
    continuous = continuous || timing->continuous;
    frequency = frequency || timing->frequency.has_value();
    const std::optional<Years> years = timing->edtf && !timing->continuous ? YearsOf(*timing->edtf) : std::nullopt;
    for (int year = years ? years->first : 1; year <= (years ? years->last : 0); ++year) one.years.insert(year);
  }
  one.when = !one.years.empty()    ? When::kDated
             : continuous          ? When::kContinuous
             : frequency           ? When::kFrequency
             : !one.timing.empty() ? When::kYearless
                                   : When::kUndated;
}

BilanCommitment Read(const archive::PlanNode& node, const normalizer::Objective& objective) {
  BilanCommitment one;
  one.node = node;
  one.objective = &objective;
  const std::string words = WordsOf(*node.commitment);
  one.title = node.head->label ? *node.head->label + " " + words : words;
  one.timing_of_objective = node.facts->timing.empty() && !objective.facts.timing.empty();
  for (const normalizer::Timing& timing : one.timing_of_objective ? objective.facts.timing : node.facts->timing)
    one.timing.push_back(&timing);
  Date(one);
  return one;
}

bool Measured(const normalizer::Facts& facts) {
  return !facts.results.empty() || !facts.indicators.empty() || !facts.targets.empty() || !facts.deliverables.empty();
}

class Partners {
 public:
  void Add(const std::vector<normalizer::Entry>& resources, const std::string& path) {
    for (const normalizer::Entry& resource : resources) {
      const std::string key = text::Fold(resource.text);
      if (key.empty()) continue;
      const auto [at, fresh] = index_.emplace(key, found_.size());
      if (fresh) found_.push_back({resource.text, {}});
      found_[at->second].paths.push_back(path);
    }
  }

  std::vector<BilanPartner> Sorted() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.paths.size() > b.paths.size(); });
    return std::move(found_);
  }

 private:
  std::map<std::string, std::size_t> index_;
  std::vector<BilanPartner> found_;
};

}  // namespace

Bilan::Bilan(archive::PlanSummary summary_of, normalizer::Plan plan_of)
    : summary(std::move(summary_of)), plan(std::move(plan_of)) {
  Partners named;
  for (const archive::PlanNode& node : archive::Nodes(plan)) {
    if (node.level == 1) {
      orientations.push_back({node.orientation, 0, {}});
    } else if (node.level == 2) {
      objectives += node.head->Shell() ? 0 : 1;
      orientations.back().objectives += node.head->Shell() ? 0 : 1;
    }
    if (node.facts != nullptr) named.Add(node.facts->resources, node.path);
    if (node.level != 3) continue;

    const int index = static_cast<int>(commitments.size());
    commitments.push_back(Read(node, *node.objective));
    const BilanCommitment& one = commitments.back();
    const normalizer::Facts &own = *node.facts, &shared = one.objective->facts;
    orientations.back().commitments.push_back(index);
    by_when[one.when].push_back(index);
    for (const int year : one.years) by_year[year].push_back(index);
    if (!own.targets.empty() || !shared.targets.empty()) with_target.push_back(index);
    (own.resources.empty() && shared.resources.empty() ? without_responsible : with_responsible).push_back(index);
    if (!Measured(own) && !Measured(shared)) without_measure.push_back(index);
    if (node.head->confidence < kDoubtful) doubtful.push_back(index);
  }
  partners = named.Sorted();
  if (!by_year.empty() && by_year.rbegin()->first - by_year.begin()->first < kLongestAxis) {
    const int last = by_year.rbegin()->first;
    for (int year = by_year.begin()->first; year < last; ++year) by_year.try_emplace(year);
  }
}

int Bilan::Count(When when) const {
  const auto found = by_when.find(when);
  return found == by_when.end() ? 0 : static_cast<int>(found->second.size());
}

int Bilan::Among(const std::vector<int>& commitments, const std::vector<int>& list) {
  return static_cast<int>(std::count_if(commitments.begin(), commitments.end(), [&](int index) {
    return std::binary_search(list.begin(), list.end(), index);
  }));
}

}  // namespace jalons::app
