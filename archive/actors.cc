#include "archive/actors.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "text/french.h"
#include "text/unicode.h"

namespace jalons::archive {
namespace {

// The words in a row, without the whole of a hyphenated word beside its parts.
std::vector<text::Token> PlainTokens(std::string_view words) {
  std::vector<text::Token> tokens = text::Analyze(words);
  std::erase_if(tokens, [](const text::Token& token) { return token.compound; });
  return tokens;
}

struct Name {
  std::vector<std::string> forms;
  bool capitals = false;
  std::int64_t actor = 0;
};

class ActorFinder {
 public:
  explicit ActorFinder(Database& database)
      : database_(database),
        find_(database, "SELECT actor_id FROM actor_name WHERE key = ? AND kind = 'name' ORDER BY actor_id LIMIT 1"),
        insert_actor_(database, "INSERT INTO actor (name, acronym) VALUES (?, ?)"),
        insert_name_(database, "INSERT OR IGNORE INTO actor_name (actor_id, name, key, kind) VALUES (?, ?, ?, ?)") {}

  std::int64_t FindOrMake(const std::string& name, const std::optional<std::string>& acronym) {
    find_.BindAll(NameKey(name));
    const std::optional<std::int64_t> found = find_.Step() ? std::optional(find_.Int64(0)) : std::nullopt;
    find_.Reset();
    if (found) {
      if (acronym) AddName(*found, *acronym, "acronym");
      return *found;
    }
    insert_actor_.Run(name, acronym ? acronym : text::IsAllCaps(name) ? std::optional(name) : std::nullopt);
    const std::int64_t actor = database_.LastRowId();
    AddName(actor, name, "name");
    if (acronym) AddName(actor, *acronym, "acronym");
    return actor;
  }

  void AddName(std::int64_t actor, const std::string& name, std::string_view kind) {
    insert_name_.Run(actor, name, NameKey(name), kind);
  }

 private:
  Database& database_;
  Statement find_, insert_actor_, insert_name_;
};

class NameFinder {
 public:
  void Add(std::int64_t actor, const std::string& name) {
    Name entry;
    for (text::Token& token : PlainTokens(name)) entry.forms.push_back(std::move(token.form));
    if (entry.forms.empty()) return;
    entry.capitals = text::IsAllCaps(name);
    entry.actor = actor;
    std::vector<Name>& names = by_first_[entry.forms.front()];
    names.push_back(std::move(entry));
    std::stable_sort(names.begin(), names.end(),
                     [](const Name& a, const Name& b) { return a.forms.size() > b.forms.size(); });
  }

  // Calls use(actor, words) for each name, the longest at each place; within a longer name only acronyms are taken
  // ("Forum de la société civile de la CRÉ").
  template <typename Use>
  void Find(std::string_view words, Use use) const {
    const std::vector<text::Token> tokens = PlainTokens(words);
    std::size_t taken = 0;  // tokens that a name stands on already
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Name* name = At(words, tokens, i);
      if (!name || (i < taken && !name->capitals)) continue;
      const std::size_t end = i + name->forms.size();
      taken = std::max(taken, end);
      use(name->actor, words.substr(tokens[i].begin, tokens[end - 1].end - tokens[i].begin));
    }
  }

 private:
  const Name* At(std::string_view words, const std::vector<text::Token>& tokens, std::size_t i) const {
    const auto found = by_first_.find(tokens[i].form);
    if (found == by_first_.end()) return nullptr;
    for (const Name& name : found->second) {
      if (i + name.forms.size() > tokens.size()) continue;
      bool same = true;
      for (std::size_t k = 1; same && k < name.forms.size(); ++k) same = tokens[i + k].form == name.forms[k];
      if (!same) continue;
      const text::Token& last = tokens[i + name.forms.size() - 1];
      if (name.capitals && !text::IsAllCaps(words.substr(tokens[i].begin, last.end - tokens[i].begin))) continue;
      return &name;
    }
    return nullptr;
  }

  std::map<std::string, std::vector<Name>> by_first_;
};

// Entries whose words are not the plan's own say about who does what.
bool IsSearchedForNames(const std::string& role) {
  static const std::set<std::string, std::less<>> kLeftOut = {"actor",  "mention", "remainder", "timing",
                                                              "target", "budget",  "amount"};
  return !kLeftOut.contains(role);
}

}  // namespace

std::string NameKey(std::string_view name) {
  std::string key;
  for (const text::Token& token : PlainTokens(name)) {
    if (!key.empty()) key += ' ';
    key += token.form;
  }
  return key.empty() ? text::Fold(name) : key;
}

void LinkActors(Database& database, const EntryTree& tree) {
  ActorFinder actors(database);
  NameFinder names;
  for (const StoredEntry& entry : tree.entries()) {
    if (entry.role != "actor" || entry.text.empty()) continue;
    const std::int64_t actor = actors.FindOrMake(entry.text, entry.label);
    names.Add(actor, entry.text);
    if (entry.label) names.Add(actor, *entry.label);
    for (const StoredEntry* mention : tree.Children(entry, "mention")) {
      actors.AddName(actor, mention->text, "mention");
      names.Add(actor, mention->text);
    }
  }
  Statement insert(
      database,
      "INSERT OR IGNORE INTO participation (entry_id, mention_id, actor_id, role, words) VALUES (?, ?, ?, ?, ?)");
  for (const StoredEntry& entry : tree.entries()) {
    if (!IsSearchedForNames(entry.role)) continue;
    const EntryId owner = entry.IsOutline() ? entry.id : entry.parent.value_or(entry.id);
    names.Find(entry.text, [&](std::int64_t actor, std::string_view words) {
      insert.Run(owner, entry.id, actor, entry.role, words);
    });
  }
}

}  // namespace jalons::archive
