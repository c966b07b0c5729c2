// Date expressions, frequencies and other timing words of a text, before they are put together into entries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/dates.h"
#include "normalizer/frequencies.h"
#include "normalizer/timing.h"

namespace jalons::normalizer {

enum class PieceKind { kDate, kFrequency, kContinuous, kVague };

struct TimingPiece {
  PieceKind kind = PieceKind::kVague;
  std::size_t begin = 0, end = 0;  // tokens
  DateRead date;                   // of kDate
  FrequencyRead frequency;         // of kFrequency
  bool adjective = false;          // "continue", "annuel": said of a noun or alone
};

class TimingPieces {
 public:
  explicit TimingPieces(const Lexicon& lexicon) : dates_(lexicon), frequencies_(lexicon) {}

  std::vector<TimingPiece> OfCell(const DateTokens& tokens, const std::optional<YearSpan>& period) const;
  std::vector<TimingPiece> OfSentence(const DateTokens& tokens, const std::optional<YearSpan>& period) const;

  const DateGrammar& dates() const { return dates_; }
  const FrequencyGrammar& frequencies() const { return frequencies_; }

 private:
  using Tokens = const DateTokens&;

  bool TakesInCell(Tokens tokens, const DateRead& date, std::size_t after) const;
  bool TakesInSentence(Tokens tokens, const DateRead& date, const std::optional<YearSpan>& period) const;
  // A word of the table `kind` in the phrase that ends before token `at`.
  bool Before(std::string_view kind, Tokens tokens, std::size_t at, std::size_t stop) const;
  bool Quantity(Tokens tokens, const DateRead& date) const;

  DateGrammar dates_;
  FrequencyGrammar frequencies_;
};

}  // namespace jalons::normalizer
