// How often: "2 fois/année", "Un minimum de 4 rencontres du comité par année", "aux deux ans", "annuellement". A count
// and its period may have words between them; the expression spans from the one to the other.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "normalizer/numbers.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

// "au moins 4", "5 à 6", "un maximum de 3": a count without its noun.
struct CountRead {
  std::size_t begin = 0, end = 0;  // tokens
  std::optional<double> min, max;
  bool bounded = false;  // a minimum or a maximum is said
  bool range = false;
  bool article = false;  // only "un", "une"
  bool whole = true;
};

struct FrequencyRead {
  std::size_t begin = 0, end = 0;  // tokens
  Frequency frequency;
  bool counted = false;  // a count is said, not only "chaque année"
  bool times = false;    // "2 fois": the count counts nothing
  std::size_t noun = 0;  // token after the count, where `counted` and not `times`
};

class FrequencyGrammar {
 public:
  explicit FrequencyGrammar(const Lexicon& lexicon);

  std::optional<CountRead> ReadCount(const DateTokens& tokens, std::size_t at) const;
  // A count and its period; or a period of once ("chaque année", "aux cinq (5) ans", "par deux ans").
  std::optional<FrequencyRead> Read(const DateTokens& tokens, std::size_t at) const;
  // After a date: "de chaque année".
  std::optional<FrequencyRead> ReadAfterDate(const DateTokens& tokens, std::size_t at) const;
  // An adjective alone: "annuel".
  std::optional<FrequencyRead> ReadAdjective(const DateTokens& tokens, std::size_t at) const;

  // The period after a count ("par année", "aux deux ans", "chaque mois") at token `at`: its duration, and where it
  // ends.
  struct Period {
    std::string duration;
    std::size_t end = 0;
    bool each = false;  // said of the time, not of the count ("chaque année")
  };
  std::optional<Period> ReadPeriod(const DateTokens& tokens, std::size_t at) const;

  // A unit of money or a percent sign after a count: no frequency.
  bool IsMeasure(const DateTokens& tokens, std::size_t at) const;

  // True where the token may open a frequency, a count or another word of the tables.
  bool Knows(const DateToken& token) const { return numbers_.Knows(token) || phrases_.Knows(token); }

  const PhraseTable& phrases() const { return phrases_; }
  const NumberReader& numbers() const { return numbers_; }

 private:
  std::optional<FrequencyRead> ReadCounted(const DateTokens& tokens, std::size_t at) const;
  std::optional<FrequencyRead> ReadEvery(const DateTokens& tokens, std::size_t at) const;
  std::optional<Period> ReadUnits(const DateTokens& tokens, std::size_t at) const;

  struct Unit {
    char letter = 'Y';
    int count = 1;
  };
  PhraseTable phrases_;
  NumberReader numbers_;
  std::map<std::string, Unit, std::less<>> units_;
};

}  // namespace jalons::normalizer
