#include "normalizer/heads.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

bool IsSign(char sign) { return std::string_view(".,:;()[]\"'*-_/!?").find(sign) != std::string_view::npos; }

// How many more brackets the word opens than it closes.
int Opened(std::string_view key) {
  return static_cast<int>(std::count(key.begin(), key.end(), '(') - std::count(key.begin(), key.end(), ')'));
}

bool AllDigits(std::string_view key) {
  return !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
}

// "2021", "2021-2022": the head of a year's column; how many tokens, or 0.
std::size_t YearHead(const Span& span, std::size_t at) {
  const std::string_view key = span[at].key;
  const bool year = key.size() == 4 && AllDigits(key) && (key.starts_with("19") || key.starts_with("20"));
  const bool years = (key.size() == 9 || key.size() == 7) && AllDigits(key.substr(0, 4)) && (key[4] == '-' || key[4] == '/') &&
                     AllDigits(key.substr(5)) && key.starts_with("20");
  return year || years ? 1 : 0;
}

std::vector<std::string> HeadWords(std::string_view form) {
  std::vector<std::string> words;
  const std::string folded = text::Fold(form);
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t to = std::min(folded.find(' ', from), folded.size());
    words.push_back(HeadKey(std::string_view(folded).substr(from, to - from)));
    from = to + 1;
  }
  return words;
}

}  // namespace

std::string HeadKey(std::string_view folded) {
  for (const std::string_view plural : {"(s)", "(es)", "(e)", "(x)"}) {
    if (const std::size_t at = folded.find(plural); at != std::string_view::npos && at > 1)
      return HeadKey(std::string(folded.substr(0, at)));
  }
  if (folded.size() < 2) return std::string(folded);  // "/" and "#" are joiners and labels
  while (!folded.empty() && IsSign(folded.front())) folded.remove_prefix(1);
  while (!folded.empty() && folded.back() != '\'' && IsSign(folded.back())) folded.remove_suffix(1);
  if (folded.size() > 3 && (folded.back() == 's' || folded.back() == 'x')) folded.remove_suffix(1);
  return std::string(folded);
}

Heads::Forms Heads::LoadForms(const LexiconTable& table) {
  Forms forms;
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (const std::string& form : table[row].List("forms")) {
      Form entry{HeadWords(form), row};
      const std::string first = entry.words.front();
      forms[first].push_back(std::move(entry));
    }
  }
  for (auto& [first, list] : forms) {
    std::stable_sort(list.begin(), list.end(), [](const Form& a, const Form& b) { return a.words.size() > b.words.size(); });
  }
  return forms;
}

const Heads::Form* Heads::Longest(const Forms& forms, const Span& span, std::size_t at, std::size_t* used) {
  if (at >= span.size()) return nullptr;
  const auto found = forms.find(HeadKey(span[at].key));
  if (found == forms.end()) return nullptr;
  for (const Form& form : found->second) {
    if (at + form.words.size() > span.size()) continue;
    bool same = true;
    for (std::size_t i = 1; same && i < form.words.size(); ++i) same = HeadKey(span[at + i].key) == form.words[i];
    if (same) {
      *used = form.words.size();
      return &form;
    }
  }
  return nullptr;
}

Heads::Heads(const Lexicon& lexicon)
    : columns_(LoadForms(lexicon.Table("column_heads"))),
      level_forms_(LoadForms(lexicon.Table("levels"))),
      passages_(LoadForms(lexicon.Table("statement_heads"))) {
  const auto words = [](const std::string& list) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < list.size();) {
      const std::size_t to = std::min(list.find(' ', from), list.size());
      out.push_back(list.substr(from, to - from));
      from = to + 1;
    }
    return out;
  };
  for (const LexiconRow& row : lexicon.Table("column_heads")) column_roles_.push_back(words(row["roles"]));
  for (const LexiconRow& row : lexicon.Table("levels")) {
    std::string key;
    for (const std::string& word : HeadWords(row.List("forms").front())) key += (key.empty() ? "" : " ") + word;
    levels_.push_back({0, words(row["levels"]), row["named"] == "1", key});
  }
  for (const LexiconRow& row : lexicon.Table("statement_heads")) passage_roles_.push_back(row["role"]);
  for (const LexiconRow& row : lexicon.Table("head_joiners")) joiners_.insert(HeadKey(text::Fold(row["word"])));
  for (const LexiconRow& row : lexicon.Table("bullets")) bullets_[row["sign"]] = row["soft"] == "1";
  for (const LexiconRow& row : lexicon.Table("outline_words")) words_[row["kind"]].insert(text::Fold(row["word"]));
  for (const LexiconRow& row : lexicon.Table("linking_words")) {
    cannot_end_.insert(text::Fold(row["word"]));
    if (row["opens"] == "0") cannot_open_.insert(text::Fold(row["word"]));
  }
}

