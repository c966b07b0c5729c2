// One reading process from start to end, watched.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "importer/document_wire.h"
#include "importer/read_options.h"

namespace jalons::importer {

using Clock = std::chrono::steady_clock;

enum class AttemptEnd { kDone, kDied, kStalled, kOutOfTime };

struct AttemptLimits {
  double stall_seconds;   // without a page begun or read
  Clock::time_point end;  // of the file, on the wall clock, without what recognized pages add
};

class ReadingAttempt {
 public:
  ReadingAttempt(std::string_view bytes, const std::string& name, const ReadOptions& options,
                 const AttemptLimits& limits)
      : bytes_(bytes), name_(name), options_(options), limits_(limits), parser_(options.max_pages) {}

  // Throws UnreadableFile and std::runtime_error as the process says, WireError for what is no message of it, and
  // std::system_error when it cannot be started.
  AttemptEnd Run(const std::filesystem::path& program);

  // After kDone.
  Document Take() { return parser_.Take(); }

  // After kDied and kStalled: the page that it was at, if that is known.
  std::optional<int> culprit() const;
  bool recognizing() const { return recognized_ > 0; }  // past reading, pages are read from their image
  bool at_a_page() const { return !under_way_.empty(); }

  int recognized() const { return recognized_; }
  int status() const { return status_; }  // as wait(2) has it
  const std::vector<std::string>& missing_walls() const { return missing_walls_; }

 private:
  void Hear(std::string& said);
  void HearMessage(char kind, std::string_view payload);
  void HearPage(std::string_view payload);
  std::optional<AttemptEnd> Late() const;

  std::string_view bytes_;
  const std::string& name_;
  const ReadOptions& options_;
  AttemptLimits limits_;
  DocumentParser parser_;
  Clock::time_point last_sign_;
  std::set<int> under_way_;
  int last_begun_ = 0, read_ = 0, recognized_ = 0, status_ = 0;
  std::size_t heard_ = 0;
  std::vector<std::string> missing_walls_;
};

}  // namespace jalons::importer
