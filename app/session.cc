#include "app/session.h"

#include <cstdlib>
#include <ostream>

namespace jalons::app {
namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string Dress(const Console& console, const char* code, const std::string& words) {
  if (!console.out_terminal || !Environment("NO_COLOR").empty()) return words;
  return std::string("\x1b[") + code + "m" + words + "\x1b[0m";
}

}  // namespace

archive::Archive Session::Open(archive::OpenMode mode) const {
  return archive::Archive::Open(archive, mode);
}

void Session::Complain(const std::string& message) const {
  console.out.flush();
  console.err << say("complaint", message) << std::endl;
}

std::string Session::Bold(const std::string& words) const {
  return Dress(console, "1", words);
}
std::string Session::Dim(const std::string& words) const {
  return Dress(console, "2", words);
}
std::string Session::Red(const std::string& words) const {
  return Dress(console, "31", words);
}

std::filesystem::path ArchivePath(const std::string& given) {
  if (!given.empty()) return given;
  if (const std::string chosen = Environment("JALONS_ARCHIVE"); !chosen.empty()) return chosen;
  const std::string data = Environment("XDG_DATA_HOME");
  const std::filesystem::path folder =
      data.empty() ? std::filesystem::path(Environment("HOME")) / ".local" / "share" : std::filesystem::path(data);
  return folder / "jalons" / "archive.sqlite";
}

}  // namespace jalons::app
