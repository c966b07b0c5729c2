// Ctrl-C (SIGINT) and SIGTERM: the program ends with status 130 and nothing half written.
#pragma once

#include <filesystem>

namespace jalons::app {

// Once, at the start of main. From then on a signal removes the unfinished file (if any) and ends the program; the
// archive needs no care, an unfinished transaction is undone by whoever opens it next.
void HandleInterrupts();

// While one lives, the first signal only sets Interrupted(), so that work is ended between two documents; the second
// ends the program at once.
class GracefulStop {
 public:
  GracefulStop();
  ~GracefulStop();
  GracefulStop(const GracefulStop&) = delete;
  GracefulStop& operator=(const GracefulStop&) = delete;
};

bool Interrupted();

// The file to remove if a signal ends the program; an empty path for none.
void SetUnfinishedFile(const std::filesystem::path& path);

}  // namespace jalons::app
