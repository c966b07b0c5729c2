#include "importer/scan_rulings.h"

#include <leptonica/allheaders.h>

#include <cmath>
#include <memory>

#include "importer/ruling_merge.h"

namespace jalons::importer {
namespace {

constexpr unsigned kPaper = 255;   // grey
constexpr double kShortest = 22;   // points: longer than a dash or the stroke of a letter
constexpr double kThickest = 4.5;  // points: more is a filled area
constexpr double kBend = 0.02;     // share of its length by which a ruling may lean or bend
constexpr double kHalo = 0.5;      // points: grey at the rim of a stroke, taken out with it
constexpr int kBridge = 3;         // pixels across the stroke: keeps a run together where it steps

struct BoxaDeleter {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};
struct BoxDeleter {
  void operator()(::Box* box) const { boxDestroy(&box); }
};

// Runs of ink in one direction.
PixPointer LongRuns(Pix* ink, bool level, int length) {
  const int wide = level ? 1 : kBridge, high = level ? kBridge : 1;
  const PixPointer bridged = Own(pixDilateBrick(nullptr, ink, wide, high), "rulings cannot be sought");
  return Own(pixOpenBrick(nullptr, bridged.get(), level ? length : 1, level ? 1 : length), "rulings cannot be sought");
}

// The thin ones of the runs as rulings, in points; what is no ruling is cleared from `runs`.
std::vector<Ruling> ThinRuns(Pix* runs, bool level, double dpi) {
  std::vector<Ruling> rulings;
  const PixPointer places = Own(pixCreateTemplate(runs), "rulings cannot be sought");
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnCompBB(runs, 8));
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  const double point = 72 / dpi, thickest = kThickest / point;
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<::Box, BoxDeleter> box(boxaGetBox(boxes.get(), i, L_COPY));
    int x = 0, y = 0, width = 0, height = 0, area = 0;
    boxGetGeometry(box.get(), &x, &y, &width, &height);
    const int length = level ? width : height, across = level ? height : width;
    pixCountPixelsInRect(runs, box.get(), &area, nullptr);
    if (area > (thickest + kBridge - 1) * length || across > thickest + kBend * length) continue;
    pixSetInRect(places.get(), box.get());
    const double left = x * point, right = (x + width) * point, top = y * point, bottom = (y + height) * point;
    if (level) {
      rulings.push_back({left, (top + bottom) / 2, right, (top + bottom) / 2});
    } else {
      rulings.push_back({(left + right) / 2, top, (left + right) / 2, bottom});
    }
  }
  pixAnd(runs, runs, places.get());
  return rulings;
}

}  // namespace

std::vector<Ruling> TakeRulings(CleanScan& scan, double dpi) {
  const int length = static_cast<int>(std::lround(kShortest * dpi / 72));
  const int halo = 2 * static_cast<int>(std::lround(kHalo * dpi / 72)) + 1;
  std::vector<Ruling> rulings;
  for (const bool level : {true, false}) {
    PixPointer runs = LongRuns(scan.ink.get(), level, length);
    const std::vector<Ruling> found = ThinRuns(runs.get(), level, dpi);
    if (found.empty()) continue;
    rulings.insert(rulings.end(), found.begin(), found.end());
    runs = Own(pixDilateBrick(nullptr, runs.get(), halo, halo), "rulings cannot be taken out");
    pixSetMasked(scan.grey.get(), runs.get(), kPaper);
  }
  return MergeRulings(std::move(rulings));
}

}  // namespace jalons::importer
