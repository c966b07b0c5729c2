#include "importer/line_rows.h"

#include <algorithm>
#include <numeric>

namespace jalons::importer {

std::vector<LineRow> GroupRows(const std::vector<Line>& lines) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lines[a].box.MiddleY() < lines[b].box.MiddleY(); });
  std::vector<LineRow> rows;
  double end = 0;  // bottom of the row's first line: a tall line must not swallow the rows beside it
  for (const std::size_t index : order) {
    const Line& line = lines[index];
    if (line.words.empty()) continue;
    if (rows.empty() || line.box.MiddleY() >= end) {
      rows.emplace_back();
      end = line.box.y1;
    }
    rows.back().box = Union(rows.back().box, line.box);
    rows.back().lines.push_back(index);
  }
  for (LineRow& row : rows) {
    std::stable_sort(row.lines.begin(), row.lines.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].box.x0 < lines[b].box.x0; });
  }
  return rows;
}

}  // namespace jalons::importer
