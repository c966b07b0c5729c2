#include "normalizer/money.h"

#include <cstdlib>

#include "normalizer/frequencies.h"
#include "text/unicode.h"

namespace jalons::normalizer {

struct MoneyParser::Grammar {
  explicit Grammar(const Lexicon& lexicon) : frequencies(lexicon) {}
  FrequencyGrammar frequencies;
};

MoneyParser::MoneyParser(const Lexicon& lexicon) : grammar_(std::make_unique<const Grammar>(lexicon)) {}
MoneyParser::~MoneyParser() = default;
MoneyParser::MoneyParser(MoneyParser&&) noexcept = default;
MoneyParser& MoneyParser::operator=(MoneyParser&&) noexcept = default;

std::vector<Budget> MoneyParser::Find(std::string_view text) const {
  const DateTokens tokens = LexDates(text);
  const FrequencyGrammar& words = grammar_->frequencies;
  std::vector<Budget> sums;
  for (std::size_t at = 0; at < tokens.size();) {
    const bool sign_first = tokens[at].key == "$";
    const auto number = words.numbers().Read(tokens, sign_first ? at + 1 : at);
    if (!number || number->article) {
      ++at;
      continue;
    }
    const auto unit = words.phrases().Find("money", tokens, number->end);
    if (!unit && !sign_first) {
      at = number->end;
      continue;
    }
    Budget sum;
    std::size_t end = unit ? unit->end : number->end;
    sum.value = number->value * (unit ? std::atof(unit->value->c_str()) : 1);
    if (const auto period = words.ReadPeriod(tokens, end)) {
      sum.per = period->duration;
      end = period->end;
    }
    const std::size_t begin = tokens[at].begin;
    sum.text = text::Squeeze(text.substr(begin, tokens[end - 1].end - begin));
    sums.push_back(std::move(sum));
    at = end;
  }
  return sums;
}

}  // namespace jalons::normalizer
