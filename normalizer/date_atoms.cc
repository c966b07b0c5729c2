#include "normalizer/date_atoms.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr int kBudgetMonth = 4;  // the budget year of the Quebec government: April to March
constexpr int kAnyYear = 2000;
constexpr int kSchoolMonth = 9;  // the school year: September to June

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

DatePoint Point(std::optional<int> year, int month = 0, int day = 0) {
  DatePoint point;
  point.year = year;
  point.month = month;
  point.day = day;
  return point;
}

DatePoint SeasonPoint(std::optional<int> year, int season) {
  DatePoint point;
  point.year = year;
  point.season = season;
  return point;
}

// The months of quarter or half `number` in a budget year.
void SetBudgetPart(DateAtom* atom, int first_year, int number, int months) {
  const int start = kBudgetMonth - 1 + (number - 1) * months, stop = start + months - 1;
  atom->start = Point(first_year + start / 12, start % 12 + 1);
  atom->stop = Point(first_year + stop / 12, stop % 12 + 1);
}

}  // namespace

DateAtoms::DateAtoms(const Lexicon& lexicon) : numbers_(lexicon) {
  for (const LexiconRow& row : lexicon.Table("months"))
    months_[text::Fold(row["word"])] = {"month", std::atoi(row["month"].c_str()), row["doubtful"] == "1", false};
  for (auto& [word, month] : months_) {
    for (const auto& [other, same] : months_) {
      if (same.code == month.code && other.size() > word.size() && other.starts_with(word)) month.abbreviated = true;
    }
  }
  for (const LexiconRow& row : lexicon.Table("seasons"))
    seasons_[text::Fold(row["word"])] = {row["kind"], std::atoi(row["code"].c_str()), row["doubtful"] == "1", false};
  constexpr std::array<std::string_view, 8> kOpening = {
      "start", "middle", "end", "budget_year", "school_year", "calendar_year", "plan_year_word", "weekday"};
  const auto open = [&](std::string_view words) {
    const DateTokens tokens = LexDates(words);
    if (!tokens.empty()) openers_.insert(tokens.front().hash);
  };
  for (const LexiconRow& row : lexicon.Table("date_words")) {
    for (const std::string& words : row.List("words")) {
      phrases_.Add(row["kind"], words, "");
      if (std::find(kOpening.begin(), kOpening.end(), row["kind"]) != kOpening.end()) open(words);
    }
  }
  for (const char* table : {"months", "seasons", "ordinals"}) {
    for (const LexiconRow& row : lexicon.Table(table)) open(row["word"]);
  }
}

std::optional<DateAtom> DateAtoms::Read(Tokens tokens, std::size_t at, Period period) const {
  if (at >= tokens.size() || !Knows(tokens[at])) return std::nullopt;
  if (auto atom = ReadPart(tokens, at, period)) return atom;
  return ReadWhole(tokens, at, period);
}

