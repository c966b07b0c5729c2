// Pages made by hand: words are put on the page by their left edge and base line, as wide as a fixed pitch makes them.
#pragma once

#include <sstream>
#include <string>

#include "importer/document.h"
#include "importer/page_lines.h"

namespace jalons::importer {

class PageBuilder {
 public:
  explicit PageBuilder(int number = 1, double width = 612, double height = 792) {
    page_.number = number, page_.width = width, page_.height = height;
  }

  // Each word of `text`, a space apart; half an em a sign.
  PageBuilder& Text(double x, double base, const std::string& text, bool bold = false, double size = 10) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
      double width = 0;
      for (unsigned char c : word) width += (c & 0xC0) == 0x80 ? 0 : 0.5 * size;
      page_.words.push_back(
          Word{.text = word, .box = {x, base - 0.8 * size, x + width, base + 0.2 * size}, .size = size, .bold = bold});
      x += width + 0.25 * size;
    }
    return *this;
  }

  PageBuilder& Horizontal(double y, double x0, double x1) {
    page_.rulings.push_back({x0, y, x1, y});
    return *this;
  }
  PageBuilder& Vertical(double x, double y0, double y1) {
    page_.rulings.push_back({x, y0, x, y1});
    return *this;
  }

  // The rulings of a grid with these edges.
  PageBuilder& Grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (double y : ys) Horizontal(y, xs.front(), xs.back());
    for (double x : xs) Vertical(x, ys.front(), ys.back());
    return *this;
  }

  Page Take() { return std::move(page_); }

 private:
  Page page_;
};

// A page of a text file: one string a line.
inline Page GridPage(const std::vector<std::string>& lines) {
  Page page;
  page.grid = true;
  page.height = static_cast<double>(lines.size());
  for (std::size_t y = 0; y < lines.size(); ++y) {
    double x = 0;
    std::string word;
    double begin = 0;
    for (char c : lines[y] + ' ') {
      if (c == ' ') {
        if (!word.empty()) page.words.push_back(Word{.text = word, .box = {begin, static_cast<double>(y), x, y + 1.0}});
        word.clear();
      } else {
        if (word.empty()) begin = x;
        word += c;
      }
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++x;
    }
    page.width = std::max(page.width, x);
  }
  return page;
}

// The text of the cell that covers a position; "?" if none does.
inline std::string CellText(const Page& page, const Table& table, int row, int column) {
  for (const Cell& cell : table.cells)
    if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
        column < cell.column + cell.column_span)
      return TextOf(page, cell.lines);
  return "?";
}

}  // namespace jalons::importer
