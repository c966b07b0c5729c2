#include "normalizer/timing.h"

#include <algorithm>
#include <utility>

#include "normalizer/timing_pieces.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kMostLeadingWords = 4;  // "Distribution continue", "Inconnu – continu"

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

// An entry under way: pieces that say different things of one timing.
struct Draft {
  std::size_t begin = 0, end = 0;  // tokens
  std::optional<DateRead> date;
  std::optional<Frequency> frequency;
  bool counted = false, continuous = false, vague = false;

  bool Has(PieceKind kind) const {
    switch (kind) {
      case PieceKind::kDate:
        return date.has_value();
      case PieceKind::kFrequency:
        return frequency.has_value();
      case PieceKind::kContinuous:
        return continuous;
      case PieceKind::kVague:
        return false;
    }
    return false;
  }
};

void Put(const TimingPiece& piece, Draft* draft) {
  draft->end = piece.end;
  if (piece.kind == PieceKind::kDate) draft->date = piece.date;
  if (piece.kind == PieceKind::kFrequency) {
    draft->frequency = piece.frequency.frequency;
    draft->counted = piece.frequency.counted;
  }
  if (piece.kind == PieceKind::kContinuous) draft->continuous = true;
  if (piece.kind == PieceKind::kVague) draft->vague = true;
}

// Years or an open interval, such as "Continu" can be said of; "Continu Automne 2006" is two facts.
bool IsPeriod(const DateRead& date) {
  return date.value.interval || date.kind == DateKind::kYear;
}

bool HasYear(const DateRead& date) {
  return (date.value.start && date.value.start->year) || (date.value.end && date.value.end->year);
}

enum class Gap { kNone, kDash, kComma, kBracket, kWords };

Gap GapBetween(const DateTokens& tokens, std::size_t from, std::size_t to) {
  if (from == to) return Gap::kNone;
  if (to - from > 1) return Gap::kWords;
  const std::string& sign = tokens[from].key;
  if (sign == "-" || sign == "/" || sign == ":") return tokens[from].line ? Gap::kWords : Gap::kDash;
  if (sign == ",") return Gap::kComma;
  return sign == "(" ? Gap::kBracket : Gap::kWords;
}

// Whether `piece` says more of the timing in `draft`, or opens an entry of its own.
bool Merges(const DateTokens& tokens, const Draft& draft, const TimingPiece& piece) {
  const Gap gap = GapBetween(tokens, draft.end, piece.begin);
  if (gap == Gap::kWords || draft.Has(piece.kind)) return false;
  const bool joined = gap == Gap::kDash || gap == Gap::kBracket;
  const bool opens = tokens[piece.begin].upper && gap == Gap::kNone;
  if (piece.kind == PieceKind::kVague || (draft.vague && !draft.date && !draft.frequency && !draft.continuous))
    return joined;
  if (opens) return false;
  switch (piece.kind) {
    case PieceKind::kDate:
      if (draft.continuous) return joined || (gap == Gap::kNone && IsPeriod(piece.date));
      if (draft.counted && !HasYear(piece.date)) return joined && draft.frequency->max == 1;
      return joined || (gap == Gap::kNone && IsPeriod(piece.date)) || (!HasYear(piece.date) && !draft.counted);
    case PieceKind::kFrequency:
      if (draft.continuous) return joined;
      return joined || !piece.frequency.counted;
    case PieceKind::kContinuous:
      return joined || (gap == Gap::kNone && (!draft.date || IsPeriod(*draft.date)));
    case PieceKind::kVague:
      return false;
  }
  return false;
}

// A bracket right after an entry belongs to it: "Mai 2006 (signature de l'entente)".
std::size_t BracketEnd(const DateTokens& tokens, std::size_t end, std::size_t limit, bool opened) {
  if (opened) return Is(tokens, end, ")") ? end + 1 : end;
  if (!Is(tokens, end, "(")) return end;
  for (std::size_t at = end + 1; at < limit; ++at) {
    if (tokens[at].key == ")") return at + 1;
  }
  return end;
}

Timing ToTiming(const Draft& draft, const DateContext& context) {
  Timing timing;
  timing.continuous = draft.continuous;
  if (draft.date) {
    timing.edtf = draft.date->Edtf();
    if (!draft.date->plan_year.empty()) timing.plan_year = draft.date->plan_year;
  } else if (draft.continuous) {
    timing.edtf = context.period;
  }
  timing.frequency = draft.frequency;
  if (draft.date && draft.date->yearly && !timing.frequency) timing.frequency = Frequency{1, 1, "P1Y"};
  if (timing.edtf) {
    const DateBounds bounds = BoundsOf(*timing.edtf);
    timing.earliest = bounds.earliest;
    timing.latest = bounds.latest;
  }
  return timing;
}

TimingParser::Found ToFound(std::string_view text, const DateTokens& tokens, const Draft& draft,
                            const DateContext& context) {
  TimingParser::Found found;
  found.timing = ToTiming(draft, context);
  found.begin = tokens[draft.begin].begin;
  found.end = tokens[draft.end - 1].end;
  found.timing.text = text::Squeeze(text.substr(found.begin, found.end - found.begin));
  return found;
}

