#include "normalizer/parties.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestParty = 15;  // words; a longer entry is a sentence, not a party
constexpr std::size_t kLongestRole = 3;    // words of a role that stands before a name ("directrice générale, …")
constexpr std::size_t kProtected = 2;      // words a known name needs for its inside to be closed to splitting

bool Has(std::string_view signs, std::string_view sign) {
  return signs.find(sign) != std::string_view::npos;
}
bool Dash(std::string_view signs) {
  return Has(signs, "-") || Has(signs, "–") || Has(signs, "—");
}
bool Number(const PartyWord& word) {
  return word.key.find_first_not_of("0123456789") == std::string::npos;
}

bool Bullet(const PartyWord& word) {
  return Has(word.before, "•") || Has(word.before, "·");
}

// The first code point; a sign that no text holds if there is none.
std::string_view FirstSign(std::string_view signs) {
  std::size_t length = std::min<std::size_t>(1, signs.size());
  while (length < signs.size() && (signs[length] & '\xC0') == '\x80') ++length;
  return signs.empty() ? std::string_view("\0", 1) : signs.substr(0, length);
}

bool WhiteBefore(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n';
}

// First letters of the words that carry the name: "Centre de formation communautaire" -> "cfc".
bool Initials(const std::vector<PartyWord>& words, std::size_t begin, std::size_t end, std::string_view acronym) {
  std::string_view rest = acronym;
  for (std::size_t i = begin; i < end && !rest.empty(); ++i)
    if (!words[i].key.empty() && words[i].key.front() == rest.front()) rest.remove_prefix(1);
  return rest.empty();
}

}  // namespace

PartySplitter::PartySplitter(const Lexicon& lexicon) : words_(lexicon) {}

std::size_t PartySplitter::SkipLinks(const Words& words, Part part) const {
  std::size_t at = part.begin;
  while (at + 1 < part.end &&
         (words_.Is(words[at], "article") || words_.Is(words[at], "quantifier") || Number(words[at])))
    ++at;
  return at;
}

bool PartySplitter::BareHead(const Words& words, const Part& part) const {
  const std::size_t at = SkipLinks(words, part);
  const PartyHead head = words_.Head(words, at);
  return head && at + head.words == part.end && !head.plural &&
         (head.kind == HeadKind::kBody || head.kind == HeadKind::kCommittee || head.kind == HeadKind::kWeak ||
          head.kind == HeadKind::kMeans);
}

bool PartySplitter::AllAdjectives(const Words& words, const Part& part) const {
  for (std::size_t i = part.begin; i < part.end; ++i)
    if (!words_.Is(words[i], "adjective") && !words_.Is(words[i], "and")) return false;
  return part.begin < part.end && words[part.begin].depth == 0 && !words[part.begin].upper;
}

bool PartySplitter::Affiliation(const Words& words, const Part& part) const {
  std::size_t at = part.begin;
  if (words_.Is(words[at], "of") || words_.Is(words[at], "preposition")) return true;
  at = SkipLinks(words, part);
  if (words_.Person(words, part.begin, part.end)) return false;
  const PartyHead head = words_.Head(words, at);
  return words[at].acronym || head.Body() || head.Person() || words_.KnownName(words, at) > 0 ||
         words_.Place(words, part.begin) > 0;
}

bool PartySplitter::PartyAt(const Words& words, Part part) const {
  const std::size_t at = SkipLinks(words, part);
  const PartyHead head = words_.Head(words, at);
  if (head.Body() || head.Person() || head.kind == HeadKind::kGeneric) return true;
  if (words[at].acronym || words_.KnownName(words, at) > 0) return true;
  for (std::size_t end = std::min(part.end, at + 3); end >= at + 2; --end)
    if (words_.Person(words, at, end) &&
        (end == part.end || !words[end - 1].after.empty() || !words[end].before.empty()))
      return true;
  const std::size_t place = words_.Place(words, part.begin);
  return place > 0 && part.begin + place == part.end;
}

