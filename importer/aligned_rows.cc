#include "importer/aligned_rows.h"

#include <algorithm>
#include <string>

#include "importer/layout_settings.h"
#include "importer/page_lines.h"

namespace jalons::importer {

Scale ScaleOf(const Page& page, const std::vector<int>& words) {
  if (page.grid) return {2, 1};
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

bool IsLeader(const std::string& word) {
  return word.size() >= 4 && word.find_first_not_of(".") == std::string::npos;
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

void SplitFigures(const Page& page, std::vector<PrintedRow>& rows, const std::vector<Box>& columns) {
  auto column_of = [&](const Word& word) {
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (word.box.MiddleX() >= columns[c].x0 && word.box.MiddleX() <= columns[c].x1) return static_cast<int>(c);
    return -1;
  };
  for (PrintedRow& row : rows) {
    std::vector<Segment> segments;
    for (Segment& segment : row.segments) {
      std::vector<Segment> parts;
      int last = -1;
      for (int i : segment.words) {
        const Word& word = page.words[i];
        int column = column_of(word);
        if (column < 0) {
          parts.clear();
          break;
        }
        if (column != last) parts.push_back({word.box.x0, word.box.x1, {}, false});
        last = column;
        parts.back().x1 = word.box.x1;
        parts.back().words.push_back(i);
      }
      bool figures = segment.number && parts.size() > 1;
      for (Segment& part : parts) figures = figures && (part.number = IsNumber(page, part.words));
      if (!figures) parts.assign(1, std::move(segment));
      for (Segment& part : parts) segments.push_back(std::move(part));
    }
    row.segments = std::move(segments);
  }
}

}  // namespace jalons::importer
