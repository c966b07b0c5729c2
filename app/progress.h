// A progress bar on standard error, on a terminal only.
#pragma once

#include <string>

#include "app/session.h"

namespace jalons::app {

class Progress {
 public:
  Progress(const Session& session, int total) : session_(session), total_(total) {}
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Show(int done, const std::string& name);

  // Before something else is printed.
  void Clear();

 private:
  const Session& session_;
  int total_;
  bool shown_ = false;
};

}  // namespace jalons::app
