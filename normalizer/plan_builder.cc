#include "normalizer/plan_builder.h"

#include <algorithm>

#include "normalizer/survey.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kSameHeading = 0.6;  // of the content words: a heading printed again may be worded a little otherwise

bool SameHead(const Head& head, const NodeWords& words, bool suite) {
  const std::string text = words.text.Text();
  if (words.label && head.label == words.label)
    return suite || words.text.empty() || SharedWords(head.text, text) >= kSameHeading;
  return !words.label && !head.label && !text.empty() && text::Fold(head.text) == text::Fold(text);
}

}  // namespace

Head PlanBuilder::MakeHead(const NodeWords& words) {
  Head head;
  head.label = words.label;
  if (!words.term.empty()) head.term = words.term;
  head.text = words.text.Text();
  Span all = words.mark;
  all.Append(words.text);
  head.at = all.Places();
  head.confidence = words.confidence;
  if (!words.evidence.empty()) head.evidence.push_back(words.evidence);
  return head;
}

bool PlanBuilder::OpenOrientation(const NodeWords& words, bool suite) {
  for (Orientation& known : plan_->orientations) {
    if (!SameHead(known.head, words, suite)) continue;
    AddRemainder("repeat", words.mark);
    AddRemainder("repeat", words.text);
    if (orientation_ != &known) {
      orientation_ = &known;
      objective_ = nullptr;
    }
    if (objective_ == nullptr && !known.objectives.empty()) objective_ = &known.objectives.back();
    commitment_ = nullptr;
    return true;
  }
  orientation_ = &plan_->orientations.emplace_back();
  orientation_->head = MakeHead(words);
  objective_ = nullptr;
  commitment_ = nullptr;
  return false;
}

bool PlanBuilder::OpenObjective(const NodeWords& words, bool suite) {
  Orientation& parent = CurrentOrientation();
  for (Objective& known : parent.objectives) {
    if (!SameHead(known.head, words, suite)) continue;
    AddRemainder("repeat", words.mark);
    AddRemainder("repeat", words.text);
    objective_ = &known;
    commitment_ = known.commitments.empty() ? nullptr : &known.commitments.back();
    return true;
  }
  objective_ = &parent.objectives.emplace_back();
  objective_->head = MakeHead(words);
  commitment_ = nullptr;
  return false;
}

Commitment& PlanBuilder::OpenCommitment(const NodeWords& words) {
  Objective& parent = CurrentObjective();
  commitment_ = &parent.commitments.emplace_back();
  commitment_->head = MakeHead(words);
  return *commitment_;
}

Orientation& PlanBuilder::CurrentOrientation() {
  if (orientation_ == nullptr) orientation_ = &plan_->orientations.emplace_back();
  return *orientation_;
}

Objective& PlanBuilder::CurrentObjective() {
  if (objective_ == nullptr) {
    objective_ = &CurrentOrientation().objectives.emplace_back();
    commitment_ = nullptr;
  }
  return *objective_;
}

Facts& PlanBuilder::CurrentFacts() { return commitment_ != nullptr ? commitment_->facts : CurrentObjective().facts; }

void PlanBuilder::AddStatement(const std::string& role, const Span& words, const Span& mark) {
  if (words.empty()) return AddRemainder("heading", mark);
  Statement statement{role, ToEntry(words)};
  Span all = mark;
  all.Append(words);
  statement.entry.at = all.Places();
  (orientation_ != nullptr ? orientation_->statements : plan_->statements).push_back(std::move(statement));
}

void PlanBuilder::AddRemainder(const std::string& kind, const Span& words) {
  if (!words.empty()) plan_->remainder.push_back({kind, ToEntry(words)});
}

}  // namespace jalons::normalizer
