#include "importer/scan_recognizer.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "importer/scan_cleaning.h"
#include "importer/scan_rulings.h"
#include "importer/scan_sizes.h"
#include "importer/scan_tidy.h"

namespace jalons::importer {
namespace {

// Recognizes pages until none is left.
class Worker {
 public:
  Worker(const std::function<ImageSource()>& open, std::vector<RecognizedPage>& results)
      : open_(open), results_(results) {}

  void Run(std::atomic<int>& next) {
    const int count = static_cast<int>(results_.size());
    PageRecognizer recognizer;
    const ImageSource source = open_();
    for (int i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      RecognizedPage& result = results_[static_cast<std::size_t>(i)];
      try {
        result = recognizer.Recognize(source(i));
      } catch (const std::exception& error) {
        result.failure = error.what();
      }
      result.tried = true;
    }
  }

 private:
  const std::function<ImageSource()>& open_;
  std::vector<RecognizedPage>& results_;
};

}  // namespace

RecognizedPage PageRecognizer::Recognize(const ScanImage& image) {
  RecognizedPage result;
  CleanScan scan = CleanPage(*image.grey);
  result.rotation = scan.rotation;
  Page& page = result.page;
  page.width = pixGetWidth(scan.grey.get()) * 72 / image.dpi;
  page.height = pixGetHeight(scan.grey.get()) * 72 / image.dpi;
  page.rulings = TakeRulings(scan, image.dpi);
  page.words = TidyWords(words_.Read(*scan.grey, image.dpi), *scan.ink, image.dpi, page.rulings);
  for (const Word& word : page.words) result.confidence += word.confidence / static_cast<double>(page.words.size());
  result.french = words_.FrenchShare(page.words);
  return result;
}

std::vector<RecognizedPage> RecognizePages(int count, const std::function<ImageSource()>& open,
                                           const ReadOptions& options) {
  std::vector<RecognizedPage> results(static_cast<std::size_t>(count));
  const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  const int jobs = std::min(options.jobs > 0 ? options.jobs : cores, count);
  std::atomic<int> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      Worker(open, results).Run(next);
    } catch (...) {
      const std::lock_guard lock(failing);
      failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < jobs; ++i) others.emplace_back(run);
    run();
  }
  const bool all = std::ranges::all_of(results, &RecognizedPage::tried);
  if (failure && !all) std::rethrow_exception(failure);
  std::vector<Page*> pages;
  for (RecognizedPage& result : results) pages.push_back(&result.page);
  UniteSizes(pages);
  return results;
}

void Report(const RecognizedPage& recognized, std::vector<Diagnostic>& diagnostics) {
  const int page = recognized.page.number;
  if (!recognized.failure.empty()) {
    diagnostics.push_back({Severity::kWarning, "ocr-failed", {recognized.failure}, page, {}});
  } else if (recognized.page.words.empty()) {
    diagnostics.push_back({Severity::kWarning, "page-without-text", {}, page, {}});
  } else {
    const long percent = std::lround(100 * recognized.confidence);
    diagnostics.push_back({Severity::kNote, "page-recognized", {std::to_string(percent)}, page, {}});
  }
  if (recognized.rotation != 0) {
    diagnostics.push_back({Severity::kNote, "page-turned", {std::to_string(recognized.rotation)}, page, {}});
  }
}

}  // namespace jalons::importer
