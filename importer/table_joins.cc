#include "importer/table_joins.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "importer/layout_settings.h"
#include "importer/page_lines.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

// Left and right of each column, where a cell of that column alone shows them.
std::vector<std::optional<std::pair<double, double>>> Columns(const Table& table) {
  std::vector<std::optional<std::pair<double, double>>> columns(static_cast<std::size_t>(table.columns));
  for (const Cell& cell : table.cells)
    if (cell.column_span == 1 && cell.column < table.columns) columns[cell.column] = {cell.box.x0, cell.box.x1};
  return columns;
}

// Pages may be shifted as a whole (odd and even margins), not column by column.
bool SameColumns(const Table& a, const Table& b) {
  if (a.columns != b.columns) return false;
  auto mine = Columns(a), other = Columns(b);
  std::optional<double> shift;
  double slack = kLayout.join_shift;
  if (a.origin == TableOrigin::kAligned || b.origin == TableOrigin::kAligned)
    slack = std::max(slack, 0.05 * a.box.Width());
  for (std::size_t i = 0; i < mine.size(); ++i) {
    if (!mine[i] || !other[i]) continue;
    if (!shift) shift = mine[i]->first - other[i]->first;
    if (std::abs(mine[i]->first - other[i]->first - *shift) > slack) return false;
    bool last = i + 1 == mine.size();
    if (!last && std::abs(mine[i]->second - other[i]->second - *shift) > slack) return false;
  }
  return shift.has_value() && std::abs(*shift) <= 0.1 * std::max(a.box.Width(), b.box.Width());
}

// The words of each row, folded, cell by cell.
std::vector<std::string> RowTexts(const Page& page, const Table& table, int rows) {
  std::vector<std::string> texts(static_cast<std::size_t>(std::min(rows, table.rows)));
  for (const Cell& cell : table.cells)
    if (cell.row < static_cast<int>(texts.size())) texts[cell.row] += text::Fold(TextOf(page, cell.lines)) + '|';
  return texts;
}

bool HasWords(const std::string& row) {
  return row.find_first_not_of('|') != std::string::npos;
}

constexpr int kMostHeads = 4;

int RepeatedRows(const Page& page, const Table& table, const Page& next_page, const Table& next) {
  std::vector<std::string> mine = RowTexts(page, table, kMostHeads), other = RowTexts(next_page, next, kMostHeads);
  int same = 0;
  while (same < static_cast<int>(std::min(mine.size(), other.size())) && mine[same] == other[same] &&
         HasWords(mine[same]))
    ++same;
  return same;
}

// Leading rows in bold, where rows in ordinary type follow.
int BoldRows(const Page& page, const Table& table) {
  std::vector<char> plain(static_cast<std::size_t>(table.rows)), filled(plain.size());
  for (const Cell& cell : table.cells) {
    for (const Line& line : cell.lines) {
      for (int i : line.words) {
        if (cell.row >= table.rows) continue;
        filled[cell.row] = true;
        if (!page.words[i].bold) plain[cell.row] = true;
      }
    }
  }
  int bold = 0;
  while (bold < table.rows && filled[bold] && !plain[bold]) ++bold;
  return bold < table.rows && bold <= kMostHeads ? bold : 0;
}

// Heads over several rows end together.
int CoveredBySpans(const Table& table, int heads) {
  int covered = heads;
  for (const Cell& cell : table.cells)
    if (cell.row < heads) covered = std::max(covered, cell.row + cell.row_span);
  return covered < table.rows ? covered : heads;
}

// Heads are known from the first page of a table; later pages repeat them or have none.
void TakeHeads(const Page& root_page, Table& root, const Page& page, Table& table) {
  int repeated = RepeatedRows(root_page, root, page, table);
  if (repeated > 0) {
    root.head_rows = std::max(root.head_rows, CoveredBySpans(root, repeated));
    table.head_rows = CoveredBySpans(table, repeated);
  } else if (root.head_rows > 0) {
    table.head_rows = 0;
  }
}

bool Stacked(const Table& upper, const Table& lower) {
  return lower.box.y0 >= upper.box.MiddleY() && lower.box.x0 < upper.box.x1 && lower.box.x1 > upper.box.x0;
}

// Whether another of `tables` stands below (above) the table.
bool Below(const Document& document, const std::vector<int>& tables, int table) {
  return std::any_of(tables.begin(), tables.end(), [&](int other) {
    return other != table &&
           Stacked(document.tables[static_cast<std::size_t>(table)], document.tables[static_cast<std::size_t>(other)]);
  });
}

bool Above(const Document& document, const std::vector<int>& tables, int table) {
  return std::any_of(tables.begin(), tables.end(), [&](int other) {
    return other != table &&
           Stacked(document.tables[static_cast<std::size_t>(other)], document.tables[static_cast<std::size_t>(table)]);
  });
}

