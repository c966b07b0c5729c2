// `jalons`: the command line understood and the command run.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace jalons::app {

// `arguments` without the program's name. Returns the exit status; never throws.
int RunProgram(const Console& console, const std::vector<std::string>& arguments);

}  // namespace jalons::app
