#include "normalizer/survey.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestHeads = 20;     // words of a line of column heads
constexpr std::size_t kLongestPassage = 12;   // words of a passage's head that stands alone
constexpr std::size_t kLongestHeading = 45;   // words of a heading known by its type
constexpr std::size_t kLongestLead = 40;      // words of a sentence that opens a list
constexpr std::size_t kLongestTableLead = 20; // words of a line that heads a table
constexpr double kLargerThanBody = 1.12;      // font size against the body's
constexpr std::size_t kShortestContentWord = 4;
constexpr std::size_t kShortestCaps = 7;      // letters; shorter capitals are an acronym

double BodySize(const std::vector<Piece>& pieces) {
  std::map<double, std::size_t> words;
  for (const Piece& piece : pieces) {
    for (const Token& token : piece.body.tokens()) words[token.size] += token.text.size();
  }
  const auto most = std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == words.end() ? 0 : most->first;
}

bool IsFactRole(const std::string& role) {
  static const std::set<std::string> kFacts = {"results", "changes", "indicators", "resources", "timing", "deliverables",
                                               "monitoring", "status", "budget", "priority", "places"};
  return kFacts.contains(role);
}

bool SurveyPassage(Surveyed* entry, const Heads& heads) {
  const Piece& piece = entry->piece;
  if (piece.level || piece.bullet) return false;
  const Span& body = piece.body;
  const auto passage = heads.ParsePassage(body);
  if (!passage) return false;
  const std::size_t used = passage->tokens;
  std::size_t end = 0;
  if (body[used - 1].key.ends_with(':')) end = used;
  else if (used < body.size() && body[used].key == ":") end = used + 1;
  else if (used == body.size()) end = used;
  else if ((piece.caps || piece.bold) && body.size() <= kLongestPassage && text::StartsUpper(body.front().text)) end = body.size();
  if (end == 0) return false;
  entry->use = Use::kPassage;
  entry->role = passage->role;
  entry->lead = body.Sub(0, end);
  entry->piece.body = body.Sub(end);
  return true;
}

bool SurveyHeads(Surveyed* entry, const Heads& heads) {
  Piece& piece = entry->piece;
  if (piece.level && !piece.label && piece.body.empty()) {
    entry->use = Use::kField;
    entry->role = piece.level->levels.front();
    std::size_t bullets = 0;
    while (bullets < piece.mark.size() && heads.IsBullet(piece.mark[bullets])) ++bullets;
    entry->lead = piece.mark.Sub(bullets);
    piece.mark = piece.mark.Sub(0, bullets);
    return true;
  }
  if (piece.level || piece.label || piece.body.empty()) return false;
  const HeadLine line = heads.ParseColumnHeads(piece.body);
  if (line.heads.empty()) return false;
  const std::string& first = piece.body.front().text;
  const std::size_t end = heads.FieldTokens(piece.body, piece.mark.empty() && !piece.bullet);
  if (end == 0 && line.covered >= 1 && piece.body.size() <= kLongestHeads && (text::StartsUpper(first) || !text::StartsLetter(first)) &&
      !EndsSentence(piece.body.back())) {
    const auto named = std::count_if(line.heads.begin(), line.heads.end(), [](const ColumnHead& h) { return h.roles.front() != "year"; });
    if (named == 0 || (named == 1 && line.heads.size() > 1)) return false;
    entry->heads = line;
    entry->use = line.heads.size() >= 2 ? Use::kColumnHeads : Use::kField;
    entry->role = line.heads.front().roles.front();
    entry->mixed = line.heads.front().mixed;
    entry->lead = piece.body;
    if (entry->use == Use::kField) {
      if (piece.bullet) return false;
      piece.body = {};
    }
    return true;
  }
  if (end == 0 || line.heads.front().begin != 0 || !IsFactRole(line.heads.front().roles.front())) return false;
  entry->use = Use::kField;
  entry->role = line.heads.front().roles.front();
  entry->mixed = line.heads.front().mixed;
  entry->lead = piece.body.Sub(0, end);
  piece.body = piece.body.Sub(end);
  return true;
}

