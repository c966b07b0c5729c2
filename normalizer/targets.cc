#include "normalizer/targets.h"

#include <algorithm>

#include "normalizer/edtf.h"
#include "normalizer/frequencies.h"
#include "normalizer/timing_pieces.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr int kFirstYear = 1950, kLastYear = 2099;  // such counts without a bound are years
constexpr std::size_t kMostAdjectives = 2;          // "2 grandes rencontres"

bool Is(const DateTokens& tokens, std::size_t at, std::string_view key) {
  return at < tokens.size() && tokens[at].key == key;
}

bool EndsClause(const DateToken& token) {
  return token.key == "." || token.key == ";" || token.key == ":" || token.key == "," || token.key == "(" ||
         token.key == ")";
}

std::size_t TokenAtByte(const DateTokens& tokens, std::size_t byte) {
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].begin < byte) ++at;
  return at;
}

}  // namespace

struct TargetParser::Grammar {
  explicit Grammar(const Lexicon& lexicon) : dates(lexicon), frequencies(lexicon) {
    for (const LexiconRow& row : lexicon.Table("target_words")) {
      for (const std::string& words : row.List("words")) phrases.Add(row["kind"], words, "");
    }
  }

  bool Has(std::string_view kind, const DateTokens& tokens, std::size_t at) const {
    return phrases.Find(kind, tokens, at).has_value();
  }

  // The end of a date that begins at token `at`; `at` where there is none, or where it may be a count ("2000 copies").
  std::size_t DateEnd(const DateTokens& tokens, std::size_t at) const {
    const auto date = dates.Read(tokens, at, std::nullopt);
    return date && (date->kind != DateKind::kYear || date->named || date->preposition) ? date->end : at;
  }

  DateGrammar dates;
  FrequencyGrammar frequencies;
  PhraseTable phrases;
};

TargetParser::TargetParser(const Lexicon& lexicon) : grammar_(std::make_unique<const Grammar>(lexicon)) {}
TargetParser::~TargetParser() = default;
TargetParser::TargetParser(TargetParser&&) noexcept = default;
TargetParser& TargetParser::operator=(TargetParser&&) noexcept = default;

