#include "importer/table_joins.h"

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

void CutOpenRow(Table& table, Table& next) {
  if (table.origin != TableOrigin::kAligned || next.origin != TableOrigin::kAligned) return;
  for (const Cell& cell : next.cells) {
    if (cell.row != next.head_rows || cell.column != 0 || !cell.lines.empty()) continue;
    table.closed_bottom = next.closed_top = false;
  }
}

}  // namespace

void JoinTables(Document& document) {
  std::vector<int> first(document.pages.size() + 2, -1), last(document.pages.size() + 2, -1);
  // The first and last table of each page if no text stands before or after it.
  std::vector<int> seen(document.pages.size() + 2, 0);
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::kFurniture) continue;
    auto page = static_cast<std::size_t>(block.page);
    if (page >= seen.size()) continue;
    if (block.kind == BlockKind::kTable && seen[page] == 0) first[page] = block.table;
    last[page] = block.kind == BlockKind::kTable ? block.table : -1;
    ++seen[page];
  }
  auto page_of = [&](const Table& table) -> const Page& {
    return document.pages[static_cast<std::size_t>(table.page) - 1];
  };
  for (Table& table : document.tables)
    table.head_rows = std::max(table.head_rows, CoveredBySpans(table, BoldRows(page_of(table), table)));
  for (std::size_t page = 2; page < first.size(); ++page) {
    if (first[page] < 0 || last[page - 1] < 0) continue;
    Table& before = document.tables[static_cast<std::size_t>(last[page - 1])];
    Table& table = document.tables[static_cast<std::size_t>(first[page])];
    if (table.continues >= 0 || !SameColumns(before, table)) continue;
    table.continues = last[page - 1];
    // Heads are known from the table's first page; later pages repeat them or have none.
    const Table* root = &before;
    while (root->continues >= 0) root = &document.tables[static_cast<std::size_t>(root->continues)];
    int repeated = RepeatedRows(page_of(*root), *root, page_of(table), table);
    if (repeated > 0) {
      Table& origin = document.tables[static_cast<std::size_t>(root - document.tables.data())];
      origin.head_rows = std::max(origin.head_rows, CoveredBySpans(origin, repeated));
      table.head_rows = CoveredBySpans(table, repeated);
    } else if (root->head_rows > 0) {
      table.head_rows = 0;
    }
    CutOpenRow(before, table);
  }
}

}  // namespace jalons::importer
