// Bytes to a Document in a confined process of its own (confinement.h): whatever becomes of it, the program lives, no
// process is left, and what went wrong has a name. Safe in several threads at once.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "importer/document.h"
#include "importer/read_caps.h"
#include "importer/read_options.h"

namespace jalons::importer {

struct ConfineOptions {
  bool confined = true;  // false: the same reading in this process, for comparison
  bool verbose = false;  // true: a note says which walls this kernel does not give ("walls-missing")
  std::filesystem::path program = "/proc/self/exe";  // that calls RunReader for kReaderArgument (reader_protocol.h)
  double stall_seconds = caps::kStallSeconds;        // without a sign of progress
};

// As ReadWithinCaps, and the same Document. A page on which the process dies or comes to a stop is given up and the
// rest read anew; it is left empty and named by a Diagnostic (kError): "page-crashed" (argument: the signal),
// "page-too-slow". Throws UnreadableFile also for
//   "reader-died"         the process ended outside any page; argument: the signal or status
//   "reader-too-slow"     the time of a file is used up; argument: seconds
//   "too-much-memory"     the file asks for more memory than is allowed
//   "reader-garbled"      what came back is not a Document
//   "reader-not-started"  no process could be made; argument: why
// and for the above page codes where no word is left.
Document ReadConfined(std::string_view bytes, const std::string& name, const ReadOptions& options,
                      const ConfineOptions& confine = {});

// The same of a file; the program opens it, the process never sees its path. Throws also as ReadBytes does.
Document ReadFileConfined(const std::filesystem::path& path, const ReadOptions& options,
                          const ConfineOptions& confine = {});

}  // namespace jalons::importer
