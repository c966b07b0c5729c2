#include "normalizer/coverage.h"

#include <cmath>
#include <limits>

namespace jalons::normalizer {
namespace {

using importer::Box;

constexpr double kSameLine = 0.5;  // of the height of a word: how far the middles of two words of one line may lie
constexpr const char* kEntry = "entry";
constexpr const char* kOutside = "outside";

class Places {
 public:
  explicit Places(const Plan& plan) {
    Add(plan.title);
    if (plan.organization) Add(*plan.organization);
    Add(plan.statements);
    for (const Orientation& orientation : plan.orientations) Add(orientation);
    for (const Annex& annex : plan.annexes) Add(annex);
    if (plan.agreement) Add(*plan.agreement);
  }

  std::vector<Place> found;

 private:
  void Add(const std::vector<Place>& at) { found.insert(found.end(), at.begin(), at.end()); }
  void Add(const Entry& entry) { Add(entry.at); }
  void Add(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) Add(entry.at);
  }
  void Add(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) Add(statement.entry);
  }

  void Add(const Facts& facts) {
    for (const auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables,
                             &facts.monitoring, &facts.places})
      Add(*list);
    for (const Result& result : facts.results) Add(result.entry);
    for (const Timing& timing : facts.timing) Add(timing.at);
    for (const Target& target : facts.targets) Add(target.at);
    for (const Budget& budget : facts.budget) Add(budget.at);
    if (facts.status) Add(*facts.status);
    if (facts.priority) Add(*facts.priority);
  }

  void Add(const Orientation& orientation) {
    Add(orientation.head.at);
    Add(orientation.statements);
    for (const Objective& objective : orientation.objectives) {
      Add(objective.head.at);
      Add(objective.facts);
      for (const Commitment& commitment : objective.commitments) {
        Add(commitment.head.at);
        Add(commitment.facts);
      }
    }
  }

  void Add(const Annex& annex) {
    Add(annex.at);
    for (const AnnexSection& section : annex.sections) {
      Add(section.at);
      Add(section.items);
    }
  }

  void Add(const Agreement& agreement) {
    for (const Party& party : agreement.parties) Add(party.at);
    Add(agreement.object_at);
    for (const Amount& amount : agreement.amounts) Add(amount.at);
  }
};

struct Cover {
  Box box;
  const std::string* kind;
};

using Covers = std::map<int, std::vector<Cover>>;  // by page

const std::string& KindOf(const importer::Word& word, const std::vector<Cover>& covers) {
  static const std::string kNone = kOutside;
  const std::string* kind = &kNone;
  double least = std::numeric_limits<double>::infinity();
  for (const Cover& cover : covers) {
    if (!cover.box.Contains(word.box.MiddleX(), word.box.MiddleY())) continue;
    const double area = cover.box.Width() * cover.box.Height();
    if (area >= least) continue;
    least = area;
    kind = cover.kind;
  }
  return *kind;
}

void AddOutside(const importer::Page& page, const importer::Word& word, bool follows, std::vector<Entry>& outside) {
  if (follows) {
    Entry& last = outside.back();
    last.text += " " + word.text;
    last.at.front().box = importer::Union(last.at.front().box, word.box);
    return;
  }
  Entry entry(word.text);
  entry.at = {{page.number, word.box, page.grid}};
  outside.push_back(std::move(entry));
}

}  // namespace

std::vector<Place> EntryPlaces(const Plan& plan) {
  return Places(plan).found;
}

Coverage Account(const importer::Document& document, const Plan& plan) {
  static const std::string kEntryKind = kEntry;
  Coverage coverage;
  Covers covers;
  for (const Place& place : EntryPlaces(plan)) covers[place.page].push_back({place.box, &kEntryKind});
  for (const Remainder& remainder : plan.remainder) {
    for (const Place& place : remainder.entry.at) covers[place.page].push_back({place.box, &remainder.kind});
    if (remainder.kind == "unplaced") coverage.unplaced.push_back(remainder.entry);
  }
  for (const importer::Page& page : document.pages) {
    const std::vector<Cover>& here = covers[page.number];
    const importer::Word* before = nullptr;  // the last word, if it was outside
    for (const importer::Word& word : page.words) {
      const std::string& kind = KindOf(word, here);
      ++coverage.words;
      ++coverage.kinds[kind];
      if (kind != kOutside) {
        before = nullptr;
        continue;
      }
      const bool follows =
          before != nullptr && std::abs(before->box.MiddleY() - word.box.MiddleY()) <= kSameLine * before->box.Height();
      AddOutside(page, word, follows, coverage.outside);
      before = &word;
    }
  }
  return coverage;
}

}  // namespace jalons::normalizer
