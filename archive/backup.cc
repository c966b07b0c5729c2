// A backup is a copy made by SQLite under a passing name, checked, made to last, then given its name.
#include <filesystem>
#include <system_error>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/temporary_copy.h"

namespace jalons::archive {

void Archive::Backup(const std::filesystem::path& target) const {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(target, error))) {
    throw ArchiveError(ArchiveProblem::kBackupExists, {path().string(), target.string()}, "");
  }
  TemporaryCopy copy(*database_, target);
  {
    Database check(copy.path(), Database::Access::kRead);
    const std::string result = check.QueryText("PRAGMA integrity_check");
    if (result != "ok") throw ArchiveError(ArchiveProblem::kDamaged, {path().string()}, result);
  }
  copy.KeepAs(target);
}

}  // namespace jalons::archive
