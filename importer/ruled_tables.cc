#include "importer/ruled_tables.h"

#include <algorithm>
#include <numeric>

#include "importer/edges.h"
#include "importer/layout_settings.h"
#include "importer/page_lines.h"

namespace jalons::importer {
namespace {

// The unit cells between all edge positions of one set of edges, and the walls between them.
class UnitGrid {
 public:
  explicit UnitGrid(const Edges& edges)
      : xs_(Positions(edges.vertical, edges.horizontal)), ys_(Positions(edges.horizontal, edges.vertical)) {
    if (Rows() < 1 || Columns() < 1 || Size() > kLayout.max_grid) return;
    right_.assign(Size(), false);
    below_.assign(Size(), false);
    Wall(edges.vertical, xs_, ys_, [&](int x, int y) {
      if (x > 0 && x < Columns()) right_[y * Columns() + x - 1] = true;
      if (x == 0) ++left_side_;
      if (x == Columns()) ++right_side_;
    });
    Wall(edges.horizontal, ys_, xs_, [&](int y, int x) {
      if (y > 0 && y < Rows()) below_[(y - 1) * Columns() + x] = true;
      if (y == 0) top_side_ += xs_[x + 1] - xs_[x];
      if (y == Rows()) bottom_side_ += xs_[x + 1] - xs_[x];
    });
  }

  int Rows() const { return static_cast<int>(ys_.size()) - 1; }
  int Columns() const { return static_cast<int>(xs_.size()) - 1; }
  std::size_t Size() const { return static_cast<std::size_t>(Rows()) * static_cast<std::size_t>(Columns()); }
  bool TooLarge() const { return Rows() >= 1 && Columns() >= 1 && Size() > kLayout.max_grid; }
  bool SidesClosed() const { return left_side_ > 0 && right_side_ > 0; }
  bool TopClosed() const { return top_side_ > (xs_.back() - xs_.front()) / 2; }
  bool BottomClosed() const { return bottom_side_ > (xs_.back() - xs_.front()) / 2; }
  bool RightWall(int row, int column) const { return right_[row * Columns() + column]; }
  bool WallBelow(int row, int column) const { return below_[row * Columns() + column]; }
  Box BoxOf(const Cell& cell) const {
    return {xs_[cell.column], ys_[cell.row], xs_[cell.column + cell.column_span], ys_[cell.row + cell.row_span]};
  }
  double Width(int column) const { return xs_[column + 1] - xs_[column]; }
  double Height(int row) const { return ys_[row + 1] - ys_[row]; }
  Box Whole() const { return {xs_.front(), ys_.front(), xs_.back(), ys_.back()}; }
  int ColumnAt(double x) const { return At(xs_, x); }
  int RowAt(double y) const { return At(ys_, y); }

 private:
  // Where the edges of one direction stand, and where those of the other end at the outside.
  static std::vector<double> Positions(const std::vector<Edge>& edges, const std::vector<Edge>& across) {
    std::vector<double> at;
    for (const Edge& edge : edges)
      if (at.empty() || edge.at > at.back()) at.push_back(edge.at);
    if (across.empty()) return at;
    double from = across.front().from, to = across.front().to;
    for (const Edge& edge : across) from = std::min(from, edge.from), to = std::max(to, edge.to);
    if (at.empty() || from < at.front() - kLayout.thin) at.insert(at.begin(), from);
    if (to > at.back() + kLayout.thin) at.push_back(to);
    return at;
  }

  static int At(const std::vector<double>& positions, double value) {
    auto next = std::upper_bound(positions.begin(), positions.end(), value);
    if (next == positions.begin() || next == positions.end()) return -1;
    return static_cast<int>(next - positions.begin()) - 1;
  }

