// When an agreement was signed and when it binds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/agreement_words.h"
#include "normalizer/lexicon.h"
#include "normalizer/timing.h"

namespace jalons::normalizer {

class AgreementDates {
 public:
  // Keeps a reference to `words`.
  AgreementDates(const AgreementWords& words, const Lexicon& lexicon);

  // The latest full date of the texts (the signatures, a line or cell each): EDTF, or nothing.
  std::optional<std::string> LastDay(const std::vector<std::string>& texts) const;

  // From when to when, of a sentence that says so; EDTF ("2021-04-01/2024-03-31", "../2024-03-31"), or nothing. A start
  // on the last signature is `signed_on`; an end that only a length gives ("pour une durée de trois ans") is counted.
  std::optional<std::string> InForce(const Span& clause, const std::optional<std::string>& signed_on) const;

 private:
  std::string EndAfter(const std::string& start, std::string_view text) const;

  const AgreementWords& words_;
  TimingParser timing_;
  std::vector<std::pair<std::string, int>> numbers_;  // folded words and figures
};

}  // namespace jalons::normalizer
