#include "importer/page_lines.h"

#include <array>
#include <numeric>

#include "importer/layout_settings.h"

namespace jalons::importer {
namespace {

// A line in the making: `top` and `bottom` are those of its tallest ordinary word, so that one raised or lowered word
// does not make the line grow.
struct Row {
  double top, bottom;
  std::vector<int> words;
};

// Along and across the reading direction, so that turned words are read like upright ones.
struct Span {
  double from, to, top, bottom;
};

Span SpanOf(const Word& word, int rotation) {
  const Box& b = word.box;
  switch (rotation) {
    case 90:
      return {b.y0, b.y1, -b.x1, -b.x0};
    case 180:
      return {-b.x1, -b.x0, -b.y1, -b.y0};
    case 270:
      return {-b.y1, -b.y0, b.x0, b.x1};
    default:
      return {b.x0, b.x1, b.y0, b.y1};
  }
}

// How well the span stands on the row: the share of the smaller height in common, 0 where it does not.
double Fit(const Row& row, const Span& span) {
  double height = span.bottom - span.top, other = row.bottom - row.top;
  double common = std::min(span.bottom, row.bottom) - std::max(span.top, row.top);
  double small = std::min(height, other), large = std::max(height, other);
  if (small <= 0) return span.top >= row.top && span.bottom <= row.bottom ? 1 : 0;
  double fit = common / small;
  if (fit < kLayout.line_overlap) return 0;
  // A drop capital overlaps three lines; it stands with the one that shares its base line, a fifth above the bottom.
  auto base = [](double bottom, double tall) { return bottom - 0.2 * tall; };
  if (large > kLayout.line_height_ratio * small &&
      std::abs(base(span.bottom, height) - base(row.bottom, other)) > 0.4 * small)
    return 0;
  return fit;
}

std::vector<Row> RowsOf(const Page& page, std::vector<int> words, int rotation) {
  std::vector<Span> spans(words.size());
  std::vector<int> order(words.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = 0; i < words.size(); ++i) spans[i] = SpanOf(page.words[words[i]], rotation);
  auto middle = [&](int i) { return spans[i].top + spans[i].bottom; };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return middle(a) < middle(b); });
  std::vector<Row> rows;
  constexpr std::size_t kOpenRows = 4;  // middles are sorted, so that a word can only stand on one of the last rows
  for (int i : order) {
    const Span& span = spans[i];
    Row* best = nullptr;
    double best_fit = 0;
    for (std::size_t k = rows.size(); k-- > 0 && rows.size() - k <= kOpenRows;) {
      double fit = Fit(rows[k], span);
      if (fit > best_fit) best_fit = fit, best = &rows[k];
    }
    if (best == nullptr) {
      rows.push_back({span.top, span.bottom, {i}});
      continue;
    }
    best->words.push_back(i);
    double height = span.bottom - span.top, other = best->bottom - best->top;
    if (height > other && height <= kLayout.line_height_ratio * other) best->top = span.top, best->bottom = span.bottom;
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.bottom < b.bottom; });
  for (Row& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(), [&](int a, int b) { return spans[a].from < spans[b].from; });
    for (int& i : row.words) i = words[i];
  }
  return rows;
}

}  // namespace

double Em(const Page& page, const Word& word) {
  if (page.grid) return 2;
  if (word.size > 0) return word.size;
  double height = word.rotation % 180 == 0 ? word.box.Height() : word.box.Width();
  return height > 0 ? 0.85 * height : 10;
}

double MedianEm(const Page& page, const std::vector<int>& words) {
  if (words.empty()) return page.grid ? 2 : 10;
  std::vector<double> sizes;
  sizes.reserve(words.size());
  for (int i : words) sizes.push_back(Em(page, page.words[i]));
  std::nth_element(sizes.begin(), sizes.begin() + sizes.size() / 2, sizes.end());
  return sizes[sizes.size() / 2];
}

Box BoxOf(const Page& page, const std::vector<int>& words) {
  Box box;
  for (int i : words) box = Union(box, page.words[i].box);
  return box;
}

std::vector<Line> MakeLines(const Page& page, const std::vector<int>& words) {
  std::array<std::vector<int>, 4> turned;
  for (int i : words) turned[(page.words[i].rotation / 90) & 3].push_back(i);
  std::vector<Line> lines;
  for (int quarter = 0; quarter < 4; ++quarter) {
    if (turned[quarter].empty()) continue;
    for (Row& row : RowsOf(page, std::move(turned[quarter]), quarter * 90)) {
      Box box = BoxOf(page, row.words);
      lines.push_back({page.number, std::move(row.words), box});
    }
  }
  return lines;
}

std::vector<Line> SplitAtGaps(const Page& page, const std::vector<Line>& lines, double gap) {
  std::vector<Line> split;
  for (const Line& line : lines) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= line.words.size(); ++i) {
      if (i < line.words.size()) {
        const Word& left = page.words[line.words[i - 1]];
        const Word& right = page.words[line.words[i]];
        double white = left.rotation == 0 ? right.box.x0 - left.box.x1 : 0;
        if (white < (page.grid ? kLayout.grid_gap : gap * std::max(Em(page, left), Em(page, right)))) continue;
      }
      std::vector<int> part(line.words.begin() + begin, line.words.begin() + i);
      Box box = BoxOf(page, part);
      split.push_back({line.page, std::move(part), box});
      begin = i;
    }
  }
  return split;
}

std::string TextOf(const Page& page, const Line& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && page.words[line.words[i - 1]].space_after) text += ' ';
    text += page.words[line.words[i]].text;
  }
  return text;
}

std::string TextOf(const Page& page, const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!text.empty()) text += ' ';
    text += TextOf(page, line);
  }
  return text;
}

}  // namespace jalons::importer
