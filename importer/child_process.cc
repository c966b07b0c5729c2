#include "importer/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace jalons::importer {
namespace {

constexpr std::size_t kPiece = 256 << 10;  // bytes read at once

// What libraries in the child ask for; nothing else of ours is theirs to see.
constexpr std::array<std::string_view, 10> kPassed = {
    "HOME=",          "LANG=",         "LC_", "TESSDATA_PREFIX=", "FONTCONFIG_", "LD_LIBRARY_PATH=", "ASAN_OPTIONS=",
    "UBSAN_OPTIONS=", "LSAN_OPTIONS=", "TZ="};

[[noreturn]] void Fail(int error) {
  throw std::system_error(error, std::generic_category(), "reading process");
}

class FileActions {
 public:
  explicit FileActions(int socket) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes_);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  }
  ~FileActions() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

std::vector<std::string> PassedEnvironment() {
  std::vector<std::string> kept = {"OMP_THREAD_LIMIT=1"};  // Tesseract would take twice the processor time for less
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    for (const std::string_view name : kPassed) {
      if (variable.starts_with(name)) kept.emplace_back(variable);
    }
  }
  return kept;
}

std::vector<char*> Pointers(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& text : strings) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) Fail(errno);
  socket_ = ends[0];
  std::vector<std::string> words = {"jalons"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = PassedEnvironment();
  const FileActions how(ends[1]);
  const int error = posix_spawn(&pid_, program.c_str(), &how.actions_, &how.attributes_, Pointers(words).data(),
                                Pointers(environment).data());
  close(ends[1]);
  if (error != 0) {
    pid_ = -1;
    close(socket_);
    Fail(error);
  }
}

ChildProcess::~ChildProcess() {
  close(socket_);
  Kill();
  Wait();
}

bool ChildProcess::Exchange(std::string_view& out, std::string& in, int milliseconds) {
  pollfd ready{socket_, static_cast<short>(out.empty() ? POLLIN : POLLIN | POLLOUT), 0};
  const int count = poll(&ready, 1, milliseconds);
  if (count < 0 && errno != EINTR) Fail(errno);
  if (count <= 0) return true;
  if ((ready.revents & POLLOUT) != 0 && !out.empty()) {
    // Not write(2): a child that has died must not end the parent by SIGPIPE.
    const ssize_t sent = send(socket_, out.data(), std::min(out.size(), kPiece), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) out.remove_prefix(static_cast<std::size_t>(sent));
    if (sent < 0 && (errno == EPIPE || errno == ECONNRESET)) out = {};
  }
  if ((ready.revents & (POLLIN | POLLHUP | POLLERR)) == 0) return true;
  const std::size_t before = in.size();
  in.resize(before + kPiece);
  const ssize_t got = recv(socket_, in.data() + before, kPiece, MSG_DONTWAIT);
  in.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

void ChildProcess::Kill() {
  if (pid_ > 0) kill(pid_, SIGKILL);
}

int ChildProcess::Wait() {
  while (pid_ > 0) {
    if (waitpid(pid_, &status_, 0) < 0 && errno == EINTR) continue;
    pid_ = -1;
  }
  return status_;
}

}  // namespace jalons::importer
