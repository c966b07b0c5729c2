// Behind the walls: what a process may and may not do after Confine. Each trial runs in a child, as there is no way
// back.
#include "importer/confinement.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

namespace jalons::importer {
namespace {

// The exit status of `trial` in a confined child: 0 no, 1 yes; 99 where a wall is missing.
int Confined(const std::function<bool()>& trial) {
  const pid_t child = fork();
  if (child == 0) {
    if (!Confine().empty()) _exit(99);
    _exit(trial() ? 1 : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

// Runs what may not be, and where the walls stand, sees that it is not.
void CheckDenied(const char* what, const std::function<bool()>& trial) {
  const int status = Confined(trial);
  if (status == 99) {
    BOOST_TEST_MESSAGE("skipped: this kernel does not give every wall (" << what << ")");
  } else {
    BOOST_TEST(status == 0, what);
  }
}

bool Opens(const std::filesystem::path& path, int flags) {
  return open(path.c_str(), flags, 0600) >= 0;
}

BOOST_AUTO_TEST_SUITE(Confinement)

BOOST_AUTO_TEST_CASE(FilesOutsideFontsAndEncodingsDoNotOpen) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("jalons-mur-" + std::to_string(getpid()));
  std::ofstream(file) << "secret";
  BOOST_REQUIRE(Opens(file, O_RDONLY));  // without walls it does
  CheckDenied("read", [&] { return Opens(file, O_RDONLY); });
  CheckDenied("passwd", [] { return Opens("/etc/passwd", O_RDONLY); });
  CheckDenied("environment", [] { return Opens("/proc/self/environ", O_RDONLY); });
  CheckDenied("folder", [] { return Opens("/", O_RDONLY | O_DIRECTORY); });
  CheckDenied("write", [&] { return Opens(file, O_WRONLY); });
  CheckDenied("both", [&] { return Opens(file, O_RDWR); });
  CheckDenied("cut", [&] { return Opens(file, O_RDONLY | O_TRUNC) || truncate(file.c_str(), 0) == 0; });
  CheckDenied("make", [&] { return Opens(file.string() + "-2", O_WRONLY | O_CREAT); });
  CheckDenied("null", [] { return Opens("/dev/null", O_WRONLY); });
  CheckDenied("remove", [&] { return unlink(file.c_str()) == 0 || rename(file.c_str(), "x") == 0; });
  BOOST_TEST(std::filesystem::file_size(file) == 6);
  std::filesystem::remove(file);
}

BOOST_AUTO_TEST_CASE(SocketsProcessesAndCodeAreDenied) {
  CheckDenied("internet", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; });
  CheckDenied("local", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; });
  CheckDenied("fork", [] { return fork() >= 0; });
  CheckDenied("exec", [] {
    execl("/bin/true", "true", nullptr);
    return access("/bin/true", X_OK) != 0;  // only here if it failed
  });
  CheckDenied("signal", [] { return kill(getppid(), 0) == 0; });
  CheckDenied("code", [] {
    return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
  });
}

BOOST_AUTO_TEST_CASE(WhatReadingNeedsIsThere) {
  const auto allowed = [](const char* what, const std::function<bool()>& trial) {
    const int status = Confined(trial);
    BOOST_TEST((status == 1 || status == 99), what << " " << status);
  };
  allowed("threads", [] {
    int sum = 0;
    std::jthread([&] { sum = 1; }).join();
    return sum == 1;
  });
  allowed("memory", [] {
    void* memory = std::malloc(std::size_t{200} << 20);
    const bool there = memory != nullptr;
    std::free(memory);
    return there;
  });
  for (const std::filesystem::path& path : ReadablePaths())
    allowed(path.c_str(), [&] { return Opens(path, O_RDONLY); });
}

BOOST_AUTO_TEST_CASE(TheReadableAreFewAndHoldNoHome) {
  const std::vector<std::filesystem::path> paths = ReadablePaths();
  BOOST_TEST(!paths.empty());
  for (const char* never : {"/", "/etc", "/home", "/usr", "/proc", "/tmp", "/var"})
    BOOST_TEST((std::ranges::find(paths, never) == paths.end()), never);
  if (const char* home = std::getenv("HOME")) BOOST_TEST((std::ranges::find(paths, home) == paths.end()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
