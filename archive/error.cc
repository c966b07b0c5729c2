#include "archive/error.h"

namespace jalons::archive {

std::string_view MessageCode(ArchiveProblem problem) {
  switch (problem) {
    case ArchiveProblem::kMissing:
      return "archive-missing";
    case ArchiveProblem::kCannotOpen:
      return "archive-cannot-open";
    case ArchiveProblem::kNotAnArchive:
      return "archive-not-one";
    case ArchiveProblem::kNewerVersion:
      return "archive-newer-version";
    case ArchiveProblem::kOlderVersion:
      return "archive-older-version";
    case ArchiveProblem::kReadOnly:
      return "archive-read-only";
    case ArchiveProblem::kLocked:
      return "archive-locked";
    case ArchiveProblem::kDiskFull:
      return "archive-disk-full";
    case ArchiveProblem::kDamaged:
      return "archive-damaged";
    case ArchiveProblem::kInputOutput:
      return "archive-input-output";
    case ArchiveProblem::kTooLong:
      return "archive-too-long";
    case ArchiveProblem::kTooBig:
      return "archive-too-big";
    case ArchiveProblem::kNoSuchPlan:
      return "archive-no-such-plan";
    case ArchiveProblem::kBackupExists:
      return "archive-backup-exists";
    case ArchiveProblem::kInternal:
      break;
  }
  return "archive-internal";
}

ArchiveError::ArchiveError(ArchiveProblem problem, std::vector<std::string> arguments, const std::string& detail)
    : std::runtime_error(std::string(MessageCode(problem)) + (arguments.empty() ? "" : ": " + arguments.front()) +
                         (detail.empty() ? "" : ": " + detail)),
      problem_(problem),
      arguments_(std::move(arguments)) {}

}  // namespace jalons::archive
