// Files of ours that appear whole or not at all: written beside their place, then renamed.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/session.h"

namespace jalons::app {

// Throws a Failure if no file can be made under that name: its folder does not exist, or it is a folder itself.
void CheckTarget(const std::filesystem::path& target);

// A file in the making. Destroyed before Finish() it leaves nothing behind, and so does a signal.
class UnfinishedFile {
 public:
  // Makes it, empty, in the folder of `target`. Throws std::filesystem::filesystem_error with the path of the target.
  explicit UnfinishedFile(std::filesystem::path target);
  ~UnfinishedFile();
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Puts it on the disk and in its place, over what was there.
  void Finish();

 private:
  std::filesystem::path target_, path_;
};

// Throws std::filesystem::filesystem_error with the path. What is not a plain file (/dev/null) is written directly.
void WriteWhole(const std::filesystem::path& target, std::string_view bytes);

// To that file, which is then named on standard error; to standard output for an empty path.
void Emit(const Session& session, const std::filesystem::path& target, std::string_view bytes);

}  // namespace jalons::app
