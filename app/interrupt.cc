#include "app/interrupt.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

#include "app/failure.h"

namespace jalons::app {
namespace {

// All that a signal handler may touch.
volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t graceful = 0;
volatile std::sig_atomic_t unfinished = 0;
std::array<char, 4096> unfinished_path{};

void OnSignal(int) {
  if (graceful != 0 && interrupted == 0) {
    interrupted = 1;
    return;
  }
  if (unfinished != 0) unlink(unfinished_path.data());
  _exit(kInterrupted);
}

}  // namespace

void HandleInterrupts() {
  struct sigaction action {};
  action.sa_handler = OnSignal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

GracefulStop::GracefulStop() {
  graceful = 1;
}
GracefulStop::~GracefulStop() {
  graceful = 0;
}

bool Interrupted() {
  return interrupted != 0;
}

void SetUnfinishedFile(const std::filesystem::path& path) {
  unfinished = 0;
  const std::string& name = path.native();
  if (name.empty() || name.size() >= unfinished_path.size()) return;
  std::copy(name.begin(), name.end(), unfinished_path.begin());
  unfinished_path[name.size()] = '\0';
  unfinished = 1;
}

}  // namespace jalons::app
