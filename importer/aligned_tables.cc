#include "importer/aligned_tables.h"

#include <algorithm>

#include "importer/aligned_columns.h"
#include "importer/layout_settings.h"
#include "importer/page_lines.h"
#include "importer/row_starts.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

using Rows = std::vector<PrintedRow>;

// Where the row leaves white between its segments.
int WhitesCrossed(const PrintedRow& row, const PrintedRow& other) {
  int crossed = 0;
  for (std::size_t i = 1; i < other.segments.size(); ++i) {
    double from = other.segments[i - 1].x1, to = other.segments[i].x0;
    for (const Segment& segment : row.segments)
      if (segment.x0 < from && segment.x1 > to) ++crossed;
  }
  return crossed;
}

bool SameText(const Page& page, const PrintedRow& a, const PrintedRow& b) {
  if (a.segments.size() != b.segments.size() || a.words != b.words) return false;
  for (std::size_t i = 0; i < a.segments.size(); ++i)
    for (std::size_t k = 0; k < std::min(a.segments[i].words.size(), b.segments[i].words.size()); ++k)
      if (page.words[a.segments[i].words[k]].text != page.words[b.segments[i].words[k]].text) return false;
  return true;
}

// The rows from `begin` that may be one table: near each other, no prose between, and no heads printed again.
// `heads`: the first rows of earlier groups.
std::size_t GroupEnd(const Page& page, const Rows& rows, const std::vector<const PrintedRow*>& heads, std::size_t begin,
                     const Scale& scale) {
  std::size_t end = begin + 1, tabular = begin;
  int single = 0;
  bool crossed_before = false;
  for (; end < rows.size(); ++end) {
    if (rows[end].bottom - rows[end - 1].bottom > kLayout.row_gap * scale.y) break;
    if (rows[end].segments.size() > 1) {
      if (std::any_of(heads.begin(), heads.end(),
                      [&](const PrintedRow* head) { return SameText(page, *head, rows[end]); }))
        break;
      tabular = end;
      single = 0;
      crossed_before = false;
      continue;
    }
    if (++single > kLayout.max_wrapped) break;
    int crossed = WhitesCrossed(rows[end], rows[tabular]);
    bool all = crossed + 1 == static_cast<int>(rows[tabular].segments.size());
    bool prose = rows[end].words >= (all ? kLayout.prose_words : kLayout.title_words);
    if (crossed > 0 && (prose || crossed_before)) break;
    crossed_before = crossed > 0;
  }
  return end;
}

class Finder {
 public:
  Finder(const Page& page, const Scale& scale, const std::vector<Edge>& rulings)
      : page_(page), scale_(scale), rulings_(rulings) {}

