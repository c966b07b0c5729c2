#include "importer/word_runs.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace jalons::importer {
namespace {

// Shares of the larger font size, along the line.
constexpr double kWidestGap = 0.12;  // a gap below this is no space
constexpr double kDeepestLap = 0.3;  // boxes may run into each other by this much (italics, kerning)
// Share of the smaller word's height that stands beside the larger one: raised and lowered signs do.
constexpr double kLeastBeside = 0.3;

// The box as if the line ran from left to right.
Box Along(const Word& word) {
  const Box& b = word.box;
  switch (word.rotation) {
    case 90:
      return {b.y0, -b.x1, b.y1, -b.x0};
    case 180:
      return {-b.x1, -b.y1, -b.x0, -b.y0};
    case 270:
      return {-b.y1, b.x0, -b.y0, b.x1};
    default:
      return b;
  }
}

bool Touch(const Word& first, const Word& second) {
  if (first.rotation != second.rotation) return false;
  const Box a = Along(first), b = Along(second);
  const double size = std::max({first.size, second.size, 1.0});
  const double gap = b.x0 - a.x1;
  if (gap > kWidestGap * size || gap < -kDeepestLap * size || b.x1 <= a.x1) return false;
  const double beside = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return beside >= kLeastBeside * std::min(a.Height(), b.Height());
}

void Join(Word& first, const Word& second) {
  if (second.text.size() > first.text.size()) {
    first.size = second.size;
    first.bold = second.bold;
    first.italic = second.italic;
  }
  first.text += second.text;
  first.box = Union(first.box, second.box);
  first.space_after = second.space_after;
}

}  // namespace

void JoinRuns(std::vector<Word>& words) {
  std::size_t last = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[last].space_after) {
      if (Touch(words[last], words[i])) {
        Join(words[last], words[i]);
        continue;
      }
      words[last].space_after = true;
    }
    if (++last != i) words[last] = std::move(words[i]);
  }
  if (words.empty()) return;
  words.resize(last + 1);
  words[last].space_after = true;
}

}  // namespace jalons::importer
