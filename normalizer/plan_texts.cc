#include "normalizer/plan_texts.h"

namespace jalons::normalizer {
namespace {

// Calls `see(text)` for every text of the plan but the remainder.
template <typename See>
void Visit(const Facts& facts, const See& see) {
  for (const auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables, &facts.monitoring, &facts.places}) {
    for (const Entry& entry : *list) see(entry.text);
  }
  for (const Result& result : facts.results) see(result.entry.text);
  for (const Timing& timing : facts.timing) see(timing.text);
  for (const Budget& budget : facts.budget) see(budget.text);
  if (facts.status) see(facts.status->text);
  if (facts.priority) see(facts.priority->text);
}

template <typename See>
void Visit(const Plan& plan, const See& see) {
  see(plan.title.text);
  if (plan.organization) see(plan.organization->text);
  for (const Statement& statement : plan.statements) see(statement.entry.text);
  for (const Orientation& orientation : plan.orientations) {
    see(orientation.head.text);
    for (const Statement& statement : orientation.statements) see(statement.entry.text);
    for (const Objective& objective : orientation.objectives) {
      see(objective.head.text);
      Visit(objective.facts, see);
      for (const Commitment& commitment : objective.commitments) {
        see(commitment.head.text);
        Visit(commitment.facts, see);
      }
    }
  }
  for (const Annex& annex : plan.annexes) {
    see(annex.title);
    for (const AnnexSection& section : annex.sections) {
      see(section.heading);
      for (const Entry& item : section.items) see(item.text);
    }
  }
}

}  // namespace

std::vector<std::string> TextsOf(const Plan& plan) {
  std::vector<std::string> texts;
  Visit(plan, [&](const std::string& text) {
    if (!text.empty()) texts.push_back(text);
  });
  return texts;
}

}  // namespace jalons::normalizer
