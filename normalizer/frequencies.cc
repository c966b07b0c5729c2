#include "normalizer/frequencies.h"

#include <cstdlib>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kMostWordsBetween = 30;       // tokens between a count and its period
constexpr int kFirstYear = 1950, kLastYear = 2099;  // such counts are years
constexpr int kMostYears = 10;                      // "aux 18 ans" is an age

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

// A stop, semicolon or bullet that ends the clause.
bool EndsClause(const DateTokens& tokens, std::size_t at) {
  if (Is(tokens, at, ";") || Is(tokens, at, "•")) return true;
  return Is(tokens, at, ".") && at + 1 < tokens.size() && tokens[at + 1].space && tokens[at + 1].upper &&
         tokens[at - 1].key.size() > 2;
}

}  // namespace

FrequencyGrammar::FrequencyGrammar(const Lexicon& lexicon) : numbers_(lexicon) {
  for (const LexiconRow& row : lexicon.Table("frequencies")) {
    for (const std::string& words : row.List("words")) phrases_.Add(row["kind"], words, row["value"]);
  }
  for (const LexiconRow& row : lexicon.Table("periods"))
    units_[text::Fold(row["word"])] = {row["unit"].empty() ? 'Y' : row["unit"].front(),
                                       std::atoi(row["count"].c_str())};
  for (const LexiconRow& row : lexicon.Table("units")) {
    for (const std::string& words : row.List("words")) phrases_.Add(row["kind"], words, row["value"]);
  }
}

bool FrequencyGrammar::IsMeasure(const DateTokens& tokens, std::size_t at) const {
  return phrases_.Find("money", tokens, at) || phrases_.Find("percent", tokens, at);
}

std::optional<CountRead> FrequencyGrammar::ReadCount(const DateTokens& tokens, std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  CountRead count;
  count.begin = at;
  std::size_t next = at;
  const auto least = phrases_.Find("least", tokens, next), most = phrases_.Find("most", tokens, next);
  bool low = false, high = false, between = false;
  if (most && (!least || most->end > least->end)) {
    high = true;
    next = most->end;
  } else if (least) {
    low = true;
    next = least->end;
  } else if (const auto word = phrases_.Find("between", tokens, next)) {
    between = true;
    next = word->end;
  }
  if (Is(tokens, next, ":") && next > at) ++next;
  const auto number = numbers_.Read(tokens, next);
  if (!number) return std::nullopt;
  count.end = number->end;
  count.article = number->article && !low && !high;
  count.whole = number->whole;
  count.min = count.max = number->value;
  std::size_t sign = count.end;
  if (const auto percent = phrases_.Find("percent", tokens, sign)) sign = percent->end;  // "40 % à 60 %"
  if (Is(tokens, sign, "a") || Is(tokens, sign, "-") || Is(tokens, sign, "ou") || (between && Is(tokens, sign, "et"))) {
    const auto second = numbers_.Read(tokens, sign + 1);
    if (second && second->value > number->value && (second->spelled == number->spelled || !second->article)) {
      count.max = second->value;
      count.end = second->end;
      count.range = true;
      count.article = false;
    }
  }
  if (between && !count.range) return std::nullopt;
  if (low) count.max.reset();
  if (high) count.min.reset();
  if (!low && !high) {
    std::size_t after = count.end;
    if (const auto percent = phrases_.Find("percent", tokens, after)) after = percent->end;
    for (int words = 0; words < 2; ++words, ++after) {  // "80 % et plus", "4 rencontres minimum"
      if (phrases_.Find("least_after", tokens, after)) {
        count.max.reset();
        low = true;
        break;
      }
      if (phrases_.Find("most_after", tokens, after)) {
        count.min.reset();
        high = true;
        break;
      }
      if (after >= tokens.size() || !tokens[after].word) break;
    }
  }
  count.bounded = low || high;
  return count;
}

std::optional<FrequencyGrammar::Period> FrequencyGrammar::ReadUnits(const DateTokens& tokens, std::size_t at) const {
  const auto number = numbers_.Read(tokens, at);
  if (!number || !number->whole || number->value < 1 || number->article) return std::nullopt;
  if (number->end >= tokens.size()) return std::nullopt;
  const auto unit = units_.find(tokens[number->end].key);
  if (unit == units_.end()) return std::nullopt;
  if (unit->second.letter == 'Y' && number->value > kMostYears) return std::nullopt;
  if (phrases_.Find("least_after", tokens, number->end + 1) || Is(tokens, number->end + 1, "+")) return std::nullopt;
  const int length = static_cast<int>(number->value) * unit->second.count;
  return Period{"P" + std::to_string(length) + unit->second.letter, number->end + 1, false};
}

