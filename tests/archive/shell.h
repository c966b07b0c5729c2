// The plain sqlite3 shell, as an analyst has it.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace jalons::archive {

// What the shell prints for that SQL (columns separated by '|'); the test fails if it prints an error.
inline std::string SqliteShell(const std::filesystem::path& archive, const std::string& sql) {
  const std::filesystem::path script = archive.string() + ".sql";
  std::ofstream(script) << sql << "\n";
  const std::string command = "sqlite3 -batch -bail -list '" + archive.string() + "' < '" + script.string() + "' 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  BOOST_TEST_REQUIRE(pipe != nullptr);
  std::string output;
  char part[4096];
  while (const std::size_t count = fread(part, 1, sizeof part, pipe)) output.append(part, count);
  const int status = pclose(pipe);
  std::filesystem::remove(script);
  BOOST_TEST(status == 0, sql << "\n" << output);
  return output;
}

}  // namespace jalons::archive
