#include "importer/aligned_rows.h"

#include <algorithm>
#include <string>

#include "importer/layout_settings.h"
#include "importer/page_lines.h"

namespace jalons::importer {

Scale ScaleOf(const Page& page, const std::vector<int>& words) {
  if (page.grid) return {2, 0.8};
  double em = MedianEm(page, words);
  return {em, em};
}

bool IsNumber(const Page& page, const std::vector<int>& words) {
  int digits = 0, letters = 0, others = 0;
  for (int i : words) {
    for (unsigned char c : page.words[i].text) {
      if (c >= '0' && c <= '9')
        ++digits;
      else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3)
        ++letters;
      else
        ++others;
    }
  }
  if (letters == 0 && digits == 0) return others > 0 && words.size() == 1;
  return digits > 0 && digits >= letters;
}

std::vector<PrintedRow> PrintedRows(const Page& page, const std::vector<int>& words, const Scale& scale) {
  std::vector<int> upright;
  for (int i : words)
    if (page.words[i].rotation == 0) upright.push_back(i);
  std::vector<PrintedRow> rows;
  const double gap = page.grid ? kLayout.grid_gap : kLayout.cell_gap * scale.x;
  for (Line& line : MakeLines(page, upright)) {
    PrintedRow row;
    row.top = line.box.y0, row.bottom = line.box.y1;
    row.words = static_cast<int>(line.words.size());
    for (int i : line.words) {
      const Box& box = page.words[i].box;
      if (row.segments.empty() || box.x0 - row.segments.back().x1 >= gap)
        row.segments.push_back({box.x0, box.x1, {}, false});
      row.segments.back().x1 = std::max(row.segments.back().x1, box.x1);
      row.segments.back().words.push_back(i);
    }
    for (Segment& segment : row.segments) segment.number = IsNumber(page, segment.words);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace jalons::importer
