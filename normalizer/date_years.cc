// The years of date_atoms.h: runs of years, budget and school years, years of the plan.
#include "normalizer/date_atoms.h"

namespace jalons::normalizer {
namespace {

constexpr int kFirstYear = 1950, kLastYear = 2099;  // years that plans speak of
constexpr int kLongestRun = 30;                     // years from the first to the last of a run
constexpr int kMostPlanYears = 15;                  // "an 18" is no year of a plan
constexpr int kBudgetMonth = 4, kSchoolMonth = 9, kLastSchoolMonth = 6;

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

bool IsYear(int number) {
  return number >= kFirstYear && number <= kLastYear;
}

DatePoint Point(int year, int month = 0) {
  DatePoint point;
  point.year = year;
  point.month = month;
  return point;
}

// The year that two figures after `first` stand for: 2014, 24 -> 2024; 0 where there is none.
int ShortYear(int first, int figures) {
  const int year = first / 100 * 100 + figures + (figures < first % 100 ? 100 : 0);
  return year > first && year - first <= kLongestRun ? year : 0;
}

}  // namespace

std::optional<DateAtoms::Years> DateAtoms::ReadYears(Tokens tokens, std::size_t at, Period period) const {
  if (at >= tokens.size() || tokens[at].digits == 0) return std::nullopt;
  const DateToken& first = tokens[at];
  if (first.digits != 4 || !IsYear(first.number)) return ReadLooseYears(tokens, at, period);
  Years years{first.number, first.number, at + 1};
  for (;;) {
    const std::size_t sign = years.end, next = sign + 1;
    const bool joined = Is(tokens, sign, "-") || Is(tokens, sign, "/") || Is(tokens, sign, "|");
    if (!joined || next >= tokens.size() || tokens[next].digits == 0 || tokens[sign].line) break;
    const DateToken& other = tokens[next];
    const bool glued = !tokens[sign].space && !other.space;
    if (other.digits == 4 && IsYear(other.number)) {
      if (other.number <= years.last || other.number - years.first > kLongestRun) break;
      years.last = other.number;
    } else if (other.digits == 2 && glued) {
      const int last = ShortYear(years.last, other.number);
      if (!last) return std::nullopt;
      years.last = last;
    } else if (glued) {
      return std::nullopt;  // "2005-531": the number of a resolution
    } else {
      break;
    }
    years.end = next + 1;
  }
  if (years.first == years.last && years.end < tokens.size() && tokens[years.end].digits > 0 &&
      tokens[years.end].space && !tokens[years.end].line) {
    const DateToken& other = tokens[years.end];  // a dash lost: "2009 2012", "2014 24"
    const bool closed =
        years.end + 1 >= tokens.size() || (!tokens[years.end + 1].word && tokens[years.end + 1].digits == 0 &&
                                           (tokens[years.end + 1].space || tokens[years.end + 1].key != "-"));
    if (other.digits == 4 && IsYear(other.number) && other.number > years.last &&
        other.number - years.last <= kLongestRun / 2 && closed) {
      years.last = other.number;
      ++years.end;
    } else if (other.digits == 2 && closed && ShortYear(years.last, other.number) &&
               ShortYear(years.last, other.number) - years.last <= kLongestRun / 2) {
      years.last = ShortYear(years.last, other.number);
      ++years.end;
    }
  }
  return years;
}

// Years without their dash ("20092012", "201924") or their century ("06|09").
std::optional<DateAtoms::Years> DateAtoms::ReadLooseYears(Tokens tokens, std::size_t at, Period period) const {
  const DateToken& token = tokens[at];
  if (token.digits == 8 && IsYear(token.number / 10000) && IsYear(token.number % 10000) &&
      token.number / 10000 < token.number % 10000)
    return Years{token.number / 10000, token.number % 10000, at + 1};
  if (token.digits == 6 && IsYear(token.number / 100) && ShortYear(token.number / 100, token.number % 100))
    return Years{token.number / 100, ShortYear(token.number / 100, token.number % 100), at + 1};
  if (token.digits != 2 || at + 2 >= tokens.size() || tokens[at + 2].digits != 2) return std::nullopt;
  const int first = 2000 + token.number, last = ShortYear(first, tokens[at + 2].number);
  if (!last) return std::nullopt;
  const bool plan = period && period->first == first && period->last == last;
  const bool dash = Is(tokens, at + 1, "-") || Is(tokens, at + 1, "/");
  if (Is(tokens, at + 1, "|") || (plan && dash)) return Years{first, last, at + 3};
  return std::nullopt;
}

std::optional<DateAtoms::Years> DateAtoms::ReadYearsAfter(Tokens tokens, std::size_t at, Period period) const {
  for (int words = 0; words < 4 && at < tokens.size(); ++words) {
    if (tokens[at].digits > 0) {
      // Two figures without a sign are no year here ("mars 24").
      return tokens[at].digits == 4 ? ReadYears(tokens, at, period) : std::nullopt;
    }
    auto skip = phrases_.Find("budget_year", tokens, at);
    if (!skip) skip = phrases_.Find("school_year", tokens, at);
    if (!skip) skip = phrases_.Find("calendar_year", tokens, at);
    if (!skip) skip = phrases_.Find("of", tokens, at);
    if (skip) {
      at = skip->end;
    } else if (words == 0 && tokens[at].key == ",") {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<DateAtom> DateAtoms::ReadNamedYear(Tokens tokens, std::size_t at, Period period) const {
  DateAtom atom;
  atom.named = true;
  const auto budget = phrases_.Find("budget_year", tokens, at), school = phrases_.Find("school_year", tokens, at);
  const auto plain = phrases_.Find("calendar_year", tokens, at);
  const auto& found = budget ? budget : school ? school : plain;
  if (!found) return std::nullopt;
  const auto years = ReadYears(tokens, found->end, period);
  if (!years) return std::nullopt;
  atom.end = years->end;
  atom.start = Point(years->first);
  if (years->first == years->last) return atom;
  atom.kind = DateKind::kYears;
  atom.stop = Point(years->last);
  if (budget || school) {
    atom.kind = DateKind::kMonth;
    atom.start = Point(years->first, budget ? kBudgetMonth : kSchoolMonth);
    atom.stop = Point(years->last, budget ? kBudgetMonth - 1 : kLastSchoolMonth);
  }
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadPlanYear(Tokens tokens, std::size_t at, Period period) const {
  DateAtom atom;
  atom.kind = DateKind::kPlanYear;
  atom.named = true;
  const auto small = [&](std::size_t i) -> std::optional<Number> {
    auto number = numbers_.Read(tokens, i);
    if (!number || !number->whole || number->value < 1 || number->value > kMostPlanYears) return std::nullopt;
    return number;
  };
  if (const auto ordinal = numbers_.ReadOrdinal(tokens, at)) {
    const auto noun = phrases_.Find("year_noun", tokens, ordinal->end);
    if (!noun || ordinal->value < 1 || ordinal->value > kMostPlanYears) return std::nullopt;
    atom.plan_first = atom.plan_last = static_cast<int>(ordinal->value);
    atom.end = noun->end;
    atom.ordinal_year = true;
  } else if (const auto word = phrases_.Find("plan_year_word", tokens, at)) {
    const auto number = small(word->end);
    if (!number || phrases_.Find("thing", tokens, number->end)) return std::nullopt;
    atom.plan_first = atom.plan_last = static_cast<int>(number->value);
    atom.end = number->end;
    for (;;) {  // "an 1-2", "ans 1 à 3", "an 1 et an 2", "an 1, 2 et 3"
      std::size_t next = atom.end;
      if (!(Is(tokens, next, "-") || Is(tokens, next, "/") || Is(tokens, next, ",") || Is(tokens, next, "et") ||
            Is(tokens, next, "a") || Is(tokens, next, "&")))
        break;
      const bool through = Is(tokens, next, "-") || Is(tokens, next, "a");
      ++next;
      if (Is(tokens, next, "l")) ++next;
      if (const auto again = phrases_.Find("plan_year_word", tokens, next)) next = again->end;
      const auto more = small(next);
      const int value = more ? static_cast<int>(more->value) : 0;
      if (!more || value <= atom.plan_last || (!through && value != atom.plan_last + 1)) break;
      if (more->spelled != number->spelled) break;
      atom.plan_last = value;
      atom.end = more->end;
    }
  } else {
    return std::nullopt;
  }
  std::optional<YearSpan> base = period;
  if (const auto of = phrases_.Find("of_plan", tokens, atom.end)) {
    atom.end = of->end;
    atom.ordinal_year = false;
    if (Is(tokens, atom.end, "(")) {  // the years of the plan itself
      const auto years = ReadYears(tokens, atom.end + 1, period);
      if (years && years->first != years->last && Is(tokens, years->end, ")")) {
        base = YearSpan{years->first, years->last};
        atom.end = years->end + 1;
      }
    }
  }
  atom.plan_year = std::to_string(atom.plan_first);
  if (atom.plan_last != atom.plan_first) atom.plan_year += "-" + std::to_string(atom.plan_last);
  SetPlanYears(&atom, base);
  return atom;
}

// Year N of a plan from Y0 runs from Y0+N-1 to Y0+N; a plan that counts calendar years ends with its last.
void DateAtoms::SetPlanYears(DateAtom* atom, Period period) const {
  if (!period) return;
  const int first = period->first + atom->plan_first - 1;
  int last = period->first + atom->plan_last;
  if (last == period->last + 1) last = period->last;
  atom->start = Point(first);
  if (last > first) atom->stop = Point(last);
}

}  // namespace jalons::normalizer