std::vector<Target> TargetParser::Find(std::string_view text, const std::vector<TimingParser::Found>& timings,
                                       const DateContext&, TargetPlace place) const {
  const Grammar& words = *grammar_;
  const FrequencyGrammar& frequencies = words.frequencies;
  const DateTokens tokens = LexDates(text);
  std::vector<Target> targets;
  // Figures of a date count nothing.
  std::vector<bool> dated(tokens.size(), false);
  for (const TimingParser::Found& found : timings) {
    if (found.timing.frequency && !found.timing.edtf) continue;
    for (std::size_t at = 0; at < tokens.size(); ++at)
      dated[at] = dated[at] || (tokens[at].begin >= found.begin && tokens[at].end <= found.end);
  }
  for (std::size_t at = 0; at < tokens.size();) {
    if (!words.dates.Knows(tokens[at]) && !frequencies.Knows(tokens[at])) {
      ++at;
      continue;
    }
    if (const std::size_t date_end = words.DateEnd(tokens, at); date_end > at) {
      at = date_end;
      continue;
    }
    const auto count = dated[at] ? std::nullopt : frequencies.ReadCount(tokens, at);
    if (!count) {
      ++at;
      continue;
    }
    at = count->end;
    Target target;
    target.min = count->min;
    target.max = count->max;
    std::size_t begin = count->begin, noun = count->end, end = count->end;
    const bool after_definite =
        begin > 0 && frequencies.phrases().Find("definite", tokens, begin - 1) && !count->bounded;
    const bool glued = begin > 0 && !tokens[begin].space && tokens[begin].digits > 0 &&
                       (tokens[begin - 1].digits > 0 || tokens[begin - 1].word || tokens[begin - 1].key == "." ||
                        tokens[begin - 1].key == "-");
    const bool label = begin > 0 && words.Has("label", tokens, begin - 1);
    const bool manner = begin > 0 && words.Has("manner", tokens, begin - 1) && !count->bounded;
    if (glued || label || manner) continue;
    if (frequencies.phrases().Find("money", tokens, noun)) continue;
    const auto percent = frequencies.phrases().Find("percent", tokens, noun);
    const auto period_of = [&](std::size_t from) -> std::optional<FrequencyRead> {
      auto read = frequencies.Read(tokens, from);
      return read && read->counted ? read : std::nullopt;
    };
    const auto frequency = period_of(count->begin);
    if (frequency && frequency->times) {
      at = frequency->end;
      continue;
    }
    bool taken = false;
    if (percent) {
      target.unit = "%";
      end = percent->end;
      taken = true;
      if (const auto period = frequencies.ReadPeriod(tokens, end)) {
        target.per = period->duration;
        end = period->end;
      }
    } else {
      if (!count->whole ||
          (noun < tokens.size() && frequencies.numbers().IsOrdinalEnding(tokens[noun]) && !tokens[noun].space))
        continue;
      if (!count->bounded && count->min.value_or(0) >= kFirstYear && count->max.value_or(0) <= kLastYear &&
          tokens[begin].digits == 4 && !words.dates.phrases().Find("not_year", tokens, noun))
        continue;
      // "5 des 9 résultats"
      if (const auto of = words.phrases.Find("out_of", tokens, noun)) {
        const auto whole = frequencies.numbers().Read(tokens, of->end);
        if (whole && whole->value >= count->min.value_or(count->max.value_or(0))) noun = whole->end;
      }
      for (std::size_t skipped = 0; skipped < kMostAdjectives && words.Has("adjective", tokens, noun); ++skipped)
        ++noun;
      if (noun >= tokens.size() || !tokens[noun].word || words.Has("no_noun", tokens, noun)) continue;
      const bool duration = frequencies.phrases().Find("time_unit", tokens, noun).has_value();
      if (duration && !frequency &&
          !(count->range && begin > 0 && words.Has("lasting", tokens, begin > 1 ? begin - 2 : 0)))
        continue;
      end = noun + 1;  // "haltes-garderies" is one noun
      while (end + 1 < tokens.size() && tokens[end].key == "-" && !tokens[end].space && tokens[end + 1].word &&
             !tokens[end + 1].space)
        end += 2;
      target.unit = std::string(text.substr(tokens[noun].begin, tokens[end - 1].end - tokens[noun].begin));
      if (frequency) {
        target.per = frequency->frequency.per;
        end = frequency->end;
        taken = true;
      } else {
        std::size_t clause = end;
        bool event = false;
        for (; clause < tokens.size() && !EndsClause(tokens[clause]); ++clause) {
          const auto other = frequencies.numbers().Read(tokens, clause);
          if (other && !other->article && !frequencies.phrases().Find("definite", tokens, clause - 1) &&
              words.DateEnd(tokens, clause) == clause) {
            if (words.Has("no_noun", tokens, clause - 1) && clause - 1 > noun) --clause;  // "et" before the next count
            break;
          }
          if (!event && frequencies.phrases().Find("per_event", tokens, clause) &&
              (words.Has("event_each", tokens, clause) || (clause + 1 < tokens.size() && !count->article) ||
               tokens[begin].digits > 0)) {
            event = true;
          }
        }
        const bool each = event && [&] {
          for (std::size_t i = end; i < clause; ++i) {
            if (words.Has("event_each", tokens, i)) return true;
          }
          return false;
        }();
        if (count->bounded) {
          taken = true;
        } else if (count->article) {
          taken = each;
        } else if (count->min.value_or(0) == 1 && !count->range) {
          taken = event || each;
        } else {
          taken = !after_definite;
        }
        if (taken) end = clause;
      }
    }
    if (place == TargetPlace::kResource && !count->bounded && !target.per && !percent) {
      const bool dated_beside = std::any_of(timings.begin(), timings.end(), [](const TimingParser::Found& found) {
        return found.timing.edtf && !found.timing.continuous;
      });
      taken = taken && dated_beside;
    }
    if (!taken) continue;
    std::size_t first_byte = tokens[begin].begin, last_byte = tokens[end - 1].end;
    for (const TimingParser::Found& found : timings) {
      if (!found.timing.edtf || found.timing.continuous || target.by) continue;
      const std::size_t from = TokenAtByte(tokens, found.begin), to = TokenAtByte(tokens, found.end);
      const std::size_t low = std::min(from, end), high = std::max(begin, to);
      bool apart = false;
      for (std::size_t i = low; i < high; ++i)
        apart = apart || Is(tokens, i, ";") || (Is(tokens, i, ".") && i + 1 < tokens.size() && tokens[i + 1].upper);
      if (apart) continue;
      target.by = *found.timing.edtf;
      if (target.by->starts_with("../")) target.by = target.by->substr(3);
      if (to == begin || (to + 1 == begin && Is(tokens, to, ","))) first_byte = found.begin;
      if (from == end || (from == end + 1 && Is(tokens, end, "("))) last_byte = found.end + (from == end ? 0 : 1);
    }
    last_byte = std::min(last_byte, text.size());
    target.text = text::Squeeze(text.substr(first_byte, last_byte - first_byte));
    targets.push_back(std::move(target));
    at = std::max(at, end);
  }
  return targets;
}

}  // namespace jalons::normalizer
