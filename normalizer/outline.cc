#include "normalizer/outline.h"

#include <algorithm>
#include <set>

#include "normalizer/linear_reader.h"
#include "normalizer/outline_front.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kMostHeadingsLead = 0.4;   // of the innermost headings, the share that must open a list of items
constexpr double kMostShort = 0.6;          // of the paragraphs, the share that must be short to be undertakings
constexpr std::size_t kShortParagraph = 45; // words

struct Kind {
  std::string name;
  std::size_t first = 0;
  int count = 0;
  int structured = 0;       // headings of this kind with a list, a table, a field or another heading below
  std::size_t depth = 0;    // of its numbers, 0 without
  bool colon = false;       // opens with "… :"
  const LevelWord* word = nullptr;
};

bool Allows(const LevelWord& word, const char* level) {
  return std::find(word.levels.begin(), word.levels.end(), level) != word.levels.end();
}

bool NamesCommitment(const Kind& kind) { return kind.word && kind.word->levels.front() == "commitment"; }

// The makes of headings of the body, outermost first.
std::vector<Kind> KindsOf(const std::vector<Surveyed>& entries, const Outline& outline) {
  std::vector<Kind> kinds;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use != Use::kHeading || outline.regions[i] != Region::kBody || static_cast<int>(i) == outline.title) continue;
    if (entry.piece.level && entry.piece.level->levels.front() == "finding") continue;
    auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.name == entry.kind; });
    if (kind == kinds.end()) {
      Kind made;
      made.name = entry.kind;
      made.first = i;
      if (entry.piece.label) made.depth = entry.piece.label->Depth();
      if (entry.piece.level) made.word = &*entry.piece.level;
      kinds.push_back(std::move(made));
      kind = kinds.end() - 1;
    }
    ++kind->count;
    kind->colon = kind->colon || entry.piece.EndsWithColon();
    for (std::size_t next = i + 1; next < entries.size(); ++next) {
      const Use use = entries[next].use;
      if (use == Use::kSetApart || use == Use::kParagraph || use == Use::kPassage) continue;
      const bool same = use == Use::kHeading && entries[next].kind == entry.kind;
      kind->structured += !same;
      break;
    }
  }
  // A kind known only by its type must come twice, or hold a structure, to be a level.
  std::erase_if(kinds, [](const Kind& kind) { return kind.name.starts_with("F:") && kind.structured == 0; });
  for (std::size_t pass = 0; pass < kinds.size(); ++pass) {
    for (std::size_t i = 0; i + 1 < kinds.size(); ++i) {
      // Numbers order headings of one make only: "Action 1" may stand below "Objectif 1.1".
      const auto make = [](const Kind& kind) { return kind.word ? kind.word->key : kind.name.substr(0, 3); };
      if (make(kinds[i]) != make(kinds[i + 1]) || kinds[i + 1].depth == 0) continue;
      if (kinds[i].depth > kinds[i + 1].depth) std::swap(kinds[i], kinds[i + 1]);
    }
  }
  return kinds;
}

// One level above the commitments: is it an orientation or an objective?
Level OnlyUpper(const Kind& kind) {
  if (kind.word) {
    const bool both = Allows(*kind.word, "orientation") && Allows(*kind.word, "objective");
    if (both) return kind.depth == 1 ? Level::kOrientation : kind.depth > 1 ? Level::kObjective
                     : kind.word->levels.front() == "objective" ? Level::kObjective : Level::kOrientation;
    return Allows(*kind.word, "orientation") ? Level::kOrientation : Level::kObjective;
  }
  if (kind.depth > 0) return kind.depth == 1 ? Level::kOrientation : Level::kObjective;
  return kind.name == "G" && kind.colon ? Level::kObjective : Level::kOrientation;
}

bool BulletsAreLeaves(const std::vector<Surveyed>& entries, const Outline& outline, const std::vector<Kind>& kinds) {
  if (kinds.empty()) return true;
  const Kind& inner = kinds.back();
  if (NamesCommitment(inner)) return false;
  if (inner.depth >= 3) return false;
  int headings = 0, leading = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (outline.regions[i] != Region::kBody || entries[i].use != Use::kHeading || entries[i].kind != inner.name) continue;
    ++headings;
    std::size_t next = i + 1;
    const auto passed = [](const Surveyed& entry) {  // "Moyens" between the objective and its list
      return entry.use == Use::kSetApart || entry.use == Use::kParagraph || (entry.use == Use::kField && entry.piece.body.empty() &&
              (entry.role == "commitment" || entry.role == "items"));
    };
    while (next < entries.size() && passed(entries[next])) ++next;
    leading += next < entries.size() && entries[next].use == Use::kBullet;
  }
  return headings > 0 && leading >= kMostHeadingsLead * headings;
}

