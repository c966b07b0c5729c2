#include "importer/scan_words.h"

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr std::size_t kLeastLetters = 4;  // of a word that is looked up
constexpr int kLeastWords = 12;           // looked up, for a share to mean anything
constexpr double kEmOfRow = 1.0;          // ems in the height of a row, ascenders to descenders

struct TextDeleter {
  void operator()(char* text) const { delete[] text; }  // as Tesseract's API asks
};

}  // namespace

struct ScanWords::Impl {
  tesseract::TessBaseAPI api;
};

ScanWords::ScanWords() : impl_(std::make_unique<Impl>()) {
  // Tesseract's own threads nearly double the work; this thread's parallel regions stay with one. OMP_THREAD_LIMIT
  // would have to be set before the program starts.
  omp_set_max_active_levels(0);
  HushLeptonica();
  if (impl_->api.Init(nullptr, "fra", tesseract::OEM_LSTM_ONLY) != 0) throw std::runtime_error("no French data");
  impl_->api.SetVariable("debug_file", "/dev/null");  // it complains on standard error else
  impl_->api.SetPageSegMode(tesseract::PSM_AUTO);
}

ScanWords::~ScanWords() = default;

std::vector<ScanWord> ScanWords::Read(const Pix& grey, double dpi) {
  std::vector<ScanWord> words;
  tesseract::TessBaseAPI& api = impl_->api;
  api.SetImage(const_cast<Pix*>(&grey));  // copied or only read
  api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  if (api.Recognize(nullptr) != 0) throw std::runtime_error("the page cannot be recognized");
  const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  const double point = 72 / dpi;
  int line = 0;
  if (it) {
    do {
      if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
      const std::unique_ptr<char, TextDeleter> text(it->GetUTF8Text(tesseract::RIL_WORD));
      int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
      if (!text || !it->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) continue;
      Word word;
      word.text = text::Squeeze(text::ToNfc(text.get()));
      if (word.text.empty()) continue;
      float row = 0, descenders = 0, ascenders = 0;
      it->RowAttributes(&row, &descenders, &ascenders);
      word.size = row * kEmOfRow * point;
      int bx0 = 0, by0 = 0, bx1 = 0, by1 = 0;
      const bool based = it->Baseline(tesseract::RIL_WORD, &bx0, &by0, &bx1, &by1);
      const double base = (based ? (by0 + by1) / 2.0 : y1) * point;
      word.box = {x0 * point, base - kAboveBase * word.size, x1 * point, base + kBelowBase * word.size};
      word.confidence = std::clamp(it->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
      words.push_back({std::move(word), {x0 * point, y0 * point, x1 * point, y1 * point}, line});
    } while (it->Next(tesseract::RIL_WORD));
  }
  api.Clear();
  return words;
}

double ScanWords::FrenchShare(const std::vector<Word>& words) const {
  int asked = 0, known = 0;
  for (const Word& word : words) {
    if (text::Length(word.text) < kLeastLetters || !text::StartsLetter(word.text)) continue;
    ++asked;
    known += impl_->api.IsValidWord(word.text.c_str()) != 0;
  }
  return asked < kLeastWords ? -1 : static_cast<double>(known) / asked;
}

}  // namespace jalons::importer
