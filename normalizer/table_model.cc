#include "normalizer/table_model.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kMostGoOn = 0.3;       // of the cells with words above them, the share that goes on from there
constexpr int kFewestPairs = 8;         // such pairs of cells, to judge by
constexpr double kEntriesOfLists = 1.9; // mean number of entries in the cells of columns that are lists
constexpr double kEntriesBeside = 1.5;  // of the columns beside the commitments
constexpr double kMostFields = 0.6;     // of the left cells of a form, the share that name a field
constexpr std::size_t kFewestFields = 3;
constexpr std::size_t kLongestFieldName = 6;

// A table in which every row is a printed line: sentences run from cell to cell down the columns.
bool RowsArePrintedLines(const LogicalTable& table, const Heads& heads, const Tokenizer& tokenizer) {
  int pairs = 0, going_on = 0;
  for (std::size_t c = 0; c < static_cast<std::size_t>(table.columns); ++c) {
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
      const auto& above = table.rows[r - 1].cells[c].lines;
      const auto& below = table.rows[r].cells[c].lines;
      if (above.size() != 1 || below.size() != 1) {
        if (above.size() > 1 || below.size() > 1) ++pairs;
        continue;
      }
      const Span top = tokenizer.Line(above.front()), foot = tokenizer.Line(below.front());
      if (top.empty() || foot.empty()) continue;
      ++pairs;
      going_on += !EndsSentence(top.back()) && (text::StartsLower(foot.front().text) || heads.CannotEnd(top.back()));
    }
  }
  return pairs >= kFewestPairs && going_on >= kMostGoOn * pairs;
}

void Merge(LogicalRow* target, const LogicalRow& row) {
  for (std::size_t c = 0; c < target->cells.size(); ++c) {
    LogicalCell& cell = target->cells[c];
    cell.lines.insert(cell.lines.end(), row.cells[c].lines.begin(), row.cells[c].lines.end());
    cell.room = std::max(cell.room, row.cells[c].room);
  }
}

// Joins printed lines to rows: a row begins with a number in a column that has numbers, or after an empty row.
std::vector<LogicalRow> JoinPrintedLines(const std::vector<LogicalRow>& lines, const Tokenizer& tokenizer) {
  std::vector<LogicalRow> rows;
  bool empty_before = true;
  for (const LogicalRow& line : lines) {
    bool labelled = false, filled = false;
    for (const LogicalCell& cell : line.cells) {
      filled = filled || !cell.lines.empty();
      const Span words = JoinedLines(cell.lines, tokenizer);
      const auto label = ParseLabel(words);
      labelled = labelled || (label && !label->bare && label->Depth() >= 2);
    }
    if (!filled) {
      empty_before = true;
      continue;
    }
    if (rows.empty() || line.section || labelled || (empty_before && line.cells.front().lines.size() + line.cells.back().lines.size() > 1)) {
      rows.push_back(line);
    } else {
      Merge(&rows.back(), line);
    }
    empty_before = false;
  }
  return rows;
}

// Rows that begin in the middle of a sentence of the commitments go on with the row above: a column found by alignment
// may be cut where a neighbour is longer.
void JoinCutRows(TableModel* model, const Tokenizer& tokenizer) {
  const int column = model->roles.Find("commitment");
  if (column < 0) return;
  const auto c = static_cast<std::size_t>(column);
  std::vector<LogicalRow> rows;
  for (LogicalRow& row : model->table.rows) {
    const Span words = JoinedLines(row.cells[c].lines, tokenizer);
    bool goes_on = !rows.empty() && !rows.back().section && !row.section && !words.empty() && text::StartsLower(words.front().text);
    if (goes_on) {
      const Span above = JoinedLines(rows.back().cells[c].lines, tokenizer);
      goes_on = !above.empty() && !EndsSentence(above.back());
    }
    if (goes_on) Merge(&rows.back(), row);
    else rows.push_back(std::move(row));
  }
  model->table.rows = std::move(rows);
}

// A row that holds nothing but a level word with its number or name ("Axe 2 : …") is a heading inside the table.
void FindSections(LogicalTable* table, const PieceBuilder& pieces, const Tokenizer& tokenizer) {
  for (LogicalRow& row : table->rows) {
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const LogicalCell& cell) { return !cell.lines.empty(); });
    if (filled != 1 || table->columns < 2) continue;
    for (const LogicalCell& cell : row.cells) {
      if (!cell.lines.empty()) row.section = row.section || pieces.ParseFront(JoinedLines(cell.lines, tokenizer), true).level.has_value();
    }
  }
  // Found by alignment, a heading is a cell alone in its row; where the first row is one, so are the others like it.
  const auto alone = [&](const LogicalRow& row) {
    std::size_t filled = 0;
    for (const LogicalCell& cell : row.cells) filled += !cell.lines.empty();
    return filled == 1 && !row.cells.front().lines.empty() && !pieces.ParseFront(JoinedLines(row.cells.front().lines, tokenizer), false).label;
  };
  if (table->origin != importer::TableOrigin::kAligned || table->columns < 3 || table->rows.empty() || !alone(table->rows.front())) return;
  for (LogicalRow& row : table->rows) row.section = row.section || alone(row);
}

