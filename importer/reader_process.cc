#include "importer/reader_process.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "importer/confinement.h"
#include "importer/document_wire.h"
#include "importer/read_within_caps.h"
#include "importer/reader_protocol.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

// No destructors: the process is thrown away, and what the file made of its memory is of no more concern.
[[noreturn]] void Leave(int status) {
  _exit(status);
}

void ReadExactly(char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = read(STDIN_FILENO, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) Leave(1);  // the program is gone
    to += got;
    size -= static_cast<std::size_t>(got);
  }
}

std::string ReadPart() {
  std::uint64_t size = 0;
  ReadExactly(reinterpret_cast<char*>(&size), sizeof size);
  std::string part(size, '\0');
  ReadExactly(part.data(), part.size());
  return part;
}

// Messages to the program; the threads that read pages share it.
class Teller {
 public:
  void Tell(ReaderMessage kind, std::string_view payload) {
    WireWriter head;
    head.Put(static_cast<std::uint32_t>(payload.size()));
    head.Put(static_cast<char>(kind));
    const std::lock_guard lock(mutex_);
    waiting_ += head.Take();
    waiting_ += payload;
    if (kind != ReaderMessage::kRecord || waiting_.size() >= kPiece) Flush();
  }

  void Finish() {
    const std::lock_guard lock(mutex_);
    Flush();
  }

 private:
  static constexpr std::size_t kPiece = 256 << 10;  // bytes written at once

  void Flush() {
    for (std::size_t at = 0; at < waiting_.size();) {
      const ssize_t put = write(STDOUT_FILENO, waiting_.data() + at, waiting_.size() - at);
      if (put < 0 && errno == EINTR) continue;
      if (put <= 0) Leave(1);
      at += static_cast<std::size_t>(put);
    }
    waiting_.clear();
  }

  std::mutex mutex_;
  std::string waiting_;
};

void TellUnreadable(Teller& teller, const std::string& code, const std::vector<std::string>& arguments) {
  WireWriter out;
  out.Put(code);
  out.PutList(arguments, [&](const std::string& argument) { out.Put(argument); });
  teller.Tell(ReaderMessage::kUnreadable, out.Take());
}

void ReadFor(Teller& teller) {
  const std::string request_bytes = ReadPart();
  ReaderRequest request = RequestFromWire(request_bytes);
  const std::string bytes = ReadPart();
  request.options.on_page = [&](int page, PageStage stage) {
    WireWriter out;
    out.Put(page);
    out.Put(static_cast<int>(stage));
    teller.Tell(ReaderMessage::kPage, out.Take());
  };
  const Document document = ReadWithinCaps(bytes, request.name, request.options);
  WriteDocument(document, [&](std::string_view record) { teller.Tell(ReaderMessage::kRecord, record); });
}

}  // namespace

void RunReader(const char* parent) {
  // With the program dies its reader, also where the program died before this line.
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (parent == nullptr || std::to_string(getppid()) != parent) Leave(2);
  close_range(STDERR_FILENO + 1, ~0u, 0);
  const std::vector<std::string> missing = Confine();
  Teller teller;
  WireWriter walls;
  walls.PutList(missing, [&](const std::string& wall) { walls.Put(wall); });
  teller.Tell(ReaderMessage::kWalls, walls.Take());
  try {
    ReadFor(teller);
  } catch (const UnreadableFile& error) {
    TellUnreadable(teller, error.code(), error.arguments());
  } catch (const std::bad_alloc&) {
    TellUnreadable(teller, "too-much-memory", {});
  } catch (const std::exception& error) {
    teller.Tell(ReaderMessage::kFailed, error.what());
  }
  teller.Finish();
  Leave(0);
}

}  // namespace jalons::importer
