// One page image to words and rulings: cleaning, rulings, recognition, tidying. One object serves one thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "importer/document.h"
#include "importer/read_options.h"
#include "importer/scan_page.h"
#include "importer/scan_words.h"

namespace jalons::importer {

// A page as recognized. `page` is upright and level: where the content stood sideways, its width and height are
// exchanged. Boxes are those of the levelled page; a turn of one degree moves a corner by a hundredth of the page.
struct RecognizedPage {
  Page page;
  int rotation = 0;       // degrees clockwise by which the content stood
  double confidence = 0;  // mean of the words
  double french = -1;     // see ScanWords::FrenchShare
  bool tried = false;     // false: not recognized at all
  std::string failure;    // English; empty where all went well
};

class PageRecognizer {
 public:
  RecognizedPage Recognize(const ScanImage& image);
  const ScanWords& words() const { return words_; }

 private:
  ScanWords words_;
};

// Gives the image of the page at that place; called in several threads, each with its own source.
using ImageSource = std::function<ScanImage(int index)>;

// Recognizes `count` pages, `options.jobs` side by side: each thread has its own recognizer, and its own source by
// `open`. A page that fails says so in `failure`. Throws std::runtime_error where Tesseract is not installed.
std::vector<RecognizedPage> RecognizePages(int count, const std::function<ImageSource()>& open,
                                           const ReadOptions& options);

// What is said of a recognized page: "page-recognized" (note: mean confidence in percent), "page-turned" (note:
// degrees), "page-without-text", "ocr-failed" (warning: what was said).
void Report(const RecognizedPage& recognized, std::vector<Diagnostic>& diagnostics);

}  // namespace jalons::importer
