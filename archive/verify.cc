// Fixity of the originals, integrity of the file, and whether search still agrees with the entries.
#include <filesystem>
#include <system_error>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/temporary_copy.h"
#include "text/digest.h"

namespace jalons::archive {
namespace {

// More findings of one kind than this say nothing new.
constexpr int kMostFindings = 100;

void CheckFixity(Database& database, std::vector<Finding>& findings) {
  Statement rows(database, "SELECT name, sha256, size, bytes FROM document ORDER BY id");
  while (rows.Step()) {
    const std::string bytes = rows.Bytes(3);
    const std::string digest = text::Sha256Hex(bytes);
    if (digest == rows.Text(1) && static_cast<std::int64_t>(bytes.size()) == rows.Int64(2)) continue;
    findings.push_back({Finding::Kind::kFixity, rows.Text(0), rows.Text(1) + " <> " + digest});
  }
}

void CheckIntegrity(Database& database, std::vector<Finding>& findings) {
  Statement rows(database, "PRAGMA integrity_check(" + std::to_string(kMostFindings) + ")");
  while (rows.Step()) {
    if (rows.Text(0) != "ok") findings.push_back({Finding::Kind::kIntegrity, "", rows.Text(0)});
  }
}

void CheckReferences(Database& database, std::vector<Finding>& findings) {
  Statement rows(database, "PRAGMA foreign_key_check");
  for (int count = 0; count < kMostFindings && rows.Step(); ++count) {
    findings.push_back({Finding::Kind::kForeignKey, rows.Text(0), rows.Text(1) + " -> " + rows.Text(2)});
  }
}

// FTS5's own check is written as an INSERT, though it changes nothing: it needs a connection that may write. Where the
// file may not be written, a copy of it is looked at.
void CheckSearchTable(Database& database, std::vector<Finding>& findings) {
  try {
    if (database.ReadOnlyFile()) {
      const TemporaryCopy copy(database, std::filesystem::temp_directory_path() / "jalons-verify");
      Database writer(copy.path(), Database::Access::kWrite);
      writer.Execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    } else {
      Database writer(database.path(), Database::Access::kWrite);
      writer.Execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    }
  } catch (const ArchiveError& error) {
    if (error.problem() != ArchiveProblem::kDamaged) throw;
    findings.push_back({Finding::Kind::kSearch, "search", error.what()});
  }
}

void CheckSearchRows(Database& database, std::vector<Finding>& findings) {
  // What has words of its own must be there, and nothing else. Shells and entries of pure signs have none.
  const std::int64_t strangers = database.QueryInt(
      "SELECT count(*) FROM search s LEFT JOIN (SELECT e.id FROM entry e JOIN plan p ON p.version_id = e.version_id) e"
      " ON e.id = s.rowid WHERE e.id IS NULL");
  if (strangers > 0) {
    findings.push_back({Finding::Kind::kSearch, "search", std::to_string(strangers) + " rows without an entry"});
  }
  Statement missing(
      database,
      "SELECT e.path FROM entry e JOIN plan p ON p.version_id = e.version_id LEFT JOIN search s ON s.rowid ="
      " e.id WHERE e.role IN ('orientation', 'objective', 'commitment', 'statement') AND e.text GLOB"
      " '*[a-zA-Z0-9]*' AND s.rowid IS NULL LIMIT " +
          std::to_string(kMostFindings));
  while (missing.Step()) {
    findings.push_back({Finding::Kind::kSearch, "search", "entry " + missing.Text(0) + " is not found"});
  }
}

}  // namespace

std::vector<Finding> Archive::Verify() const {
  std::vector<Finding> findings;
  // Pages too damaged to read end a check, not the verification.
  const auto check = [&](auto run) {
    try {
      run(*database_, findings);
    } catch (const ArchiveError& error) {
      if (error.problem() != ArchiveProblem::kDamaged) throw;
      findings.push_back({Finding::Kind::kIntegrity, "", error.what()});
    }
  };
  check(CheckIntegrity);
  check(CheckReferences);
  check(CheckFixity);
  check(CheckSearchTable);
  check(CheckSearchRows);
  return findings;
}

}  // namespace jalons::archive
