#include "app/fact_rows.h"

#include "app/plan_words.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

void Note(std::vector<std::string>& parts, const std::string& part) {
  if (!part.empty()) parts.push_back(part);
}

class Rows {
 public:
  Rows(const Speaker& say, std::vector<FactRow>& rows) : say_(say), rows_(rows) {}

  void Add(const char* head, const std::vector<normalizer::Entry>& entries) {
    FactRow row{head, {}};
    for (const normalizer::Entry& entry : entries) row.values.push_back({entry.text, Where(entry)});
    Put(std::move(row));
  }

  void Add(const char* head, const std::optional<normalizer::Entry>& entry) {
    if (entry) Put({head, {{entry->text, Where(*entry)}}});
  }

  void Add(const std::vector<normalizer::Result>& results) {
    FactRow row{"head-results", {}};
    for (const normalizer::Result& result : results) {
      const std::string label = result.label ? *result.label + " " : "";
      row.values.push_back({label + result.entry.text, Where(result.entry)});
    }
    Put(std::move(row));
  }

  void Add(const std::vector<normalizer::Timing>& timings) {
    FactRow row{"head-timing", {}};
    for (const normalizer::Timing& timing : timings) {
      std::vector<std::string> notes;
      Note(notes, TimingNote(say_, timing));
      Note(notes, PlaceWords(say_, timing.at));
      if (timing.inherited) notes.push_back(say_("bilan-inherited"));
      row.values.push_back({timing.text, Joined(notes, "; ")});
    }
    Put(std::move(row));
  }

  void Add(const std::vector<normalizer::Target>& targets) {
    FactRow row{"head-targets", {}};
    for (const normalizer::Target& target : targets) row.values.push_back({target.text, PlaceWords(say_, target.at)});
    Put(std::move(row));
  }

  void Add(const std::vector<normalizer::Budget>& budgets) {
    FactRow row{"head-budget", {}};
    for (const normalizer::Budget& budget : budgets) row.values.push_back({budget.text, PlaceWords(say_, budget.at)});
    Put(std::move(row));
  }

 private:
  std::string Where(const normalizer::Entry& entry) const {
    std::vector<std::string> notes;
    Note(notes, PlaceWords(say_, entry.at));
    if (entry.inherited) notes.push_back(say_("bilan-inherited"));
    return Joined(notes, "; ");
  }

  void Put(FactRow row) {
    if (!row.values.empty()) rows_.push_back(std::move(row));
  }

  const Speaker& say_;
  std::vector<FactRow>& rows_;
};

}  // namespace

std::vector<FactRow> FactRows(const Speaker& say, const normalizer::Facts& facts, bool items_are_text) {
  std::vector<FactRow> out;
  Rows rows(say, out);
  if (!items_are_text) rows.Add("head-items", facts.items);
  rows.Add(facts.results);
  rows.Add(facts.timing);
  rows.Add("head-resources", facts.resources);
  rows.Add(facts.targets);
  rows.Add("head-changes", facts.changes);
  rows.Add("head-indicators", facts.indicators);
  rows.Add("head-deliverables", facts.deliverables);
  rows.Add("head-monitoring", facts.monitoring);
  rows.Add(facts.budget);
  rows.Add("head-status", facts.status);
  rows.Add("head-priority", facts.priority);
  rows.Add("head-places", facts.places);
  return out;
}

std::string TimingWords(const Speaker&, const normalizer::Facts& facts) {
  std::vector<std::string> texts;
  for (const normalizer::Timing& timing : facts.timing) texts.push_back(timing.text);
  return Joined(texts, ", ");
}

std::string TimingNote(const Speaker& say, const normalizer::Timing& timing) {
  const std::string printed = text::Fold(timing.text);
  std::vector<std::string> parts;
  if (timing.edtf) {
    const std::string words = DateWords(say, *timing.edtf);
    // "2006-2009" need not be explained as "2006 à 2009".
    const std::optional<Years> years = YearsOf(*timing.edtf);
    const bool said = printed.find(text::Fold(words)) != std::string::npos ||
                      (years && timing.edtf->find('/') != std::string::npos &&
                       printed.find(std::to_string(years->first)) != std::string::npos &&
                       printed.find(std::to_string(years->last)) != std::string::npos);
    if (!said) parts.push_back(words);
  }
  if (timing.continuous && printed.find("continu") == std::string::npos) parts.push_back(say("date-continuous"));
  return Joined(parts, ", ");
}

std::string LevelWords(const Speaker& say, int level) {
  return say(level == 1 ? "head-orientation" : level == 2 ? "head-objective" : "head-commitment");
}

}  // namespace jalons::app
