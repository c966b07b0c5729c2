#include "importer/tab_tables.h"

#include <algorithm>
#include <map>
#include <string>

#include "importer/lines.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr int kBlankLines = 2;           // at most so many between two rows
constexpr std::size_t kLabelLength = 8;  // characters of a number or bullet before the TAB of a list
constexpr int kContentsRows = 3;         // so many entries with a page number are a contents list

struct Row {
  std::vector<std::vector<Line>> cells;
  bool spanning = false;  // one cell over the whole width
};

struct GridLine {
  Line line;  // no words: blank, or TABs alone
  int tabs = 0;
  bool Blank() const { return tabs == 0 && line.words.empty(); }
};

const Word& WordAt(const Page& page, int index) {
  return page.words[static_cast<std::size_t>(index)];
}

std::vector<GridLine> AllLines(const Page& page, const std::vector<int>& tabs) {
  std::vector<GridLine> all(tabs.size());
  for (std::size_t y = 0; y < tabs.size(); ++y) all[y].tabs = tabs[y];
  for (Line& line : GridLines(page)) all[static_cast<std::size_t>(line.box.y0)].line = std::move(line);
  return all;
}

// The words of each TAB cell of a line.
std::vector<Line> CutAtTabs(const Page& page, const GridLine& source) {
  std::vector<Line> parts(static_cast<std::size_t>(source.tabs) + 1);
  for (const int index : source.line.words) {
    Line& part = parts[static_cast<std::size_t>(WordAt(page, index).cell)];
    part.page = page.number;
    part.words.push_back(index);
    part.box = Union(part.box, WordAt(page, index).box);
  }
  return parts;
}

std::string CellText(const Page& page, const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) text += (text.empty() ? "" : " ") + LineText(page, line);
  return text;
}

bool AllDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "1.1", "a)", "IV.", "•", "-": at most so long, one run, without two letters in small type side by side.
bool IsListLabel(const std::string& cell) {
  if (cell.empty()) return true;
  if (text::Length(cell) > kLabelLength || cell.find(' ') != std::string::npos) return false;
  if (cell.find_first_of("0123456789") != std::string::npos)
    return cell.find_first_of(".)-/") != std::string::npos || AllDigits(cell);
  return text::Length(cell) <= 2 || cell.find_first_not_of("IVXivx.)") == std::string::npos;
}

class Finder {
 public:
  Finder(const Page& page, const std::vector<int>& tabs) : page_(page), lines_(AllLines(page, tabs)) {}

  std::vector<Table> Run() {
    std::vector<Table> tables;
    for (std::size_t y = 0; y < lines_.size();) {
      if (lines_[y].tabs == 0) {
        ++y;
        continue;
      }
      y = ReadRows(y);
      if (LooksLikeTable()) tables.push_back(MakeTable());
    }
    return tables;
  }

 private:
  // Reads the rows from line y; returns the line after them.
  std::size_t ReadRows(std::size_t y) {
    rows_.clear();
    open_cell_ = false;
    const std::size_t begin = y;
    std::size_t end = y;
    while (y < lines_.size()) {
      if (lines_[y].tabs > 0) {
        AddRow(lines_[y]);
        end = ++y;
      } else if (const std::size_t next = SkipBlank(y); next < lines_.size() && next > y) {
        if (lines_[next].tabs != lines_[end - 1].tabs || SameText(lines_[next], lines_[begin])) break;
        y = next;
      } else if (next == y && Between(y)) {
        AddLoose(lines_[y], lines_[begin].tabs);
        end = ++y;
      } else {
        break;
      }
    }
    while (!rows_.empty() && Filled(rows_.back()) == 0) rows_.pop_back();
    while (!rows_.empty() && Filled(rows_.front()) == 0) rows_.erase(rows_.begin());
    return end;
  }

  // The first line from y that is not blank; the end of the page when there are too many blank ones.
  std::size_t SkipBlank(std::size_t y) const {
    std::size_t next = y;
    while (next < lines_.size() && lines_[next].Blank()) ++next;
    return next - y > kBlankLines ? lines_.size() : next;
  }

  bool SameText(const GridLine& a, const GridLine& b) const {
    return LineText(page_, a.line) == LineText(page_, b.line);
  }

  // A line of words without TABs between two lines that have some.
  bool Between(std::size_t y) const {
    return y + 1 < lines_.size() && y > 0 && lines_[y + 1].tabs > 0 && lines_[y - 1].tabs > 0;
  }

