#include "importer/half_ruled.h"

#include <algorithm>
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
