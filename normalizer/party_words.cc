#include "normalizer/party_words.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestAcronym = 7;  // letters; longer runs of capitals are words in capitals
constexpr std::size_t kMostNameWords = 4;   // of a person

// Signs that stand around words and are not part of them.
constexpr std::string_view kOpening[] = {"(", "[", "«", "\"", "“", "‘", "•", "–", "—", "-", "*", "·", "\xC2\xA0"};
constexpr std::string_view kClosing[] = {")", "]", "»", "\"", "”", ",", ";", ":",       ".",
                                         "!", "?", "–", "—",  "-", "*", "…", "\xC2\xA0"};

bool White(std::string_view line, std::size_t at, std::size_t* length) {
  const unsigned char c = static_cast<unsigned char>(line[at]);
  *length = 1;
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return true;
  for (std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"}) {
    if (line.substr(at, space.size()) != space) continue;
    *length = space.size();
    return true;
  }
  return false;
}

bool Digit(char c) {
  return c >= '0' && c <= '9';
}

bool RomanNumber(std::string_view key) {
  return key.size() <= 4 && key.find_first_not_of("ivx") == std::string_view::npos;
}

// Capitals, digits, dots and hyphens, with two letters or a letter and a number ("E.Q.", "TIR-SHV", "G14").
bool AcronymShape(std::string_view text, std::string_view key) {
  std::size_t letters = 0, digits = 0;
  for (char c : key) {
    if (Digit(c))
      ++digits;
    else if (c >= 'a' && c <= 'z')
      ++letters;
    else if (c != '.' && c != '-')
      return false;
  }
  if (!text::StartsUpper(text) || RomanNumber(key) || letters > kLongestAcronym) return false;
  if (letters >= 2) return text::IsAllCaps(text);
  return letters == 1 && digits >= 2 && text.size() <= 4;
}

// An apostrophe at `at`: its length, else 0.
std::size_t Apostrophe(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "’" || text.substr(at, 3) == "ʼ" ? 3 : 0;
}

HeadKind KindOf(std::string_view kind) {
  if (kind == "body") return HeadKind::kBody;
  if (kind == "committee") return HeadKind::kCommittee;
  if (kind == "class") return HeadKind::kClass;
  if (kind == "unit") return HeadKind::kUnit;
  if (kind == "weak") return HeadKind::kWeak;
  if (kind == "generic") return HeadKind::kGeneric;
  if (kind == "means") return HeadKind::kMeans;
  if (kind == "attached") return HeadKind::kAttached;
  return HeadKind::kRole;
}

}  // namespace

PartyWords::PartyWords(const Lexicon& lexicon) {
  for (const LexiconRow& row : lexicon.Table("function_words")) {
    const bool ending = row["kind"] == "ending";  // compared with its accents: "é" is not "e"
    const std::string key = ending ? row["word"] : text::Fold(row["word"]);
    function_[row["kind"]].insert(key);
    if (row["kind"] == "elision") elisions_.insert(key);
  }
  for (const LexiconRow& row : lexicon.Table("party_heads")) {
    const HeadKind kind = KindOf(row["kind"]);
    AddHead(row["singular"], kind, row["plural"] == row["singular"]);
    AddHead(row["plural"].empty() ? row["singular"] + "s" : row["plural"], kind, true);
  }
  for (const LexiconRow& row : lexicon.Table("party_roles")) {
    for (const std::string& form : row.List("forms")) {
      if (row["kind"] == "label")
        labels_.insert(text::Fold(form));
      else
        AddHead(form, KindOf(row["kind"]), false);
    }
  }
  for (const LexiconRow& row : lexicon.Table("organizations")) {
    AddPhrase(&names_, row["name"]);
    if (row["acronym"].empty()) continue;
    AddPhrase(&names_, row["acronym"]);
    acronyms_[text::Fold(row["acronym"])] = row["name"];
  }
  for (const LexiconRow& row : lexicon.Table("organization_names")) {
    AddPhrase(&names_, row["name"]);
    const std::string key = text::Fold(row["name"]);
    if (AcronymShape(row["name"], key)) acronyms_.emplace(key, "");
  }
  for (const LexiconRow& row : lexicon.Table("regions")) {
    AddPhrase(&places_, row["name"]);
    for (const std::string& form : row.List("short")) suffixes_.insert(text::Fold(form));
  }
  for (const LexiconRow& row : lexicon.Table("places")) AddPhrase(&places_, row["name"]);
}

std::vector<std::string> PartyWords::Keys(std::string_view phrase) const {
  std::vector<std::string> keys;
  for (const PartyWord& word : Read(phrase)) keys.push_back(word.key);
  return keys;
}

void PartyWords::AddPhrase(Phrases* phrases, std::string_view phrase) const {
  std::vector<std::string> keys = Keys(phrase);
  if (!keys.empty()) (*phrases)[keys.front()].push_back(std::move(keys));
}

void PartyWords::AddHead(std::string_view phrase, HeadKind kind, bool plural) {
  std::vector<std::string> keys = Keys(phrase);
  if (keys.empty()) return;
  const std::string first = keys.front();
  heads_[first].push_back({std::move(keys), kind, plural});
}

std::size_t PartyWords::Longest(const Phrases& phrases, const std::vector<PartyWord>& words, std::size_t at) {
  const auto found = phrases.find(words[at].key);
  std::size_t longest = 0;
  for (const auto& keys : found == phrases.end() ? std::vector<std::vector<std::string>>() : found->second) {
    if (keys.size() <= longest || at + keys.size() > words.size()) continue;
    if (std::equal(keys.begin(), keys.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                   [](const std::string& key, const PartyWord& word) { return key == word.key; }))
      longest = keys.size();
  }
  return longest;
}