std::vector<ColumnEvidence> Evidence(const LogicalTable& table, const Tokenizer& tokenizer, const FactsReader& facts) {
  std::vector<ColumnEvidence> evidence(static_cast<std::size_t>(table.columns));
  for (std::size_t c = 0; c < evidence.size(); ++c) {
    ColumnEvidence& column = evidence[c];
    if (c < table.head_lines.size()) column.head = table.head_lines[c];
    int cells = 0, labelled = 0;
    double words = 0, dates = 0, parties = 0;
    std::map<std::size_t, int> depths;
    for (const LogicalRow& row : table.rows) {
      if (row.section) continue;
      const Span span = JoinedLines(row.cells[c].lines, tokenizer);
      if (span.empty()) continue;
      ++cells;
      words += static_cast<double>(span.size());
      const auto label = ParseLabel(span);
      if (label && !label->bare) {
        ++labelled;
        ++depths[label->Depth()];
      }
      if (column.head.heads.empty()) {
        dates += facts.DateShare(span);
        parties += facts.PartyShare(span);
      }
    }
    if (cells == 0) continue;
    column.filled = static_cast<double>(cells) / static_cast<double>(table.rows.size());
    column.labelled = static_cast<double>(labelled) / cells;
    column.words = words / cells;
    column.date_share = dates / cells;
    column.party_share = parties / cells;
    const auto most = std::max_element(depths.begin(), depths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != depths.end()) column.depth = most->first;
  }
  return evidence;
}

// A form found by alignment may be one row of many lines: each line that names a field begins a row of its own.
void SplitFormRows(LogicalTable* table, const Heads& heads, const PieceBuilder& pieces, const Tokenizer& tokenizer) {
  if (table->origin != importer::TableOrigin::kAligned || table->columns != 2) return;
  std::vector<LogicalRow> rows;
  for (LogicalRow& row : table->rows) {
    const std::vector<importer::Line> names = row.cells[0].lines;
    std::size_t known = 0;
    for (const importer::Line& line : names) known += heads.IsHeadWord(tokenizer.Line(line));
    if (names.size() < 2 || static_cast<double>(known) < kMostFields * static_cast<double>(names.size())) {
      rows.push_back(std::move(row));
      continue;
    }
    for (std::size_t n = 0; n < names.size(); ++n) {
      LogicalRow part = row;
      part.cells[0].lines = {names[n]};
      std::erase_if(part.cells[1].lines, [&](const importer::Line& line) {
        const bool before = n > 0 && line.box.MiddleY() < names[n].box.y0;
        return line.page != names[n].page || before || (n + 1 < names.size() && line.box.MiddleY() >= names[n + 1].box.y0);
      });
      part.section = part.cells[1].lines.empty() && pieces.ParseFront(tokenizer.Line(names[n]), true).level.has_value();
      rows.push_back(std::move(part));
    }
  }
  table->rows = std::move(rows);
}

// A form: the left column names fields.
bool IsForm(const LogicalTable& table, const Heads& heads, const Tokenizer& tokenizer) {
  if (table.columns != 2 || table.HasHeads()) return false;
  std::size_t named = 0, filled = 0;
  for (const LogicalRow& row : table.rows) {
    const Span left = JoinedLines(row.cells[0].lines, tokenizer);
    if (left.empty() || row.section) continue;
    ++filled;
    const HeadLine line = heads.ParseColumnHeads(left);
    const bool level = heads.ParseLevel(left).has_value();
    named += left.size() <= kLongestFieldName && (level || (!line.heads.empty() && line.covered >= 0.5));
  }
  return named >= kFewestFields && static_cast<double>(named) >= kMostFields * static_cast<double>(filled);
}

// Columns that are lists: no numbers, and several entries in the cells of the commitments and of their neighbours.
bool ColumnsAreLists(const TableModel& model, const PieceBuilder& pieces, const Heads& heads) {
  const int commitment = model.roles.Find("commitment");
  if (commitment < 0) return false;
  double own = 0, others = 0;
  int cells = 0, other_cells = 0;
  for (const LogicalRow& row : model.table.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].lines.empty()) continue;
      const std::string& role = model.roles.columns[c].role;
      if (role == "objective" || role == "orientation") continue;
      const std::vector<Piece> entries = ListEntries(row.cells[c], pieces, heads);
      if (static_cast<int>(c) == commitment) {
        if (!entries.empty() && entries.front().label) return false;
        own += static_cast<double>(entries.size());
        ++cells;
      } else {
        others += static_cast<double>(entries.size());
        ++other_cells;
      }
    }
  }
  return cells > 0 && own >= kEntriesOfLists * cells && (other_cells == 0 || others >= kEntriesBeside * other_cells);
}

