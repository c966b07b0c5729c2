#include "importer/pdf_reader.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "importer/pdf_rulings.h"
#include "importer/pdf_words.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

constexpr std::size_t kHeaderWithin = 1024;  // bytes
constexpr int kPagesAtOnce = 8;              // a thread takes pages by this many
constexpr int kPagesPerOpening = 64;         // after as many pages a thread opens the file anew: its caches only grow

struct PageResult {
  Page page;
  std::vector<std::string> complaints;
};

// Reads ranges of pages until none is left.
class PageWorker {
 public:
  PageWorker(std::string_view bytes, const ReadOptions& options, std::vector<PageResult>& results)
      : bytes_(bytes), options_(options), results_(results) {}

  void Run(std::atomic<int>& next) {
    const int count = static_cast<int>(results_.size());
    for (int first = next.fetch_add(kPagesAtOnce); first < count; first = next.fetch_add(kPagesAtOnce)) {
      for (int i = first; i < std::min(first + kPagesAtOnce, count); ++i) ReadPage(i);
    }
  }

 private:
  void ReadPage(int index) {
    PageResult& result = results_[static_cast<std::size_t>(index)];
    result.page.number = index + 1;
    try {
      if (!words_ || ++read_ >= kPagesPerOpening) Open();
      const PageFrame frame = words_->Read(index + 1, result.page, result.complaints);
      if (frame.width > 0) result.page.rulings = rulings_->Read(index + 1, frame, result.complaints);
    } catch (const std::exception& error) {
      result.complaints.emplace_back(error.what());
    }
  }

  void Open() {
    words_.reset();
    rulings_.reset();
    words_ = std::make_unique<PdfWords>(bytes_, options_.password);
    rulings_ = std::make_unique<PdfRulings>(bytes_, options_.password);
    read_ = 0;
  }

  std::string_view bytes_;
  const ReadOptions& options_;
  std::vector<PageResult>& results_;
  std::unique_ptr<PdfWords> words_;
  std::unique_ptr<PdfRulings> rulings_;
  int read_ = 0;
};

void Report(const PageResult& result, std::vector<Diagnostic>& out) {
  if (!result.complaints.empty()) {
    out.push_back({Severity::kWarning,
                   "pdf-damaged",
                   {result.complaints.front(), std::to_string(result.complaints.size())},
                   result.page.number,
                   {}});
  }
  if (result.page.words.empty()) {
    out.push_back({Severity::kWarning, "page-without-text", {}, result.page.number, {}});
  }
}

}  // namespace

bool LooksLikePdf(std::string_view bytes) {
  return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

Document ReadPdf(std::string_view bytes, std::string name, const ReadOptions& options) {
  const PdfWords opened(bytes, options.password);  // also keeps Poppler's tables alive while the threads come and go
  const auto count = static_cast<std::size_t>(opened.pages());
  if (count > options.max_pages) {
    throw UnreadableFile("too-large", {std::to_string(count), std::to_string(options.max_pages)});
  }
  std::vector<PageResult> results(count);
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t wanted = options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : cores;
  const std::size_t useful = (count + kPagesAtOnce - 1) / kPagesAtOnce;
  std::atomic<int> next = 0;
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(wanted, useful); ++i) {
      others.emplace_back([&] { PageWorker(bytes, options, results).Run(next); });
    }
    PageWorker(bytes, options, results).Run(next);
  }
  Document document;
  document.name = std::move(name);
  document.media_type = "application/pdf";
  for (PageResult& result : results) {
    Report(result, document.diagnostics);
    document.pages.push_back(std::move(result.page));
  }
  return document;
}

}  // namespace jalons::importer
