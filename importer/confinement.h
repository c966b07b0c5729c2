// The walls around the reading process (Linux). Called once, by that process, before it looks at a byte of the file.
//   rlimits    memory, no file written, no core, few descriptors
//   Landlock   files: only fonts, encodings, language data may be opened, and only to read; no network (ABI 4 and
//   later) seccomp    a short list of system calls: no process, no socket, no file for writing, no code made at run
//   time
// Ways round them are given up for good (PR_SET_NO_NEW_PRIVS).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jalons::importer {

// What the kernel did not give, by name: "landlock", "seccomp", "rlimit". Empty: all walls stand. Never throws: a
// kernel without one of them leaves the others.
std::vector<std::string> Confine();

// The folders and files that stay readable, those that there are.
std::vector<std::filesystem::path> ReadablePaths();

}  // namespace jalons::importer
