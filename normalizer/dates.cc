#include "normalizer/dates.h"

#include <algorithm>
#include <array>
#include <vector>

namespace jalons::normalizer {
namespace {

constexpr int kMostOpeningWords = 6;  // prepositions and articles before a date
constexpr std::size_t kMostInSeries = 12;

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

// Where in its year a point begins, in days or so; winter opens the year. 0 for a year alone.
int OrderOf(const DatePoint& point) {
  constexpr int kMonth = 31;
  if (point.month) return point.month * kMonth + point.day;
  switch (point.season) {
    case 24:
      return kMonth;
    case 21:
      return 3 * kMonth + 21;
    case 22:
      return 6 * kMonth + 21;
    case 23:
      return 9 * kMonth + 21;
    case 40:
      return kMonth;
    case 41:
      return 7 * kMonth;
    default:
      return point.season >= 33 ? ((point.season - 33) * 3 + 1) * kMonth : 0;
  }
}

bool NeedsYear(const DateAtom& atom) {
  return !atom.start.year && atom.kind != DateKind::kPlanYear;
}

// Gives `first` what `last` says for both; false where they make no range.
bool Complete(DateAtom* first, DateAtom* last) {
  if (first->kind == DateKind::kPlanYear || last->kind == DateKind::kPlanYear) {
    return first->kind == last->kind && first->plan_last < last->plan_last;
  }
  if (first->kind == DateKind::kBareDay) {
    if (last->kind != DateKind::kDay) return false;
    first->kind = DateKind::kDay;
    first->start.month = last->start.month;
    first->start.year = last->start.year;
    return first->start.day < last->start.day;
  }
  if (last->kind == DateKind::kBareDay) return false;
  const DatePoint& first_end = first->stop ? *first->stop : first->start;
  if (NeedsYear(*first) && last->start.year) {
    const int year = *last->start.year - (OrderOf(first->start) > OrderOf(last->start) && OrderOf(last->start) ? 1 : 0);
    first->start.year = year;
    if (first->stop) first->stop->year = year;
  } else if (NeedsYear(*last) && first_end.year) {
    const int year = *first_end.year + (OrderOf(last->start) < OrderOf(first_end) ? 1 : 0);
    last->start.year = year;
    if (last->stop) last->stop->year = year;
  }
  const DatePoint& end = last->stop ? *last->stop : last->start;
  if (!first->start.year || !end.year) return first->start.year.has_value() == end.year.has_value();
  if (*first->start.year != *end.year) return *first->start.year < *end.year;
  const int a = OrderOf(first->start), b = OrderOf(end);
  return a == 0 || b == 0 ? a != b : a < b;
}

void Join(DateAtom* first, const DateAtom& last) {
  first->stop = last.stop ? last.stop : last.start;
  first->end = last.end;
  if (first->kind == DateKind::kPlanYear) {
    first->plan_last = last.plan_last;
    first->plan_year = std::to_string(first->plan_first) + "-" + std::to_string(last.plan_last);
  }
}

// True where `next` follows `one` without a gap ("mai et juin", "les 2 et 3 octobre").
bool Follows(const DatePoint& one, const DatePoint& next) {
  DatePoint after = After(one);
  if (one.day && after.day == 0) after.day = 1;
  after.approximate = next.approximate;
  return after == next;
}

}  // namespace

struct DateGrammar::Opening {
  std::size_t at = 0;  // token of the first atom
  DateRelation relation = DateRelation::kNone;
  bool before = false, after = false, between = false, since = false, yearly = false;
  bool preposition = false, complement = false;
};

std::optional<std::string> DateRead::Edtf() const {
  if (!known) return std::nullopt;
  return ToEdtf(value);
}

DateGrammar::Opening DateGrammar::ReadOpening(Tokens tokens, std::size_t at, Period period) const {
  constexpr std::array<std::string_view, 10> kKinds = {"until",   "before", "from", "since",  "after",
                                                       "between", "at",     "of",   "yearly", "document_date"};
  Opening opening;
  opening.at = at;
  for (int words = 0; words < kMostOpeningWords; ++words) {
    std::string_view kind;
    std::size_t end = opening.at;
    for (const std::string_view candidate : kKinds) {
      const auto found = phrases().Find(candidate, tokens, opening.at);
      if (found && found->end > end) {
        end = found->end;
        kind = candidate;
      }
    }
    if (kind.empty()) break;
    // "fin", "mi-" and the month names win over words that are also prepositions.
    if (words > 0 && kind != "at" && kind != "of" && atoms_.Read(tokens, opening.at, period)) break;
    opening.at = end;
    if (kind == "until") opening.relation = DateRelation::kUntil;
    if (kind == "before") {
      opening.relation = DateRelation::kUntil;
      opening.before = true;
    }
    if (kind == "from" || kind == "after" || kind == "since") opening.relation = DateRelation::kFrom;
    if (kind == "after") opening.after = true;
    if (kind == "since") opening.since = true;
    if (kind == "yearly") opening.yearly = true;
    if (kind == "between") opening.between = true;
    if (kind == "of") {
      opening.complement = opening.complement || !opening.preposition;
    } else {
      opening.preposition = true;
      opening.complement = false;
    }
    if (opening.at < tokens.size() && tokens[opening.at].key == ":") ++opening.at;
  }
  return opening;
}

std::optional<DateAtom> DateGrammar::ReadAfterArticles(Tokens tokens, std::size_t at, Period period) const {
  std::optional<DateAtom> atom = atoms_.Read(tokens, at, period);
  for (int words = 0; !atom && words < 3; ++words) {
    auto article = phrases().Find("at", tokens, at);
    if (!article) article = phrases().Find("of", tokens, at);
    if (!article) return std::nullopt;
    at = article->end;
    atom = atoms_.Read(tokens, at, period);
  }
  return atom;
}

bool DateGrammar::ReadRange(Tokens tokens, const Opening& opening, Period period, DateAtom* first) const {
  std::size_t next = first->end;
  const bool dash = Is(tokens, next, "-") && !tokens[next].line;
  const bool slash = Is(tokens, next, "/") && !tokens[next].space;
  std::optional<PhraseTable::Match> to;
  if (dash || slash) {
    ++next;
  } else if ((to = phrases().Find("to", tokens, next))) {
    next = to->end;
  } else {
    return ReadSeries(tokens, period, opening.between, first);
  }
  auto last = ReadAfterArticles(tokens, next, period);
  if (!last) {
    const auto bare = atoms_.ReadBareDay(tokens, next);
    if (!bare || first->kind != DateKind::kDay || dash) return false;
    return false;
  }
  // A dash after a whole date may open another entry; a full range then has the same kind on both sides.
  if ((dash || slash) && first->kind != last->kind && first->kind != DateKind::kBareDay &&
      !(first->kind == DateKind::kSeason || last->kind == DateKind::kSeason))
    return false;
  if (!Complete(first, &*last)) return false;
  Join(first, *last);
  return true;
}

bool DateGrammar::ReadSeries(Tokens tokens, Period period, bool between, DateAtom* first) const {
  std::vector<DateAtom> series = {*first};
  bool complete = !NeedsYear(*first) && first->kind != DateKind::kBareDay;
  const bool alone = complete && !between;
  const bool years = first->kind == DateKind::kYear || first->kind == DateKind::kYears;
  if (alone && first->kind != DateKind::kPlanYear && !(years && !first->named)) return false;
  while (series.size() < kMostInSeries) {
    std::size_t next = series.back().end;
    const bool and_word = phrases().Find("and", tokens, next).has_value();
    if (and_word) {
      next = phrases().Find("and", tokens, next)->end;
    } else if (Is(tokens, next, ",")) {
      ++next;
    } else {
      break;
    }
    auto atom = ReadAfterArticles(tokens, next, period);
    if (!atom) atom = atoms_.ReadBareDay(tokens, next);
    if (!atom || (atom->kind == DateKind::kBareDay && first->kind != DateKind::kBareDay)) break;
    if (!between && atom->kind != first->kind && !(first->kind == DateKind::kBareDay && atom->kind == DateKind::kDay))
      break;
    series.push_back(*atom);
    if (atom->kind != DateKind::kBareDay && !NeedsYear(*atom) && !years) break;
    if (first->kind == DateKind::kBareDay && atom->kind == DateKind::kDay) break;
    if (between && and_word) break;
  }
  if (series.size() < 2) return false;
  for (std::size_t i = series.size() - 1; i-- > 0;) {
    if (!Complete(&series[i], &series[i + 1])) return false;
  }
  const auto parted = [](const DateAtom& one, const DateAtom& next) {
    if (one.kind == DateKind::kYears) return *one.stop->year != *next.start.year;
    return one.kind == DateKind::kPlanYear ? one.plan_last + 1 != next.plan_first : !Follows(one.start, next.start);
  };
  const bool in_row = std::adjacent_find(series.begin(), series.end(), parted) == series.end();
  if (between || in_row) {
    Join(&series.front(), series.back());
    *first = series.front();
    return true;
  }
  *first = series.front();  // entries of their own; the first has its month and year from the last
  return false;
}

std::optional<DateRead> DateGrammar::Read(Tokens tokens, std::size_t at, Period period) const {
  if (at >= tokens.size() || !Knows(tokens[at])) return std::nullopt;
  DateRead read;
  read.begin = at;
  const auto alone = phrases().Find("plan_end_alone", tokens, at);
  const auto plan_end = phrases().Find("plan_end", tokens, at);
  if (alone || plan_end) {
    read.end = plan_end ? plan_end->end : alone->end;
    read.plan_end_alone = !plan_end;
    read.relation = DateRelation::kUntil;
    read.preposition = read.named = true;
    read.value.interval = true;
    read.known = period.has_value();
    if (period) {
      read.value.end = DatePoint();
      read.value.end->year = period->last;
    }
    return read;
  }
  Opening opening = ReadOpening(tokens, at, period);
  auto first = atoms_.Read(tokens, opening.at, period);
  if (!first) {
    first = atoms_.ReadBareDay(tokens, opening.at);
    if (!first) return std::nullopt;
  }
  read.kind = first->kind;
  if (ReadRange(tokens, opening, period, &*first)) read.range = true;
  if (first->kind == DateKind::kBareDay) return std::nullopt;
  read.kind = first->kind;
  read.end = first->end;
  read.plan_year = first->plan_year;
  read.named = first->named;
  read.ordinal_year = first->ordinal_year;
  read.preposition = opening.preposition;
  read.since = opening.since;
  read.yearly = opening.yearly;
  if (read.yearly && (first->start.year || first->kind == DateKind::kPlanYear)) return std::nullopt;
  read.opening = opening.at - at;
  read.complement = opening.complement && !read.range;
  read.known = first->kind != DateKind::kPlanYear || first->start.year.has_value();
  std::size_t after = read.end;
  if (Is(tokens, after, ",")) ++after;
  if (const auto until = phrases().Find("until_after", tokens, after)) {
    opening.relation = DateRelation::kUntil;
    read.end = until->end;
  }
  read.relation = opening.relation;
  const DatePoint last = first->stop.value_or(first->start);
  if (opening.relation == DateRelation::kUntil) {
    read.value.interval = true;
    read.value.end = opening.before && !first->part ? Before(first->start) : last;
  } else if (opening.relation == DateRelation::kFrom && !read.range) {
    read.value.interval = true;
    read.value.start = opening.after ? After(last) : first->start;
  } else {
    read.value.start = first->start;
    read.value.interval = first->stop.has_value();
    if (first->stop) read.value.end = first->stop;
  }
  return read;
}

}  // namespace jalons::normalizer
