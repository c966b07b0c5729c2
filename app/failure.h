// What ends a command, and how it is said.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/speaker.h"

namespace jalons::app {

// Exit statuses; docs and --help name them.
enum Status {
  kDone = 0,
  kSomeFailed = 1,     // some inputs failed, each named on standard error
  kUsage = 2,          // the command line is not understood
  kArchiveFailed = 3,  // the archive cannot be read or written, or is not one
  kNothingFound = 4,   // search
  kInterrupted = 130,
};

// A message of ours, by code, and the status to leave with.
class Failure : public std::runtime_error {
 public:
  Failure(int status, std::string code, std::vector<std::string> arguments = {})
      : std::runtime_error(code), status_(status), code_(std::move(code)), arguments_(std::move(arguments)) {}

  int status() const { return status_; }
  const std::string& code() const { return code_; }
  const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  int status_;
  std::string code_;
  std::vector<std::string> arguments_;
};

// What happened and what to do, for any exception that the libraries or the program throw.
std::string Explain(const Speaker& say, const std::exception& error);

// The status that a command ended by it leaves with.
int StatusOf(const std::exception& error);

}  // namespace jalons::app
