#include "normalizer/logical_table.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kHeadCovered = 0.5;      // of a head's words, the share that the lexicon must know
constexpr std::size_t kLongestHead = 12;  // words of a column head
constexpr double kHeadCells = 0.6;        // of a row's cells, the share that must be heads

std::vector<LogicalRow> RowsOf(const importer::Table& table) {
  std::vector<LogicalRow> rows(static_cast<std::size_t>(std::max(0, table.rows)));
  for (LogicalRow& row : rows) row.cells.resize(static_cast<std::size_t>(table.columns));
  std::vector<double> rooms(static_cast<std::size_t>(table.columns), 0);
  for (const importer::Cell& cell : table.cells) {
    if (cell.row < 0 || cell.row >= table.rows || cell.column < 0 || cell.column >= table.columns) continue;
    if (table.origin == importer::TableOrigin::kTabs) {
      for (const importer::Line& line : cell.lines)
        rooms[static_cast<std::size_t>(cell.column)] = std::max(rooms[static_cast<std::size_t>(cell.column)], line.box.Width());
    }
  }
  for (const importer::Cell& cell : table.cells) {
    if (cell.row < 0 || cell.row >= table.rows || cell.column < 0 || cell.column >= table.columns) continue;
    const auto r = static_cast<std::size_t>(cell.row), c = static_cast<std::size_t>(cell.column);
    LogicalCell& target = rows[r].cells[c];
    target.lines = cell.lines;
    target.column_span = cell.column_span;
    target.room = table.origin == importer::TableOrigin::kTabs ? rooms[c] : cell.box.Width();
    for (int below = 1; below < cell.row_span && cell.row + below < table.rows; ++below)
      rows[r + static_cast<std::size_t>(below)].cells[c].covered = true;
  }
  for (LogicalRow& row : rows) {
    int filled = 0, widest = 1;
    for (const LogicalCell& cell : row.cells) {
      filled += !cell.lines.empty();
      if (!cell.lines.empty()) widest = std::max(widest, cell.column_span);
    }
    row.section = filled == 1 && table.columns >= 2 && widest == table.columns;
  }
  return rows;
}

bool IsHead(const Span& words, const Heads& heads) {
  if (words.empty() || words.size() > kLongestHead) return false;
  const HeadLine line = heads.ParseColumnHeads(words);
  const bool year = !line.heads.empty() && line.heads.front().roles.front() == "year";
  return !line.heads.empty() && line.covered >= (year ? 1 : kHeadCovered);
}

std::vector<Span> Words(const LogicalRow& row, const Tokenizer& tokenizer) {
  std::vector<Span> words;
  for (const LogicalCell& cell : row.cells) words.push_back(JoinedLines(cell.lines, tokenizer));
  return words;
}

// Words of the lexicon and no others: heads printed again below, in other words than the first time.
bool IsPlainHeadRow(const LogicalRow& row, const Heads& heads, const Tokenizer& tokenizer) {
  std::size_t filled = 0;
  for (const Span& words : Words(row, tokenizer)) {
    if (words.empty()) continue;
    ++filled;
    if (!IsHead(words, heads) || heads.ParseColumnHeads(words).covered < 1) return false;
  }
  return filled >= 2 && !row.section;
}

std::size_t KnownHeads(const LogicalRow& row, const Heads& heads, const Tokenizer& tokenizer) {
  std::size_t known = 0;
  for (const Span& words : Words(row, tokenizer)) known += IsHead(words, heads);
  return known;
}

bool IsHeadRow(const LogicalRow& row, const Heads& heads, const Tokenizer& tokenizer) {
  if (row.section) return false;
  std::size_t filled = 0, known = 0;
  for (const Span& words : Words(row, tokenizer)) {
    filled += !words.empty();
    known += IsHead(words, heads);
  }
  return known >= 2 && static_cast<double>(known) >= kHeadCells * static_cast<double>(filled);
}

// A head over two rows: what stands below goes on with what stands above, word for word of the lexicon.
bool GoesOnWithHead(const std::vector<Span>& head, const LogicalRow& row, const Heads& heads, const Tokenizer& tokenizer) {
  const std::vector<Span> words = Words(row, tokenizer);
  std::size_t filled = 0;
  for (std::size_t c = 0; c < words.size() && c < head.size(); ++c) {
    if (words[c].empty()) continue;
    ++filled;
    if (head[c].empty() || row.cells[c].lines.size() != 1) return false;
    Span both = head[c];
    both.Append(words[c]);
    if (both.size() > kLongestHead || heads.ParseColumnHeads(both).covered < 1 || text::StartsUpper(words[c].front().text))
      return false;
  }
  return filled > 0;
}

std::string Key(const std::vector<Span>& words) {
  std::string key;
  for (const Span& span : words) key += text::Fold(span.Text()) + "|";
  return key;
}

bool Sparse(const LogicalRow& row) {
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const LogicalCell& cell) { return !cell.lines.empty(); });
  return 2 * static_cast<std::size_t>(filled) <= row.cells.size();
}