bool PartySplitter::JoinsSlash(const Words& words, const Part& left, const Part& part) const {
  const PartyWord& before = words[left.end - 1];
  const PartyWord& after = words[part.begin];
  return words_.Is(after, "suffix") || words_.Is(before, "and") || (Number(before) && Number(after)) ||
         (AllAdjectives(words, part) && !after.upper);
}

bool PartySplitter::JoinsComma(const Words& words, const Part& left, const Part& part, std::size_t count,
                               bool last) const {
  const PartyWord& before = words[left.end - 1];
  const PartyWord& first = words[part.begin];
  if (words_.Is(first, "of") || words_.Is(first, "relative") || AllAdjectives(words, part)) return true;
  if (words_.Is(before, "of") || words_.Is(before, "preposition")) return true;
  // A person, then an affiliation or a role; a role, then the body where it is held.
  std::size_t comma = left.begin;
  while (comma + 1 < left.end && !Has(words[comma].after, ",")) ++comma;
  const bool single = comma + 1 == left.end;
  if (words_.Person(words, left.begin, comma + 1)) {
    if (single) return Affiliation(words, part);
    return last && count == 3 && words_.Head(words, comma + 1).Person() && Affiliation(words, part) &&
           !words_.Head(words, SkipLinks(words, part)).Person();
  }
  const std::size_t at = SkipLinks(words, left);
  const PartyHead head = words_.Head(words, at);
  if (single && head.Person() && left.end - at <= kLongestRole && words_.Person(words, part.begin, part.end))
    return last;
  // A means, then the body whose it is: “site Internet, RRSSS”; a title (“Le Défi, CRD”) is one too.
  const bool title = at > left.begin && !head && words[at].upper && words_.KnownName(words, at) == 0 && !words[at].caps;
  const bool body = first.acronym || words_.KnownName(words, part.begin) == part.end - part.begin;
  return count == 2 && body && (title || head.kind == HeadKind::kMeans);
}

bool PartySplitter::SplitsAnd(const Words& words, const Part& left, Part right) const {
  if (right.begin >= right.end || left.begin >= left.end) return false;
  const PartyWord& first = words[right.begin];
  if (words_.Is(first, "of") || words_.Is(first, "preposition") || words_.Is(first, "relative") ||
      words_.Is(first, "adjective"))
    return false;
  if (words_.Is(words[left.end - 1], "adjective") && AllAdjectives(words, right)) return false;
  const PartyHead head = words_.Head(words, SkipLinks(words, left));
  if (head.kind == HeadKind::kMeans) return false;
  const std::size_t at = SkipLinks(words, right);
  const PartyHead next = words_.Head(words, at);
  if (next.kind == HeadKind::kMeans || !PartyAt(words, right)) return false;
  if (next.kind == HeadKind::kGeneric && head.kind == HeadKind::kGeneric) return false;
  // “Villes de La Sarre et Amos”: the places share their head.
  const std::size_t place = words_.Place(words, right.begin);
  const bool of = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(left.begin),
                              words.begin() + static_cast<std::ptrdiff_t>(left.end),
                              [this](const PartyWord& word) { return words_.Is(word, "of"); });
  if (place > 0 && right.begin + place == right.end && of) return false;
  // “Table des élus et partenaires”: the complement of a singular body goes on where no article stands.
  std::size_t link = left.end;
  while (link > left.begin && !words_.Is(words[link - 1], "of") && !words_.Is(words[link - 1], "preposition")) --link;
  const bool complement = link > left.begin && !head.plural && head.Body() && left.end - link <= 2;
  return !(complement && at == right.begin && !words[at].upper);
}

