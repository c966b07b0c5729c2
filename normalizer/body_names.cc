#include "normalizer/body_names.h"

#include <algorithm>

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestName = 16;       // words
constexpr std::size_t kLongestExplained = 12;  // words between a head and the acronym that closes its name
constexpr double kCapitalLine = 0.7;           // share of words in capitals that makes a line one in capitals
constexpr std::size_t kFewestLineWords = 3;
constexpr std::size_t kLongestLoneAcronym = 5;  // letters of an unknown acronym that is a whole text

bool Closes(const PartyWord& word, const PartyWords& lexicon) {
  std::string signs = word.after;
  std::erase(signs, '\'');
  if (signs == "." && lexicon.Is(word, "abbreviation")) return false;
  return !signs.empty();
}

// A sentence or an entry opens at the word: its capital says nothing.
bool Opening(const std::vector<PartyWord>& words, std::size_t at) {
  if (at == 0) return true;
  const std::string& after = words[at - 1].after;
  return after.find_first_of(".!?:;") != std::string::npos || (!words[at].before.empty() && words[at].before != "(");
}

// The acronym is a word of a phrase in capitals: “DÉFINIR LES RÔLES (an 2)”.
bool InCapitals(const std::vector<PartyWord>& words, std::size_t at, const PartyWords& lexicon) {
  const auto shouts = [&](const PartyWord& word) { return word.caps && (lexicon.Links(word) || !word.acronym); };
  const bool alone = at + 1 >= words.size() || !words[at].after.empty() || !words[at + 1].before.empty();
  const bool first = at == 0 || !words[at - 1].after.empty() || !words[at].before.empty();
  if (lexicon.KnownAcronym(words[at])) return false;
  return (!alone && shouts(words[at + 1]) && !lexicon.RegionSuffix(words[at + 1]) &&
          !lexicon.Is(words[at + 1], "thing")) ||
         (!first && shouts(words[at - 1]));
}

// A line in capitals: its words are no acronyms. A lone acronym ("MER") or two ("TIR SHV") are none.
bool AllCapitals(const std::vector<PartyWord>& words, const PartyWords& lexicon) {
  std::size_t letters = 0, capitals = 0;
  bool plain = false;
  for (const PartyWord& word : words) {
    plain = plain || lexicon.Links(word) || (word.key.size() > kLongestLoneAcronym && !lexicon.KnownAcronym(word));
    if (word.key.size() < 2 || word.key.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos) continue;
    ++letters;
    if (word.caps) ++capitals;
  }
  return letters > 0 && (plain || letters >= kFewestLineWords) &&
         static_cast<double>(capitals) >= kCapitalLine * static_cast<double>(letters);
}

}  // namespace

const PartyWord* BodyNames::Bracketed(const Words& words, std::size_t begin, std::size_t end, std::size_t least) const {
  if (end >= words.size() || words[end].before != "(" || words[end].after.find(')') == std::string::npos)
    return nullptr;
  const PartyWord& word = words[end];
  if (!word.caps || word.text.find_first_of("0123456789") != std::string::npos) return nullptr;
  // Its first two letters stand in order among the first letters of the words.
  std::string letters;
  for (char c : word.key)
    if (c >= 'a' && c <= 'z') letters += c;
  std::size_t matched = 0;
  for (std::size_t i = begin; i < end && matched < letters.size(); ++i)
    if (!words[i].key.empty() && words[i].key.front() == letters[matched]) ++matched;
  return matched >= std::min(least, letters.size()) ? &word : nullptr;
}

std::set<std::string> BodyNames::Things(std::string_view text) const {
  const Words words = words_.Read(text);
  std::set<std::string> things;
  for (std::size_t i = 1; i < words.size(); ++i) {
    // The shortest run of words before the bracket whose first letters spell the acronym; it is a body's name if a head
    // opens it.
    for (std::size_t from = i; from-- > i - std::min(i, kLongestExplained);) {
      if (from + 1 < i && Closes(words[from], words_)) break;
      if (words[from].key.front() != words[i].key.front() || !Bracketed(words, from, i, words[i].key.size())) continue;
      if (!words_.Head(words, from).Body()) things.insert(words[i].key);
      break;
    }
  }
  return things;
}

