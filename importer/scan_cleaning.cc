#include "importer/scan_cleaning.h"

#include <leptonica/allheaders.h>

#include <cmath>
#include <memory>

namespace jalons::importer {
namespace {

// Background (pixels at 300 dpi are as Leptonica proposes for text).
constexpr int kTile = 32, kTileForeground = 100, kTileLeast = 40, kWhite = 230, kSmooth = 2;
constexpr int kInk = 150;                             // grey below that, on a background of kWhite, is ink
constexpr double kLeastSkew = 0.05;                   // degrees: less is left as it is
constexpr double kMostSkew = 10;                      // degrees looked at on both sides
constexpr double kSureSkew = 2.5;                     // Leptonica's confidence, by its own advice
constexpr int kLeastMarks = 60;                       // letters with strokes up or down that an orientation needs
constexpr float kSureTurn = 6;                        // normalized difference of the counts, by Leptonica's advice
constexpr float kTurnRatio = 2.5;                     // of the two directions, by Leptonica's advice
constexpr double kLetterLeast = 3, kLetterMost = 40;  // points: the height of letters
constexpr double kLettersWidth = 200;                 // points: of letters that run together in a coarse image
constexpr double kRadian = 3.14159265358979323846 / 180;

struct BoxaDeleter {
  void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};

Pix* Mutable(const Pix& pix) {
  return const_cast<Pix*>(&pix);  // Leptonica takes its sources without const and leaves them as they are
}

PixPointer Level(const Pix& grey) {
  PixPointer level(pixBackgroundNorm(Mutable(grey), nullptr, nullptr, kTile, kTile, kTileForeground, kTileLeast, kWhite,
                                     kSmooth, kSmooth));
  if (!level) level = Own(pixCopy(nullptr, Mutable(grey)), "no memory for a page");  // too small for tiles
  return level;
}

PixPointer Ink(const Pix& grey) {
  return Own(pixThresholdToBinary(Mutable(grey), kInk), "a page cannot be made black and white");
}

double SkewOf(Pix* ink) {
  float angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, 4, 2, kMostSkew, 1.0, 0.01f) != 0) return 0;
  return confidence >= kSureSkew && std::abs(angle) >= kLeastSkew ? angle : 0;
}

// How the content stands, by the letters that have strokes up or down (French has more of those up).
int RotationOf(Pix* ink) {
  float up = 0, left = 0;
  if (pixOrientDetect(ink, &up, &left, kLeastMarks, 0) != 0) return 0;
  int turned = L_TEXT_ORIENT_UNKNOWN;
  makeOrientDecision(up, left, kSureTurn, kTurnRatio, &turned, 0);
  switch (turned) {
    case L_TEXT_ORIENT_LEFT:
      return 270;
    case L_TEXT_ORIENT_DOWN:
      return 180;
    case L_TEXT_ORIENT_RIGHT:
      return 90;
    default:
      return 0;
  }
}

}  // namespace

CleanScan CleanPage(const Pix& source) {
  CleanScan scan;
  scan.grey = Level(source);
  scan.ink = Ink(*scan.grey);
  scan.skew = SkewOf(scan.ink.get());
  if (scan.skew != 0) {
    scan.grey =
        Own(pixRotateAMGray(scan.grey.get(), static_cast<float>(scan.skew * kRadian), 255), "a page cannot be turned");
    scan.ink = Ink(*scan.grey);
  }
  scan.rotation = RotationOf(scan.ink.get());
  if (scan.rotation != 0) {
    const int quarters = (360 - scan.rotation) / 90;
    scan.grey = Own(pixRotateOrth(scan.grey.get(), quarters), "a page cannot be turned");
    scan.ink = Ink(*scan.grey);
  }
  return scan;
}

int CountMarks(const Pix& grey, double dpi, const std::vector<Box>& known) {
  const PixPointer ink = Ink(*Level(grey));
  const double pixel = dpi / 72;
  for (const Box& box : known) {
    const double rim = 1;  // point
    pixRasterop(ink.get(), static_cast<int>((box.x0 - rim) * pixel), static_cast<int>((box.y0 - rim) * pixel),
                static_cast<int>((box.Width() + 2 * rim) * pixel), static_cast<int>((box.Height() + 2 * rim) * pixel),
                PIX_CLR, nullptr, 0, 0);
  }
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnCompBB(ink.get(), 8));
  int marks = 0;
  for (int i = 0, count = boxes ? boxaGetCount(boxes.get()) : 0; i < count; ++i) {
    int width = 0, height = 0;
    boxaGetBoxGeometry(boxes.get(), i, nullptr, nullptr, &width, &height);
    marks += height >= kLetterLeast * pixel && height <= kLetterMost * pixel && width <= kLettersWidth * pixel;
  }
  return marks;
}

}  // namespace jalons::importer
