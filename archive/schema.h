// What makes a SQLite file an archive: its application_id, and the numbered schema (schema/NNN-*.sql) it stands at
// (user_version). Migrations only go forward, each in one transaction.
#pragma once

#include <cstdint>

#include "archive/database.h"

namespace jalons::archive {

// "JALO" in ASCII: what `file` and PRAGMA application_id show.
inline constexpr std::int64_t kApplicationId = 0x4A414C4F;

// The schema this program writes: the highest number of the embedded files.
int CurrentSchema();

enum class SchemaState { kEmpty, kCurrent, kOlder };

// Throws kNotAnArchive for another program's database, kNewerVersion for a schema we do not know.
SchemaState StateOf(Database& database);

// Brings an empty or older archive to the current schema.
void Migrate(Database& database);

}  // namespace jalons::archive
