#include "archive/search.h"

#include <algorithm>
#include <chrono>

#include "archive/actors.h"
#include "archive/database.h"
#include "archive/excerpt.h"
#include "archive/search_index.h"
#include "archive/search_query.h"
#include "archive/span.h"
#include "text/unicode.h"

namespace jalons::archive {
namespace {

constexpr std::chrono::milliseconds kTimeForAQuery(20'000);
constexpr std::size_t kExcerptLength = 220;  // code points
// Rows fetched at once where a filter on fields can only be applied afterwards.
constexpr int kRowsAtOnce = 200;

// The words of a query, as this archive's organizations make them out.
ParsedQuery Parse(Database& database, const std::string& words) {
  Statement names(database, "SELECT name FROM actor_name WHERE key = ?");
  return ParseQuery(words, [&](const std::string& form) {
    bool acronym = false;
    names.BindAll(form);
    while (!acronym && names.Step()) acronym = text::IsAllCaps(names.Text(0));
    names.Reset();
    return acronym;
  });
}

// The FROM and WHERE of a query, with the texts to bind, in order.
struct Selection {
  std::string sql;
  std::vector<std::string> texts;
  bool ranked = false;
};

void AddDates(const SearchQuery& query, Selection& selection) {
  const std::string from = SpanOf(query.from).first.value_or("0000-01-01");
  const std::string to = SpanOf(query.to).last.value_or("9999-12-31");
  if (query.from.empty() && query.to.empty()) return;
  // An entry's own dates decide; one without any goes by its plan's period.
  selection.sql +=
      " AND CASE WHEN EXISTS (SELECT 1 FROM timing t WHERE t.entry_id = e.id AND (t.earliest IS NOT NULL OR t.latest IS"
      " NOT NULL)) THEN EXISTS (SELECT 1 FROM timing t WHERE t.entry_id = e.id AND (t.earliest IS NOT NULL OR t.latest"
      " IS NOT NULL) AND coalesce(t.earliest, '0000-01-01') <= ? AND coalesce(t.latest, '9999-12-31') >= ?)"
      " ELSE p.first_day <= ? AND p.last_day >= ? END";
  for (int i = 0; i < 2; ++i) {
    selection.texts.push_back(to);
    selection.texts.push_back(from);
  }
}

void AddPartner(const SearchQuery& query, Selection& selection) {
  if (query.partner.empty()) return;
  const std::string phrase = PhraseExpression(query.partner);
  selection.sql +=
      " AND (e.id IN (SELECT n.entry_id FROM participation n JOIN actor_name a ON a.actor_id = n.actor_id WHERE a.key "
      "= ?"
      " AND n.state <> 'refused')";
  selection.texts.push_back(NameKey(query.partner));
  if (!phrase.empty()) {
    selection.sql += " OR e.id IN (SELECT rowid FROM search WHERE search MATCH ?)";
    selection.texts.push_back(phrase);
  }
  selection.sql += ")";
}

// False: nothing can match, as what was typed holds no word.
bool Select(const SearchQuery& query, const ParsedQuery& parsed, Selection& selection) {
  const std::string match = MatchExpression(parsed);
  const std::string refused = RefusedExpression(parsed);
  const bool typed = query.words.find_first_not_of(" \t\r\n") != std::string::npos;
  if (match.empty() && refused.empty() && typed) return false;
  if (!match.empty()) {
    selection.ranked = true;
    selection.sql =
        " FROM search JOIN entry e ON e.id = search.rowid JOIN plan p ON p.version_id = e.version_id WHERE search "
        "MATCH ?";
    selection.texts.push_back(match);
  } else {
    selection.sql =
        " FROM entry e JOIN plan p ON p.version_id = e.version_id WHERE e.role = 'commitment' AND NOT e.shell";
    if (!refused.empty()) {
      selection.sql += " AND e.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)";
      selection.texts.push_back(refused);
    }
  }
  if (query.plan) selection.sql += " AND p.id = " + std::to_string(*query.plan);
  AddPartner(query, selection);
  AddDates(query, selection);
  return true;
}

void BindTexts(Statement& statement, const Selection& selection) {
  int index = 0;
  for (const std::string& text : selection.texts) statement.Bind(++index, text);
}

struct Row {
  std::int64_t entry = 0;
  double score = 0;
};

std::vector<Row> Rows(Database& database, const Selection& selection, int limit, int offset) {
  Statement statement(database, (selection.ranked ? "SELECT e.id, search.rank" : "SELECT e.id, 0") + selection.sql +
                                    (selection.ranked ? " ORDER BY search.rank" : " ORDER BY p.first_day, p.id, e.id") +
                                    " LIMIT " + std::to_string(limit > 0 ? limit : -1) + " OFFSET " +
                                    std::to_string(std::max(offset, 0)));
  BindTexts(statement, selection);
  std::vector<Row> rows;
  while (statement.Step()) rows.push_back({statement.Int64(0), -statement.Real(1)});
  return rows;
}

std::string FieldOf(const std::string& role) {
  return role == "annex_section" || role == "annex_item" ? "annex" : role;
}

// Finds, in a unit that matched, the entry whose words did.
class HitMaker {
 public:
  HitMaker(Database& database, const ParsedQuery& query)
      : query_(query),
        unit_(database,
              "SELECT p.id, d.stem, e.path, e.role, e.text, e.parent_id FROM entry e JOIN plan p ON p.version_id ="
              " e.version_id JOIN document d ON d.id = p.document_id WHERE e.id = ?"),
        children_(database, "SELECT id, role, text FROM entry WHERE parent_id = ? ORDER BY id"),
        above_(database, "SELECT role, text, parent_id FROM entry WHERE id = ?"),
        place_(database, "SELECT page, x0, y0, x1, y1, grid FROM place WHERE entry_id = ? ORDER BY position LIMIT 1") {}

  SearchHit Make(const Row& row) {
    SearchHit hit;
    hit.score = row.score;
    unit_.BindAll(row.entry);
    unit_.Step();
    hit.plan_id = unit_.Int64(0);
    hit.plan = unit_.Text(1);
    hit.path = unit_.Text(2);
    const std::string role = unit_.Text(3);
    hit.owner = unit_.Text(4);
    const std::int64_t parent = unit_.Int64(5);
    unit_.Reset();

    best_ = {row.entry, FieldOf(role), hit.owner, FindMarks(query_, hit.owner)};
    children_.BindAll(row.entry);
    while (children_.Step()) {
      if (ShareOf(children_.Text(1)) == Share::kNone) continue;
      Offer({children_.Int64(0), FieldOf(children_.Text(1)), children_.Text(2), FindMarks(query_, children_.Text(2))});
    }
    children_.Reset();
    if (best_.marks.terms == 0 && !query_.all.empty()) LookAbove(parent);
    hit.field = best_.field;
    hit.text = best_.text;
    hit.excerpt = Excerpt(best_.text, best_.marks.marks, kExcerptLength);
    if (!FindPlace(best_.entry, hit)) FindPlace(row.entry, hit);
    return hit;
  }

 private:
  struct Candidate {
    std::int64_t entry = 0;
    std::string field, text;
    Marks marks;
  };

  // The earlier one stays unless the next says more.
  void Offer(Candidate candidate) {
    const auto rank = [](const Candidate& c) { return std::pair(c.marks.terms, c.marks.exact); };
    const bool only_empty = best_.text.empty() && query_.all.empty();
    if (rank(candidate) > rank(best_) || only_empty) best_ = std::move(candidate);
  }

  // Found only by what it stands under.
  void LookAbove(std::int64_t entry) {
    while (entry != 0) {
      above_.BindAll(entry);
      if (!above_.Step()) break;
      const std::string role = above_.Text(0);
      const std::int64_t parent = above_.Int64(2);
      if (role != "plan") Offer({entry, FieldOf(role), above_.Text(1), FindMarks(query_, above_.Text(1))});
      above_.Reset();
      entry = parent;
    }
    above_.Reset();
  }

  bool FindPlace(std::int64_t entry, SearchHit& hit) {
    place_.BindAll(entry);
    const bool found = place_.Step();
    if (found) {
      hit.page = place_.Int(0);
      hit.box = {place_.Real(1), place_.Real(2), place_.Real(3), place_.Real(4)};
      hit.grid = place_.Int(5) != 0;
    }
    place_.Reset();
    return found;
  }

  const ParsedQuery& query_;
  Statement unit_, children_, above_, place_;
  Candidate best_;
};

}  // namespace

std::vector<SearchHit> Search(const Archive& archive, const SearchQuery& query) {
  Database& database = archive.database();
  const WorkLimit limit(database, kTimeForAQuery);
  const ParsedQuery parsed = Parse(database, query.words);
  Selection selection;
  std::vector<SearchHit> hits;
  if (!Select(query, parsed, selection)) return hits;
  HitMaker maker(database, parsed);
  if (query.fields.empty()) {
    for (const Row& row : Rows(database, selection, query.limit, query.offset)) hits.push_back(maker.Make(row));
    return hits;
  }
  int skip = std::max(query.offset, 0);
  for (int at = 0;; at += kRowsAtOnce) {
    const std::vector<Row> rows = Rows(database, selection, kRowsAtOnce, at);
    for (const Row& row : rows) {
      SearchHit hit = maker.Make(row);
      if (std::find(query.fields.begin(), query.fields.end(), hit.field) == query.fields.end()) continue;
      if (skip-- > 0) continue;
      hits.push_back(std::move(hit));
      if (query.limit > 0 && hits.size() >= static_cast<std::size_t>(query.limit)) return hits;
    }
    if (rows.size() < static_cast<std::size_t>(kRowsAtOnce)) return hits;
  }
}

int CountHits(const Archive& archive, const SearchQuery& query) {
  if (!query.fields.empty()) {
    SearchQuery all = query;
    all.limit = all.offset = 0;
    return static_cast<int>(Search(archive, all).size());
  }
  const WorkLimit limit(archive.database(), kTimeForAQuery);
  Selection selection;
  if (!Select(query, Parse(archive.database(), query.words), selection)) return 0;
  Statement count(archive.database(), "SELECT count(*)" + selection.sql);
  BindTexts(count, selection);
  return count.Step() ? count.Int(0) : 0;
}

}  // namespace jalons::archive