bool PartySplitter::OpensAcronym(const Words& words, const Part& left, std::size_t at) const {
  const PartyWord& word = words[at];
  const PartyWord& before = words[at - 1];
  const std::size_t first = SkipLinks(words, left);
  const PartyHead head = words_.Head(words, first);
  if (BareHead(words, left) || head.kind == HeadKind::kMeans || words_.Person(words, left.begin, left.end))
    return false;
  if (head.kind == HeadKind::kAttached && first + head.words == left.end) return false;
  if (before.caps && before.after.empty()) {
    if (words_.RegionSuffix(word)) return false;
    return words_.KnownAcronym(word) || words_.KnownAcronym(before);
  }
  if (head.plural || head.kind == HeadKind::kUnit || head.kind == HeadKind::kClass || head.kind == HeadKind::kGeneric ||
      head.Person())
    return true;
  if (head.Body()) {
    if (Initials(words, first, left.end, word.key)) return false;
    if (words_.KnownAcronym(word)) return true;
    return !AllAdjectives(words, {first + head.words, left.end});
  }
  return words[first].acronym || words_.KnownName(words, first) > 0;
}

// Where nothing but white space stands before word `at`, does it open the next party?
bool PartySplitter::Opens(const Words& words, const Part& left, std::size_t at) const {
  const PartyWord& word = words[at];
  const PartyWord& before = words[at - 1];
  if (word.depth > 0 || words_.Links(before) || Has(before.after, "'") ||
      before.after.find_first_of(":,/") != std::string::npos || Dash(before.after) || !word.before.empty())
    return false;
  if (word.acronym) return OpensAcronym(words, left, at);
  const std::size_t first = SkipLinks(words, left);
  const PartyHead head = words_.Head(words, first);
  if (Number(word)) {
    const PartyHead next = words_.Head(words, at + 1);
    return next.plural && next.kind != HeadKind::kMeans && head.kind != HeadKind::kMeans && !BareHead(words, left) &&
           PartyAt(words, left);
  }
  if (!word.upper || word.caps) return false;
  if (words_.Person(words, left.begin, left.end))
    return left.end - left.begin == 2 && words_.Person(words, at, std::min(at + 2, words.size()));
  std::size_t noun = at;
  while (noun + 1 < words.size() && (words_.Is(words[noun], "article") || words_.Is(words[noun], "quantifier"))) ++noun;
  if (!words_.Head(words, noun) && words_.KnownName(words, noun) == 0 && !(noun > at && words[noun].acronym))
    return false;
  if (BareHead(words, left)) return false;
  return !(head.kind == HeadKind::kAttached && first + head.words == left.end);
}

void PartySplitter::SplitSegment(const Words& words, const std::vector<bool>& inside, Part segment,
                                 std::vector<Part>* parts) const {
  std::size_t lead = segment.begin;
  for (std::size_t i = segment.begin; i + 1 < segment.end; ++i) {
    if (words[i].depth > 0 || !Has(words[i].after, ":")) continue;
    const bool label = words_.Label(words[segment.begin]) || words_.Place(words, segment.begin) > 0;
    if (!label) {
      parts->push_back(segment);
      return;
    }
    lead = i + 1;  // the label stays with the first party
    break;
  }
  std::vector<Part> listed;
  std::vector<std::string_view> gaps;
  std::size_t from = lead;
  for (std::size_t i = lead; i < segment.end; ++i) {
    const bool outside = i + 1 < segment.end && words[i + 1].depth == 0 && !inside[i + 1];
    const bool slash = outside && Has(words[i].after, "/");
    const bool comma = outside && Has(words[i].after, ",");
    if (i + 1 < segment.end && !slash && !comma) continue;
    listed.push_back({from, i + 1});
    gaps.push_back(slash ? "/" : ",");
    from = i + 1;
  }
  std::vector<Part> joined;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const bool joins = i > 0 && (gaps[i - 1] == "/" ? JoinsSlash(words, joined.back(), listed[i])
                                                    : JoinsComma(words, joined.back(), listed[i], listed.size(),
                                                                 i + 1 == listed.size()));
    if (joins)
      joined.back().end = listed[i].end;
    else
      joined.push_back(listed[i]);
  }
  for (std::size_t p = 0; p < joined.size(); ++p) {
    Part left{joined[p].begin, joined[p].begin + 1};
    const std::size_t end = joined[p].end;
    const bool first = p == 0;
    const std::size_t before = parts->size();
    // “les CLE, CLD et CDC”, “MRC, et Villes”: a leading “et” is no word of the party.
    if (words_.Is(words[left.begin], "and") && left.begin + 1 < end) left = {left.begin + 1, left.begin + 2};
    for (std::size_t i = left.end; i < end; ++i) {
      const bool open = words[i].depth == 0 && !inside[i];
      const bool and_here = open && words_.Is(words[i], "and") && words[i].after.empty() && left.end == i;
      if (and_here && SplitsAnd(words, left, {i + 1, end})) {
        parts->push_back(left);
        left = {i + 1, i + 2};
        ++i;
        continue;
      }
      if (open && Opens(words, left, i)) {
        parts->push_back(left);
        left = {i, i + 1};
        continue;
      }
      left.end = i + 1;
    }
    parts->push_back(left);
    if (first) (*parts)[before].begin = segment.begin;
  }
}