std::optional<YearSpan> PlanYears(const DateContext& context) {
  return context.period ? YearsOf(*context.period) : std::nullopt;
}

}  // namespace

struct TimingParser::Grammar {
  explicit Grammar(const Lexicon& lexicon) : pieces(lexicon) {}
  TimingPieces pieces;
};

TimingParser::TimingParser(const Lexicon& lexicon) : grammar_(std::make_unique<const Grammar>(lexicon)) {}
TimingParser::~TimingParser() = default;
TimingParser::TimingParser(TimingParser&&) noexcept = default;
TimingParser& TimingParser::operator=(TimingParser&&) noexcept = default;

std::vector<TimingParser::Found> TimingParser::ParseCell(std::string_view text, const DateContext& context) const {
  const DateTokens tokens = LexDates(text);
  const std::vector<TimingPiece> pieces = grammar_->pieces.OfCell(tokens, PlanYears(context));
  std::vector<Draft> drafts;
  for (const TimingPiece& piece : pieces) {
    if (!drafts.empty() && Merges(tokens, drafts.back(), piece)) {
      const bool bracket = GapBetween(tokens, drafts.back().end, piece.begin) == Gap::kBracket;
      Put(piece, &drafts.back());
      drafts.back().end = BracketEnd(tokens, drafts.back().end, tokens.size(), bracket);
      continue;
    }
    Draft draft;
    draft.begin = piece.begin;
    const std::size_t stop = drafts.empty() ? 0 : drafts.back().end;
    if (piece.adjective && piece.kind == PieceKind::kContinuous && !tokens[piece.begin].upper) {
      // The noun that is continuous: "Distribution continue".
      std::size_t from = piece.begin;
      while (from > stop && tokens[from - 1].word && piece.begin - from < kMostLeadingWords) --from;
      if (from == stop || !tokens[from - 1].word) draft.begin = from;
    }
    Put(piece, &draft);
    drafts.push_back(draft);
  }
  std::vector<Found> found;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::size_t limit = i + 1 < drafts.size() ? drafts[i + 1].begin : tokens.size();
    drafts[i].end = BracketEnd(tokens, drafts[i].end, limit, false);
    found.push_back(ToFound(text, tokens, drafts[i], context));
  }
  return found;
}

std::vector<TimingParser::Found> TimingParser::ParseSentence(std::string_view text, const DateContext& context) const {
  const DateTokens tokens = LexDates(text);
  std::vector<Draft> drafts;
  for (const TimingPiece& piece : grammar_->pieces.OfSentence(tokens, PlanYears(context))) {
    if (!drafts.empty() && Merges(tokens, drafts.back(), piece) &&
        GapBetween(tokens, drafts.back().end, piece.begin) != Gap::kBracket) {
      Put(piece, &drafts.back());
      continue;
    }
    Draft draft;
    draft.begin = piece.begin;
    Put(piece, &draft);
    drafts.push_back(draft);
  }
  std::vector<Found> found;
  for (const Draft& draft : drafts) found.push_back(ToFound(text, tokens, draft, context));
  return found;
}

bool TimingParser::IsDate(std::string_view text) const {
  const DateTokens tokens = LexDates(text);
  const std::vector<TimingPiece> pieces = grammar_->pieces.OfCell(tokens, std::nullopt);
  bool dated = false;
  std::size_t at = 0;
  const auto only_signs = [&](std::size_t to) {
    for (; at < to; ++at) {
      if (tokens[at].word || tokens[at].digits > 0) return false;
    }
    return true;
  };
  for (const TimingPiece& piece : pieces) {
    if (!only_signs(piece.begin)) return false;
    at = piece.end;
    dated = dated || piece.kind != PieceKind::kVague;
  }
  return dated && only_signs(tokens.size());
}

double TimingParser::DateShare(std::string_view text) const {
  const DateTokens tokens = LexDates(text);
  const auto count = [&](std::size_t from, std::size_t to) {
    return std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                         tokens.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const DateToken& token) { return token.word || token.digits > 0; });
  };
  const auto all = count(0, tokens.size());
  if (all == 0) return 0;
  std::ptrdiff_t dated = 0;
  for (const TimingPiece& piece : grammar_->pieces.OfCell(tokens, std::nullopt)) dated += count(piece.begin, piece.end);
  return static_cast<double>(dated) / static_cast<double>(all);
}

std::optional<std::string> FindPeriod(std::string_view text, const Lexicon& lexicon) {
  static const TimingParser built_in(Lexicon::BuiltIn());
  return &lexicon == &Lexicon::BuiltIn() ? built_in.FindPeriod(text) : TimingParser(lexicon).FindPeriod(text);
}

std::optional<std::string> TimingParser::FindPeriod(std::string_view text) const {
  const DateGrammar& dates = grammar_->pieces.dates();
  const DateTokens tokens = LexDates(text);
  std::optional<std::string> found;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto date = dates.Read(tokens, at, std::nullopt);
    if (!date) {
      ++at;
      continue;
    }
    at = date->end;
    if (date->value.interval && date->value.start && date->value.end && date->value.start->year &&
        date->value.end->year)
      return date->Edtf();
    if (!found && date->kind == DateKind::kYear && date->relation == DateRelation::kNone) found = date->Edtf();
  }
  return found;
}

}  // namespace jalons::normalizer