  void AddRow(const GridLine& line) {
    std::vector<Line> parts = CutAtTabs(page_, line);
    std::size_t first = 0;
    if (open_cell_) {
      // The row goes on: the first part belongs to the cell that the line before has left open.
      first = rows_.back().cells.size() - 1;
      open_cell_ = false;
    } else {
      rows_.emplace_back();
    }
    Row& row = rows_.back();
    row.cells.resize(std::max(row.cells.size(), first + parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!parts[i].words.empty()) row.cells[first + i].push_back(std::move(parts[i]));
    }
  }

  void AddLoose(const GridLine& line, int tabs_of_first) {
    Row& last = rows_.back();
    const bool shorter = !last.spanning && static_cast<int>(last.cells.size()) <= tabs_of_first;
    const bool goes_on = text::StartsLower(WordAt(page_, line.line.words.front()).text);
    if (!last.spanning && (shorter || goes_on)) {
      last.cells.back().push_back(line.line);
      const auto next = static_cast<std::size_t>(line.line.box.y0) + 1;
      open_cell_ = shorter && static_cast<int>(last.cells.size()) - 1 + lines_[next].tabs <= tabs_of_first;
      return;
    }
    Row row;
    row.spanning = true;
    row.cells.push_back({line.line});
    rows_.push_back(std::move(row));
  }

  static int Filled(const Row& row) {
    return static_cast<int>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
  }

  bool LooksLikeTable() const {
    std::map<std::size_t, int> used;  // columns that hold words, with how many cells
    int parted = 0;                   // rows of two filled cells or more
    for (const Row& row : rows_) {
      if (row.spanning) continue;
      for (std::size_t c = 0; c < row.cells.size(); ++c) used[c] += row.cells[c].empty() ? 0 : 1;
      parted += Filled(row) >= 2 ? 1 : 0;
    }
    std::erase_if(used, [](const auto& column) { return column.second == 0; });
    if (parted == 0 || (rows_.size() == 1 && used.size() == 2)) return false;
    return used.size() > 2 || !IsList(used.begin()->first, used.rbegin()->first);
  }

  // Two columns of which the first only numbers the second, or the second only gives pages.
  bool IsList(std::size_t first, std::size_t second) const {
    bool labels = true, pages = true;
    int entries = 0, last = 0;
    for (const Row& row : rows_) {
      if (row.cells.size() <= second || row.cells[second].empty()) continue;
      labels = labels && IsListLabel(CellText(page_, row.cells[first]));
      const std::string page = CellText(page_, row.cells[second]);
      const int number = AllDigits(page) && page.size() <= 4 ? std::stoi(page) : -1;
      pages = pages && number >= last;
      last = number;
      ++entries;
    }
    return labels || (pages && entries >= kContentsRows);
  }

  Table MakeTable() const {
    Table table;
    table.page = page_.number;
    table.origin = TableOrigin::kTabs;
    table.rows = static_cast<int>(rows_.size());
    for (const Row& row : rows_) table.columns = std::max(table.columns, static_cast<int>(row.cells.size()));
    for (int r = 0; r < table.rows; ++r) {
      const Row& row = rows_[static_cast<std::size_t>(r)];
      for (int c = 0; c < (row.spanning ? 1 : table.columns); ++c) {
        Cell cell;
        cell.row = r;
        cell.column = c;
        cell.column_span = row.spanning ? table.columns : 1;
        if (c < static_cast<int>(row.cells.size())) cell.lines = row.cells[static_cast<std::size_t>(c)];
        for (const Line& line : cell.lines) cell.box = Union(cell.box, line.box);
        table.box = Union(table.box, cell.box);
        table.cells.push_back(std::move(cell));
      }
    }
    return table;
  }

  const Page& page_;
  std::vector<GridLine> lines_;
  std::vector<Row> rows_;
  bool open_cell_ = false;
};

std::string FirstRow(const Document& document, const Table& table) {
  const auto page = std::find_if(document.pages.begin(), document.pages.end(),
                                 [&](const Page& candidate) { return candidate.number == table.page; });
  std::string text;
  for (const Cell& cell : table.cells) {
    if (cell.row == 0) text += text::Fold(CellText(*page, cell.lines)) + '\t';
  }
  return text;
}

}  // namespace

void FindTabTables(Document& document, const std::vector<std::vector<int>>& tabs) {
  const std::size_t before = document.tables.size();
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    for (Table& table : Finder(document.pages[p], tabs[p]).Run()) document.tables.push_back(std::move(table));
  }
  // A first row that other tables repeat is a row of column heads.
  std::map<std::string, std::vector<std::size_t>> by_head;
  for (std::size_t i = before; i < document.tables.size(); ++i)
    by_head[FirstRow(document, document.tables[i])].push_back(i);
  for (const auto& [head, tables] : by_head) {
    for (const std::size_t i : tables) document.tables[i].head_rows = tables.size() > 1 ? 1 : 0;
  }
}

}  // namespace jalons::importer
