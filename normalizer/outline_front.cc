#include "normalizer/outline_front.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kTitleWithin = 10;     // entries from the start of the document
constexpr std::size_t kLongestTitle = 30;    // words
constexpr double kSameInSummary = 0.5;       // content words that a summary's entry shares with the plan's
constexpr double kMostRepeated = 0.6;        // of a summary's numbered entries, the share that the plan has again
constexpr std::size_t kBriefEntry = 30;      // words of an entry of a summary
constexpr std::size_t kAnnexTitleWords = 3;
constexpr double kSecondTitle = 0.95;        // of the title's font size: a later heading as large is a title too

bool IsText(const Surveyed& entry) {
  return entry.use == Use::kParagraph || entry.use == Use::kHeading || entry.use == Use::kBullet;
}

// A level word with a number inside brackets: "(objectif 1 et 3)".
bool CitesLevel(const Span& span, const Heads& heads) {
  for (std::size_t i = 0; i + 1 < span.size(); ++i) {
    if (!span[i].key.starts_with('(')) continue;
    Span inside = span.Sub(i);
    Token first = inside[0];
    first.text.erase(0, 1);
    first.key.erase(0, 1);
    inside[0] = first;
    const auto level = heads.ParseLevel(inside);
    if (level && level->tokens < inside.size() && inside[level->tokens].key.find_first_of("0123456789") != std::string::npos)
      return true;
  }
  return false;
}

// The first entry that only a plan has: a numbered level, column heads, a table with roles. Headings right above a
// table belong to it.
struct BodyStart {
  std::size_t numbered;  // the first numbered heading
  std::size_t firm;      // the first level word, column heads or table of a plan
};

BodyStart FindBody(const std::vector<Surveyed>& entries, int title, const std::map<int, TableShape>& tables) {
  const auto from = static_cast<std::size_t>(title + 1);
  std::size_t numbered = entries.size();
  for (std::size_t i = from; i < entries.size(); ++i) {
    const Surveyed& entry = entries[i];
    const auto shape = entry.use == Use::kTable ? tables.find(entry.piece.table) : tables.end();
    const bool table = shape != tables.end() && shape->second.upper_levels >= 0;
    if (entry.use == Use::kColumnHeads || table) {
      std::size_t start = i;
      while (start > from && entries[start - 1].use == Use::kHeading && !entries[start - 1].piece.bullet) --start;
      // A run of numbered headings right above is not all the table's: a list before it is a list.
      while (start + 1 < i && entries[start].kind == entries[start + 1].kind) ++start;
      return {numbered, start};
    }
    if (entry.use == Use::kHeading && entry.kind.starts_with("T:")) return {numbered, i};
    if (numbered == entries.size() && entry.use == Use::kHeading && entry.kind.starts_with("L:")) numbered = i;
  }
  if (numbered < entries.size()) return {numbered, numbered};
  for (const Use use : {Use::kHeading, Use::kBullet}) {
    for (std::size_t i = from; i < entries.size(); ++i) {
      if (entries[i].use == use) return {i, i};
    }
  }
  return {entries.size(), entries.size()};
}

// Where annexes begin: a heading that names one, or, after the last numbered or tabled part, a heading by type with
// lists that belong to no level of the plan.
std::size_t FindAnnex(const std::vector<Surveyed>& entries, int title, std::size_t body, const Heads& heads) {
  std::size_t last = body;
  bool cited = false;
  bool levelled = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Surveyed& entry = entries[i];
    const Span words = entry.piece.All();
    for (const Token& token : words.tokens()) cited = cited || heads.Is("annex", token);
    if (i < body) continue;
    if (IsText(entry) && !entry.piece.bullet && !words.empty() && heads.Is("annex", words.front()) &&
        (entry.use == Use::kHeading || words.size() <= kBriefEntry) && !EndsSentence(words.back()))
      return i;
    if (entry.use == Use::kTable || entry.use == Use::kColumnHeads ||
        (entry.use == Use::kHeading && (entry.kind.starts_with("T:") || entry.kind.starts_with("L:")))) {
      last = i;
      levelled = true;
    }
  }
  if (!levelled) return entries.size();
  const double title_size = title >= 0 ? entries[static_cast<std::size_t>(title)].piece.size : 0;
  for (std::size_t i = last + 1; i < entries.size(); ++i) {
    // A second title, as large as the document's, opens a second text.
    const bool second_title = title_size > 0 && entries[i].piece.size >= kSecondTitle * title_size && entries[i].piece.size > entries[last].piece.size;
    const bool part = entries[i].piece.in_contents;  // a part of its own, by the table of contents
    if (!cited && !second_title && !part) continue;
    if (entries[i].use == Use::kHeading && entries[i].kind.starts_with("F:") && entries[i].piece.body.size() >= kAnnexTitleWords)
      return i;
  }
  return entries.size();
}

