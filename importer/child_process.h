// A child process with a socket to it, killed and reaped at the latest when this goes.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::importer {

class ChildProcess {
 public:
  // Starts `program` with `arguments` (without its name) and few variables of the environment; standard input and
  // output are the socket, standard error is /dev/null. It has a process group of its own, so that Ctrl-C on a terminal
  // is the parent's affair. Safe with threads. Throws std::system_error.
  ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Waits for either way of the socket, at most `milliseconds`: takes as much of `out` as the child takes now, and
  // appends to `in` what it said. False once it has closed its end (or died).
  bool Exchange(std::string_view& out, std::string& in, int milliseconds);

  void Kill();

  // Waits for its end. The status as wait(2) has it.
  int Wait();

 private:
  pid_t pid_ = -1;
  int socket_ = -1;
  int status_ = 0;
};

}  // namespace jalons::importer
