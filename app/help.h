// The texts of --help.
#pragma once

#include <string>

#include "app/commands.h"

namespace jalons::app {

// What the program is, its commands, the options of all of them, exit statuses, examples.
std::string ProgramHelp(const CLI::App& program, const Speaker& say);

// What one command does, how it is typed, its options, examples.
std::string CommandHelp(const CLI::App& options, const CommandEntry& command, const Speaker& say);

}  // namespace jalons::app