std::optional<DateAtom> DateAtoms::ReadWhole(Tokens tokens, std::size_t at, Period period) const {
  if (at >= tokens.size()) return std::nullopt;
  if (auto atom = ReadNumeric(tokens, at, period)) return atom;
  if (auto atom = ReadDay(tokens, at)) return atom;
  if (auto atom = ReadMonth(tokens, at, false)) return atom;
  if (auto atom = ReadQuarter(tokens, at, period)) return atom;
  if (auto atom = ReadSeason(tokens, at, period)) return atom;
  if (auto atom = ReadNamedYear(tokens, at, period)) return atom;
  if (auto atom = ReadPlanYear(tokens, at, period)) return atom;
  const auto years = ReadYears(tokens, at, period);
  if (!years) return std::nullopt;
  DateAtom atom;
  atom.end = years->end;
  atom.start = Point(years->first);
  if (years->last != years->first) {
    atom.kind = DateKind::kYears;
    atom.stop = Point(years->last);
  }
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadPart(Tokens tokens, std::size_t at, Period period) const {
  enum { kStart, kMiddle, kEnd } which = kStart;
  auto found = phrases_.Find("start", tokens, at);
  if (!found && (found = phrases_.Find("middle", tokens, at))) which = kMiddle;
  if (!found && (found = phrases_.Find("end", tokens, at))) which = kEnd;
  if (!found) return std::nullopt;
  std::size_t next = found->end;
  if (Is(tokens, next, "-") && which == kMiddle) ++next;
  std::optional<DateAtom> atom = ReadWhole(tokens, next, period);
  for (int tries = 0; !atom && tries < 3; ++tries) {
    const auto filler = phrases_.Find("filler", tokens, next);
    if (!filler) return std::nullopt;
    next = filler->end;
    atom = ReadWhole(tokens, next, period);
  }
  if (!atom || atom->kind == DateKind::kDay) return std::nullopt;
  atom->part = true;
  const auto month = [&](const std::optional<int>& year, int number) {
    atom->start = Point(year, number);
    atom->start.approximate = true;
    atom->stop.reset();
    atom->kind = DateKind::kMonth;
  };
  if (atom->kind == DateKind::kMonth && atom->stop) {  // a budget or school year, in months
    const DatePoint first = atom->start, last = *atom->stop;
    const int half = first.month == kSchoolMonth ? 1 : (first.month + 5) % 12 + 1;
    if (which == kStart) month(first.year, first.month);
    if (which == kEnd) month(last.year, last.month);
    if (which == kMiddle) month(half > first.month ? first.year : last.year, half);
  } else if (atom->kind == DateKind::kYears) {
    const int first = *atom->start.year, last = *atom->stop->year;
    const bool budget = last == first + 1;
    if (which == kStart) month(first, budget ? kBudgetMonth : 1);
    if (which == kEnd) month(last, budget ? kBudgetMonth - 1 : 12);
    if (which == kMiddle) {
      if (!budget) return std::nullopt;
      month(first, kBudgetMonth + 6);
    }
  } else if (atom->kind == DateKind::kYear) {
    month(atom->start.year, which == kStart ? 1 : which == kMiddle ? 6 : 12);
  } else if (which == kMiddle) {
    atom->start.approximate = true;
  }
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadNumeric(Tokens tokens, std::size_t at, Period period) const {
  if (at + 2 >= tokens.size() || tokens[at].digits == 0) return std::nullopt;
  const auto sign = [&](std::size_t i) {
    return (Is(tokens, i, "-") || Is(tokens, i, "/") || Is(tokens, i, ".")) && !tokens[i].space;
  };
  const auto part = [&](std::size_t i) -> const DateToken* {
    return i < tokens.size() && tokens[i].digits > 0 && !tokens[i].space ? &tokens[i] : nullptr;
  };
  const auto year = [](const DateToken& token) {
    return token.digits == 4 && token.number >= 1950 && token.number < 2100;
  };
  DateAtom atom;
  atom.kind = DateKind::kDay;
  const DateToken& first = tokens[at];
  std::size_t middle = at + 2;
  const bool loose = year(first) && at + 3 < tokens.size() && tokens[at + 1].digits == 2 && tokens[at + 1].space &&
                     sign(at + 2);  // "2016 02-10": a dash lost
  if (loose) middle = at + 1;
  if (!loose && (!sign(at + 1) || !part(at + 2))) return std::nullopt;
  const DateToken& second = tokens[middle];
  const DateToken* third = sign(middle + 1) ? part(middle + 2) : nullptr;
  if (third && (!loose && tokens[at + 1].key != tokens[middle + 1].key)) third = nullptr;
  if (third) {
    atom.end = middle + 3;
    if (sign(atom.end) && part(atom.end + 1)) return std::nullopt;
    if (year(first) && second.digits <= 2 && third->digits <= 2) {
      atom.start = Point(first.number, second.number, third->number);
    } else if (first.digits <= 2 && second.digits <= 2 && year(*third)) {
      atom.start = Point(third->number, second.number, first.number);
    } else if (first.digits == 2 && second.digits == 2 && third->digits == 2) {
      atom.start = Point(2000 + third->number, second.number, first.number);
    } else {
      return std::nullopt;
    }
    return IsDay(atom.start.year, atom.start.month, atom.start.day) ? std::optional(atom) : std::nullopt;
  }
  if (loose || tokens[at + 1].key == ".") return std::nullopt;
  atom.end = middle + 1;
  atom.kind = DateKind::kMonth;
  if (first.digits == 2 && year(second) && first.number >= 1 && first.number <= 12) {
    atom.start = Point(second.number, first.number);
    return atom;
  }
  if (!year(first) || second.digits != 2 || second.number < 1 || second.number > 12) return std::nullopt;
  // "2010-11" is two years, and so is "2006-09" in a plan of 2006 to 2009; "2009-06" is June.
  const bool plan = period && period->first == first.number && period->last % 100 == second.number;
  if (plan || second.number == (first.number + 1) % 100) return std::nullopt;
  atom.start = Point(first.number, second.number);
  return atom;
}

std::optional<int> DateAtoms::MonthOf(Tokens tokens, std::size_t at, std::size_t* end, bool* doubtful) const {
  if (at >= tokens.size() || !tokens[at].word) return std::nullopt;
  const auto found = months_.find(tokens[at].key);
  if (found == months_.end()) return std::nullopt;
  *end = at + 1;
  *doubtful = found->second.doubtful;
  if (found->second.abbreviated && Is(tokens, *end, ".") && !tokens[*end].space) {
    ++*end;
    *doubtful = false;
  }
  return found->second.code;
}

std::optional<DateAtom> DateAtoms::ReadBareDay(Tokens tokens, std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  const bool figure =
      tokens[at].digits > 0 && tokens[at].digits <= 2 && tokens[at].number >= 1 && tokens[at].number <= 31;
  const auto ordinal = numbers_.ReadOrdinal(tokens, at);
  if (!figure && !(ordinal && ordinal->value == 1)) return std::nullopt;
  DateAtom atom;
  atom.kind = DateKind::kBareDay;
  atom.start.day = figure ? tokens[at].number : 1;
  atom.end = ordinal && atom.start.day == 1 ? ordinal->end : at + 1;
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadDay(Tokens tokens, std::size_t at) const {
  if (const auto weekday = phrases_.Find("weekday", tokens, at)) {
    at = weekday->end;
    if (Is(tokens, at, "le")) ++at;
  }
  const auto day = ReadBareDay(tokens, at);
  if (!day) return std::nullopt;
  auto atom = ReadMonth(tokens, day->end, true);
  if (!atom || !IsDay(atom->start.year, atom->start.month, day->start.day)) return std::nullopt;
  atom->start.day = day->start.day;
  atom->kind = DateKind::kDay;
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadMonth(Tokens tokens, std::size_t at, bool after_day) const {
  DateAtom atom;
  bool doubtful = false;
  const auto month = MonthOf(tokens, at, &atom.end, &doubtful);
  if (!month) return std::nullopt;
  atom.kind = DateKind::kMonth;
  atom.named = true;
  atom.start = Point(std::nullopt, *month);
  const auto years = ReadYearsAfter(tokens, atom.end, std::nullopt);
  if (years) {
    // "septembre 2006 - 2009" is a range of dates.h, so only the first year is the month's.
    atom.start.year = years->first;
    atom.end = years->end;
    if (years->first != years->last) {
      std::size_t last = atom.end;
      while (last > at && tokens[last - 1].number != years->first) --last;
      if (last == at) return std::nullopt;
      atom.end = last;
    }
  } else if (Is(tokens, atom.end, "-") && !tokens[atom.end].space && atom.end + 1 < tokens.size() &&
             tokens[atom.end + 1].digits == 2 && !tokens[atom.end + 1].space && !after_day) {
    atom.start.year = 2000 + tokens[atom.end + 1].number;  // "sept-25", as spreadsheets print it
    atom.end += 2;
  } else if (doubtful && !after_day) {
    return std::nullopt;
  }
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadSeason(Tokens tokens, std::size_t at, Period period) const {
  const auto season = [&](std::size_t i, std::size_t* end) -> const Named* {
    if (i >= tokens.size()) return nullptr;
    const auto found = seasons_.find(tokens[i].key);
    if (found == seasons_.end() || found->second.kind != "season") return nullptr;
    *end = i + 1;
    if (found->second.doubtful && Is(tokens, *end, ".") && !tokens[*end].space) ++*end;
    return &found->second;
  };
  DateAtom atom;
  const Named* first = season(at, &atom.end);
  if (!first) return std::nullopt;
  atom.kind = DateKind::kSeason;
  atom.named = true;
  const Named* second = nullptr;
  std::size_t end = atom.end;
  if (Is(tokens, end, "-") || Is(tokens, end, "/") || Is(tokens, end, "et") || Is(tokens, end, "ou")) {
    std::size_t next = end + 1;
    while (next < tokens.size() && (Is(tokens, next, "l") || Is(tokens, next, "a"))) ++next;
    second = season(next, &end);
    // "printemps et automne" are two; "hiver et printemps" follow each other.
    const bool dash = Is(tokens, atom.end, "-") || Is(tokens, atom.end, "/");
    if (second && !dash && After(SeasonPoint(kAnyYear, first->code)).season != second->code) second = nullptr;
    if (second == first) second = nullptr;
  }
  if (second) atom.end = end;
  const auto years = ReadYearsAfter(tokens, atom.end, period);
  std::optional<int> year, last;
  if (years) {
    year = years->first;
    last = years->last;
    atom.end = years->end;
  }
  const bool two_years = years && *year != *last;
  constexpr int kWinter = 24;
  if (!second) {
    atom.start = SeasonPoint(year, first->code);
    if (two_years && first->code == kWinter) {
      atom.start = Point(year, 12);
      atom.stop = Point(last, 3);
    } else if (two_years && first->code != 23) {
      atom.stop = SeasonPoint(last, first->code);
    }
  } else if (first->code == kWinter && years) {  // as seasons the interval would run backwards
    atom.start = Point(two_years ? last : year, 1);
    atom.stop = Point(last, (second->code - 20) * 3 + 3);
  } else {
    atom.start = SeasonPoint(year, first->code);
    if (second->code == kWinter && years && !two_years) last = *year + 1;
    atom.stop = SeasonPoint(last, second->code);
  }
  return atom;
}

std::optional<DateAtom> DateAtoms::ReadQuarter(Tokens tokens, std::size_t at, Period period) const {
  const auto noun = [&](std::size_t i) -> const Named* {
    if (i >= tokens.size()) return nullptr;
    const auto found = seasons_.find(tokens[i].key);
    return found != seasons_.end() && (found->second.kind == "quarter" || found->second.kind == "half") ? &found->second
                                                                                                        : nullptr;
  };
  DateAtom atom;
  int number = 0;
  const Named* which = nullptr;
  bool letter = false;
  if (const auto ordinal = numbers_.ReadOrdinal(tokens, at)) {
    which = noun(ordinal->end);
    number = static_cast<int>(ordinal->value);
    atom.end = ordinal->end + 1;
    if (which && which->doubtful && tokens[ordinal->end].key.size() == 1) return std::nullopt;
    if (which && Is(tokens, atom.end, ".") && which->doubtful && !tokens[atom.end].space) ++atom.end;
  } else if ((which = noun(at))) {
    letter = tokens[at].key.size() == 1;
    if (at + 1 >= tokens.size() || tokens[at + 1].digits != 1 || (letter && tokens[at + 1].space)) return std::nullopt;
    number = tokens[at + 1].number;
    atom.end = at + 2;
  }
  if (!which) return std::nullopt;
  const bool quarter = which->kind == "quarter";
  if (number < 1 || number > (quarter ? 4 : 2)) return std::nullopt;
  atom.kind = DateKind::kSeason;
  atom.named = true;
  atom.start = SeasonPoint(std::nullopt, which->code + number - 1);
  auto years = ReadYearsAfter(tokens, atom.end, period);
  if (!years && (Is(tokens, atom.end, "-") || Is(tokens, atom.end, ":")))
    years = ReadYearsAfter(tokens, atom.end + 1, period);
  if (years) {
    atom.end = years->end;
    atom.start.year = years->first;
    if (years->last == years->first + 1) SetBudgetPart(&atom, years->first, number, quarter ? 3 : 6);
  } else if (letter && !quarter) {
    return std::nullopt;
  }
  return atom;
}

}  // namespace jalons::normalizer
