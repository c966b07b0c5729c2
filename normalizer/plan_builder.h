// The Plan under construction: knows which orientation, objective and commitment are open, makes the empty shells of
// levels that a document does not have, and lists the words that are no entry.
#pragma once

#include <optional>
#include <string>

#include "normalizer/plan.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

// What opens a node: number, level word, words and why.
struct NodeWords {
  std::optional<std::string> label;
  std::string term;
  Span text;
  Span mark;                 // number and level word: part of the node's places
  double confidence = 1;
  std::string evidence;
};

class PlanBuilder {
 public:
  explicit PlanBuilder(Plan* plan) : plan_(plan) {}

  // Each opens a node of its level and closes those below. A number that an open or earlier orientation bears reopens
  // that one if `suite` or its words are the same: its words are then a "repeat" in the remainder, and true comes back.
  bool OpenOrientation(const NodeWords& words, bool suite = false);
  bool OpenObjective(const NodeWords& words, bool suite = false);
  Commitment& OpenCommitment(const NodeWords& words);

  // The open nodes; shells are made where there are none.
  Orientation& CurrentOrientation();
  Objective& CurrentObjective();
  Commitment* CurrentCommitment() { return commitment_; }  // null if none is open
  bool HasOrientation() const { return orientation_ != nullptr; }
  bool HasObjective() const { return objective_ != nullptr; }
  void CloseCommitment() { commitment_ = nullptr; }
  void CloseObjective() { objective_ = nullptr; commitment_ = nullptr; }

  // Where facts belong now: the open commitment, else the open objective.
  Facts& CurrentFacts();

  // A statement of the open orientation, or of the plan before any is open.
  // `mark` (a number, a bullet) belongs to its places, not to its words.
  void AddStatement(const std::string& role, const Span& words, const Span& mark = {});

  void AddRemainder(const std::string& kind, const Span& words);

  Plan& plan() { return *plan_; }

 private:
  static Head MakeHead(const NodeWords& words);

  Plan* plan_;
  Orientation* orientation_ = nullptr;
  Objective* objective_ = nullptr;
  Commitment* commitment_ = nullptr;
};

}  // namespace jalons::normalizer
