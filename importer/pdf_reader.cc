#include "importer/pdf_reader.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <memory>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "importer/pdf_mending.h"
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

  // What libqpdf says of the file; the same for each worker.
  const std::vector<std::string>& opening() const { return opening_; }

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
    if (std::ranges::binary_search(options_.skip_pages, index + 1)) return;
    if (options_.on_page) options_.on_page(index + 1, PageStage::kBegun);
    try {
      if (!words_ || ++read_ >= kPagesPerOpening) Open();
      const PageFrame frame = words_->Read(index + 1, result.page, result.complaints);
      if (frame.width > 0) result.page.rulings = rulings_->Read(index + 1, frame, result.complaints);
    } catch (const std::exception& error) {
      result.complaints.emplace_back(error.what());
    }
    if (options_.on_page) options_.on_page(index + 1, PageStage::kRead);
  }

  void Open() {
    words_.reset();
    rulings_.reset();
    words_ = std::make_unique<PdfWords>(bytes_, options_.password);
    rulings_ = std::make_unique<PdfRulings>(bytes_, options_.password);
    opening_ = rulings_->complaints();
    read_ = 0;
  }

  std::string_view bytes_;
  const ReadOptions& options_;
  std::vector<PageResult>& results_;
  std::unique_ptr<PdfWords> words_;
  std::unique_ptr<PdfRulings> rulings_;
  std::vector<std::string> opening_;
  int read_ = 0;
};

// Complaints as Diagnostics. What was said before is not said again: which page first meets a damaged object that
// several share depends on the thread.
class Reporter {
 public:
  explicit Reporter(std::vector<Diagnostic>& out) : out_(out) {}

  void Damage(const std::vector<std::string>& complaints, int page) {
    std::vector<std::string> fresh;
    for (const std::string& complaint : complaints) {
      if (said_.insert(complaint).second) fresh.push_back(complaint);
    }
    if (fresh.empty()) return;
    out_.push_back({Severity::kWarning, "pdf-damaged", {fresh.front(), std::to_string(fresh.size())}, page, {}});
  }

  void WithoutText(int page) { out_.push_back({Severity::kWarning, "page-without-text", {}, page, {}}); }

 private:
  std::vector<Diagnostic>& out_;
  std::set<std::string> said_;
};

Document Read(std::string_view bytes, const ReadOptions& options) {
  const PdfWords opened(bytes, options.password);  // also keeps Poppler's tables alive while the threads come and go
  const auto count = static_cast<std::size_t>(opened.pages());
  if (count > options.max_pages) {
    throw UnreadableFile("too-large", {std::to_string(count), std::to_string(options.max_pages)});
  }
  std::vector<PageResult> results(count);
  std::vector<std::string> opening = opened.complaints();
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t wanted = options.jobs > 0 ? static_cast<std::size_t>(options.jobs) : cores;
  const std::size_t useful = (count + kPagesAtOnce - 1) / kPagesAtOnce;
  std::atomic<int> next = 0;
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(wanted, useful); ++i) {
      others.emplace_back([&] { PageWorker(bytes, options, results).Run(next); });
    }
    PageWorker worker(bytes, options, results);
    worker.Run(next);
    std::ranges::copy(worker.opening(), std::back_inserter(opening));
  }
  Document document;
  document.media_type = "application/pdf";
  Reporter reporter(document.diagnostics);
  reporter.Damage(opening, 0);
  for (PageResult& result : results) {
    reporter.Damage(result.complaints, result.page.number);
    const bool skipped = std::ranges::binary_search(options.skip_pages, result.page.number);
    if (result.page.words.empty() && !skipped) reporter.WithoutText(result.page.number);
    document.pages.push_back(std::move(result.page));
  }
  return document;
}

bool HasWords(const Document& document) {
  return std::ranges::any_of(document.pages, [](const Page& page) { return !page.words.empty(); });
}

// A file that Poppler does not open: the first remedy that brings back words, else one that brings back pages.
Document ReadMended(std::string_view bytes, const ReadOptions& options) {
  Document best;
  for (const Remedy remedy : {Remedy::kRebuild, Remedy::kCatalog, Remedy::kPageList}) {
    const std::string mended = MendPdf(bytes, options.password, remedy);
    if (mended.empty()) continue;
    try {
      Document document = Read(mended, options);
      const bool enough = HasWords(document);
      if (enough || best.pages.empty()) best = std::move(document);
      if (enough) break;
    } catch (const UnreadableFile& error) {
      if (error.code() != "damaged") throw;
    }
  }
  if (best.pages.empty()) throw UnreadableFile("damaged");
  best.diagnostics.insert(best.diagnostics.begin(), {Severity::kWarning, "pdf-mended", {}, 0, {}});
  return best;
}

}  // namespace

bool LooksLikePdf(std::string_view bytes) {
  return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

Document ReadPdf(std::string_view bytes, std::string name, const ReadOptions& options) {
  Document document;
  try {
    document = Read(bytes, options);
  } catch (const UnreadableFile& error) {
    if (error.code() != "damaged") throw;
    document = ReadMended(bytes, options);
  }
  document.name = std::move(name);
  return document;
}

}  // namespace jalons::importer
