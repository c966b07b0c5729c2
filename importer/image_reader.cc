#include "importer/image_reader.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

#include "importer/scan_recognizer.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

using std::string_view_literals::operator""sv;

constexpr double kDpi = 300;                    // what recognition likes
constexpr double kCoarse = 200;                 // coarser images are made finer
constexpr double kLetterInches = 8.5;           // the shorter side of a page that does not say its size
constexpr int kLeastDpi = 50, kMostDpi = 2400;  // what is believed of what an image says of itself

const l_uint8* Data(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

bool IsTiff(std::string_view bytes) {
  return bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv);
}
bool IsPng(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r");
}

// Width times height of each page, from the headers alone.
std::vector<std::size_t> PixelsOfPages(std::string_view bytes, std::size_t most_pages) {
  std::vector<std::size_t> pixels;
  const auto add = [&](int width, int height) {
    pixels.push_back(static_cast<std::size_t>(std::max(0, width)) * static_cast<std::size_t>(std::max(0, height)));
  };
  int width = 0, height = 0;
  if (!IsTiff(bytes)) {
    if (pixReadHeaderMem(Data(bytes), bytes.size(), nullptr, &width, &height, nullptr, nullptr, nullptr) == 0) {
      add(width, height);
    }
    return pixels;
  }
  while (pixels.size() <= most_pages &&
         readHeaderMemTiff(Data(bytes), bytes.size(), static_cast<int>(pixels.size()), &width, &height, nullptr,
                           nullptr, nullptr, nullptr, nullptr) == 0) {
    add(width, height);
  }
  return pixels;
}

double DpiOf(Pix* pix) {
  const int said = pixGetXRes(pix);
  if (said >= kLeastDpi && said <= kMostDpi) return said;
  return std::min(pixGetWidth(pix), pixGetHeight(pix)) / kLetterInches;
}

ScanImage Decode(std::string_view bytes, int index) {
  PixPointer pix =
      Own(IsTiff(bytes) ? pixReadMemTiff(Data(bytes), bytes.size(), index) : pixReadMem(Data(bytes), bytes.size()),
          "the image cannot be decoded");
  double dpi = DpiOf(pix.get());
  if (pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) {
    pix = Own(pixAlphaBlendUniform(pix.get(), 0xffffff00), "the image cannot be decoded");
  }
  pix = Own(pixConvertTo8(pix.get(), 0), "the image cannot be made grey");
  if (dpi < kCoarse) {
    const auto finer = static_cast<float>(kDpi / dpi);
    pix = Own(pixScale(pix.get(), finer, finer), "the image cannot be made finer");
    dpi = kDpi;
  }
  return {std::move(pix), dpi};
}

}  // namespace

bool LooksLikeImage(std::string_view bytes) {
  return IsTiff(bytes) || IsPng(bytes) || bytes.starts_with("\xff\xd8\xff");
}

Document ReadImage(std::string_view bytes, std::string name, const ReadOptions& options) {
  if (options.ocr == Ocr::kNever) throw UnreadableFile("not-a-document");
  HushLeptonica();
  const std::vector<std::size_t> pixels = PixelsOfPages(bytes, options.max_pages);
  if (pixels.empty()) throw UnreadableFile("damaged");
  const auto refuse = [](std::size_t found, std::size_t allowed) {
    if (found > allowed) throw UnreadableFile("too-large", {std::to_string(found), std::to_string(allowed)});
  };
  refuse(pixels.size(), options.max_pages);
  refuse(std::ranges::max(pixels), options.max_pixels);
  Document document;
  document.name = std::move(name);
  document.media_type = IsTiff(bytes) ? "image/tiff" : IsPng(bytes) ? "image/png" : "image/jpeg";
  std::vector<RecognizedPage> pages;
  try {
    const auto open = [&]() -> ImageSource {
      return [&](int index) {
        if (std::ranges::binary_search(options.skip_pages, index + 1)) throw std::runtime_error("left out");
        if (options.on_page) options.on_page(index + 1, PageStage::kRecognizing);
        return Decode(bytes, index);
      };
    };
    pages = RecognizePages(static_cast<int>(pixels.size()), open, options);
  } catch (const std::exception& error) {
    pages.resize(pixels.size());
    document.diagnostics.push_back({Severity::kError, "ocr-unavailable", {error.what()}, 0, {}});
  }
  for (RecognizedPage& page : pages) {
    page.page.number = static_cast<int>(document.pages.size()) + 1;
    if (page.tried) Report(page, document.diagnostics);
    document.pages.push_back(std::move(page.page));
  }
  const auto failed = [](const RecognizedPage& page) { return !page.failure.empty(); };
  if (std::ranges::all_of(pages, failed)) throw UnreadableFile("damaged");
  return document;
}

}  // namespace jalons::importer
