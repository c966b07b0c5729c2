#include "importer/scan_reader.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "importer/scan_cleaning.h"
#include "importer/scan_french.h"
#include "importer/scan_page.h"
#include "importer/scan_recognizer.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

constexpr double kDpi = 300;
constexpr double kCoarseDpi = 100;     // to see whether a page has marks at all
constexpr std::size_t kFewWords = 20;  // a page with fewer may be a scan with a stamp or a page number put on it
constexpr int kSomeMarks = 3;          // on a page without words
constexpr int kManyMarks = 40;         // beside few words
constexpr double kBadShare = 0.5;      // of known words in a text layer
constexpr double kBetterBy = 0.15;     // so much more French must be what takes the place of a layer
constexpr double kManyTimes = 2;       // so many times the words must be what takes the place of few words

enum class Need { kNone, kNoWords, kFewWords, kBadLayer, kForced };

// What each page needs. Looks at images and dictionary only where the words leave a doubt.
class Chooser {
 public:
  Chooser(std::string_view bytes, const ReadOptions& options) : bytes_(bytes), options_(options) {}

  Need Of(const Page& page) {
    if (options_.ocr == Ocr::kForce) return Need::kForced;
    if (page.words.size() < kFewWords) {
      const int marks = Marks(page);
      if (page.words.empty()) return marks >= kSomeMarks ? Need::kNoWords : Need::kNone;
      if (marks >= kManyMarks) return Need::kFewWords;
    }
    return IsHardlyFrench(page.words) ? Need::kBadLayer : Need::kNone;
  }

 private:
  int Marks(const Page& page) {
    try {
      if (!renderer_) renderer_ = std::make_unique<PageRenderer>(bytes_, options_.password);
      const ScanImage image = renderer_->Render(page.number, kCoarseDpi, options_.max_pixels);
      std::vector<Box> known;
      for (const Word& word : page.words) known.push_back(word.box);
      return CountMarks(*image.grey, image.dpi, known);
    } catch (const std::exception&) {
      return page.words.empty() ? kSomeMarks : 0;  // recognition will say what is wrong
    }
  }

  std::string_view bytes_;
  const ReadOptions& options_;
  std::unique_ptr<PageRenderer> renderer_;
};

bool TakesPlace(Need need, const Page& page, const RecognizedPage& recognized, double layer_share) {
  if (!recognized.failure.empty()) return false;
  switch (need) {
    case Need::kBadLayer:
      return layer_share < kBadShare && recognized.french >= layer_share + kBetterBy;
    case Need::kFewWords:
      return static_cast<double>(recognized.page.words.size()) >= kManyTimes * static_cast<double>(page.words.size());
    default:
      return true;
  }
}

void Replace(Need need, RecognizedPage recognized, double layer_share, Document& document) {
  Page& page = document.pages[static_cast<std::size_t>(recognized.page.number) - 1];
  if (!TakesPlace(need, page, recognized, layer_share)) {
    if (!recognized.failure.empty()) Report(recognized, document.diagnostics);
    return;
  }
  std::erase_if(document.diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.page == page.number && diagnostic.code == "page-without-text";
  });
  if (need == Need::kBadLayer || need == Need::kFewWords) {
    document.diagnostics.push_back({Severity::kWarning, "text-layer-bad", {}, page.number, {}});
  }
  Report(recognized, document.diagnostics);
  page = std::move(recognized.page);
}

}  // namespace

void ReadScans(std::string_view bytes, const ReadOptions& options, Document& document) {
  if (options.ocr == Ocr::kNever) return;
  std::vector<std::pair<int, Need>> wanted;  // page number, and why
  Chooser chooser(bytes, options);
  for (const Page& page : document.pages) {
    if (std::ranges::binary_search(options.skip_pages, page.number)) continue;
    if (std::ranges::binary_search(options.skip_recognition, page.number)) continue;
    const Need need = chooser.Of(page);
    if (need != Need::kNone) wanted.emplace_back(page.number, need);
  }
  if (wanted.empty()) return;
  const auto open = [&]() -> ImageSource {
    const auto renderer = std::make_shared<PageRenderer>(bytes, options.password);
    return [&, renderer](int i) {
      const int number = wanted[static_cast<std::size_t>(i)].first;
      if (options.on_page) options.on_page(number, PageStage::kRecognizing);
      return renderer->Render(number, kDpi, options.max_pixels);
    };
  };
  try {
    std::vector<RecognizedPage> pages = RecognizePages(static_cast<int>(wanted.size()), open, options);
    std::optional<ScanWords> dictionary;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto [number, need] = wanted[i];
      pages[i].page.number = number;
      double share = 0;
      if (need == Need::kBadLayer) {
        if (!dictionary) dictionary.emplace();
        share = dictionary->FrenchShare(document.pages[static_cast<std::size_t>(number) - 1].words);
      }
      Replace(need, std::move(pages[i]), share, document);
    }
  } catch (const UnreadableFile& error) {  // a file that was mended to be read is not mended for its images
    document.diagnostics.push_back({Severity::kWarning, "ocr-failed", {error.what()}, wanted.front().first, {}});
  } catch (const std::exception& error) {
    document.diagnostics.push_back({Severity::kError, "ocr-unavailable", {error.what()}, 0, {}});
  }
}

}  // namespace jalons::importer
