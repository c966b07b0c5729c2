// How a file is to be read, and the limits that protect the reader.
#pragma once

#include <cstddef>
#include <string>

namespace jalons::importer {

struct ReadOptions {
  std::string password;                // of an encrypted PDF
  int jobs = 0;                        // pages read side by side; 0: one a core
  std::size_t max_pages = 20'000;      // of one file
  std::size_t max_bytes = 512u << 20;  // of one file
};

}  // namespace jalons::importer
