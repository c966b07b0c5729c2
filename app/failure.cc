#include "app/failure.h"

#include <filesystem>
#include <new>
#include <system_error>

#include "archive/error.h"
#include "importer/unreadable.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

std::string FileMessage(const Speaker& say, const std::filesystem::filesystem_error& error) {
  const std::string path = text::ToNfc(error.path1().string());
  const std::error_code code = error.code();
  if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
    return say("file-missing", path);
  if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted)
    return say("file-no-permission", path);
  if (code == std::errc::is_a_directory) return say("file-is-folder", path);
  if (code == std::errc::no_space_on_device || code == std::errc::file_too_large) return say("file-disk-full", path);
  if (code == std::errc::read_only_file_system) return say("file-read-only", path);
  return say("file-input-output", path, code.message());
}

}  // namespace

std::string Explain(const Speaker& say, const std::exception& error) {
  if (const auto* failure = dynamic_cast<const Failure*>(&error))
    return text::Message(say.language(), failure->code(), failure->arguments());
  if (const auto* unreadable = dynamic_cast<const importer::UnreadableFile*>(&error))
    return text::Message(say.language(), unreadable->code(), unreadable->arguments());
  if (const auto* archive = dynamic_cast<const archive::ArchiveError*>(&error)) {
    // A bug of ours is told with the words of the library, to be reported.
    if (archive->problem() == archive::ArchiveProblem::kInternal) return say("archive-internal", archive->what());
    return text::Message(say.language(), archive->code(), archive->arguments());
  }
  if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error)) return FileMessage(say, *file);
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return say("out-of-memory");
  return say("internal", error.what());
}

int StatusOf(const std::exception& error) {
  if (const auto* failure = dynamic_cast<const Failure*>(&error)) return failure->status();
  if (const auto* archive = dynamic_cast<const archive::ArchiveError*>(&error)) {
    switch (archive->problem()) {
      case archive::ArchiveProblem::kTooLong:
      case archive::ArchiveProblem::kTooBig:
      case archive::ArchiveProblem::kNoSuchPlan:
      case archive::ArchiveProblem::kBackupExists:
        return kSomeFailed;
      default:
        return kArchiveFailed;
    }
  }
  return kSomeFailed;
}

}  // namespace jalons::app
