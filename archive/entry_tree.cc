#include "archive/entry_tree.h"

namespace jalons::archive {

normalizer::Entry StoredEntry::AsEntry() const {
  normalizer::Entry entry(text);
  entry.at = at;
  entry.confidence = confidence;
  entry.inherited = inherited;
  return entry;
}

EntryTree::EntryTree(Database& database, std::int64_t version) {
  Statement rows(database,
                 "SELECT id, parent_id, role, path, kind, label, term, evidence, text, confidence, inherited, shell"
                 " FROM entry WHERE version_id = ? ORDER BY id");
  rows.BindAll(version);
  while (rows.Step()) {
    StoredEntry entry;
    entry.id = rows.Int64(0);
    if (!rows.IsNull(1)) entry.parent = rows.Int64(1);
    entry.role = rows.Text(2);
    entry.path = rows.Text(3);
    entry.kind = rows.OptionalText(4);
    entry.label = rows.OptionalText(5);
    entry.term = rows.OptionalText(6);
    entry.evidence = rows.OptionalText(7);
    entry.text = rows.Text(8);
    entry.confidence = rows.Real(9);
    entry.inherited = rows.Int(10) != 0;
    entry.shell = rows.Int(11) != 0;
    index_[entry.id] = entries_.size();
    if (entry.parent) {
      if (const auto parent = index_.find(*entry.parent); parent != index_.end()) {
        entries_[parent->second].children.push_back(entries_.size());
      }
    }
    entries_.push_back(std::move(entry));
  }
  Statement places(database,
                   "SELECT l.entry_id, l.page, l.x0, l.y0, l.x1, l.y1, l.grid FROM place l JOIN entry e ON e.id ="
                   " l.entry_id WHERE e.version_id = ? ORDER BY l.entry_id, l.position");
  places.BindAll(version);
  while (places.Step()) {
    normalizer::Place place;
    place.page = places.Int(1);
    place.box = {places.Real(2), places.Real(3), places.Real(4), places.Real(5)};
    place.grid = places.Int(6) != 0;
    entries_[index_.at(places.Int64(0))].at.push_back(place);
  }
}

const StoredEntry* EntryTree::Parent(const StoredEntry& entry) const {
  if (!entry.parent) return nullptr;
  const auto found = index_.find(*entry.parent);
  return found == index_.end() ? nullptr : &entries_[found->second];
}

std::vector<const StoredEntry*> EntryTree::Children(const StoredEntry& parent, std::string_view role) const {
  std::vector<const StoredEntry*> children;
  for (std::size_t child : parent.children) {
    if (entries_[child].role == role) children.push_back(&entries_[child]);
  }
  return children;
}

}  // namespace jalons::archive
