#include "normalizer/leading.h"

#include <algorithm>
#include <cmath>

namespace jalons::normalizer {
namespace {

constexpr double kWider = 1.12;          // times the usual distance: a paragraph's gap
constexpr double kWidest = 3.5;          // times the usual distance: further apart, the two lines are no neighbours
constexpr double kUsualShare = 0.08;     // of all distances, the share that the closest must have to be the usual one
constexpr int kFewestPairs = 6;          // of lines, to know a distance by
constexpr int kFewestGaps = 4;           // wider distances, to rely on them
constexpr double kBin = 4;               // distances are counted in quarters of a point

}  // namespace

int Leading::SizeOf(const importer::Line& line) const {
  const importer::Page& page = tokenizer_.PageOf(line.page);
  if (page.grid || line.words.empty()) return 0;
  return static_cast<int>(std::lround(page.words.at(static_cast<std::size_t>(line.words.front())).size * 10));
}

Leading::Leading(const importer::Document& document, const Tokenizer& tokenizer) : tokenizer_(tokenizer) {
  std::map<int, std::map<long, int>> counts;
  for (const importer::Table& table : document.tables) {
    for (const importer::Cell& cell : table.cells) {
      for (std::size_t i = 1; i < cell.lines.size(); ++i) {
        const int size = SizeOf(cell.lines[i]);
        if (size == 0 || size != SizeOf(cell.lines[i - 1]) || cell.lines[i].page != cell.lines[i - 1].page) continue;
        const double distance = cell.lines[i].box.y0 - cell.lines[i - 1].box.y0;
        if (distance > 0) ++counts[size][std::lround(distance * kBin)];
      }
    }
  }
  for (const auto& [size, distances] : counts) {
    int all = 0, wider = 0;
    for (const auto& [bin, count] : distances) all += count;
    if (all < kFewestPairs) continue;
    Usual usual;
    for (const auto& [bin, count] : distances) {
      if (usual.lines == 0 && count >= kUsualShare * all) usual.lines = static_cast<double>(bin) / kBin;
      if (usual.lines > 0 && static_cast<double>(bin) / kBin > kWider * usual.lines) wider += count;
    }
    usual.marked = wider >= kFewestGaps;
    usual_[size] = usual;
  }
}

std::optional<bool> Leading::Parts(const importer::Line& before, const importer::Line& line) const {
  const int size = SizeOf(line);
  const auto usual = usual_.find(size);
  if (size == 0 || usual == usual_.end() || before.page != line.page || usual->second.lines == 0) return std::nullopt;
  const double ratio = (line.box.y0 - before.box.y0) / usual->second.lines;
  if (ratio > kWidest || ratio <= 0) return std::nullopt;
  if (ratio > kWider) return true;
  if (usual->second.marked) return false;
  return std::nullopt;
}

}  // namespace jalons::normalizer
