#include "archive/schema.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "archive/clock.h"
#include "embedded_files.h"

namespace jalons::archive {
namespace {

// The files by their number, each number's in the order of their names.
std::map<int, std::vector<data_files::EmbeddedFile>> Migrations() {
  std::map<int, std::vector<data_files::EmbeddedFile>> migrations;
  for (const data_files::EmbeddedFile& file : data_files::EmbeddedFiles()) {
    if (!file.name.ends_with(".sql")) continue;
    int number = 0;
    std::from_chars(file.name.data(), file.name.data() + file.name.size(), number);
    migrations[number].push_back(file);
  }
  for (auto& [number, files] : migrations) {
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  }
  return migrations;
}

}  // namespace

int CurrentSchema() {
  return Migrations().rbegin()->first;
}

SchemaState StateOf(Database& database) {
  const std::string path = database.path().string();
  const std::int64_t application = database.QueryInt("PRAGMA application_id");
  const std::int64_t version = database.QueryInt("PRAGMA user_version");
  if (application != kApplicationId) {
    const bool empty = application == 0 && version == 0 && database.QueryInt("SELECT count(*) FROM sqlite_schema") == 0;
    if (empty) return SchemaState::kEmpty;
    throw ArchiveError(ArchiveProblem::kNotAnArchive, {path}, "another program's database");
  }
  if (version > CurrentSchema()) {
    throw ArchiveError(ArchiveProblem::kNewerVersion, {path, std::to_string(version), std::to_string(CurrentSchema())},
                       "");
  }
  return version == CurrentSchema() ? SchemaState::kCurrent : SchemaState::kOlder;
}

void Migrate(Database& database) {
  Transaction transaction(database);
  // Looked at again under the lock: another program may have been first.
  const bool fresh = StateOf(database) == SchemaState::kEmpty;
  const std::int64_t version = database.QueryInt("PRAGMA user_version");
  for (const auto& [number, files] : Migrations()) {
    if (number <= version) continue;
    for (const auto& file : files) database.Execute(std::string(file.text));
    database.Execute("PRAGMA user_version = " + std::to_string(number));
    Statement(database, "INSERT INTO event (at, who, action, detail) VALUES (?, '', ?, ?)")
        .Run(UtcNow(), fresh ? "create" : "migrate", "schema " + std::to_string(number));
  }
  if (fresh) database.Execute("PRAGMA application_id = " + std::to_string(kApplicationId));
  transaction.Commit();
}

}  // namespace jalons::archive