void Describe(TableModel* model, const PieceBuilder& pieces, const Heads& heads, const Tokenizer& tokenizer) {
  TableShape& shape = model->shape;
  if (model->form == TableForm::kFields) {
    // The levels that the form's own fields name.
    std::set<std::string> levels;
    for (const LogicalRow& row : model->table.rows) {
      if (!row.section) levels.insert(FieldRole(JoinedLines(row.cells[0].lines, tokenizer), heads));
    }
    model->names_objective = levels.contains("objective");
    shape.upper_levels = levels.contains("commitment") ? model->names_objective + levels.contains("orientation") : -1;
    return;
  }
  if (model->roles.Find("commitment") < 0) {
    model->form = TableForm::kOther;
    return;
  }
  const bool sections = std::any_of(model->table.rows.begin(), model->table.rows.end(), [](const LogicalRow& row) { return row.section; });
  shape.upper_levels = (model->roles.Find("objective") >= 0) + (model->roles.Find("orientation") >= 0 || sections);
  if (sections && shape.upper_levels == 2 && model->roles.Find("objective") < 0) shape.upper_levels = 1;
  for (const LogicalRow& row : model->table.rows) {
    for (const LogicalCell& cell : row.cells) {
      const Span words = JoinedLines(cell.lines, tokenizer);
      const Piece front = pieces.ParseFront(words, false);
      if (front.label) shape.labelled.emplace_back(front.label->text, front.body.Text());
    }
  }
}

}  // namespace

std::string FieldRole(const Span& name, const Heads& heads) {
  const HeadLine line = heads.ParseColumnHeads(name);
  if (!line.heads.empty()) return line.heads.front().roles.front();
  const auto level = heads.ParseLevel(name);
  return level ? level->levels.front() : "";
}

std::vector<Piece> ListEntries(const LogicalCell& cell, const PieceBuilder& pieces, const Heads& heads) {
  std::vector<Piece> entries;
  for (Piece& piece : pieces.Entries(cell.lines, cell.room)) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < piece.body.size(); ++i) {
      const bool starts_sentence = EndsSentence(piece.body[i - 1]) && text::StartsUpper(piece.body[i].text) &&
                                   !heads.Is("exemple", piece.body[i]) && !heads.Is("exemple", piece.body[i - 1]);
      if (starts_sentence) starts.push_back(i);
    }
    const std::vector<Span> sentences = SplitAt(piece.body, starts);
    if (sentences.size() <= 1) {
      entries.push_back(std::move(piece));
      continue;
    }
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      Piece part = piece;
      part.body = sentences[s];
      if (s > 0) {
        part.mark = {};
        part.label.reset();
        part.bullet = false;
      }
      entries.push_back(std::move(part));
    }
  }
  return entries;
}

TableModel Understand(const std::vector<int>& tables, const importer::Document& document, const Heads& heads,
                      const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
                      const Surveyed* loose_heads, const TableModel* previous) {
  TableModel model;
  model.table = JoinTables(tables, document, heads, tokenizer);
  SplitFormRows(&model.table, heads, pieces, tokenizer);
  if (IsForm(model.table, heads, tokenizer)) {
    model.form = TableForm::kFields;
    Describe(&model, pieces, heads, tokenizer);
    return model;
  }
  for (const Span& head : model.table.heads) model.terms.push_back(head.Text());
  if (!model.table.HasHeads() && loose_heads != nullptr && loose_heads->heads.heads.size() == static_cast<std::size_t>(model.table.columns)) {
    for (const ColumnHead& head : loose_heads->heads.heads) {
      const Span words = loose_heads->piece.body.Sub(head.begin, head.end);
      model.table.head_lines.push_back(heads.ParseColumnHeads(words));
      model.terms.push_back(words.Text());
    }
  } else if (!model.table.HasHeads() && previous != nullptr && previous->table.columns == model.table.columns &&
      previous->form != TableForm::kOther) {
    model.table.head_lines = previous->table.head_lines;
    model.terms = previous->terms;
  }
  FindSections(&model.table, pieces, tokenizer);
  const bool printed = RowsArePrintedLines(model.table, heads, tokenizer);
  if (printed) model.table.rows = JoinPrintedLines(model.table.rows, tokenizer);
  model.terms.resize(static_cast<std::size_t>(model.table.columns));
  model.roles = AssignRoles(Evidence(model.table, tokenizer, facts));
  if (!model.table.HasHeads() && model.table.head_lines.empty() && model.roles.Find("resources") < 0 && model.roles.Find("timing") < 0) {
    // Without heads, only who and when tell a table of a plan from any other.
    model.form = TableForm::kOther;
    return model;
  }
  JoinCutRows(&model, tokenizer);
  // One form serves all tables of a document that have the same heads.
  const bool like_before = previous != nullptr && previous->form == TableForm::kLists && previous->terms == model.terms;
  if (like_before || ColumnsAreLists(model, pieces, heads)) model.form = TableForm::kLists;
  Describe(&model, pieces, heads, tokenizer);
  return model;
}

}  // namespace jalons::normalizer
