#include "importer/confined_reader.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstring>
#include <system_error>
#include <thread>
#include <utility>

#include "importer/read_caps.h"
#include "importer/read_within_caps.h"
#include "importer/reader.h"
#include "importer/reading_attempt.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

// "SIGSEGV", or "7" for an exit status.
std::string HowItEnded(int status) {
  if (!WIFSIGNALED(status)) return std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : status);
  const char* name = sigabbrev_np(WTERMSIG(status));
  return name == nullptr ? std::to_string(WTERMSIG(status)) : std::string("SIG") + name;
}

class Reading {
 public:
  Reading(std::string_view bytes, const std::string& name, const ReadOptions& options, const ConfineOptions& confine)
      : bytes_(bytes), name_(name), options_(options), confine_(confine) {
    options_.on_page = nullptr;
    // How many cores there are is asked here: the process may not see it.
    if (options_.jobs <= 0) options_.jobs = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  }

  Document Run() {
    const Clock::time_point start = Clock::now();
    const int jobs = options_.jobs;
    double stall = confine_.stall_seconds;
    int recognized = 0;  // in attempts that came to nothing
    while (true) {
      const auto seconds = caps::kLongestSeconds + recognized * caps::kRecognizingSeconds;
      ReadingAttempt attempt(bytes_, name_, options_, {stall, start + std::chrono::seconds(seconds)});
      const AttemptEnd end = attempt.Run(confine_.program);
      if (end == AttemptEnd::kDone) return Whole(attempt);
      recognized += attempt.recognized();
      if (end == AttemptEnd::kOutOfTime) throw UnreadableFile("reader-too-slow", {std::to_string(seconds)});
      const bool stalled = end == AttemptEnd::kStalled;
      if (stalled) stall /= 2;
      if (const std::optional<int> page = attempt.culprit()) {
        Lose(*page, stalled, attempt);
        options_.jobs = jobs;
      } else if (attempt.at_a_page() && options_.jobs != 1) {
        options_.jobs = 1;  // one page after the other: then it is known which
      } else {
        throw UnreadableFile(stalled ? "reader-too-slow" : "reader-died",
                             {stalled ? std::to_string(caps::kStallSeconds) : HowItEnded(attempt.status())});
      }
    }
  }

 private:
  // A page that ends its recognition keeps the text that it has; one that ends its reading is left empty.
  void Lose(int page, bool stalled, const ReadingAttempt& attempt) {
    Diagnostic diagnostic{Severity::kError, stalled ? "page-too-slow" : "page-crashed", {}, page, {}};
    const std::string how =
        stalled ? std::to_string(static_cast<int>(confine_.stall_seconds)) + " s" : HowItEnded(attempt.status());
    if (!stalled) diagnostic.arguments = {how};
    std::vector<int>& skip = attempt.recognizing() ? options_.skip_recognition : options_.skip_pages;
    if (attempt.recognizing()) {
      diagnostic.severity = Severity::kWarning;
      diagnostic.code = "ocr-failed";
      diagnostic.arguments = {how};
    }
    const bool again = std::ranges::find(skip, page) != skip.end();
    lost_.push_back(std::move(diagnostic));
    if (again || lost_.size() > caps::kMostLostPages) {
      throw UnreadableFile(lost_.front().code, lost_.front().arguments);
    }
    skip.insert(std::ranges::upper_bound(skip, page), page);
  }

  Document Whole(ReadingAttempt& attempt) {
    Document document = attempt.Take();
    std::ranges::sort(lost_, {}, &Diagnostic::page);
    RefuseIfEmpty(document, lost_);
    std::ranges::move(lost_, std::back_inserter(document.diagnostics));
    if (confine_.verbose && !attempt.missing_walls().empty()) {
      std::string walls;
      for (const std::string& wall : attempt.missing_walls()) walls += (walls.empty() ? "" : ", ") + wall;
      document.diagnostics.push_back({Severity::kNote, "walls-missing", {walls}, 0, {}});
    }
    return document;
  }

  std::string_view bytes_;
  const std::string& name_;
  ReadOptions options_;
  const ConfineOptions& confine_;
  std::vector<Diagnostic> lost_;
};

}  // namespace

Document ReadConfined(std::string_view bytes, const std::string& name, const ReadOptions& options,
                      const ConfineOptions& confine) {
  if (!confine.confined) return ReadWithinCaps(bytes, name, options);
  if (bytes.empty() || bytes.size() > options.max_bytes) return ReadDocument(bytes, name, options);  // which refuses it
  try {
    return Reading(bytes, name, options, confine).Run();
  } catch (const WireError&) {
    throw UnreadableFile("reader-garbled");
  } catch (const std::system_error& error) {
    throw UnreadableFile("reader-not-started", {error.code().message()});
  }
}

Document ReadFileConfined(const std::filesystem::path& path, const ReadOptions& options,
                          const ConfineOptions& confine) {
  return ReadConfined(ReadBytes(path, options), path.filename().string(), options, confine);
}

}  // namespace jalons::importer
