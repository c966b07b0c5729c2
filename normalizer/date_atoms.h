// One date as printed: a day, month, season, quarter, half-year, year, run of years, budget or school year, year of the
// plan, also with a part of it before ("fin mars 2019", "mi-février"). dates.h puts atoms into ranges and relations.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_set>

#include "normalizer/edtf.h"
#include "normalizer/lexicon.h"
#include "normalizer/numbers.h"

namespace jalons::normalizer {

enum class DateKind { kBareDay, kDay, kMonth, kSeason, kYear, kYears, kPlanYear };

struct DateAtom {
  std::size_t end = 0;  // index of the token after it
  DateKind kind = DateKind::kYear;
  DatePoint start;
  std::optional<DatePoint> stop;  // the end, where it covers an interval
  std::string plan_year;          // "1", "1-2"
  int plan_first = 0, plan_last = 0;
  bool named = false;         // its words say what it is ("an 1", "exercice 2010-2011"), not bare figures
  bool part = false;          // "fin", "début", "mi-" of it
  bool ordinal_year = false;  // "2e année": may be a grade of school
};

class DateAtoms {
 public:
  explicit DateAtoms(const Lexicon& lexicon);

  // The atom at token `at`; `period` (years of the plan) gives "an 1" its years and decides what "2006-09" is.
  std::optional<DateAtom> Read(const DateTokens& tokens, std::size_t at, const std::optional<YearSpan>& period) const;

  // A day without its month ("7" of "7 au 28 juin").
  std::optional<DateAtom> ReadBareDay(const DateTokens& tokens, std::size_t at) const;

  const PhraseTable& phrases() const { return phrases_; }
  const NumberReader& numbers() const { return numbers_; }

  // True where the token may open an atom.
  bool Knows(const DateToken& token) const { return token.digits > 0 || openers_.contains(token.hash); }

 private:
  struct Years {
    int first = 0, last = 0;
    std::size_t end = 0;
  };
  using Tokens = const DateTokens&;
  using Period = const std::optional<YearSpan>&;

  // Without a part of it before.
  std::optional<DateAtom> ReadWhole(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadPart(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadNumeric(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadDay(Tokens tokens, std::size_t at) const;
  std::optional<DateAtom> ReadMonth(Tokens tokens, std::size_t at, bool after_day) const;
  std::optional<DateAtom> ReadSeason(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadQuarter(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadNamedYear(Tokens tokens, std::size_t at, Period period) const;
  std::optional<DateAtom> ReadPlanYear(Tokens tokens, std::size_t at, Period period) const;
  std::optional<Years> ReadYears(Tokens tokens, std::size_t at, Period period) const;
  std::optional<Years> ReadLooseYears(Tokens tokens, std::size_t at, Period period) const;
  // The year or years after a month or season: "2006", "de 2006", "de l'année 2006", ", 2006".
  std::optional<Years> ReadYearsAfter(Tokens tokens, std::size_t at, Period period) const;
  std::optional<int> MonthOf(Tokens tokens, std::size_t at, std::size_t* end, bool* doubtful) const;
  void SetPlanYears(DateAtom* atom, Period period) const;

  struct Named {
    std::string kind;
    int code = 0;
    bool doubtful = false;
    bool abbreviated = false;  // the beginning of another word of the same month
  };
  PhraseTable phrases_;
  std::unordered_set<std::size_t> openers_;  // hashes of the words that open an atom
  NumberReader numbers_;
  std::map<std::string, Named, std::less<>> months_, seasons_;
};

}  // namespace jalons::normalizer
