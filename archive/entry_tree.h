// The entries of one version, read in one go, each with its places and children.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/entry_writer.h"
#include "normalizer/plan.h"

namespace jalons::archive {

struct StoredEntry {
  EntryId id = 0;
  std::optional<EntryId> parent;
  std::string role, path;
  std::optional<std::string> kind, label, term, evidence;
  std::string text;
  double confidence = 1;
  bool inherited = false, shell = false;
  std::vector<normalizer::Place> at;
  std::vector<std::size_t> children;  // indices, in the order of writing

  // Plan, orientation, objective or commitment.
  bool IsOutline() const {
    return role == "plan" || role == "orientation" || role == "objective" || role == "commitment";
  }

  normalizer::Entry AsEntry() const;
};

class EntryTree {
 public:
  EntryTree(Database& database, std::int64_t version);

  const std::vector<StoredEntry>& entries() const { return entries_; }  // each after its parent
  const StoredEntry* Root() const { return entries_.empty() ? nullptr : &entries_.front(); }
  const StoredEntry* Parent(const StoredEntry& entry) const;

  // The children of that role, in order.
  std::vector<const StoredEntry*> Children(const StoredEntry& parent, std::string_view role) const;

 private:
  std::vector<StoredEntry> entries_;
  std::map<EntryId, std::size_t> index_;
};

}  // namespace jalons::archive