void Assign(std::vector<Kind> kinds, int table_levels, bool has_tables, const std::vector<Surveyed>& entries, Outline* outline) {
  bool leaves = false;  // the commitments are bullets or paragraphs
  if (!has_tables) {
    int bullets = 0, paragraphs = 0, brief = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (outline->regions[i] != Region::kBody) continue;
      bullets += entries[i].use == Use::kBullet;
      paragraphs += entries[i].use == Use::kParagraph;
      brief += entries[i].use == Use::kParagraph && entries[i].piece.body.size() <= kShortParagraph;
    }
    leaves = bullets > 0 && BulletsAreLeaves(entries, *outline, kinds);
    if (leaves) {
      outline->bullets = Level::kCommitment;
    } else if (bullets == 0 && paragraphs > 0 && brief >= kMostShort * paragraphs && !kinds.empty() && kinds.back().depth == 0 &&
               !NamesCommitment(kinds.back())) {
      leaves = true;
      outline->paragraphs = Level::kCommitment;
    }
  }
  // How many levels of headings stand above the commitments.
  std::size_t uppers = kinds.size();
  const bool below = leaves || has_tables;
  if (!below && uppers > 0) {
    // The innermost heading is the commitment, or the first that names one or is numbered to the third depth.
    std::size_t commitment = uppers - 1;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      // "Moyen 1.1" above "Activité 1.1.1" groups undertakings.
      const bool groups = kinds[k].word && Allows(*kinds[k].word, "objective") && k < 2 && k + 1 < kinds.size() &&
                          NamesCommitment(kinds[k + 1]) && kinds[k + 1].depth > kinds[k].depth;
      if ((NamesCommitment(kinds[k]) && !groups) || kinds[k].depth == 3) {
        commitment = k;
        break;
      }
    }
    if (commitment > 2) {
      // More levels than the schema has: a heading that stands once over all is no level, the rest are sub-points.
      while (commitment > 2 && kinds.front().count == 1) {
        outline->levels[kinds.front().name] = Level::kNone;
        kinds.erase(kinds.begin());
        --commitment;
      }
      commitment = std::min<std::size_t>(commitment, 2);
    }
    outline->levels[kinds[commitment].name] = Level::kCommitment;
    for (std::size_t k = commitment + 1; k < kinds.size(); ++k) outline->levels[kinds[k].name] = Level::kItem;
    kinds.resize(commitment);
    uppers = commitment;
  }
  const std::size_t room = table_levels >= 2 ? 0 : table_levels == 1 ? 1 : 2;
  while (uppers > room) {
    // More headings than levels: what only its type tells goes first, then what stands once over all, then the outermost.
    auto drop = std::find_if(kinds.begin(), kinds.end(), [](const Kind& kind) { return kind.name.starts_with("F:"); });
    if (drop == kinds.end()) drop = std::find_if(kinds.begin(), kinds.end(), [](const Kind& kind) { return kind.count == 1; });
    if (drop == kinds.end()) drop = kinds.begin();
    outline->levels[drop->name] = Level::kNone;
    kinds.erase(drop);
    --uppers;
  }
  if (uppers == 2) {
    outline->levels[kinds[0].name] = Level::kOrientation;
    outline->levels[kinds[1].name] = Level::kObjective;
  } else if (uppers == 1) {
    outline->levels[kinds[0].name] = table_levels == 1 ? Level::kOrientation : OnlyUpper(kinds[0]);
  }
}

}  // namespace

Outline DrawOutline(const std::vector<Surveyed>& entries, const std::map<int, TableShape>& tables, const Heads& heads,
                    const FactsReader& facts) {
  Outline outline;
  outline.title = FindTitle(entries, heads, facts);
  outline.regions = FindRegions(entries, outline.title, tables, heads);
  int table_levels = -1;
  bool heads_in_flow = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (outline.regions[i] != Region::kBody) continue;
    if (entries[i].use == Use::kTable) {
      const auto shape = tables.find(entries[i].piece.table);
      if (shape != tables.end()) table_levels = std::max(table_levels, shape->second.upper_levels);
    }
    if (entries[i].use == Use::kColumnHeads) heads_in_flow = heads_in_flow || LinearReader::RegionEnd(entries, i) > i + 1;
  }
  std::vector<Kind> kinds = KindsOf(entries, outline);
  if (heads_in_flow) {
    // The numbers inside a linearised table are its cells; only level words and type head it.
    std::erase_if(kinds, [](const Kind& kind) { return kind.name.starts_with("L:") || kind.name == "G"; });
    table_levels = std::max(table_levels, 1);
  }
  Assign(std::move(kinds), table_levels, table_levels >= 0, entries, &outline);
  return outline;
}

}  // namespace jalons::normalizer
