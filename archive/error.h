// What can go wrong with an archive as a whole. A user's message is looked up by MessageCode() in text/messages.tsv
// with arguments(); what() is a sentence for engineers.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::archive {

enum class ArchiveProblem {
  kMissing,       // no such file
  kCannotOpen,    // a folder, no permission, no such folder
  kNotAnArchive,  // a file, but not an archive of Jalons
  kNewerVersion,  // made by a newer Jalons: arguments path, its schema number, ours
  kOlderVersion,  // made by an older Jalons and cannot be brought up to date here (read-only)
  kReadOnly,      // may be read, not written
  kLocked,        // another program has been writing for longer than we wait
  kDiskFull,      // no room; nothing was changed
  kDamaged,       // SQLite finds the file inconsistent
  kInputOutput,   // the disk or network failed
  kTooLong,       // a query was stopped after its allotted work
  kTooBig,        // a document above the archive's limit
  kNoSuchPlan,    // arguments: path, number
  kBackupExists,  // the backup would overwrite a file: arguments path, backup path
  kInternal,      // a bug of ours
};

// "archive-missing", "archive-cannot-open" ...: the key of the user's message.
std::string_view MessageCode(ArchiveProblem problem);

class ArchiveError : public std::runtime_error {
 public:
  // `arguments`: the path of the archive first; then what the problem names.
  ArchiveError(ArchiveProblem problem, std::vector<std::string> arguments, const std::string& detail);

  ArchiveProblem problem() const { return problem_; }
  std::string_view code() const { return MessageCode(problem_); }
  const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  ArchiveProblem problem_;
  std::vector<std::string> arguments_;
};

}  // namespace jalons::archive
