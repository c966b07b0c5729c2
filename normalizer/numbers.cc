#include "normalizer/numbers.h"

#include <cmath>
#include <cstdlib>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr int kGroup = 3;  // figures of a thousands group

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

bool Glued(const DateTokens& tokens, std::size_t at) {
  return at < tokens.size() && !tokens[at].space;
}

}  // namespace

NumberReader::NumberReader(const Lexicon& lexicon) {
  for (const LexiconRow& row : lexicon.Table("numbers"))
    words_[text::Fold(row["word"])] = {std::atoi(row["value"].c_str()), row["article"] == "1"};
  for (const LexiconRow& row : lexicon.Table("ordinals"))
    ordinals_[text::Fold(row["word"])] = std::atoi(row["value"].c_str());
}

std::optional<Number> NumberReader::Read(const DateTokens& tokens, std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  std::optional<Number> number = tokens[at].digits > 0 ? ReadFigures(tokens, at) : ReadWords(tokens, at);
  if (!number || !Is(tokens, number->end, "(")) return number;
  const std::size_t inner = number->end + 1;  // "quatorze (14)"
  if (inner >= tokens.size()) return number;
  const std::optional<Number> again = tokens[inner].digits > 0 ? ReadFigures(tokens, inner) : ReadWords(tokens, inner);
  if (again && again->value == number->value && again->spelled != number->spelled && Is(tokens, again->end, ")")) {
    number->end = again->end + 1;
    number->article = false;
  }
  return number;
}

std::optional<Number> NumberReader::ReadFigures(const DateTokens& tokens, std::size_t at) const {
  if (tokens[at].number < 0) return std::nullopt;
  Number number;
  number.value = tokens[at].number;
  number.end = at + 1;
  if (tokens[at].digits <= kGroup && tokens[at].number > 0) {
    while (number.end < tokens.size() && tokens[number.end].digits == kGroup && tokens[number.end].space &&
           !tokens[number.end].line) {
      number.value = number.value * 1000 + tokens[number.end].number;
      ++number.end;
    }
  }
  const bool point = Is(tokens, number.end, ".") && Glued(tokens, number.end);
  const bool comma = Is(tokens, number.end, ",") && Glued(tokens, number.end);
  const std::size_t fraction = number.end + 1;
  if ((point || comma) && fraction < tokens.size() && tokens[fraction].digits > 0 && Glued(tokens, fraction)) {
    const bool label =
        point && Is(tokens, fraction + 1, ".") && fraction + 2 < tokens.size() && tokens[fraction + 2].digits > 0;
    if (label || tokens[fraction].number < 0) return std::nullopt;
    number.value += tokens[fraction].number / std::pow(10.0, tokens[fraction].digits);
    number.whole = false;
    number.end = fraction + 1;
  }
  return number;
}

std::optional<Number> NumberReader::ReadWords(const DateTokens& tokens, std::size_t at) const {
  const auto word = [&](std::size_t i) -> const Word* {
    if (i >= tokens.size() || !tokens[i].word) return nullptr;
    const auto found = words_.find(tokens[i].key);
    return found == words_.end() ? nullptr : &found->second;
  };
  const Word* first = word(at);
  if (!first) return std::nullopt;
  Number number;
  number.spelled = true;
  number.article = first->article;
  int total = 0, current = first->value;
  if (current == 1000) {
    total = 1000;
    current = 0;
  }
  number.end = at + 1;
  while (number.end < tokens.size()) {
    std::size_t next = number.end;
    const bool joined = Is(tokens, next, "-") || Is(tokens, next, "et");
    if (joined) ++next;
    const Word* more = word(next);
    if (!more) break;
    const int value = more->value, tens = current % 100;
    if (value == 1000 && total == 0 && !joined) {
      total = current * 1000;
      current = 0;
    } else if (value == 100 && current > 0 && current < 10) {
      current *= 100;
    } else if (value == 20 && current % 100 == 4) {
      current += 76;  // quatre-vingt
    } else if ((tens >= 20 && tens % 10 == 0 && value < 20) || (tens == 10 && value >= 7 && value <= 9)) {
      if (!joined && value == 1) break;
      current += value;
    } else if ((tens == 0 && current + total > 0 && value < 100) && !joined) {
      current += value;
    } else {
      break;
    }
    number.end = next + 1;
    number.article = false;
  }
  number.value = total + current;
  return number;
}

std::optional<Number> NumberReader::ReadOrdinal(const DateTokens& tokens, std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  Number number;
  number.end = at + 1;
  if (tokens[at].word) {
    const auto found = ordinals_.find(tokens[at].key);
    if (found == ordinals_.end() || found->second == 0) return std::nullopt;
    number.value = found->second;
    return number;
  }
  if (tokens[at].number < 0 || at + 1 >= tokens.size() || !IsOrdinalEnding(tokens[at + 1])) return std::nullopt;
  number.value = tokens[at].number;
  number.end = at + 2;
  return number;
}

bool NumberReader::IsOrdinalEnding(const DateToken& token) const {
  const auto found = ordinals_.find(token.key);
  return found != ordinals_.end() && found->second == 0;
}

}  // namespace jalons::normalizer