// The cell of each column in the first row, or nothing where one spans.
std::optional<std::vector<Cell*>> HeadCells(Table& table) {
  std::vector<Cell*> heads(static_cast<std::size_t>(table.columns), nullptr);
  for (Cell& cell : table.cells) {
    if (cell.row != 0) continue;
    if (cell.column_span != 1 || cell.row_span != 1) return std::nullopt;
    heads[cell.column] = &cell;
  }
  if (std::count(heads.begin(), heads.end(), nullptr) > 0) return std::nullopt;
  return heads;
}

// An open table may print the heads of an earlier one and run on below without a sign: its first row is then cut after
// the lines of the heads.
void CutKnownHeads(const Page& root_page, Table& root, const Page& page, Table& table) {
  auto known = HeadCells(root), mine = HeadCells(table);
  if (!known || !mine || known->size() != mine->size()) return;
  bool more = false;
  std::vector<std::size_t> counts;
  for (std::size_t c = 0; c < mine->size(); ++c) {
    const std::vector<Line>&lines = (*mine)[c]->lines, &head = (*known)[c]->lines;
    std::string wanted = text::Fold(TextOf(root_page, head)), got;
    std::size_t count = 0;
    while (count < lines.size() && got.size() < wanted.size())
      got = text::Fold(TextOf(page, {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(++count)}));
    if (got != wanted || wanted.empty()) return;
    more = more || count < lines.size();
    counts.push_back(count);
  }
  if (!more) return;
  double bottom = table.box.y0;
  for (std::size_t c = 0; c < counts.size(); ++c) bottom = std::max(bottom, (*mine)[c]->lines[counts[c] - 1].box.y1);
  std::vector<Cell> below;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    Cell& head = *(*mine)[c];
    Cell rest = head;
    rest.row = 1;
    rest.box.y0 = head.box.y1 = std::min(bottom, head.box.y1);
    rest.lines.erase(rest.lines.begin(), rest.lines.begin() + static_cast<std::ptrdiff_t>(counts[c]));
    head.lines.resize(counts[c]);
    below.push_back(std::move(rest));
  }
  for (Cell& cell : table.cells)
    if (cell.row > 0) ++cell.row;
  table.cells.insert(table.cells.begin() + table.columns, below.begin(), below.end());
  ++table.rows;
}

void CutOpenRow(Table& table, Table& next) {
  if (table.origin != TableOrigin::kAligned || next.origin != TableOrigin::kAligned) return;
  for (const Cell& cell : next.cells) {
    if (cell.row != next.head_rows || cell.column != 0 || !cell.lines.empty()) continue;
    table.closed_bottom = next.closed_top = false;
  }
}

}  // namespace

void JoinTables(Document& document) {
  const std::size_t pages = document.pages.size();
  // The tables of each page before its first text and after its last: two or more where tables stand side by side.
  std::vector<std::vector<int>> heads(pages + 1), tails(pages + 1);
  std::vector<char> text(pages + 1);
  for (const Block& block : document.blocks) {
    auto page = static_cast<std::size_t>(block.page);
    if (block.kind == BlockKind::kFurniture || page > pages) continue;
    if (block.kind != BlockKind::kTable) {
      text[page] = true;
      tails[page].clear();
      continue;
    }
    if (!text[page]) heads[page].push_back(block.table);
    tails[page].push_back(block.table);
  }
  auto at = [&](int table) -> Table& { return document.tables[static_cast<std::size_t>(table)]; };
  auto page_of = [&](const Table& table) -> const Page& {
    return document.pages[static_cast<std::size_t>(table.page) - 1];
  };
  for (Table& table : document.tables)
    table.head_rows = std::max(table.head_rows, CoveredBySpans(table, BoldRows(page_of(table), table)));
  for (std::size_t page = 2; page <= pages; ++page) {
    for (int next : heads[page]) {
      Table& table = at(next);
      if (table.continues >= 0 || Above(document, heads[page], next)) continue;
      auto before = std::find_if(tails[page - 1].rbegin(), tails[page - 1].rend(), [&](int tail) {
        const Table& last = at(tail);
        // White space alone puts columns a little elsewhere on each page; the same heads say that they are the same.
        bool repeats = last.origin == TableOrigin::kAligned && last.columns == table.columns &&
                       RepeatedRows(page_of(last), last, page_of(table), table) > 0;
        return (repeats || SameColumns(last, table)) && !Below(document, tails[page - 1], tail);
      });
      if (before == tails[page - 1].rend()) continue;
      table.continues = *before;
      int root = *before;
      while (at(root).continues >= 0) root = at(root).continues;
      if (table.origin == TableOrigin::kAligned) CutKnownHeads(page_of(at(root)), at(root), page_of(table), table);
      TakeHeads(page_of(at(root)), at(root), page_of(table), table);
      CutOpenRow(at(*before), table);
    }
  }
}

}  // namespace jalons::importer