std::optional<FrequencyGrammar::Period> FrequencyGrammar::ReadPeriod(const DateTokens& tokens, std::size_t at) const {
  if (const auto each = phrases_.Find("each", tokens, at)) {
    if (auto period = ReadUnits(tokens, each->end)) {
      period->each = true;
      return period;
    }
  }
  if (const auto per = phrases_.Find("per_each", tokens, at)) {
    if (auto period = ReadUnits(tokens, per->end)) return period;
  }
  if (const auto per = phrases_.Find("per", tokens, at)) return Period{*per->value, per->end, false};
  if (const auto every = phrases_.Find("every", tokens, at)) return Period{*every->value, every->end, true};
  return std::nullopt;
}

std::optional<FrequencyRead> FrequencyGrammar::ReadCounted(const DateTokens& tokens, std::size_t at) const {
  const auto count = ReadCount(tokens, at);
  if (!count || !count->whole || IsMeasure(tokens, count->end)) return std::nullopt;
  // "2 heures par semaine" is a duration; "20 heures de répit par mois" counts a service.
  const auto unit = phrases_.Find("time_unit", tokens, count->end);
  if (unit && !phrases_.Find("service_of", tokens, unit->end)) return std::nullopt;
  if (!count->bounded && count->max.value_or(0) >= kFirstYear && count->min.value_or(0) <= kLastYear)
    return std::nullopt;
  FrequencyRead read;
  read.begin = at;
  read.counted = true;
  read.noun = count->end;
  if (count->min) read.frequency.min = static_cast<int>(*count->min);
  if (count->max) read.frequency.max = static_cast<int>(*count->max);
  std::size_t next = count->end;
  if (const auto time = phrases_.Find("time", tokens, next)) {
    read.times = true;
    next = time->end;
    if (const auto least = phrases_.Find("least_after", tokens, next)) next = least->end;
  }
  for (std::size_t words = 0; next < tokens.size() && words < kMostWordsBetween; ++words, ++next) {
    if (EndsClause(tokens, next)) return std::nullopt;
    if (const auto period = ReadPeriod(tokens, next)) {
      if (period->each && count->article && !read.times) return std::nullopt;
      read.frequency.per = period->duration;
      read.end = period->end;
      return read;
    }
    if (next == count->end) continue;
    const auto other = numbers_.Read(tokens, next);
    if (!other) continue;
    const bool within = Is(tokens, next - 1, "d") || phrases_.Find("definite", tokens, next - 1);
    const bool label =
        tokens[next].digits > 0 && next + 1 < tokens.size() && numbers_.IsOrdinalEnding(tokens[next + 1]);
    if (!label && !within) return std::nullopt;  // the period is of the later count
    if (within && other->article && count->article) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<FrequencyRead> FrequencyGrammar::ReadEvery(const DateTokens& tokens, std::size_t at) const {
  FrequencyRead read;
  read.begin = at;
  read.frequency.min = read.frequency.max = 1;
  if (const auto every = phrases_.Find("every", tokens, at)) {
    read.frequency.per = *every->value;
    read.end = every->end;
    return read;
  }
  auto opening = phrases_.Find("each", tokens, at);
  std::optional<Period> period;
  if (opening) period = ReadUnits(tokens, opening->end);
  if (!period && (opening = phrases_.Find("per_each", tokens, at)) && tokens[at].word)
    period = ReadUnits(tokens, opening->end);
  if (!period || (!phrases_.Find("each", tokens, at) && period->duration == "P1Y")) return std::nullopt;
  if (!phrases_.Find("each", tokens, at) && !phrases_.Find("per_once", tokens, at)) return std::nullopt;
  read.frequency.per = period->duration;
  read.end = period->end;
  return read;
}

std::optional<FrequencyRead> FrequencyGrammar::Read(const DateTokens& tokens, std::size_t at) const {
  if (auto counted = ReadCounted(tokens, at)) return counted;
  return ReadEvery(tokens, at);
}

std::optional<FrequencyRead> FrequencyGrammar::ReadAfterDate(const DateTokens& tokens, std::size_t at) const {
  const auto found = phrases_.Find("every_after", tokens, at);
  if (!found) return ReadEvery(tokens, at);
  FrequencyRead read;
  read.begin = at;
  read.end = found->end;
  read.frequency = {1, 1, *found->value};
  return read;
}

std::optional<FrequencyRead> FrequencyGrammar::ReadAdjective(const DateTokens& tokens, std::size_t at) const {
  const auto found = phrases_.Find("every_alone", tokens, at);
  if (!found) return std::nullopt;
  FrequencyRead read;
  read.begin = at;
  read.end = found->end;
  read.frequency = {1, 1, *found->value};
  return read;
}

}  // namespace jalons::normalizer
