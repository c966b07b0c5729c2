// What of a plan can be found by search, and as what: the units of the `search` table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/entry_tree.h"

namespace jalons::archive {

// How the words of an entry count in the unit they belong to.
enum class Share {
  kNone,
  kOwn,     // the unit's own words, and its items
  kColumn,  // what hangs from it
};

// Whether an entry of that role is a unit: one row of `search`, whose rowid is its id. (Of the remainders only those
// that could not be placed are.)
bool IsUnit(const StoredEntry& entry);

// What an entry of that role is to the unit it hangs from.
Share ShareOf(std::string_view role);

// The words, and their stems, as `search` keeps them: tokens separated by spaces.
std::string IndexedForms(std::string_view text);
std::string IndexedStems(std::string_view text);

// Adds the units of a version. Within the caller's transaction.
void IndexForSearch(Database& database, const EntryTree& tree);

}  // namespace jalons::archive
