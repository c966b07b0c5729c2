#include "app/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>
#include <system_error>

#include "app/failure.h"
#include "app/interrupt.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void Fail(const fs::path& target) {
  throw fs::filesystem_error("cannot write", target, {errno, std::generic_category()});
}

// An open file descriptor.
class File {
 public:
  File(const fs::path& path, int flags) : number_(open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~File() {
    if (number_ >= 0) close(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool good() const { return number_ >= 0; }
  bool Sync() const { return fsync(number_) == 0; }

  bool Write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }

 private:
  int number_;
};

}  // namespace

void CheckTarget(const fs::path& target) {
  std::error_code ignored;
  if (fs::is_directory(target, ignored)) throw Failure(kSomeFailed, "out-is-folder", {text::ToNfc(target.string())});
  const fs::path folder = target.parent_path();
  if (!folder.empty() && !fs::is_directory(folder, ignored))
    throw Failure(kSomeFailed, "out-folder-missing", {text::ToNfc(folder.string())});
}

UnfinishedFile::UnfinishedFile(fs::path target) : target_(std::move(target)) {
  CheckTarget(target_);
  path_ = target_.parent_path() / ("." + target_.filename().string() + "." + std::to_string(getpid()) + ".part");
  if (!File(path_, O_WRONLY | O_CREAT | O_TRUNC).good()) Fail(target_);
  SetUnfinishedFile(path_);
}

UnfinishedFile::~UnfinishedFile() {
  SetUnfinishedFile({});
  if (!path_.empty()) unlink(path_.c_str());
}

void UnfinishedFile::Finish() {
  if (const File file(path_, O_RDONLY); !file.good() || !file.Sync()) Fail(target_);
  if (rename(path_.c_str(), target_.c_str()) != 0) Fail(target_);
  path_.clear();
  const fs::path folder = target_.parent_path();
  // That the name is on the disk too is wished, not required: some file systems refuse it.
  if (const File parent(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY); parent.good()) (void)parent.Sync();
}

void WriteWhole(const fs::path& target, std::string_view bytes) {
  CheckTarget(target);
  std::error_code ignored;
  const fs::file_status status = fs::status(target, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    const File file(target, O_WRONLY);
    if (!file.good() || !file.Write(bytes)) Fail(target);
    return;
  }
  UnfinishedFile unfinished(target);
  {
    const File file(unfinished.path(), O_WRONLY);
    if (!file.good() || !file.Write(bytes)) Fail(target);
  }
  unfinished.Finish();
}

void Emit(const Session& session, const fs::path& target, std::string_view bytes) {
  if (target.empty()) {
    session.console.out << bytes;
    return;
  }
  WriteWhole(target, bytes);
  session.console.err << session.say("written", text::ToNfc(target.string())) << std::endl;
}

}  // namespace jalons::app
