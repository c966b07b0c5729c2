// A complete copy of an archive under a passing name.
#pragma once

#include <filesystem>

#include "archive/database.h"

namespace jalons::archive {

class TemporaryCopy {
 public:
  // `beside` and a suffix of its own is the name. Throws as VACUUM INTO does (kDiskFull, kCannotOpen ...).
  TemporaryCopy(Database& database, const std::filesystem::path& beside);
  TemporaryCopy(const TemporaryCopy&) = delete;
  TemporaryCopy& operator=(const TemporaryCopy&) = delete;
  // Removes the file, unless it was kept.
  ~TemporaryCopy();

  const std::filesystem::path& path() const { return path_; }

  // Makes the copy last under `target`, which must not exist: on the disk, with its folder's entry.
  void KeepAs(const std::filesystem::path& target);

 private:
  std::filesystem::path path_;
  bool kept_ = false;
};

}  // namespace jalons::archive
