#include "importer/half_ruled.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "importer/aligned_rows.h"
#include "importer/layout_settings.h"
#include "importer/page_lines.h"

namespace jalons::importer {
namespace {

// Left edges of the columns and the right edge of the last, where cells of one column show them.
std::vector<std::optional<double>> ColumnEdges(const Table& table) {
  std::vector<std::optional<double>> edges(static_cast<std::size_t>(table.columns) + 1);
  for (const Cell& cell : table.cells) {
    edges[cell.column] = cell.box.x0;
    edges[cell.column + cell.column_span] = cell.box.x1;
  }
  return edges;
}

std::vector<int> WordsOf(const Cell& cell) {
  std::vector<int> words;
  for (const Line& line : cell.lines) words.insert(words.end(), line.words.begin(), line.words.end());
  return words;
}

// The words of the cell by column, or nothing where words run across an edge.
std::optional<std::map<int, std::vector<int>>> Parted(const Page& page, const Cell& cell,
                                                      const std::vector<std::optional<double>>& edges) {
  std::map<int, std::vector<int>> parts;
  for (const Line& line : cell.lines) {
    int last_column = -1;
    double last_x1 = 0;
    for (int i : line.words) {
      const Word& word = page.words[i];
      if (word.rotation != 0) return std::nullopt;
      int column = cell.column;
      for (int c = cell.column + 1; c < cell.column + cell.column_span; ++c)
        if (edges[c] && word.box.MiddleX() > *edges[c]) column = c;
      const double white = kLayout.cell_gap * Em(page, word);
      if (last_column >= 0 && column != last_column && word.box.x0 - last_x1 < white) return std::nullopt;
      last_column = column;
      last_x1 = word.box.x1;
      parts[column].push_back(i);
    }
  }
  if (parts.size() < 2) return std::nullopt;
  return parts;
}

}  // namespace

void SplitSpans(const Page& page, Table& table) {
  std::vector<std::optional<double>> edges = ColumnEdges(table);
  std::vector<Cell> cells;
  for (Cell& cell : table.cells) {
    auto parts = cell.column_span > 1 ? Parted(page, cell, edges) : std::nullopt;
    if (!parts) {
      cells.push_back(std::move(cell));
      continue;
    }
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      Cell part;
      part.row = cell.row, part.row_span = cell.row_span, part.column = c;
      part.box = cell.box;
      if (edges[c]) part.box.x0 = *edges[c];
      if (edges[c + 1]) part.box.x1 = *edges[c + 1];
      auto words = parts->find(c);
      if (words != parts->end()) part.lines = MakeLines(page, words->second);
      cells.push_back(std::move(part));
    }
  }
  table.cells = std::move(cells);
}

void SplitOpenSides(const std::vector<Edge>& verticals, Table& table) {
  std::vector<std::optional<std::pair<double, double>>> rows(static_cast<std::size_t>(table.rows));
  for (const Cell& cell : table.cells)
    if (cell.row_span == 1) rows[cell.row] = {cell.box.y0, cell.box.y1};
  auto closed = [&](double x, const Box& box) {
    return std::any_of(verticals.begin(), verticals.end(), [&](const Edge& edge) {
      return std::abs(edge.at - x) <= kLayout.crossing && edge.from <= box.MiddleY() && edge.to >= box.MiddleY();
    });
  };
  std::vector<Cell> cells;
  for (Cell& cell : table.cells) {
    bool left = cell.column == 0, right = cell.column + cell.column_span == table.columns;
    bool open = (left && !closed(cell.box.x0, cell.box)) || (right && !closed(cell.box.x1, cell.box));
    if (cell.row_span < 2 || !open || cell.lines.empty()) {
      cells.push_back(std::move(cell));
      continue;
    }
    std::vector<const Line*> lines(static_cast<std::size_t>(cell.row_span));
    bool apart = true;
    for (const Line& line : cell.lines) {
      int row = -1;
      for (int r = 0; r < cell.row_span; ++r) {
        const auto& at = rows[cell.row + r];
        if (at && std::abs(line.box.MiddleY() - (at->first + at->second) / 2) < 0.35 * (at->second - at->first))
          row = r;
      }
      apart = apart && row >= 0 && lines[row] == nullptr;
      if (row >= 0) lines[row] = &line;
    }
    if (!apart || 3 * cell.lines.size() < 2 * static_cast<std::size_t>(cell.row_span)) {
      cells.push_back(std::move(cell));
      continue;
    }
    for (int r = 0; r < cell.row_span; ++r) {
      Cell part;
      part.row = cell.row + r, part.column = cell.column, part.column_span = cell.column_span;
      part.box = cell.box;
      if (rows[part.row]) part.box.y0 = rows[part.row]->first, part.box.y1 = rows[part.row]->second;
      if (lines[r] != nullptr) part.lines.push_back(*lines[r]);
      cells.push_back(std::move(part));
    }
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  table.cells = std::move(cells);
}

void MergeShadedRests(Table& table) {
  for (int edge = table.rows - 1; edge > 0; --edge) {
    bool through = false, rests = true;
    std::vector<Cell*> above(static_cast<std::size_t>(table.columns), nullptr);
    for (Cell& cell : table.cells) {
      if (cell.row < edge && cell.row + cell.row_span > edge && !cell.lines.empty()) through = true;
      if (cell.row + cell.row_span == edge) above[cell.column] = &cell;
    }
    if (!through) continue;
    std::vector<std::pair<Cell*, Cell*>> pairs;
    for (Cell& cell : table.cells) {
      if (cell.row != edge) continue;
      Cell* upper = above[cell.column];
      if (upper == nullptr || upper->column_span != cell.column_span || (!upper->lines.empty() && !cell.lines.empty()))
        rests = false;
      else
        pairs.emplace_back(upper, &cell);
    }
    if (!rests || pairs.empty()) continue;
    for (auto [upper, lower] : pairs) {
      upper->row_span += lower->row_span;
      upper->box = Union(upper->box, lower->box);
      if (upper->lines.empty()) upper->lines = std::move(lower->lines);
      lower->row_span = 0;
    }
    std::erase_if(table.cells, [](const Cell& cell) { return cell.row_span == 0; });
    for (Cell& cell : table.cells) {
      if (cell.row >= edge)
        --cell.row;
      else if (cell.row + cell.row_span > edge)
        --cell.row_span;
    }
    --table.rows;
  }
}

bool HidesRows(const Page& page, const Table& table) {
  std::map<int, std::vector<int>> rows;
  for (const Cell& cell : table.cells)
    if (cell.row_span == 1 && !cell.lines.empty())
      for (int i : WordsOf(cell)) rows[cell.row].push_back(i);
  for (const auto& [row, words] : rows) {
    std::vector<PrintedRow> printed = PrintedRows(page, words, ScaleOf(page, words));
    int with_figures = 0;
    for (const PrintedRow& line : printed) {
      int numbers = 0;
      for (std::size_t i = 1; i < line.segments.size(); ++i) numbers += line.segments[i].number;
      if (2 * numbers >= static_cast<int>(line.segments.size()) - 1 && numbers > 0) ++with_figures;
    }
    if (with_figures >= 3 && 4 * with_figures >= 3 * static_cast<int>(printed.size())) return true;
  }
  return false;
}

}  // namespace jalons::importer