// How many leading rows are heads; `first` is the row where they begin (rows above are a title).
std::size_t FindHeads(const std::vector<LogicalRow>& rows, const Heads& heads, const Tokenizer& tokenizer, std::size_t* first) {
  constexpr std::size_t kRowsAbove = 3;
  for (std::size_t r = 0; r < rows.size() && r <= kRowsAbove; ++r) {
    if (!IsHeadRow(rows[r], heads, tokenizer)) {
      // A title above the heads, or names of groups of columns.
      const bool above = rows[r].section || (r + 1 < rows.size() && Sparse(rows[r]) && IsHeadRow(rows[r + 1], heads, tokenizer));
      if (above) continue;
      return 0;
    }
    *first = r;
    const std::vector<Span> words = Words(rows[r], tokenizer);
    if (r + 1 >= rows.size()) return 1;
    if (GoesOnWithHead(words, rows[r + 1], heads, tokenizer)) return 2;
    // Heads over groups of columns, then the heads of the columns themselves.
    if (IsHeadRow(rows[r + 1], heads, tokenizer) && KnownHeads(rows[r + 1], heads, tokenizer) > KnownHeads(rows[r], heads, tokenizer)) {
      *first = r + 1;
      return 1;
    }
    return 1;
  }
  return 0;
}

// True if the two rows are one that the page end cut: the one above is open at its foot, and the one below opens no
// cell with a number of its own under words.
bool Cut(const LogicalRow& above, const LogicalRow& below, const Tokenizer& tokenizer) {
  const std::vector<Span> top = Words(above, tokenizer), foot = Words(below, tokenizer);
  for (std::size_t c = 0; c < top.size() && c < foot.size(); ++c) {
    const auto label = ParseLabel(foot[c]);
    if (label && !label->bare && !top[c].empty()) return false;
  }
  return true;
}

}  // namespace

Span JoinedLines(const std::vector<importer::Line>& lines, const Tokenizer& tokenizer) {
  Span span;
  for (const importer::Line& line : lines) tokenizer.AppendLine(&span, tokenizer.Line(line));
  return span;
}

LogicalTable JoinTables(const std::vector<int>& tables, const importer::Document& document, const Heads& heads,
                        const Tokenizer& tokenizer) {
  LogicalTable joined;
  bool open = false;
  for (const int index : tables) {
    const importer::Table& table = document.tables.at(static_cast<std::size_t>(index));
    std::vector<LogicalRow> rows = RowsOf(table);
    std::size_t first = 0;
    const std::size_t count = FindHeads(rows, heads, tokenizer, &first);
    if (joined.columns == 0) {
      joined.columns = table.columns;
      joined.origin = table.origin;
      for (std::size_t r = 0; count > 0 && r < first; ++r) {
        if (rows[r].section) {
          joined.before.push_back(rows[r]);
          continue;
        }
        for (const Span& words : Words(rows[r], tokenizer)) {
          if (!words.empty()) joined.repeats.push_back(words);
        }
      }
      for (std::size_t r = first; r < first + count; ++r) {
        const std::vector<Span> words = Words(rows[r], tokenizer);
        joined.heads.resize(words.size());
        for (std::size_t c = 0; c < words.size(); ++c) tokenizer.AppendLine(&joined.heads[c], words[c]);
      }
      for (const Span& head : joined.heads) joined.head_lines.push_back(heads.ParseColumnHeads(head));
    } else {
      for (std::size_t r = 0; r < first + count; ++r) {
        for (const Span& words : Words(rows[r], tokenizer)) {
          if (!words.empty()) joined.repeats.push_back(words);
        }
      }
    }
    const std::string key = Key(joined.heads);
    for (std::size_t r = count > 0 ? first + count : 0; r < rows.size(); ++r) {
      rows[r].cells.resize(static_cast<std::size_t>(joined.columns));
      const std::vector<Span> words = Words(rows[r], tokenizer);
      const bool again = joined.HasHeads() && (Key(words) == key || (r > 0 && IsPlainHeadRow(rows[r], heads, tokenizer)));
      if (again) {
        for (const Span& span : words) {
          if (!span.empty()) joined.repeats.push_back(span);
        }
        continue;
      }
      if (open && !joined.rows.empty() && !rows[r].section && Cut(joined.rows.back(), rows[r], tokenizer)) {
        LogicalRow& last = joined.rows.back();
        for (std::size_t c = 0; c < last.cells.size(); ++c) {
          auto& lines = last.cells[c].lines;
          lines.insert(lines.end(), rows[r].cells[c].lines.begin(), rows[r].cells[c].lines.end());
        }
        last.joined = true;
      } else {
        joined.rows.push_back(std::move(rows[r]));
      }
      open = false;
    }
    open = !table.closed_bottom;
  }
  return joined;
}

bool GoesOn(const importer::Table& table, const importer::Table& next, int table_index, const Heads& heads,
            const Tokenizer& tokenizer) {
  if (next.continues == table_index) return true;
  if (table.columns != next.columns || table.origin != next.origin || next.page == table.page) return false;
  std::size_t first = 0, next_first = 0;
  const auto rows = RowsOf(table), next_rows = RowsOf(next);
  const std::size_t count = FindHeads(rows, heads, tokenizer, &first);
  const std::size_t next_count = FindHeads(next_rows, heads, tokenizer, &next_first);
  if (next_count == 0) return true;
  return count > 0 && next_first == 0 && Key(Words(rows[first], tokenizer)) == Key(Words(next_rows[0], tokenizer));
}

}  // namespace jalons::normalizer