std::size_t BodyNames::AcronymEnd(const Words& words, std::size_t at) const {
  std::size_t end = at + 1;
  const auto glued = [&](std::size_t i) {
    return i < words.size() && words[i - 1].after.empty() && words[i].before.empty();
  };
  while (glued(end) && words[end].caps && !words_.Head(words, end) && !words_.Links(words[end]) &&
         (words_.RegionSuffix(words[end]) || (!words_.KnownAcronym(words[at]) && !words_.KnownAcronym(words[end]))))
    ++end;
  // “MRC des Chenaux”, “CISSS de Lanaudière”: the place makes it one body.
  std::size_t next = end;
  while (glued(next) && (words_.Is(words[next], "of") || words_.Is(words[next], "article"))) ++next;
  for (std::size_t from = end; from <= next && from < words.size(); ++from) {
    if (next == end || !glued(from)) break;
    const std::size_t place = words_.Place(words, from);
    if (place > 0 && words[from + place - 1].upper) return from + place;
  }
  return end;
}

// Does the name that opened at word `from` take in word i?
bool BodyNames::GoesOn(const Words& words, std::size_t from, std::size_t i, const PartyHead& head, bool sure) const {
  const PartyWord& word = words[i];
  const PartyWord& before = words[i - 1];
  const bool linked = words_.Links(before);
  const bool more = i + 1 < words.size() && word.after.find_first_of(",;:.)") == std::string::npos;
  if (words_.Is(word, "relative")) return false;
  if (words_.Is(word, "of")) {
    // “la Commission jeunesse du plan quinquennal”: a means is not part of the name.
    std::size_t noun = i + 1;
    while (noun < words.size() && words_.Is(words[noun], "article")) ++noun;
    return more && !(noun < words.size() && !words[noun].upper && words_.Head(words, noun).kind == HeadKind::kMeans);
  }
  if (words_.Is(word, "article")) return more && linked;
  if (words_.Is(word, "preposition")) {
    if (!more || linked) return false;
    const PartyWord& next = words[i + 1];
    if (next.key.find_first_of("0123456789") != std::string::npos) return false;
    const bool article = words_.Is(next, "article");
    if (words_.Is(word, "matter")) return head.kind == HeadKind::kCommittee || sure;
    if (words_.Is(word, "complement")) return sure && (article || next.upper);
    return sure && words_.Is(word, "place") && (next.upper || (head.kind == HeadKind::kWeak && i == from + head.words));
  }
  if (words_.Is(word, "and")) {
    if (!more || !(sure || before.upper) || (head.kind == HeadKind::kUnit && i == from + head.words)) return false;
    const PartyWord& next = words[i + 1];
    std::size_t noun = i + 1;
    while (noun + 1 < words.size() && words_.Is(words[noun], "article")) ++noun;
    if (words_.Head(words, noun) || words[noun].acronym || words_.KnownName(words, noun) > 0) return false;
    return words_.Is(next, "of") || words_.Is(next, "article") || next.upper;
  }
  if (words_.Is(word, "quantifier")) return linked && more;
  if (word.key.find_first_not_of("0123456789") == std::string::npos) return false;
  if (word.upper && (linked || words[from].caps)) return true;  // in capitals a word looks like an acronym
  if (word.acronym && !words_.KnownAcronym(word) && head.kind == HeadKind::kCommittee) return true;
  if (word.upper) return !(words_.Head(words, i) || word.acronym || words_.KnownName(words, i) > 0);
  if (linked || words_.Adjective(word)) return linked || head.kind != HeadKind::kUnit || i > from + head.words;
  if (head.kind == HeadKind::kUnit) return false;
  // A title: “Démarche Vivre bien ici”.
  if (head.kind == HeadKind::kWeak && words[from + head.words].upper) return true;
  // A noun set beside the head (“comité vision”); a verb would have its object after it.
  if (i != from + head.words) return false;
  if (sure || i + 1 == words.size() || !more) return true;
  return !words_.Is(words[i + 1], "of") && !words_.Is(words[i + 1], "article");
}