// The words that the plan's numbered parts have, by number.
std::multimap<std::string, std::string> NumberedAfter(const std::vector<Surveyed>& entries, std::size_t from,
                                                      const std::map<int, TableShape>& tables) {
  std::multimap<std::string, std::string> numbered;
  for (std::size_t i = from; i < entries.size(); ++i) {
    const Piece& piece = entries[i].piece;
    if (entries[i].use == Use::kHeading && piece.label) numbered.emplace(piece.label->text, piece.body.Text());
    if (entries[i].use != Use::kTable) continue;
    const auto shape = tables.find(piece.table);
    if (shape == tables.end()) continue;
    for (const auto& [label, words] : shape->second.labelled) numbered.emplace(label, words);
  }
  return numbered;
}

// Front matter that tells the plan once before: its numbered entries come again, or it cites the plan's numbers.
bool MarkSummary(const std::vector<Surveyed>& entries, std::size_t from, std::size_t body,
                 const std::map<int, TableShape>& tables, const Heads& heads, std::vector<Region>* regions) {
  const auto numbered = NumberedAfter(entries, body, tables);
  int labelled = 0, again = 0, citing = 0;
  for (std::size_t i = from; i < body; ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use == Use::kPassage) continue;
    citing += IsText(entry) && CitesLevel(entry.piece.body, heads);
    if (entry.use != Use::kHeading || !entry.piece.label) continue;
    ++labelled;
    const auto range = numbered.equal_range(entry.piece.label->text);
    for (auto same = range.first; same != range.second; ++same) {
      if (SharedWords(same->second, entry.piece.body.Text()) < kSameInSummary) continue;
      ++again;
      break;
    }
  }
  const bool repeated = labelled >= 2 && again >= kMostRepeated * labelled;
  if (!repeated && citing < 2) return false;
  // From the last entry of a passage's own text on; a long paragraph is prose, not a summary.
  bool in_passage = false;
  for (std::size_t i = from; i < body; ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use == Use::kPassage) {
      in_passage = entry.piece.body.empty();
      continue;
    }
    if (!IsText(entry)) continue;
    if (entry.use == Use::kHeading && entry.piece.label) in_passage = false;
    if (in_passage && entry.use != Use::kHeading) continue;
    if (entry.piece.body.size() > kBriefEntry || (citing >= 2 && !repeated && EndsSentence(entry.piece.body.back()))) continue;
    (*regions)[i] = Region::kSummary;
  }
  return repeated;
}

}  // namespace

int FindTitle(const std::vector<Surveyed>& entries, const Heads& heads, const FactsReader& facts) {
  double largest = 0, best_score = 0;
  for (std::size_t i = 0; i < entries.size() && i < kTitleWithin; ++i) largest = std::max(largest, entries[i].piece.size);
  int best = -1;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < entries.size() && seen < kTitleWithin; ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use == Use::kSetApart) continue;
    if (entry.use == Use::kTable || entry.use == Use::kColumnHeads || entry.use == Use::kPassage || entry.piece.level) {
      if (best >= 0 || entry.use != Use::kPassage) break;
    }
    ++seen;
    const Span& body = entry.piece.body;
    if (!IsText(entry) || body.empty() || body.size() > kLongestTitle || entry.piece.label) continue;
    double score = 1 - 0.1 * static_cast<double>(seen);
    const auto names_plan = [&](const Token& token) { return heads.Is("plan", token); };
    if (std::any_of(body.tokens().begin(), body.tokens().end(), names_plan)) score += 1.5;
    if (facts.FindPeriod(body)) score += 1;
    if (largest > 0 && entry.piece.size >= 0.95 * largest) score += 1.5;
    if (EndsSentence(body.back())) score -= 1;
    if (score > best_score) {
      best_score = score;
      best = static_cast<int>(i);
    }
  }
  return best;
}

std::vector<Region> FindRegions(const std::vector<Surveyed>& entries, int title, const std::map<int, TableShape>& tables,
                                const Heads& heads) {
  std::vector<Region> regions(entries.size(), Region::kBody);
  const BodyStart start = FindBody(entries, title, tables);
  const auto from = static_cast<std::size_t>(title + 1);
  const bool told_twice = MarkSummary(entries, from, start.firm, tables, heads, &regions);
  // Numbered headings before the first firm sign are the plan itself, unless they only tell it before.
  const std::size_t body = told_twice ? start.firm : std::min(start.numbered, start.firm);
  const std::size_t annex = FindAnnex(entries, title, body, heads);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i < body && regions[i] != Region::kSummary) regions[i] = Region::kFront;
    if (i >= annex) regions[i] = Region::kAnnex;
  }
  return regions;
}

}  // namespace jalons::normalizer
