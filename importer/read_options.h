// How a file is to be read, and the limits that protect the reader.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace jalons::importer {

// Which pages are recognized from their image (OCR).
enum class Ocr {
  kAuto,   // those without usable text
  kForce,  // all; the text that a PDF has is not used
  kNever,  // none; images are refused
};

// How far a page is, as told to whoever watches over the reading.
enum class PageStage { kBegun, kRecognizing, kRead };

struct ReadOptions {
  std::string password;                // of an encrypted PDF
  int jobs = 0;                        // pages read side by side; 0: one a core
  std::size_t max_pages = 20'000;      // of one file
  std::size_t max_bytes = 512u << 20;  // of one file
  Ocr ocr = Ocr::kAuto;
  std::size_t max_pixels = 50'000'000;  // of one page as an image
  std::vector<int> skip_pages;          // ascending; left empty, without a word on them: they ended an earlier attempt
  std::vector<int> skip_recognition;    // ascending; not read from their image, whatever they need: the same
  std::function<void(int page, PageStage)> on_page;  // called by the threads that read; null: nobody watches
};

}  // namespace jalons::importer
