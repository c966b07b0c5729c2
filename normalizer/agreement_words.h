// The words of signed agreements (deed_words.tsv, deed_verbs.tsv), found in runs of printed words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

// The folded word without signs around it: "(“L’Alliance”;" -> "l'alliance".
std::string DeedKey(const Token& token);

// The same without the article or preposition that elision glued to it: "l'alliance" -> "alliance".
std::string_view WithoutElision(std::string_view key);

// The same words with those made whole that a line's end cut at a hyphen ("ci-" "après").
Span MadeWhole(const Span& span);

class AgreementWords {
 public:
  explicit AgreementWords(const Lexicon& lexicon);

  // How many tokens the longest form of that kind takes at token `at`, 0 if none stands there.
  std::size_t At(std::string_view kind, const Span& span, std::size_t at) const;

  // Where the first form of that kind begins in tokens [from, end), or nothing.
  std::optional<std::size_t> Find(std::string_view kind, const Span& span, std::size_t from = 0,
                                  std::size_t end = static_cast<std::size_t>(-1)) const;

 private:
  // The words of each form, longest form first, by kind.
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> forms_;
};

}  // namespace jalons::normalizer