HeadLine Heads::ParseColumnHeads(const Span& span) const {
  HeadLine line;
  std::size_t words = 0, covered = 0;
  bool joined = false;
  int bracket = 0;
  for (std::size_t at = 0; at < span.size();) {
    const std::string& key = span[at].key;
    bracket = std::max(0, bracket + Opened(key));  // "(s)" opens nothing
    std::size_t used = 0;
    const Form* form = bracket == 0 ? Longest(columns_, span, at, &used) : nullptr;
    const bool numbered = form && at + used < span.size() && AllDigits(span[at + used].key) && span[at + used].key.size() <= 2;
    if (form && column_roles_[form->row].front() == "timing" && numbered) {
      line.heads.push_back({at, at + used + 1, {"year"}, {}});  // "An 2", "Année 2"
      words += used + 1;
      covered += used + 1;
      at += used + 1;
      joined = false;
      continue;
    }
    if (form) {
      const auto& roles = column_roles_[form->row];
      if (joined && !line.heads.empty()) {
        ColumnHead& head = line.heads.back();
        head.end = at + used;
        if (roles.front() != head.roles.front()) head.mixed.push_back(roles.front());
      } else {
        line.heads.push_back({at, at + used, roles, {}});
      }
      words += used;
      covered += used;
      const std::string& last = span[at + used - 1].key;
      joined = !last.empty() && (last.back() == ',' || last.back() == '/');
      at += used;
      continue;
    }
    if (const std::size_t year = YearHead(span, at); year > 0) {
      line.heads.push_back({at, at + year, {"year"}, {}});
      words += year;
      covered += year;
      at += year;
      joined = false;
      continue;
    }
    if (joiners_.contains(HeadKey(key)) || joiners_.contains(key)) {
      joined = !line.heads.empty();
    } else if (bracket == 0 && Opened(key) >= 0) {
      ++words;
      joined = false;
    }
    ++at;
  }
  line.covered = words == 0 ? 0 : static_cast<double>(covered) / static_cast<double>(words);
  return line;
}

std::size_t Heads::FieldTokens(const Span& span, bool small) const {
  constexpr std::size_t kLongest = 6;   // words of a field's head
  constexpr std::size_t kBetween = 3;   // words between a known head and its colon ("Responsable de l'action :")
  if (span.empty() || (!small && !text::StartsUpper(span.front().text))) return 0;
  std::size_t end = 0;
  std::size_t used = 0;
  if (Longest(columns_, span, 0, &used)) end = used;
  if (const auto passage = ParsePassage(span)) end = std::max(end, passage->tokens);
  if (end == 0) return 0;
  for (std::size_t extra = 0; extra <= kBetween && end <= span.size() && end <= kLongest; ++extra, ++end) {
    if (span[end - 1].key.ends_with(':')) return end;
    if (end < span.size() && span[end].key == ":") return end + 1;
  }
  return 0;
}

bool Heads::IsHeadWord(const Span& span) const {
  constexpr std::size_t kLongest = 4;
  if (span.empty() || span.size() > kLongest || !text::StartsUpper(span.front().text)) return false;
  const HeadLine line = ParseColumnHeads(span);
  if (line.heads.size() == 1 && line.covered >= 1 && line.heads.front().roles.front() != "year") return true;
  const auto level = ParseLevel(span);
  return level && level->tokens == span.size();
}

std::optional<LevelWord> Heads::ParseLevel(const Span& span, std::size_t at) const {
  std::size_t used = 0;
  const Form* form = Longest(level_forms_, span, at, &used);
  if (!form) return std::nullopt;
  LevelWord word = levels_[form->row];
  word.tokens = used;
  return word;
}

std::optional<Heads::Passage> Heads::ParsePassage(const Span& span, std::size_t at) const {
  std::size_t used = 0;
  const Form* form = Longest(passages_, span, at, &used);
  if (!form && at + 1 < span.size() && cannot_end_.contains(span[at].key)) {
    form = Longest(passages_, span, at + 1, &used);
    ++used;
  }
  if (!form) return std::nullopt;
  return Passage{passage_roles_[form->row], used};
}

std::optional<std::string> Heads::LastPassageRole(const Span& span) const {
  for (std::size_t at = span.size(); at-- > 0;) {
    std::size_t used = 0;
    if (const Form* form = Longest(passages_, span, at, &used)) return passage_roles_[form->row];
  }
  return std::nullopt;
}

bool Heads::IsBullet(const Token& token) const { return bullets_.find(token.text) != bullets_.end(); }

bool Heads::IsSoftBullet(const Token& token) const {
  const auto found = bullets_.find(token.text);
  return found != bullets_.end() && found->second;
}

std::size_t Heads::GluedBullet(const Token& token) const {
  for (const auto& [sign, soft] : bullets_) {
    if (token.text.size() <= sign.size() || !token.text.starts_with(sign)) continue;
    if (soft && text::StartsLetter(sign)) continue;  // "o" opens many words
    if (text::StartsLetter(std::string_view(token.text).substr(sign.size()))) return sign.size();
  }
  return 0;
}

bool Heads::Is(std::string_view kind, const Token& token) const {
  const auto found = words_.find(kind);
  if (found == words_.end()) return false;
  if (found->second.contains(token.key)) return true;
  std::string_view key = token.key;
  while (!key.empty() && std::string_view(":,;.)").find(key.back()) != std::string_view::npos) key.remove_suffix(1);
  while (!key.empty() && key.front() == '(') key.remove_prefix(1);
  return found->second.contains(key);
}

bool Heads::CannotEnd(const Token& token) const {
  const std::string& key = token.key;
  if (key.empty()) return false;
  if (std::string_view(",/('-").find(key.back()) != std::string_view::npos) return key != "-";
  return cannot_end_.contains(key);
}

bool Heads::CannotOpen(const Token& token) const { return cannot_open_.contains(token.key); }

}  // namespace jalons::normalizer
