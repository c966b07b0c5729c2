// One run of the program: where it prints, in which language, and on which archive.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/speaker.h"
#include "archive/archive.h"

namespace jalons::app {

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_terminal = false;  // tables and colour only there
  bool err_terminal = false;  // progress only there
  int width = 100;            // columns of the terminal
};

// How files are read.
struct ReadingChoice {
  std::string password;      // of protected PDFs; empty: asked for on a terminal
  bool confined = true;      // in a process of its own; false only to compare
  bool verbose = false;      // says which walls the system does not give
  std::string ocr = "auto";  // or "force", "never"
};

struct Session {
  Console console;
  Speaker say;
  std::filesystem::path archive;
  ReadingChoice reading = {};

  // Throws archive::ArchiveError.
  archive::Archive Open(archive::OpenMode mode = archive::OpenMode::kRead) const;

  // One line on standard error, with the program's name before it.
  void Complain(const std::string& message) const;

  // Words in bold, dim or red on a terminal; as they are elsewhere or where NO_COLOR is set.
  std::string Bold(const std::string& words) const;
  std::string Dim(const std::string& words) const;
  std::string Red(const std::string& words) const;
};

// `given` (--archive), else $JALONS_ARCHIVE, else jalons/archive.sqlite in $XDG_DATA_HOME or ~/.local/share.
std::filesystem::path ArchivePath(const std::string& given);

}  // namespace jalons::app
