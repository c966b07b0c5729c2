#include "normalizer/column_roles.h"

#include <algorithm>

namespace jalons::normalizer {
namespace {

// Weights of the evidence, in units of one head word that the lexicon knows.
constexpr double kLaterChoice = 0.15;       // less for each place further down the lexicon's list of roles
constexpr double kNoCommitment = 3;         // a table of a plan promises something
constexpr double kSameTwice = 1;            // two columns of one level
constexpr double kWrongOrder = 1;           // a level right of the level that it contains
constexpr double kDeeper = 0.5;             // numbers grow deeper from the objective to the commitment
constexpr double kNotDeeper = 1;
constexpr double kDeepestElsewhere = 0.5;   // the deepest numbers stand in neither commitments nor their results
constexpr double kSparser = 0.3;            // the objective is printed once for several commitments
constexpr double kByContent = 0.6;          // what the cells hold, where the head does not say
constexpr double kGroupsFirst = 0.05;       // of two levels side by side, the left one groups
constexpr double kMostlyLabelled = 0.5;
constexpr std::size_t kMostColumns = 8;     // a wider table is no table of a plan; its further columns are "other"

struct Choice {
  std::string role;
  double score;
};

bool IsLevel(const std::string& role) { return role == "orientation" || role == "objective" || role == "commitment"; }

std::vector<Choice> Choices(const ColumnEvidence& column) {
  std::vector<Choice> choices;
  if (!column.head.heads.empty()) {
    double score = 1;
    for (const std::string& role : column.head.heads.front().roles) {
      choices.push_back({role, score});
      score -= kLaterChoice;
    }
    return choices;
  }
  choices.push_back({"other", 0});
  if (column.date_share > 0.5) choices.push_back({"timing", kByContent * column.date_share});
  if (column.party_share > 0.5) choices.push_back({"resources", kByContent * column.party_share});
  if (column.words >= 3 || column.labelled >= kMostlyLabelled) {
    choices.push_back({"commitment", kByContent * 0.8});
    choices.push_back({"objective", kByContent * 0.7});
    choices.push_back({"results", kByContent * 0.5});
  }
  return choices;
}

double Judge(const std::vector<ColumnEvidence>& columns, const std::vector<std::string>& roles) {
  double score = 0;
  int place[3] = {-1, -1, -1};
  std::size_t deepest = 0;
  for (const ColumnEvidence& column : columns) deepest = std::max(deepest, column.labelled >= kMostlyLabelled ? column.depth : 0);
  bool deepest_used = deepest == 0;
  for (std::size_t c = 0; c < roles.size(); ++c) {
    const int level = roles[c] == "orientation" ? 0 : roles[c] == "objective" ? 1 : roles[c] == "commitment" ? 2 : -1;
    const bool labelled = columns[c].labelled >= kMostlyLabelled;
    if (labelled && columns[c].depth == deepest && (roles[c] == "commitment" || roles[c] == "results")) deepest_used = true;
    if (level < 0) continue;
    if (place[level] >= 0) score -= kSameTwice;
    else place[level] = static_cast<int>(c);
  }
  if (place[2] < 0) return score - kNoCommitment;
  const auto pair = [&](int upper, int lower) {
    if (upper < 0 || lower < 0) return;
    const ColumnEvidence& a = columns[static_cast<std::size_t>(upper)];
    const ColumnEvidence& b = columns[static_cast<std::size_t>(lower)];
    if (upper > lower) score -= kWrongOrder;
    if (a.depth > 0 && b.depth > 0 && a.labelled >= kMostlyLabelled && b.labelled >= kMostlyLabelled)
      score += b.depth > a.depth ? kDeeper : -kNotDeeper;
    if (a.filled < b.filled) score += kSparser;
    score += kGroupsFirst;
  };
  pair(place[0], place[1] >= 0 ? place[1] : place[2]);
  pair(place[1], place[2]);
  const ColumnEvidence& commitment = columns[static_cast<std::size_t>(place[2])];
  for (std::size_t c = 0; c < roles.size(); ++c) {
    if (roles[c] != "results") continue;
    if (static_cast<int>(c) < place[2]) score -= kSparser;
    if (columns[c].labelled < kMostlyLabelled || commitment.labelled < kMostlyLabelled) continue;
    score += columns[c].depth == commitment.depth ? kDeeper : columns[c].depth > commitment.depth ? -kNotDeeper : 0;
  }
  if (!deepest_used) score -= kDeepestElsewhere;
  return score;
}

}  // namespace

int ColumnRoles::Find(std::string_view role) const {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].role == role) return static_cast<int>(c);
  }
  return -1;
}

ColumnRoles AssignRoles(const std::vector<ColumnEvidence>& columns) {
  const std::size_t count = std::min(columns.size(), kMostColumns);
  std::vector<std::vector<Choice>> choices;
  for (std::size_t c = 0; c < count; ++c) {
    choices.push_back(Choices(columns[c]));
    // Only levels can be in doubt; of the other roles the likeliest is taken, so that few assignments are left.
    auto& list = choices.back();
    std::stable_sort(list.begin(), list.end(), [](const Choice& a, const Choice& b) { return a.score > b.score; });
    std::vector<Choice> kept;
    bool plain = false;
    for (const Choice& choice : list) {
      const bool doubtful = IsLevel(choice.role) || choice.role == "results" || choice.role == "items";
      if (doubtful || !plain) kept.push_back(choice);
      plain = plain || !doubtful;
    }
    list = std::move(kept);
  }
  std::vector<std::size_t> pick(count, 0), best(count, 0);
  double best_score = -1e9;
  for (;;) {
    std::vector<std::string> roles;
    double score = 0;
    for (std::size_t c = 0; c < count; ++c) {
      roles.push_back(choices[c][pick[c]].role);
      score += choices[c][pick[c]].score;
    }
    score += Judge(columns, roles);
    if (score > best_score + 1e-9) {
      best_score = score;
      best = pick;
    }
    std::size_t c = 0;
    while (c < count && ++pick[c] == choices[c].size()) pick[c++] = 0;
    if (c == count) break;
  }
  ColumnRoles result;
  result.score = best_score;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    ColumnRole role;
    role.role = c < count ? choices[c][best[c]].role : "other";
    if (!columns[c].head.heads.empty()) {
      for (std::size_t h = 0; h < columns[c].head.heads.size(); ++h) {
        const ColumnHead& head = columns[c].head.heads[h];
        if (h > 0 && head.roles.front() != role.role) role.mixed.push_back(head.roles.front());
        for (const std::string& more : head.mixed) {
          if (more != role.role) role.mixed.push_back(more);
        }
      }
    }
    result.columns.push_back(std::move(role));
  }
  return result;
}

}  // namespace jalons::normalizer