  // The table of rows, or of a part of them where they are parted by more white than usual.
  void Find(Rows rows, int depth) {
    Trim(rows);
    if (rows.size() < 2) return;
    std::vector<double> rules = RulesOf(rows);
    TrimByRules(rows, rules);
    if (rows.size() < 2) return;
    SplitAtRivers(page_, rows, scale_);
    std::vector<Column> columns = FindColumns(rows, scale_);
    if (columns.size() >= 2) TrimTail(rows, columns);
    std::vector<Box> widths;
    for (const Column& column : columns) widths.push_back({column.x0, 0, column.x1, 0});
    if (columns.size() > 2) SplitFigures(page_, rows, widths);
    if (rows.size() >= 2 && LooksTabular(page_, rows, columns, scale_, rules.size() >= 2)) {
      tables_.push_back(Build(rows, columns, rules));
      return;
    }
    if (depth == 0 || rows.size() < 4) return;
    std::size_t widest = 0;
    double most = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      double distance = rows[i].bottom - rows[i - 1].bottom;
      if (distance > most) most = distance, widest = i;
    }
    if (widest == 0) return;
    Rows below(rows.begin() + static_cast<std::ptrdiff_t>(widest), rows.end());
    rows.resize(widest);
    Find(std::move(rows), depth - 1);
    Find(std::move(below), depth - 1);
  }

  std::vector<Table> Take() { return std::move(tables_); }

 private:
  static void Trim(Rows& rows) {
    while (!rows.empty() && rows.back().segments.size() < 2 && rows.size() > 1 &&
           WhitesCrossed(rows.back(), rows[rows.size() - 2]) > 0)
      rows.pop_back();
    std::size_t first = 0;
    while (first < rows.size() && rows[first].segments.size() < 2) ++first;
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
  }

  // Rows of one segment at the end belong to the last row only where they wrap in one of its cells.
  void TrimTail(Rows& rows, const std::vector<Column>& columns) const {
    while (rows.size() > 1 && rows.back().segments.size() < 2) {
      const Segment& segment = rows.back().segments[0];
      Range range = ColumnsOf(segment, columns, scale_);
      double distance = rows.back().bottom - rows[rows.size() - 2].bottom;
      bool tight = distance < 1.6 * scale_.y;
      bool goes_on = range.first > 0 || text::StartsLower(page_.words[segment.words[0]].text);
      if (range.first == range.last && tight && goes_on) break;
      rows.pop_back();
    }
  }

  // Heights of the long horizontal rulings at the rows.
  std::vector<double> RulesOf(const Rows& rows) const {
    double x0 = 1e9, x1 = -1e9;
    for (const PrintedRow& row : rows)
      x0 = std::min(x0, row.segments.front().x0), x1 = std::max(x1, row.segments.back().x1);
    std::vector<double> rules;
    for (const Edge& edge : rulings_) {
      if (edge.at < rows.front().top - 1.5 * scale_.y || edge.at > rows.back().bottom + 1.5 * scale_.y) continue;
      double common = std::min(edge.to, x1) - std::max(edge.from, x0);
      bool outside = edge.to - edge.from > 1.3 * (x1 - x0) + 2 * scale_.x;
      if (common >= 0.7 * (x1 - x0) && !outside) rules.push_back(edge.at);
    }
    return rules;
  }

  // Of three rulings or more the first and the last are those of the table: what stands outside is a title or a note.
  static void TrimByRules(Rows& rows, const std::vector<double>& rules) {
    if (rules.size() < 3) return;
    auto middle = [](const PrintedRow& row) { return (row.top + row.bottom) / 2; };
    std::erase_if(rows,
                  [&](const PrintedRow& row) { return middle(row) < rules.front() || middle(row) > rules.back(); });
  }

  Table Build(const Rows& rows, const std::vector<Column>& columns, const std::vector<double>& rules) const {
    const int count = static_cast<int>(columns.size());
    std::vector<char> starts = RowStarts(page_, rows, columns, scale_, rules);
    Table table;
    table.page = page_.number;
    table.origin = TableOrigin::kAligned;
    table.columns = count;
    std::vector<double> xs{columns.front().x0}, ys;
    double right = columns.back().x1;
    for (const PrintedRow& row : rows)
      for (const Segment& segment : row.segments)
        xs[0] = std::min(xs[0], segment.x0), right = std::max(right, segment.x1);
    for (int c = 1; c < count; ++c) xs.push_back((columns[c - 1].x1 + columns[c].x0) / 2);
    xs.push_back(right);
    std::vector<std::vector<int>> words;
    std::vector<int> owner;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (starts[i]) {
        ys.push_back(rows[i].top);
        owner.assign(columns.size(), -1);
        ++table.rows;
      }
      for (const Segment& segment : rows[i].segments) {
        Range range = ColumnsOf(segment, columns, scale_);
        // A lone heading at the left runs on over empty columns; it is the first column's.
        if (range.first == 0 && rows[i].segments.size() == 1) range.last = 0;
        int cell = -1;
        for (int c = range.first; c <= range.last && cell < 0; ++c) cell = owner[c];
        if (cell < 0) {
          cell = static_cast<int>(table.cells.size());
          table.cells.push_back({table.rows - 1, range.first, 1, range.last - range.first + 1, {}, {}});
          words.emplace_back();
          for (int c = range.first; c <= range.last; ++c) owner[c] = cell;
        }
        words[cell].insert(words[cell].end(), segment.words.begin(), segment.words.end());
      }
      if (i + 1 == rows.size() || starts[i + 1])
        for (int c = 0; c < count; ++c)
          if (owner[c] < 0) table.cells.push_back({table.rows - 1, c, 1, 1, {}, {}}), words.emplace_back();
    }
    ys.push_back(rows.back().bottom);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      Cell& cell = table.cells[i];
      cell.lines = MakeLines(page_, words[i]);
      cell.box = {xs[cell.column], ys[cell.row], xs[cell.column + cell.column_span], ys[cell.row + 1]};
    }
    std::stable_sort(table.cells.begin(), table.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
    table.box = {xs.front(), ys.front(), xs.back(), ys.back()};
    return table;
  }

  const Page& page_;
  const Scale scale_;
  const std::vector<Edge>& rulings_;
  std::vector<Table> tables_;
};

}  // namespace

std::vector<Table> FindAlignedTables(const Page& page, const std::vector<int>& words, const std::vector<Edge>& rulings,
                                     std::vector<char>& taken) {
  std::vector<Table> tables;
  Scale scale = ScaleOf(page, words);
  Rows rows = PrintedRows(page, words, scale);
  std::vector<const PrintedRow*> heads;
  constexpr std::size_t kMostHeads = 8;
  for (std::size_t begin = 0; begin < rows.size();) {
    if (rows[begin].segments.size() < 2) {
      ++begin;
      continue;
    }
    heads.push_back(&rows[begin]);
    std::size_t end = GroupEnd(page, rows, heads, begin, scale);
    if (heads.size() > kMostHeads) heads.erase(heads.begin());
    Finder finder(page, scale, rulings);
    constexpr int kDepth = 6;
    finder.Find(
        Rows(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(end)),
        kDepth);
    for (Table& table : finder.Take()) tables.push_back(std::move(table));
    begin = end;
  }
  for (const Table& table : tables)
    for (const Cell& cell : table.cells)
      for (const Line& line : cell.lines)
        for (int i : line.words) taken[i] = true;
  return tables;
}

}  // namespace jalons::importer