std::vector<PartySplitter::Part> PartySplitter::Parts(std::string_view text, const Words& words) const {
  std::vector<bool> inside(words.size(), false);  // the white space before the word lies inside a known name
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t length = words_.KnownName(words, i);
    if (length < kProtected) continue;
    for (std::size_t k = i + 1; k < i + length; ++k) inside[k] = true;
  }
  std::vector<Part> parts;
  std::size_t from = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    if (i < words.size()) {
      const bool strong = Has(words[i - 1].after, ";") && words[i].depth == 0;
      const std::size_t bullet = words[i].begin - std::min(words[i].begin, words[i].before.size());
      const bool bulleted = Bullet(words[i]) && words[i].depth == 0;
      // A dash glued to its word is a bullet too: "-Consortium -Table des élus".
      const bool glued = Dash(words[i].before) && words[i].depth == 0 && WhiteBefore(text, bullet) &&
                         text.substr(bullet, words[i].before.size()) == words[i].before;
      if (!strong && !glued && !bulleted) continue;
    }
    SplitSegment(words, inside, {from, i}, &parts);
    from = i;
  }
  return parts;
}

std::vector<PartySplitter::Piece> PartySplitter::Split(std::string_view text) const {
  const Words words = words_.Read(text);
  std::vector<Piece> pieces;
  if (words.empty()) return pieces;
  const std::vector<Part> parts = Parts(text, words);
  for (const Part& part : parts) {
    const PartyWord& first = words[part.begin];
    std::size_t begin = first.begin;
    for (std::string_view open : {"«\xC2\xA0", "« ", "«", "(", "[", "\"", "“"}) {
      if (begin >= open.size() && text.substr(begin - open.size(), open.size()) == open) begin -= open.size();
    }
    std::size_t end = text.size();
    if (part.end < words.size()) {
      const PartyWord& next = words[part.end];
      // Signs before the next word are not of this one.
      end = std::min(next.begin, text.find(FirstSign(next.before), words[part.end - 1].end));
    }
    const PartyWord& last = words[part.end - 1];
    const bool keeps_dot = Has(last.text, ".") || words_.Is(last, "abbreviation");
    while (end > last.end) {
      const char c = text[end - 1];
      const bool white =
          c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ';' || c == '/' || c == ':';
      if (!white && !(c == '.' && !keeps_dot)) break;
      --end;
    }
    end = std::max(end, last.end);
    if (end <= begin) continue;
    pieces.push_back({std::string(text.substr(begin, end - begin)), begin, end});
  }
  return pieces;
}

bool PartySplitter::LooksLikeParty(std::string_view text) const {
  const Words words = words_.Read(text);
  return !words.empty() && words.size() <= kLongestParty && PartyAt(words, {0, words.size()});
}

double PartySplitter::PartyShare(std::string_view text) const {
  std::size_t all = 0, parties = 0;
  for (const Piece& piece : Split(text)) {
    const std::size_t count = words_.Read(piece.text).size();
    all += count;
    if (LooksLikeParty(piece.text)) parties += count;
  }
  return all == 0 ? 0 : static_cast<double>(parties) / static_cast<double>(all);
}

}  // namespace jalons::normalizer
