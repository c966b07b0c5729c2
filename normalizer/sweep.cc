#include "normalizer/sweep.h"

#include <map>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

// Calls `see(text, places)` for every text of the plan but the remainder.
template <typename See>
void Visit(const Facts& facts, const See& see) {
  for (const auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables, &facts.monitoring, &facts.places}) {
    for (const Entry& entry : *list) see(entry.text, entry.at);
  }
  for (const Result& result : facts.results) see(result.entry.text, result.entry.at);
  for (const Timing& timing : facts.timing) see(timing.text, timing.at);
  for (const Budget& budget : facts.budget) see(budget.text, budget.at);
  if (facts.status) see(facts.status->text, facts.status->at);
  if (facts.priority) see(facts.priority->text, facts.priority->at);
}

template <typename See>
void Visit(const Plan& plan, const See& see) {
  see(plan.title.text, plan.title.at);
  if (plan.organization) see(plan.organization->text, plan.organization->at);
  for (const Statement& statement : plan.statements) see(statement.entry.text, statement.entry.at);
  for (const Orientation& orientation : plan.orientations) {
    see(orientation.head.text, orientation.head.at);
    for (const Statement& statement : orientation.statements) see(statement.entry.text, statement.entry.at);
    for (const Objective& objective : orientation.objectives) {
      see(objective.head.text, objective.head.at);
      Visit(objective.facts, see);
      for (const Commitment& commitment : objective.commitments) {
        see(commitment.head.text, commitment.head.at);
        Visit(commitment.facts, see);
      }
    }
  }
  for (const Annex& annex : plan.annexes) {
    see(annex.title, annex.at);
    for (const AnnexSection& section : annex.sections) {
      see(section.heading, section.at);
      for (const Entry& item : section.items) see(item.text, item.at);
    }
  }
}

bool HasWord(const std::string& text) {
  const std::string key = text::Fold(text);
  for (const char sign : key) {
    if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || (sign & 0x80) != 0) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> TextsOf(const Plan& plan) {
  std::vector<std::string> texts;
  Visit(plan, [&](const std::string& text, const std::vector<Place>&) {
    if (!text.empty()) texts.push_back(text);
  });
  return texts;
}

std::vector<Place> EntryPlaces(const Plan& plan) {
  std::vector<Place> places;
  Visit(plan, [&](const std::string&, const std::vector<Place>& at) { places.insert(places.end(), at.begin(), at.end()); });
  return places;
}

std::vector<Place> RemainderPlaces(const Plan& plan) {
  std::vector<Place> places;
  for (const Remainder& rest : plan.remainder) places.insert(places.end(), rest.entry.at.begin(), rest.entry.at.end());
  return places;
}

void SweepUnplaced(const importer::Document& document, const Tokenizer& tokenizer, Plan* plan) {
  std::map<int, std::vector<importer::Box>> boxes;
  for (const auto& places : {EntryPlaces(*plan), RemainderPlaces(*plan)}) {
    for (const Place& place : places) boxes[place.page].push_back(place.box);
  }
  const auto sweep = [&](const importer::Line& line) {
    Span lost;
    const auto& known = boxes[line.page];
    const Span words = tokenizer.Line(line);
    for (const Token& token : words.tokens()) {
      if (!HasWord(token.text)) continue;
      bool placed = false;
      for (const importer::Box& box : known) placed = placed || box.Contains(token.box.MiddleX(), token.box.MiddleY());
      if (!placed) lost.Append(token);
    }
    if (!lost.empty()) plan->remainder.push_back({"unplaced", ToEntry(lost)});
  };
  for (const importer::Block& block : document.blocks) {
    for (const importer::Line& line : block.lines) sweep(line);
    if (block.table < 0) continue;
    for (const importer::Cell& cell : document.tables.at(static_cast<std::size_t>(block.table)).cells) {
      for (const importer::Line& line : cell.lines) sweep(line);
    }
  }
}

}  // namespace jalons::normalizer
