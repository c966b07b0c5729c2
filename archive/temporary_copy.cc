#include "archive/temporary_copy.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace jalons::archive {
namespace {

void Sync(const std::filesystem::path& path, int flags) {
  const int descriptor = open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) throw ArchiveError(ArchiveProblem::kInputOutput, {path.string()}, std::strerror(errno));
  const int failed = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  if (failed) throw ArchiveError(ArchiveProblem::kInputOutput, {path.string()}, std::strerror(failed));
}

}  // namespace

TemporaryCopy::TemporaryCopy(Database& database, const std::filesystem::path& beside) {
  path_ = beside;
  path_ += "." + std::to_string(getpid()) + ".tmp";
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
  // query_only would refuse even this, which writes another file only.
  const bool query_only = database.QueryInt("PRAGMA query_only") != 0;
  try {
    if (query_only) database.Execute("PRAGMA query_only = OFF");
    Statement(database, "VACUUM INTO ?").Run(path_.string());
    if (query_only) database.Execute("PRAGMA query_only = ON");
  } catch (...) {
    if (query_only) database.Execute("PRAGMA query_only = ON");
    std::filesystem::remove(path_, ignored);
    throw;
  }
}

TemporaryCopy::~TemporaryCopy() {
  std::error_code ignored;
  if (!kept_) std::filesystem::remove(path_, ignored);
}

void TemporaryCopy::KeepAs(const std::filesystem::path& target) {
  Sync(path_, O_RDWR);
  if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
    const int failed = errno;
    if (failed == EEXIST) throw ArchiveError(ArchiveProblem::kBackupExists, {path_.string(), target.string()}, "");
    // A file system that does not know RENAME_NOREPLACE: the caller has looked that there is no such file.
    if ((failed != EINVAL && failed != ENOSYS) || rename(path_.c_str(), target.c_str()) != 0) {
      throw ArchiveError(ArchiveProblem::kInputOutput, {target.string()}, std::strerror(errno));
    }
  }
  kept_ = true;
  const std::filesystem::path folder = std::filesystem::absolute(target).parent_path();
  Sync(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace jalons::archive
