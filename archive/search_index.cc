#include "archive/search_index.h"

#include <set>

#include "text/french.h"

namespace jalons::archive {
namespace {

constexpr std::string_view kUnits[] = {"plan",      "orientation", "objective",     "commitment",
                                       "statement", "annex",       "annex_section", "remainder"};
constexpr std::string_view kColumns[] = {"result",     "resource",   "indicator",    "change",    "deliverable",
                                         "monitoring", "status",     "priority",     "territory", "timing",
                                         "budget",     "annex_item", "organization", "object",    "party"};

template <std::size_t kSize>
bool In(const std::string_view (&list)[kSize], std::string_view role) {
  for (std::string_view member : list) {
    if (member == role) return true;
  }
  return false;
}

void Append(std::string& text, const std::string& more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

}  // namespace

bool IsUnit(const StoredEntry& entry) {
  return In(kUnits, entry.role) && (entry.role != "remainder" || entry.kind == "unplaced");
}

Share ShareOf(std::string_view role) {
  if (role == "item") return Share::kOwn;
  return In(kColumns, role) ? Share::kColumn : Share::kNone;
}

std::string IndexedForms(std::string_view words) {
  std::string forms;
  for (const text::Token& token : text::Analyze(words)) Append(forms, token.form);
  return forms;
}

std::string IndexedStems(std::string_view words) {
  std::string stems;
  for (const text::Token& token : text::Analyze(words)) Append(stems, token.stem);
  return stems;
}

void IndexForSearch(Database& database, const EntryTree& tree) {
  Statement insert(
      database,
      "INSERT INTO search (rowid, words, stems, column_words, column_stems, context_stems) VALUES (?, ?, ?,"
      " ?, ?, ?)");
  const std::vector<StoredEntry>& entries = tree.entries();
  for (const StoredEntry& entry : entries) {
    if (!IsUnit(entry)) continue;
    std::string words, stems, column_words, column_stems, context;
    const auto add = [](const std::string& text, std::string& forms_of, std::string& stems_of) {
      for (const text::Token& token : text::Analyze(text)) {
        Append(forms_of, token.form);
        Append(stems_of, token.stem);
      }
    };
    // What is no undertaking counts as a column does.
    const bool aside = !entry.IsOutline();
    add(entry.text, aside ? column_words : words, aside ? column_stems : stems);
    for (std::size_t child : entry.children) {
      const Share share = ShareOf(entries[child].role);
      if (share == Share::kOwn) add(entries[child].text, words, stems);
      if (share == Share::kColumn) add(entries[child].text, column_words, column_stems);
    }
    for (const StoredEntry* above = tree.Parent(entry); above && above->role != "plan"; above = tree.Parent(*above)) {
      Append(context, IndexedStems(above->text));
    }
    if (words.empty() && column_words.empty()) continue;
    insert.Run(entry.id, words, stems, column_words, column_stems, context);
  }
}

}  // namespace jalons::archive
