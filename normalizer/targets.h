// Counts, ranges and shares that are promised: "Un minimum de 4 rencontres par année", "75 % auront ...", "au moins six
// concertations". Not a target: "3 fois/année" (a frequency), what exists ("les 6 concertations", ages, labels), money.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "normalizer/timing.h"

namespace jalons::normalizer {

// Where the words stand: in a list of resources a bare number says how many there are, not how many there shall be.
enum class TargetPlace { kText, kResource };

class TargetParser {
 public:
  explicit TargetParser(const Lexicon& lexicon);
  ~TargetParser();
  TargetParser(TargetParser&&) noexcept;
  TargetParser& operator=(TargetParser&&) noexcept;

  // `timings` are those ParseSentence or ParseCell found in the same text: they give a target its `per` and `by`.
  std::vector<Target> Find(std::string_view text, const std::vector<TimingParser::Found>& timings,
                           const DateContext& context, TargetPlace place = TargetPlace::kText) const;

 private:
  struct Grammar;
  std::unique_ptr<const Grammar> grammar_;
};

}  // namespace jalons::normalizer
