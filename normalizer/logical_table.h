// A table as its authors meant it: the parts of one table on several pages joined, heads apart from rows, rows that the
// page end cut in two made whole.
#pragma once

#include <vector>

#include "importer/document.h"
#include "normalizer/heads.h"
#include "normalizer/pieces.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

struct LogicalCell {
  std::vector<importer::Line> lines;
  double room = 0;         // width of the column, in page units
  bool covered = false;    // lies under a merged cell that began in a row above
  int column_span = 1;
};

struct LogicalRow {
  std::vector<LogicalCell> cells;  // one a column
  bool section = false;            // one cell across the table: a heading of its own
  bool joined = false;             // made of two rows that a page end had cut
};

struct LogicalTable {
  int columns = 0;
  std::vector<Span> heads;              // one a column; empty where the table names none
  std::vector<HeadLine> head_lines;     // what the lexicon says of each
  std::vector<LogicalRow> before;       // rows above the heads: a title of the table
  std::vector<LogicalRow> rows;
  std::vector<Span> repeats;            // heads printed again on a later page
  importer::TableOrigin origin = importer::TableOrigin::kRuled;

  bool HasHeads() const { return !heads.empty(); }
};

// Joins the tables (indexes in Document::tables, in reading order). The first may be alone.
LogicalTable JoinTables(const std::vector<int>& tables, const importer::Document& document, const Heads& heads,
                        const Tokenizer& tokenizer);

// True if `next` goes on with `table`: layout says so, or it repeats its heads, or has none and the same columns.
bool GoesOn(const importer::Table& table, const importer::Table& next, int table_index, const Heads& heads,
            const Tokenizer& tokenizer);

// The words of the lines as one run.
Span JoinedLines(const std::vector<importer::Line>& lines, const Tokenizer& tokenizer);

}  // namespace jalons::normalizer
