// The words of a clean page, by Tesseract (French). One object serves one thread and many pages: what Tesseract loads
// is not loaded again.
#pragma once

#include <memory>
#include <vector>

#include "importer/document.h"
#include "importer/scan_pix.h"

namespace jalons::importer {

inline constexpr double kAboveBase = 0.8, kBelowBase = 0.2;  // em: what a word's box spans

// A word as recognized. word.box reaches from the top of its line's capitals to the bottom of its descenders, as that
// of a word of a PDF does; word.size is that of its line; word.confidence is Tesseract's, 0 to 1.
struct ScanWord {
  Word word;
  Box ink;       // around its strokes alone
  int line = 0;  // of Tesseract's lines, counted on the page
};

class ScanWords {
 public:
  // Throws std::runtime_error where Tesseract or its French data are not installed.
  ScanWords();
  ~ScanWords();

  // Words in Tesseract's reading order, in points (72 / `dpi` a pixel).
  std::vector<ScanWord> Read(const Pix& grey, double dpi);

  // Share of the words of four letters or more that Tesseract's French dictionary knows; -1 where there are too few to
  // say.
  double FrenchShare(const std::vector<Word>& words) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace jalons::importer