bool SurveyHeading(Surveyed* entry, double body_size) {
  const Piece& piece = entry->piece;
  if (piece.level) {
    entry->use = Use::kHeading;
    entry->kind = "T:" + piece.level->key + (piece.label ? ":d" + std::to_string(piece.label->Depth()) : "");
    return true;
  }
  if (piece.label) {
    static const char* const kShapes[] = {"d", "a", "r", "m"};
    entry->use = Use::kHeading;
    entry->kind = std::string("L:") + kShapes[static_cast<int>(piece.label->shape)] + std::to_string(piece.label->Depth());
    return true;
  }
  if (piece.bullet && !piece.caps) {
    entry->use = Use::kBullet;
    return true;
  }
  const bool larger = body_size > 0 && piece.size > body_size * kLargerThanBody;
  const bool caps = piece.caps && (piece.body.size() > 2 || text::Length(piece.body.Text()) >= kShortestCaps);
  if (piece.bullet && !caps) {
    entry->use = Use::kBullet;
    return true;
  }
  if ((!piece.bold && !larger && !caps && !piece.in_contents) || piece.body.size() > kLongestHeading) return false;
  if (!text::StartsUpper(piece.body.front().text) && !caps && !larger) return false;
  entry->use = Use::kHeading;
  const int size = body_size > 0 ? static_cast<int>(piece.size / body_size * 10 + 0.5) : 10;
  entry->kind = "F:" + std::to_string(size) + (piece.bold ? "b" : "") + (caps ? "c" : "") + (piece.in_contents ? "t" : "");
  return true;
}

