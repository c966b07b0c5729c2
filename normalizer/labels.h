// The numbers that plans print before a heading, a row or an item: "1.", "1.1", "2.2.2.", "1-", "a)", "IV.", "A.1".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalizer/span.h"

namespace jalons::normalizer {

enum class LabelShape { kDecimal, kLetter, kRoman, kMixed };

struct Label {
  std::string text;          // as printed, without brackets and final dot: "1.1.1"
  LabelShape shape = LabelShape::kDecimal;
  std::vector<int> numbers;  // its parts ("1.2" -> 1, 2; "B" -> 2; "A.1" -> 1, 1)
  std::size_t tokens = 1;    // how many tokens it takes
  bool bare = false;         // a lone integer without a sign after it: a label only after a term ("Axe 1")

  std::size_t Depth() const { return numbers.size(); }
};

// The label that begins at token `at`, or nothing. Lone integers come back with bare = true.
std::optional<Label> ParseLabel(const Span& span, std::size_t at = 0);

// True if `child` continues the number of `parent` ("1.2.1" below "1.2").
bool Extends(const Label& child, const Label& parent);

// Cuts words that a label was glued to ("secteurs.3.3.3" -> "secteurs." "3.3.3") and labels glued to their text
// ("1.1Organiser" -> "1.1" "Organiser").
Span SplitGluedLabels(const Span& span);

}  // namespace jalons::normalizer
