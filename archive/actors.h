// Organizations across documents: who the names of a plan stand for, and which entries name them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/database.h"
#include "archive/entry_tree.h"

namespace jalons::archive {

// The key under which names are compared: its words folded, without articles' elisions and stops. "C.R.É." -> "cre".
std::string NameKey(std::string_view name);

// Makes each organization of the version an actor (the one of that full name, else a new one, to be confirmed by a
// person), and writes a participation for every entry whose words hold one of its names. A name in capitals is only
// found in capitals. Within the caller's transaction.
void LinkActors(Database& database, const EntryTree& tree);

}  // namespace jalons::archive
