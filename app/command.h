// A command of `jalons`: one object a run. The table of commands is in commands.h.
#pragma once

#include <string>
#include <vector>

#include "app/failure.h"
#include "app/session.h"

namespace CLI {
class App;
}

namespace jalons::app {

class Command {
 public:
  virtual ~Command() = default;

  // Declares the command's options, described in the language of `say`.
  virtual void AddOptions(CLI::App& options, const Speaker& say);

  // Runs with the words of the command line that are not options. Returns a Status; throws what failure.h explains.
  virtual int Run(const Session& session, const std::vector<std::string>& words) = 0;
};

}  // namespace jalons::app