std::vector<PartyWord> PartyWords::Read(std::string_view line) const {
  std::vector<PartyWord> words;
  int depth = 0;
  std::string loose;  // signs that stand alone before the next word
  const auto push = [&](std::size_t begin, std::size_t end) {
    PartyWord word;
    word.text = std::string(line.substr(begin, end - begin));
    word.key = text::Fold(word.text);
    word.begin = begin;
    word.end = end;
    word.depth = depth;
    word.before = std::exchange(loose, "");
    word.upper = text::StartsUpper(word.text);
    word.caps = text::IsAllCaps(word.text);
    word.acronym = AcronymShape(word.text, word.key) && !Is(word.key, "thing");
    words.push_back(std::move(word));
  };
  const auto sign = [&](std::string_view text, bool opening) {
    if (text == "(" || text == "[") ++depth;
    if ((text == ")" || text == "]") && depth > 0) --depth;
    if (opening || words.empty())
      loose += text;
    else
      words.back().after += text;
  };
  for (std::size_t at = 0, length = 1; at < line.size();) {
    if (White(line, at, &length)) {
      at += length;
      continue;
    }
    std::size_t end = at;  // of the run without white space, slashes apart
    while (end < line.size() && !White(line, end, &length) && line[end] != '/') ++end;
    const bool slash = end < line.size() && line[end] == '/';
    std::size_t from = at, to = end;
    for (bool found = true; found && from < to;) {
      found = false;
      for (std::string_view open : kOpening) {
        if (line.substr(from, to - from).substr(0, open.size()) != open) continue;
        sign(open, true);
        from += open.size();
        found = true;
      }
    }
    std::vector<std::string_view> closing;
    for (bool found = true; found && from < to;) {
      found = false;
      for (std::string_view close : kClosing) {
        const std::string_view rest = line.substr(from, to - from);
        if (rest.size() < close.size() || rest.substr(rest.size() - close.size()) != close) continue;
        // “agent(e)” keeps its bracket.
        if (close == ")" && rest.find('(') != std::string_view::npos) continue;
        closing.insert(closing.begin(), close);
        to -= close.size();
        found = true;
      }
    }
    for (std::size_t i = from; i < to; ++i) {
      const std::size_t mark = Apostrophe(line, i);
      if (mark == 0 || !elisions_.contains(text::Fold(line.substr(from, i - from)))) continue;
      push(from, i);
      words.back().after += "'";
      from = i + mark;
      break;
    }
    if (from < to) push(from, to);
    for (std::string_view close : closing) sign(close, false);
    at = end;
    if (slash) {
      sign("/", false);
      ++at;
    }
  }
  if (!words.empty()) words.back().after += loose;
  return words;
}

bool PartyWords::Is(std::string_view key, std::string_view kind) const {
  const auto found = function_.find(kind);
  return found != function_.end() && found->second.contains(key);
}

bool PartyWords::Is(const PartyWord& word, std::string_view kind) const {
  return Is(word.key, kind);
}

bool PartyWords::Adjective(const PartyWord& word) const {
  if (Is(word, "adjective")) return true;
  const auto endings = function_.find("ending");
  const std::string small = text::ToNfc(word.text);
  return endings != function_.end() && !word.upper &&
         std::any_of(endings->second.begin(), endings->second.end(), [&](const std::string& ending) {
           return small.size() > ending.size() + 1 && small.ends_with(ending);
         });
}

bool PartyWords::Links(const PartyWord& word) const {
  return Is(word, "article") || Is(word, "of") || Is(word, "preposition") || Is(word, "and") || Is(word, "quantifier");
}

PartyHead PartyWords::Head(const std::vector<PartyWord>& words, std::size_t at) const {
  PartyHead head;
  const auto found = at < words.size() ? heads_.find(words[at].key) : heads_.end();
  if (found == heads_.end()) return head;
  for (const HeadPhrase& phrase : found->second) {
    if (phrase.keys.size() <= head.words || at + phrase.keys.size() > words.size()) continue;
    if (!std::equal(phrase.keys.begin(), phrase.keys.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& key, const PartyWord& word) { return key == word.key; }))
      continue;
    head = {phrase.kind, phrase.keys.size(), phrase.plural};
  }
  return head;
}

std::size_t PartyWords::KnownName(const std::vector<PartyWord>& words, std::size_t at) const {
  return Longest(names_, words, at);
}

std::size_t PartyWords::Place(const std::vector<PartyWord>& words, std::size_t at) const {
  return Longest(places_, words, at);
}

std::string PartyWords::NameOf(std::string_view acronym_key) const {
  const auto found = acronyms_.find(acronym_key);
  return found == acronyms_.end() ? std::string() : found->second;
}

bool PartyWords::Person(const std::vector<PartyWord>& words, std::size_t begin, std::size_t end) const {
  if (end < begin + 2 || end - begin > kMostNameWords || end > words.size()) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const PartyWord& word = words[i];
    if (i + 1 < end && !word.after.empty() && word.after != "." && word.after != "'") return false;
    const bool particle = i > begin && i + 1 < end && Is(word, "of") && !Is(word, "contracted");
    if (particle) continue;
    const bool initial = text::Length(word.text) == 1 && word.upper;
    if (!word.upper || (word.caps && !initial) || Links(word) || Head(words, i) || Place(words, i) > 0 ||
        KnownName(words, i) > 0 || std::any_of(word.key.begin(), word.key.end(), Digit))
      return false;
  }
  return true;
}

}  // namespace jalons::normalizer
