// Sums of money: "1 120 000 $", "13,44 M$", "30 000 $ par an".
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

class MoneyParser {
 public:
  explicit MoneyParser(const Lexicon& lexicon);
  ~MoneyParser();
  MoneyParser(MoneyParser&&) noexcept;
  MoneyParser& operator=(MoneyParser&&) noexcept;

  // The sums of the text, in order; `text` of each is its words ("30 000 $ par an"), `per` an ISO 8601 duration.
  std::vector<Budget> Find(std::string_view text) const;

 private:
  struct Grammar;
  std::unique_ptr<const Grammar> grammar_;
};

}  // namespace jalons::normalizer
