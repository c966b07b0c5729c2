#include "importer/scan_page.h"

#include <leptonica/allheaders.h>
#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

constexpr double kPointsAnInch = 72;
constexpr int kLongestSide = 32'000;  // pixels; Leptonica and Tesseract count with 16 bits in places

PixPointer ToPix(const poppler::image& image) {
  PixPointer pix = Own(pixCreateNoInit(image.width(), image.height(), 8), "no memory for the image of a page");
  const auto words = static_cast<std::size_t>(pixGetWpl(pix.get()));
  l_uint32* to = pixGetData(pix.get());
  const char* from = image.const_data();
  for (int y = 0; y < image.height(); ++y, to += words, from += image.bytes_per_row()) {
    to[words - 1] = 0;
    std::memcpy(to, from, static_cast<std::size_t>(image.width()));
  }
  pixEndianByteSwap(pix.get());  // Leptonica keeps the first pixel in the highest byte of a word
  return pix;
}

}  // namespace

struct PageRenderer::Impl {
  std::unique_ptr<poppler::document> document;
  poppler::page_renderer renderer;
};

PageRenderer::PageRenderer(std::string_view bytes, const std::string& password) : impl_(std::make_unique<Impl>()) {
  HushLeptonica();
  if (bytes.size() > INT_MAX) throw UnreadableFile("damaged");
  impl_->document.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()), password, password));
  if (!impl_->document) throw UnreadableFile("damaged");
  if (impl_->document->is_locked()) throw UnreadableFile("encrypted");
  impl_->renderer.set_image_format(poppler::image::format_gray8);
  impl_->renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  impl_->renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
}

PageRenderer::~PageRenderer() = default;

ScanImage PageRenderer::Render(int number, double dpi, std::size_t max_pixels) const {
  const std::unique_ptr<poppler::page> page(impl_->document->create_page(number - 1));
  if (!page) throw std::runtime_error("no such page");
  const poppler::rectf rect = page->page_rect(poppler::crop_box);
  const double width = std::abs(rect.width()) / kPointsAnInch, height = std::abs(rect.height()) / kPointsAnInch;
  if (width <= 0 || height <= 0) throw std::runtime_error("a page without extent");
  dpi = std::min(
      {dpi, std::sqrt(static_cast<double>(max_pixels) / (width * height)), kLongestSide / std::max(width, height)});
  const poppler::image image = impl_->renderer.render_page(page.get(), dpi, dpi);
  if (!image.is_valid() || image.format() != poppler::image::format_gray8) {
    throw std::runtime_error("the page cannot be rendered");
  }
  return {ToPix(image), dpi};
}

}  // namespace jalons::importer
