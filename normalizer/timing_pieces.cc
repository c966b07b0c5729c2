#include "normalizer/timing_pieces.h"

#include <algorithm>

namespace jalons::normalizer {
namespace {

constexpr std::size_t kPhraseWords = 8;  // words of a noun phrase before a date
constexpr std::size_t kDoubtWords = 8;
constexpr std::size_t kLongOpening = 3;  // words of "au cours de la"

TimingPiece Piece(PieceKind kind, std::size_t begin, std::size_t end) {
  TimingPiece piece;
  piece.kind = kind;
  piece.begin = begin;
  piece.end = end;
  return piece;
}

TimingPiece Piece(std::size_t begin, const DateRead& date) {
  TimingPiece piece = Piece(PieceKind::kDate, begin, date.end);
  piece.date = date;
  return piece;
}

TimingPiece Piece(std::size_t begin, const FrequencyRead& frequency, bool adjective = false) {
  TimingPiece piece = Piece(PieceKind::kFrequency, begin, frequency.end);
  piece.frequency = frequency;
  piece.adjective = adjective;
  return piece;
}

bool IsSeparator(const DateToken& token) {
  return !token.word && token.digits == 0 && token.key != "/" && token.key != "(" && token.key != "#";
}

bool Bare(const DateRead& date) {
  return date.kind == DateKind::kYear || date.kind == DateKind::kYears;
}

bool HasYear(const DateRead& date) {
  return (date.value.start && date.value.start->year) || (date.value.end && date.value.end->year);
}

// Letters or figures stand right before or after, so the figures are part of a code.
bool Glued(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  if (begin > 0 && !tokens[begin].space && tokens[begin].digits > 0) {
    const DateToken& before = tokens[begin - 1];
    if (before.digits > 0 || before.key == "$" || before.key == "#") return true;
    const bool point = before.key == "." || before.key == "-" || before.key == ",";
    if (point && begin > 1 && !before.space && (tokens[begin - 2].digits > 0 || tokens[begin - 2].key.size() == 1))
      return true;
    if (before.word && before.key.size() > 1 && before.end == tokens[begin].begin) return true;
  }
  if (end < tokens.size() && !tokens[end].space && end > 0 && tokens[end - 1].digits > 0) {
    if (tokens[end].digits > 0 || tokens[end].key == "$" || tokens[end].key == "%") return true;
    const bool point = tokens[end].key == "-" || tokens[end].key == ",";
    if (point && end + 1 < tokens.size() && !tokens[end + 1].space && tokens[end + 1].digits > 0) return true;
  }
  return false;
}

}  // namespace

bool TimingPieces::Before(std::string_view kind, Tokens tokens, std::size_t at, std::size_t stop) const {
  for (std::size_t words = 0; at > stop && words < kPhraseWords; ++words) {
    --at;
    if (IsSeparator(tokens[at])) return false;
    if (dates_.phrases().Find(kind, tokens, at)) return true;
  }
  return false;
}

// "2000 exemplaires": the figure counts a noun.
bool TimingPieces::Quantity(Tokens tokens, const DateRead& date) const {
  if (date.kind != DateKind::kYear || date.named || date.end >= tokens.size()) return false;
  if (dates_.phrases().Find("not_year", tokens, date.end) || frequencies_.IsMeasure(tokens, date.end)) return true;
  const DateToken& next = tokens[date.end];
  return !date.preposition && next.word && !next.upper && next.key.size() > 3 && next.key.back() == 's';
}

bool TimingPieces::TakesInCell(Tokens tokens, const DateRead& date, std::size_t after) const {
  if (Glued(tokens, date.begin, date.end) || Quantity(tokens, date)) return false;
  std::size_t doubt = date.begin;
  while (doubt > after && !IsSeparator(tokens[doubt - 1])) --doubt;
  for (; doubt < date.begin; ++doubt) {
    if (dates_.phrases().Find("doubt", tokens, doubt)) return false;
  }
  const auto and_word = dates_.phrases().Find("and", tokens, after);
  if (date.begin == after || (after > 0 && and_word && and_word->end == date.begin)) return true;
  const DateToken& before = tokens[date.begin - 1];
  const bool bracket = before.key == "(";
  if (IsSeparator(before) && !bracket) return true;
  const std::size_t noun = bracket ? date.begin - 1 : date.begin;
  if (bracket && noun == after) return true;
  const bool thing = Before("thing", tokens, noun, after) && !Before("document_date", tokens, noun, after);
  if (Bare(date) && !date.named) {
    if (date.relation != DateRelation::kNone || (date.preposition && !date.complement)) return true;
    return Before("document_date", tokens, noun, after);
  }
  return !thing || (date.preposition && !date.complement);
}

bool TimingPieces::TakesInSentence(Tokens tokens, const DateRead& date, const std::optional<YearSpan>& period) const {
  if (Glued(tokens, date.begin, date.end) || Quantity(tokens, date) || date.since || date.plan_end_alone) return false;
  if (Before("doubt", tokens, date.begin, date.begin > kDoubtWords ? date.begin - kDoubtWords : 0)) return false;
  // What was over before the plan began is no promise of it.
  const std::optional<DatePoint>& last = date.value.interval ? date.value.end : date.value.start;
  if (period && last && last->year && *last->year < period->first) return false;
  if (Before("compared", tokens, date.begin, 0)) return false;
  const bool opens = date.begin == 0;
  const DateToken* before = opens ? nullptr : &tokens[date.begin - 1];
  const bool bracket = before && before->key == "(";
  const bool separated = opens || (IsSeparator(*before) && before->key != "'");
  const std::size_t noun = bracket ? date.begin - 1 : date.begin;
  const bool thing = !opens && Before("thing", tokens, noun, 0);
  if (date.kind == DateKind::kPlanYear) {
    // "la 2e année" may be a grade of school; "au cours de la 2e année" is not.
    if (date.ordinal_year && (!date.preposition || date.complement || date.opening < kLongOpening)) return false;
    return opens || before->digits == 0;
  }
  if (date.relation != DateRelation::kNone) return true;
  const bool preposition = date.preposition && !date.complement;
  if (date.range && !date.preposition && date.kind != DateKind::kDay)
    return !thing && (separated || bracket || date.kind != DateKind::kYear);
  if (Bare(date)) {
    if (preposition) return !(before && before->digits > 0);
    const bool closes = date.end == tokens.size() || (date.end + 1 == tokens.size() && !tokens[date.end].word);
    return separated && !bracket && closes && !opens && (before->key == ";" || before->key == ":");
  }
  if (!HasYear(date) && (date.kind == DateKind::kMonth || date.kind == DateKind::kSeason)) {
    if (dates_.phrases().Find("season_doubt", tokens, date.end - 1)) {
      return date.end >= 2 && dates_.phrases().Find("season_article", tokens, date.end - 2).has_value();
    }
    const bool closes = date.end == tokens.size() || !tokens[date.end].word;
    return preposition || (bracket && !thing) || (separated && closes && !thing);
  }
  if (date.kind == DateKind::kDay) return preposition || date.range || !thing;
  if (date.complement) return false;
  return preposition || (bracket && !thing) || separated;
}

std::vector<TimingPiece> TimingPieces::OfCell(Tokens tokens, const std::optional<YearSpan>& period) const {
  std::vector<TimingPiece> pieces;
  std::size_t after = 0;  // end of the last piece
  const PhraseTable& words = frequencies_.phrases();
  for (std::size_t at = 0; at < tokens.size();) {
    if (!dates_.Knows(tokens[at]) && !frequencies_.Knows(tokens[at])) {
      ++at;
      continue;
    }
    const std::size_t count = pieces.size();
    const auto vague = words.Find("vague", tokens, at), continuous = words.Find("continuous", tokens, at);
    const auto date = dates_.Read(tokens, at, period);
    if (date && (!vague || date->end > vague->end) && TakesInCell(tokens, *date, after)) {
      pieces.push_back(Piece(at, *date));
    } else if (vague) {
      pieces.push_back(Piece(PieceKind::kVague, at, vague->end));
    } else if (const auto frequency = frequencies_.Read(tokens, at)) {
      pieces.push_back(Piece(at, *frequency));
    } else if (const auto each = frequencies_.ReadAfterDate(tokens, at); each && after == at && count > 0) {
      pieces.push_back(Piece(at, *each));
    } else if (continuous) {
      pieces.push_back(Piece(PieceKind::kContinuous, at, continuous->end));
    } else if (const auto alone = words.Find("continuous_alone", tokens, at)) {
      pieces.push_back(Piece(PieceKind::kContinuous, at, alone->end));
      pieces.back().adjective = true;
    } else if (const auto adjective = frequencies_.ReadAdjective(tokens, at);
               adjective && (at == after || (IsSeparator(tokens[at - 1]) && tokens[at].space))) {
      pieces.push_back(Piece(at, *adjective, true));
    }
    if (pieces.size() > count) {
      at = after = pieces.back().end;
    } else {
      at = date ? date->end : at + 1;  // no part of a date that is refused is another date
    }
  }
  return pieces;
}

std::vector<TimingPiece> TimingPieces::OfSentence(Tokens tokens, const std::optional<YearSpan>& period) const {
  std::vector<TimingPiece> pieces;
  for (std::size_t at = 0; at < tokens.size();) {
    if (!dates_.Knows(tokens[at]) && !frequencies_.Knows(tokens[at])) {
      ++at;
      continue;
    }
    const std::size_t count = pieces.size();
    const auto date = dates_.Read(tokens, at, period);
    const bool after_date = count > 0 && pieces.back().end == at && pieces.back().kind == PieceKind::kDate;
    if (date && TakesInSentence(tokens, *date, period)) {
      pieces.push_back(Piece(at, *date));
    } else if (const auto frequency = frequencies_.Read(tokens, at)) {
      pieces.push_back(Piece(at, *frequency));
    } else if (const auto each = frequencies_.ReadAfterDate(tokens, at); each && after_date) {
      pieces.push_back(Piece(at, *each));
    } else if (const auto continuous = frequencies_.phrases().Find("continuous", tokens, at)) {
      pieces.push_back(Piece(PieceKind::kContinuous, at, continuous->end));
    }
    if (pieces.size() > count) {
      at = pieces.back().end;
    } else {
      at = date ? date->end : at + 1;  // no part of a date that is refused is another date
    }
  }
  return pieces;
}

}  // namespace jalons::normalizer