std::size_t BodyNames::End(const Words& words, std::size_t at, const PartyHead& head, bool sure) const {
  std::size_t end = at + head.words;
  for (std::size_t i = end; i < words.size() && i < at + kLongestName; ++i) {
    if (Closes(words[i - 1], words_) || !words[i].before.empty() || words[i].depth != words[at].depth) break;
    if (!GoesOn(words, at, i, head, sure)) break;
    end = i + 1;
  }
  while (end > at + head.words && words_.Links(words[end - 1])) --end;
  // An acronym in brackets that spells the words closes the name wherever its grammar went.
  for (std::size_t i = at + head.words; i < words.size() && i <= at + kLongestExplained; ++i) {
    if (words[i].before == "(" && Bracketed(words, at, i)) return i;
    if (Closes(words[i], words_) || words_.Is(words[i], "relative")) break;
  }
  return end;
}

bool BodyNames::Accepts(const Words& words, std::size_t at, std::size_t end, const PartyHead& head,
                        bool acronym) const {
  const bool bare = end == at + head.words;
  const bool opening = Opening(words, at);
  const bool upper = words[at].upper;
  const bool indefinite = at > 0 && words_.Is(words[at - 1], "indefinite");
  if (indefinite || (at > 1 && words_.Is(words[at - 1], "quantifier"))) return false;
  if (head.plural) {
    bool place = false;
    for (std::size_t i = at; i < end; ++i) place = place || words_.Place(words, i) > 0;
    return upper && place && head.kind == HeadKind::kBody;
  }
  if (acronym) return true;
  switch (head.kind) {
    case HeadKind::kUnit:
      return upper && (!bare || !words[at].caps);
    case HeadKind::kWeak:
      return upper && !opening && !bare;
    case HeadKind::kCommittee:
      return !bare;
    case HeadKind::kClass: {
      if (!upper) return false;
      const bool named = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at + head.words),
                                     words.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const PartyWord& word) { return word.upper; });
      return named || (bare && !opening);
    }
    default:
      return upper && !bare;
  }
}

std::vector<BodyName> BodyNames::Find(std::string_view text) const {
  const Words words = words_.Read(text);
  const bool capitals = AllCapitals(words, words_);
  std::vector<BodyName> found;
  const auto add = [&](std::size_t at, std::size_t end, HeadKind kind, std::string acronym, bool bare) {
    BodyName name;
    name.begin = words[at].begin;
    name.end = words[end - 1].end;
    if (words[end - 1].after.starts_with(".") && words_.Is(words[end - 1], "abbreviation")) ++name.end;
    // Dots inside an acronym go on to its end: “E.Q.”
    if (end == at + 1 && words[at].text.find('.') != std::string::npos && words[at].after.starts_with(".")) ++name.end;
    name.text = std::string(text.substr(name.begin, name.end - name.begin));
    name.acronym = acronym == "=" ? name.text : std::move(acronym);
    name.kind = kind;
    name.bare = bare;
    found.push_back(std::move(name));
  };
  for (std::size_t i = 0; i < words.size();) {
    if (capitals && i > 0 && !(i == 1 && words_.Is(words[0], "article"))) break;
    const PartyHead head = words_.Head(words, i);
    const std::size_t known = words_.KnownName(words, i);
    if (head.Body()) {
      const bool sure = words[i].upper && !head.plural;
      const std::size_t end = std::max(End(words, i, head, sure), words[i].upper ? i + known : i);
      const PartyWord* bracketed = Bracketed(words, i, end, 1);
      if (Accepts(words, i, end, head, bracketed != nullptr)) {
        add(i, end, head.kind, bracketed ? bracketed->text : "", end == i + head.words);
        i = end + (bracketed ? 1 : 0);
        continue;
      }
    }
    if (known > 0 && !words[i].acronym && words[i].upper && !capitals && (known > 1 || !head)) {
      add(i, i + known, HeadKind::kNone, "", false);
      i += known;
      continue;
    }
    if (words[i].acronym && !capitals && !InCapitals(words, i, words_)) {
      const std::size_t end = AcronymEnd(words, i);
      const bool named =
          std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end),
                      [](const PartyWord& word) { return !word.caps; });
      add(i, end, HeadKind::kNone, named ? "" : "=", end == i + 1);
      i = end;
      continue;
    }
    i += head && !head.Body() ? head.words : 1;
  }
  return found;
}

}  // namespace jalons::normalizer
