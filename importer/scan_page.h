// Pages of a PDF as grey images, by Poppler. One object serves one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "importer/scan_pix.h"

namespace jalons::importer {

// A page as an image. `dpi`: pixels an inch, so that a pixel is 72 / dpi points.
struct ScanImage {
  PixPointer grey;
  double dpi = 300;
};

class PageRenderer {
 public:
  // `bytes` must outlive this. Throws UnreadableFile: "encrypted", "damaged".
  PageRenderer(std::string_view bytes, const std::string& password);
  ~PageRenderer();

  // The page as it is shown (/Rotate applied), `number` from 1, at `dpi` or, for a page so large that it would have
  // more than `max_pixels`, at what keeps it below. Throws std::runtime_error when it cannot be rendered.
  ScanImage Render(int number, double dpi, std::size_t max_pixels) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace jalons::importer