// A heading that is only a number takes the paragraph below it for its text ("Objectif 1", then its words).
void AdoptText(std::vector<Surveyed>* all) {
  for (std::size_t i = 0; i + 1 < all->size(); ++i) {
    Surveyed& entry = (*all)[i];
    Surveyed& next = (*all)[i + 1];
    if (entry.use != Use::kHeading || !entry.piece.body.empty()) continue;
    const bool plain = next.use == Use::kParagraph || (next.use == Use::kHeading && next.kind.starts_with("F:"));
    if (!plain || next.piece.suite) continue;
    entry.piece.body = next.piece.body;
    entry.piece.mark.Append(next.piece.mark);
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// "Enjeu" on a line of its own, its words on the next, again and again: a level word without number or colon.
void StackedLevels(const Heads& heads, std::vector<Surveyed>* all) {
  std::map<std::string, std::vector<std::size_t>> stacked;
  for (std::size_t i = 0; i + 1 < all->size(); ++i) {
    const Surveyed& entry = (*all)[i];
    const bool alone = (entry.use == Use::kField || entry.use == Use::kPassage) && entry.piece.body.empty() && !entry.lead.empty();
    if (!alone || (*all)[i + 1].use != Use::kParagraph) continue;
    const auto level = heads.ParseLevel(entry.lead);
    if (level && level->tokens == entry.lead.size() && level->levels.front() != "finding") stacked[level->key].push_back(i);
  }
  std::vector<std::size_t> adopted;
  for (const auto& [key, places] : stacked) {
    if (places.size() < 2) continue;
    for (const std::size_t i : places) {
      Surveyed& entry = (*all)[i];
      entry.use = Use::kHeading;
      entry.piece.level = heads.ParseLevel(entry.lead);
      entry.piece.term = entry.lead.Text();
      entry.piece.mark.Append(entry.lead);
      entry.piece.body = (*all)[i + 1].piece.body;
      entry.kind = "T:" + key;
      entry.lead = {};
      adopted.push_back(i + 1);
    }
  }
  std::sort(adopted.rbegin(), adopted.rend());
  for (const std::size_t i : adopted) all->erase(all->begin() + static_cast<std::ptrdiff_t>(i));
}

// "Objectifs spécifiques", then "Moyens Résultats attendus": one line of heads in two pieces.
void JoinHeads(std::vector<Surveyed>* all) {
  for (std::size_t i = 0; i + 1 < all->size();) {
    Surveyed& entry = (*all)[i];
    Surveyed& next = (*all)[i + 1];
    const auto heads_only = [](const Surveyed& s) {
      return s.use == Use::kColumnHeads || (s.use == Use::kField && s.piece.body.empty() && !s.heads.heads.empty() &&
                                            !s.lead.back().key.ends_with(':'));
    };
    if (!heads_only(entry) || !heads_only(next)) {
      ++i;
      continue;
    }
    const std::size_t shift = entry.lead.size();
    for (ColumnHead head : next.heads.heads) {
      head.begin += shift;
      head.end += shift;
      entry.heads.heads.push_back(std::move(head));
    }
    entry.lead.Append(next.lead);
    entry.piece.body = entry.lead;
    entry.use = Use::kColumnHeads;
    all->erase(all->begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// Heads without geometry are believed when rows come below: numbers, the same heads again, or three columns and more.
// Else two nouns of a heading ("Engagement des partenaires") would open a table.
void DoubtHeads(std::vector<Surveyed>* all, double body_size) {
  std::map<std::string, int> times;
  for (const Surveyed& entry : *all) {
    if (entry.use == Use::kColumnHeads) ++times[text::Fold(entry.piece.body.Text())];
  }
  for (std::size_t i = 0; i < all->size(); ++i) {
    Surveyed& entry = (*all)[i];
    if (entry.use != Use::kColumnHeads || entry.heads.heads.size() >= 3) continue;
    if (times[text::Fold(entry.piece.body.Text())] > 1) continue;
    bool numbered = false;
    for (std::size_t next = i + 1; next < all->size() && !numbered; ++next) {
      const Surveyed& below = (*all)[next];
      if (below.use == Use::kColumnHeads || below.use == Use::kTable || below.kind.starts_with("T:")) break;
      numbered = below.kind.starts_with("L:") && below.piece.label->Depth() >= 2;
    }
    if (numbered) continue;
    entry.use = Use::kParagraph;
    entry.lead = {};
    SurveyHeading(&entry, body_size);
  }
}

// A field that says who or when of what stands above it.
bool HasFields(const std::vector<Surveyed>& all, std::size_t at) {
  return all[at].use == Use::kField && !all[at].piece.body.empty() && IsFactRole(all[at].role);
}

// What stands above fields of its own is an undertaking. A sentence right above a list opens it, a brief one right above a table heads it.
void FindLeads(const Heads& heads, std::vector<Surveyed>* all) {
  // One line above the only table is no heading: it may be a body's name, a date, a caption.
  int above_tables = 0, above_fields = 0;
  for (std::size_t i = 0; i + 1 < all->size(); ++i) {
    above_tables += (*all)[i].use == Use::kParagraph && (*all)[i + 1].use == Use::kTable;
    above_fields += (*all)[i].use == Use::kParagraph && HasFields(*all, i + 1);
  }
  for (std::size_t i = 0; i + 1 < all->size(); ++i) {
    Surveyed& entry = (*all)[i];
    const Use below = (*all)[i + 1].use;
    const Piece& piece = entry.piece;
    if (entry.use != Use::kParagraph || piece.body.empty()) continue;
    if (above_fields >= 2 && HasFields(*all, i + 1) && piece.body.size() <= kLongestLead) {
      entry.use = Use::kHeading;
      entry.kind = "U";
      continue;
    }
    if (below != Use::kBullet && below != Use::kTable) continue;
    if (below == Use::kTable && (above_tables < 2 || piece.body.size() > kLongestTableLead || EndsSentence(piece.body.back()))) continue;
    const bool opens = piece.EndsWithColon() || (!EndsSentence(piece.body.back()) && piece.body.size() <= kLongestLead);
    if (!opens) continue;
    if (const auto passage = heads.ParsePassage(piece.body); passage && below == Use::kBullet && piece.body.size() <= kLongestPassage) {
      entry.use = Use::kPassage;  // "Le mandat du comité", above its list
      entry.role = passage->role;
      entry.lead = piece.body;
      entry.piece.body = {};
      continue;
    }
    entry.use = Use::kHeading;
    entry.kind = "G";
  }
}

std::set<std::string> ContentWords(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char sign : text::Fold(text) + " ") {
    const bool letter = (sign >= 'a' && sign <= 'z') || (sign & 0x80) != 0;
    if (letter) {
      word += sign;
    } else {
      if (word.size() >= kShortestContentWord) words.insert(word.back() == 's' ? word.substr(0, word.size() - 1) : word);
      word.clear();
    }
  }
  return words;
}

}  // namespace

double SharedWords(const std::string& a, const std::string& b) {
  const auto left = ContentWords(a), right = ContentWords(b);
  if (left.empty() || right.empty()) return 0;
  std::size_t shared = 0;
  for (const std::string& word : left) shared += right.contains(word);
  return static_cast<double>(shared) / static_cast<double>(std::min(left.size(), right.size()));
}

std::vector<Surveyed> Survey(std::vector<Piece> pieces, const Heads& heads) {
  const double body_size = BodySize(pieces);
  std::vector<Surveyed> all;
  for (Piece& piece : pieces) {
    Surveyed entry;
    entry.piece = std::move(piece);
    if (entry.piece.table >= 0) entry.use = Use::kTable;
    else if (!entry.piece.set_apart.empty()) entry.use = Use::kSetApart;
    else if (!SurveyPassage(&entry, heads) && !SurveyHeads(&entry, heads)) SurveyHeading(&entry, body_size);
    all.push_back(std::move(entry));
  }
  StackedLevels(heads, &all);
  JoinHeads(&all);
  DoubtHeads(&all, body_size);
  AdoptText(&all);
  FindLeads(heads, &all);
  return all;
}

}  // namespace jalons::normalizer
