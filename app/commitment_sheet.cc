#include "app/commitment_sheet.h"

#include "app/fact_rows.h"
#include "app/plan_words.h"
#include "archive/path.h"

namespace jalons::app {
namespace {

constexpr const char* kBetween = " | ";

template <class T, class F>
std::string Join(const std::vector<T>& list, const F& text_of) {
  std::vector<std::string> parts;
  for (const T& item : list) {
    if (std::string text = text_of(item); !text.empty()) parts.push_back(std::move(text));
  }
  return Joined(parts, kBetween);
}

std::string Join(const std::vector<normalizer::Entry>& entries) {
  return Joined(Texts(entries), kBetween);
}

bool SaysSomething(const normalizer::Facts& facts) {
  return !facts.items.empty() || !facts.results.empty() || !facts.changes.empty() || !facts.indicators.empty() ||
         !facts.resources.empty() || !facts.deliverables.empty() || !facts.monitoring.empty() ||
         !facts.timing.empty() || !facts.targets.empty() || !facts.budget.empty() || facts.status || facts.priority ||
         !facts.places.empty();
}

std::vector<std::string> Columns(const normalizer::Facts& facts) {
  using namespace normalizer;
  return {Join(facts.items),
          Join(facts.results, [](const Result& result) { return result.entry.text; }),
          Join(facts.resources),
          Join(facts.timing, [](const Timing& timing) { return timing.text; }),
          Join(facts.timing, [](const Timing& timing) { return timing.edtf.value_or(""); }),
          Join(facts.targets, [](const Target& target) { return target.text; }),
          Join(facts.indicators),
          Join(facts.changes),
          Join(facts.deliverables),
          Join(facts.monitoring),
          Join(facts.budget, [](const Budget& budget) { return budget.text; }),
          facts.status ? facts.status->text : "",
          facts.priority ? facts.priority->text : "",
          Join(facts.places)};
}

}  // namespace

Sheet CommitmentSheet(const Speaker& say, const std::vector<NamedPlan>& plans) {
  Sheet sheet;
  for (const char* code :
       {"head-plan",      "head-title",      "head-period",     "head-path",    "head-level",        "head-orientation",
        "head-objective", "head-commitment", "head-items",      "head-results", "head-resources",    "head-timing",
        "head-edtf",      "head-targets",    "head-indicators", "head-changes", "head-deliverables", "head-monitoring",
        "head-budget",    "head-status",     "head-priority",   "head-places",  "head-place"})
    sheet.columns.push_back({say(code)});
  sheet.columns.push_back({say("head-page"), true});
  sheet.columns.push_back({say("head-confidence"), true});
  for (const NamedPlan& named : plans) {
    std::string orientation, objective;
    for (const archive::PlanNode& node : archive::Nodes(named.plan)) {
      if (node.level == 1) orientation = Titled(*node.head);
      if (node.level == 2) objective = Titled(*node.head);
      if (node.level == 1 || (node.level == 2 && !SaysSomething(*node.facts))) continue;
      std::vector<std::string> row = {named.summary.name,
                                      named.summary.title,
                                      named.summary.period,
                                      node.path,
                                      LevelWords(say, node.level),
                                      orientation,
                                      objective,
                                      node.level == 3 ? Titled(*node.head) : ""};
      for (std::string& cell : Columns(*node.facts)) row.push_back(std::move(cell));
      row.push_back(PlaceWords(say, node.head->at));
      row.push_back(node.head->at.empty() ? "" : std::to_string(node.head->at.front().page));
      char confidence[16];
      std::snprintf(confidence, sizeof confidence, "%.3g", node.head->confidence);
      row.emplace_back(confidence);
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

}  // namespace jalons::app