  // Calls mark(position of the edge, unit along it) for every unit whose middle the edge passes.
  template <class Mark>
  static void Wall(const std::vector<Edge>& edges, const std::vector<double>& at, const std::vector<double>& along,
                   Mark mark) {
    for (const Edge& edge : edges) {
      int position = static_cast<int>(std::lower_bound(at.begin(), at.end(), edge.at) - at.begin());
      auto first = std::upper_bound(along.begin(), along.end(), edge.from);
      int unit = std::max(0, static_cast<int>(first - along.begin()) - 1);
      for (; unit + 1 < static_cast<int>(along.size()); ++unit) {
        double middle = (along[unit] + along[unit + 1]) / 2;
        if (middle > edge.to) break;
        if (middle >= edge.from) mark(position, unit);
      }
    }
  }

  std::vector<double> xs_, ys_;
  std::vector<char> right_, below_;
  int left_side_ = 0, right_side_ = 0;
  double top_side_ = 0, bottom_side_ = 0;
};

// The cells: sets of unit cells without a wall between them, cut into rectangles where a set is none. `owner` names the
// cell of each unit.
std::vector<Cell> CellsOf(const UnitGrid& grid, std::vector<int>& owner) {
  const int rows = grid.Rows(), columns = grid.Columns();
  std::vector<Cell> cells;
  owner.assign(grid.Size(), -1);
  auto free = [&](int row, int column) { return owner[row * columns + column] < 0; };
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (!free(row, column)) continue;
      int right = column;
      while (right + 1 < columns && !grid.RightWall(row, right) && free(row, right + 1)) ++right;
      int bottom = row;
      auto open_below = [&](int at) {
        for (int c = column; c <= right; ++c)
          if (grid.WallBelow(at, c) || !free(at + 1, c) || (c < right && grid.RightWall(at + 1, c))) return false;
        // The next row must end at the same sides, else it is a cell of its own.
        return (column == 0 || grid.RightWall(at + 1, column - 1) || !free(at + 1, column - 1)) &&
               (right + 1 == columns || grid.RightWall(at + 1, right));
      };
      while (bottom + 1 < rows && open_below(bottom)) ++bottom;
      for (int r = row; r <= bottom; ++r)
        std::fill_n(owner.begin() + r * columns + column, right - column + 1, static_cast<int>(cells.size()));
      Cell cell;
      cell.row = row, cell.column = column;
      cell.row_span = bottom - row + 1, cell.column_span = right - column + 1;
      cell.box = grid.BoxOf(cell);
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

// Takes the thin rows (columns) of double rulings out of the count: new positions for old ones, one past the end too.
template <class Begin, class Span, class Size>
std::vector<int> Compacted(int count, const std::vector<Cell>& cells, Begin begin, Span span, Size size) {
  std::vector<char> keep(count);
  for (int i = 0; i < count; ++i) keep[i] = size(i) >= kLayout.thin;
  for (const Cell& cell : cells)
    if (!cell.lines.empty() && span(cell) == 1) keep[begin(cell)] = true;
  std::vector<int> position(count + 1, 0);
  for (int i = 0; i < count; ++i) position[i + 1] = position[i] + (keep[i] ? 1 : 0);
  return position;
}

void Compact(const UnitGrid& grid, Table& table) {
  auto rows = Compacted(
      grid.Rows(), table.cells, [](const Cell& c) { return c.row; }, [](const Cell& c) { return c.row_span; },
      [&](int i) { return grid.Height(i); });
  auto columns = Compacted(
      grid.Columns(), table.cells, [](const Cell& c) { return c.column; }, [](const Cell& c) { return c.column_span; },
      [&](int i) { return grid.Width(i); });
  std::vector<Cell> kept;
  for (Cell& cell : table.cells) {
    int row_end = rows[cell.row + cell.row_span], column_end = columns[cell.column + cell.column_span];
    cell.row = rows[cell.row], cell.column = columns[cell.column];
    cell.row_span = row_end - cell.row, cell.column_span = column_end - cell.column;
    if (cell.row_span == 0 || cell.column_span == 0) {
      if (cell.lines.empty()) continue;
      cell.row_span = std::max(1, cell.row_span), cell.column_span = std::max(1, cell.column_span);
    }
    kept.push_back(std::move(cell));
  }
  table.cells = std::move(kept);
  table.rows = rows.back(), table.columns = columns.back();
}

// What tells a table from a box around a paragraph and from a chart.
bool IsTable(const Table& table, const UnitGrid& grid) {
  if (table.columns < 2 || table.rows < 1) return false;
  if (table.rows == 1 && !grid.SidesClosed()) return false;  // prose columns with a rule between them
  std::vector<char> rows(table.rows), columns(table.columns);
  std::size_t filled = 0;
  int first_row = 0, first_filled = 0;
  for (const Cell& cell : table.cells) {
    if (cell.row == 0) ++first_row, first_filled += !cell.lines.empty();
    if (cell.lines.empty()) continue;
    ++filled;
    rows[cell.row] = columns[cell.column] = true;
  }
  auto count = [](const std::vector<char>& flags) { return std::count(flags.begin(), flags.end(), 1); };
  if (filled < 2 || count(columns) < 2) return false;
  bool all_heads = first_row > 1 && first_filled == first_row;  // an empty form under its column heads
  return all_heads || static_cast<double>(filled) >= kLayout.min_filled * static_cast<double>(table.cells.size());
}

}  // namespace

std::vector<Table> FindRuledTables(const Page& page, std::vector<char>& taken, std::vector<Diagnostic>& diagnostics) {
  std::vector<Table> tables;
  Edges edges = CollectEdges(page.rulings);
  if (edges.horizontal.size() > kLayout.max_edges || edges.vertical.size() > kLayout.max_edges) {
    diagnostics.push_back({Severity::kNote, "page-drawing", {std::to_string(page.rulings.size())}, page.number, {}});
    return tables;
  }
  std::vector<UnitGrid> grids;
  for (const Edges& set : ConnectedEdges(edges)) {
    if (set.horizontal.empty() || set.vertical.empty()) continue;
    UnitGrid grid(set);
    if (grid.TooLarge())
      diagnostics.push_back(
          {Severity::kNote, "page-drawing", {std::to_string(page.rulings.size())}, page.number, grid.Whole()});
    else if (grid.Rows() >= 1 && grid.Columns() >= 2)
      grids.push_back(std::move(grid));
  }
  // The inner of two nested tables takes its words first.
  auto area = [](const UnitGrid& grid) { return grid.Whole().Width() * grid.Whole().Height(); };
  std::stable_sort(grids.begin(), grids.end(), [&](const UnitGrid& a, const UnitGrid& b) { return area(a) < area(b); });
  std::vector<int> order(page.words.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return page.words[a].box.MiddleY() < page.words[b].box.MiddleY(); });
  for (const UnitGrid& grid : grids) {
    std::vector<int> owner;
    Table table;
    table.page = page.number;
    table.cells = CellsOf(grid, owner);
    if (table.cells.size() < 2) continue;
    table.box = grid.Whole();
    std::vector<std::vector<int>> words(table.cells.size());
    auto from = std::lower_bound(order.begin(), order.end(), table.box.y0,
                                 [&](int i, double y) { return page.words[i].box.MiddleY() < y; });
    for (; from != order.end() && page.words[*from].box.MiddleY() <= table.box.y1; ++from) {
      if (taken[*from]) continue;
      int row = grid.RowAt(page.words[*from].box.MiddleY()), column = grid.ColumnAt(page.words[*from].box.MiddleX());
      if (row >= 0 && column >= 0) words[owner[row * grid.Columns() + column]].push_back(*from);
    }
    for (std::size_t i = 0; i < words.size(); ++i)
      if (!words[i].empty()) table.cells[i].lines = MakeLines(page, words[i]);
    Compact(grid, table);
    if (!IsTable(table, grid)) continue;
    table.closed_top = grid.TopClosed(), table.closed_bottom = grid.BottomClosed();
    for (const auto& cell : words)
      for (int i : cell) taken[i] = true;
    tables.push_back(std::move(table));
  }
  std::stable_sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.box.y0 < b.box.y0; });
  return tables;
}

}  // namespace jalons::importer
