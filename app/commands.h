// The commands of the program, in the order of its help. Help texts are messages: "help-NAME" (one line), "usage-NAME",
// "examples-NAME".
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "app/command.h"

namespace jalons::app {

struct CommandEntry {
  std::string_view name, alias;
  std::size_t least, most;  // how many words it wants
  bool raw;                 // a word that begins with one dash is a word, not an option
  std::unique_ptr<Command> (*make)();
};

inline constexpr std::size_t kAnyNumber = static_cast<std::size_t>(-1);

std::span<const CommandEntry> Commands();

// By name or alias; null if there is none.
const CommandEntry* FindCommand(std::string_view name);

// The name or alias nearest to what was typed; "" if none is near.
std::string_view NearestCommand(std::string_view typed);

std::unique_ptr<Command> MakeIngest();
std::unique_ptr<Command> MakeExtract();
std::unique_ptr<Command> MakeList();
std::unique_ptr<Command> MakeShow();
std::unique_ptr<Command> MakeSearch();
std::unique_ptr<Command> MakeBilan();
std::unique_ptr<Command> MakeExport();
std::unique_ptr<Command> MakeCoverage();
std::unique_ptr<Command> MakeVerify();
std::unique_ptr<Command> MakeBackup();

}  // namespace jalons::app
