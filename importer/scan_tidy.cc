#include "importer/scan_tidy.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>

#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr double kBold = 1.28;           // times the usual width of strokes: bold type has 1.4 to 1.9
constexpr std::size_t kBoldLetters = 2;  // a word with fewer is as its neighbour
// A filled bullet, in ems of its line: its side, the height of its middle above the base line.
constexpr double kBulletLeast = 0.15, kBulletMost = 0.55, kBulletLow = 0.14, kBulletHigh = 0.6;
constexpr double kBulletSquare = 1.35;  // the longer side over the shorter
constexpr double kBulletFill = 0.6;     // share of its box; a disc has 0.79, a letter 0.5, a plus 0.4
constexpr double kBulletGap = 0.15;     // em before the next word
constexpr double kRestNear = 2.5;       // points: the rest of a ruling stands so near to it
constexpr double kRestConfidence = 0.7;
constexpr std::string_view kRestSigns = "|_-=~!'`.,:;[](){}/\\\"";

struct BoxDeleter {
  void operator()(::Box* box) const { boxDestroy(&box); }
};

// Ink within a box of the page.
class InkCounter {
 public:
  InkCounter(const Pix& ink, double dpi)
      : pixel_(dpi / 72),
        ink_(Own(pixClone(const_cast<Pix*>(&ink)), "no image")),
        core_(Own(pixErodeBrick(nullptr, ink_.get(), 3, 3), "strokes cannot be measured")) {}

  double Fill(const Box& box) const {
    return Count(ink_.get(), box) / std::max(1.0, box.Width() * box.Height() * pixel_ * pixel_);
  }

  // Mean width of the strokes, in points: twice the area over the length of the rim.
  double Stroke(const Box& box) const {
    const double all = Count(ink_.get(), box), rim = all - Count(core_.get(), box);
    return rim > 0 ? 2 * all / rim / pixel_ : 0;
  }

 private:
  int Count(Pix* pix, const Box& box) const {
    const auto at = [&](double points) { return static_cast<int>(std::lround(points * pixel_)); };
    const std::unique_ptr<::Box, BoxDeleter> area(boxCreate(at(box.x0), at(box.y0), at(box.Width()), at(box.Height())));
    int count = 0;
    if (area) pixCountPixelsInRect(pix, area.get(), &count, nullptr);
    return count;
  }

  double pixel_;
  PixPointer ink_, core_;
};

void SetBold(std::vector<ScanWord>& words, const InkCounter& ink) {
  std::vector<double> strokes;
  std::vector<std::pair<double, std::size_t>> weighted;
  std::size_t all = 0;
  for (const ScanWord& word : words) {
    const double stroke = word.word.size > 0 ? ink.Stroke(word.ink) / word.word.size : 0;
    const std::size_t length = text::Length(word.word.text);
    strokes.push_back(stroke);
    if (length < kBoldLetters) continue;
    weighted.emplace_back(stroke, length);
    all += length;
  }
  std::ranges::sort(weighted);
  double usual = 0;
  for (std::size_t i = 0, below = 0; i < weighted.size() && 2 * below <= all; below += weighted[i++].second) {
    usual = weighted[i].first;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text::Length(words[i].word.text) < kBoldLetters) continue;
    words[i].word.bold = strokes[i] > kBold * usual;
  }
  // A sign alone (a bullet, a figure, a colon) is as the word before it on its line, else as the one after it.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text::Length(words[i].word.text) >= kBoldLetters) continue;
    const bool first = i == 0 || words[i - 1].line != words[i].line;
    const bool last = i + 1 == words.size() || words[i + 1].line != words[i].line;
    if (!first) {
      words[i].word.bold = words[i - 1].word.bold;
    } else {
      words[i].word.bold = last ? strokes[i] > kBold * usual : words[i + 1].word.bold;
    }
  }
}

bool IsBullet(const ScanWord& word, const InkCounter& ink) {
  const double em = word.word.size, width = word.ink.Width(), height = word.ink.Height();
  if (em <= 0 || text::Length(word.word.text) != 1) return false;
  const double middle = word.word.box.y1 - kBelowBase * em - word.ink.MiddleY();
  return std::min(width, height) >= kBulletLeast * em && std::max(width, height) <= kBulletMost * em &&
         std::max(width, height) <= kBulletSquare * std::min(width, height) && middle >= kBulletLow * em &&
         middle <= kBulletHigh * em && ink.Fill(word.ink) >= kBulletFill;
}

void MendBullets(std::vector<ScanWord>& words, const InkCounter& ink) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool first = i == 0 || words[i - 1].line != words[i].line;
    const double gap = words[i + 1].ink.x0 - words[i].ink.x1;
    if (first && gap >= kBulletGap * words[i].word.size && IsBullet(words[i], ink)) words[i].word.text = "•";
  }
}

bool IsRestOfRuling(const ScanWord& word, const std::vector<Ruling>& rulings) {
  if (word.word.confidence > kRestConfidence && word.word.text != "|") return false;
  if (word.word.text.find_first_not_of(kRestSigns) != std::string::npos && word.word.text != "—") return false;
  return std::ranges::any_of(rulings, [&](const Ruling& ruling) {
    return ruling.x0 - kRestNear <= word.ink.x1 && ruling.x1 + kRestNear >= word.ink.x0 &&
           ruling.y0 - kRestNear <= word.ink.y1 && ruling.y1 + kRestNear >= word.ink.y0;
  });
}

}  // namespace

std::vector<Word> TidyWords(std::vector<ScanWord> words, const Pix& ink, double dpi,
                            const std::vector<Ruling>& rulings) {
  std::erase_if(words, [&](const ScanWord& word) { return IsRestOfRuling(word, rulings); });
  const InkCounter counter(ink, dpi);
  SetBold(words, counter);
  MendBullets(words, counter);
  std::vector<Word> out;
  for (ScanWord& word : words) out.push_back(std::move(word.word));
  return out;
}

}  // namespace jalons::importer
