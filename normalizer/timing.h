// Dates, periods and frequencies of plans: of a whole cell of a date column, or said inside a sentence. The grammar is
// edtf.h, date_atoms.h, dates.h and frequencies.h; its words are lexicon tables (months, seasons, date_words,
// frequencies, periods, numbers, ordinals). Byte ranges are those of the text given; a Timing's text is those bytes,
// white space folded.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

struct DateContext {
  std::optional<std::string> period;  // EDTF of the plan: gives "Continu" and "an 1" their years
};

class TimingParser {
 public:
  explicit TimingParser(const Lexicon& lexicon);
  ~TimingParser();
  TimingParser(TimingParser&&) noexcept;
  TimingParser& operator=(TimingParser&&) noexcept;

  struct Found {
    Timing timing;
    std::size_t begin = 0, end = 0;  // bytes of its words
  };

  // The entries of a cell that is expected to hold dates, in order: "Printemps 2007 Continu" is two, "1 fois/année
  // 2006-2009" one. Words that date nothing ("au besoin", "à déterminer") make an entry of words alone; what is neither
  // ("MRC des Chenaux", "bilan 2017-2020") is left out of every range.
  std::vector<Found> ParseCell(std::string_view text, const DateContext& context) const;

  // Timings of the undertaking that a sentence, a result, an indicator or a resource says; not the dates of other
  // things
  // ("l'entente 2021-2024", "portrait (2001)", "rapport annuel").
  std::vector<Found> ParseSentence(std::string_view text, const DateContext& context) const;

  // The text is nothing but dates, frequencies or "continu".
  bool IsDate(std::string_view text) const;

  // Share of the words and figures of the text that belong to date expressions, 0 to 1.
  double DateShare(std::string_view text) const;

  // The period of a plan from its title or heading ("Plan d'action 2006-2009", "pour l'année 2003-2004"): EDTF, or
  // nothing.
  std::optional<std::string> FindPeriod(std::string_view text) const;

 private:
  struct Grammar;
  std::unique_ptr<const Grammar> grammar_;
};

// TimingParser::FindPeriod for one call; keep a parser to ask often with a Lexicon that is not the built-in one.
std::optional<std::string> FindPeriod(std::string_view text, const Lexicon& lexicon);

}  // namespace jalons::normalizer
