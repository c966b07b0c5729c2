// The Document: what a file prints, before anyone asks what it means. Pages of words and rulings, then what the layout
// says of them: lines, tables, blocks in reading order. Header only; the normalizer sees this header and no other of
// the importer's.
//
// Units. In a PDF or an image: points (1/72 inch), origin at the top left of the page as it is shown, y downwards,
// pages from 1. In a text file a page is a character grid (Page::grid): x counts characters and y lines, both from 0,
// so the word at line 12, column 5 of 3 letters has the box {4, 11, 7, 12}. One geometry serves both.
// All strings are UTF-8 NFC.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace jalons::importer {

struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double Width() const { return x1 - x0; }
  double Height() const { return y1 - y0; }
  double MiddleX() const { return (x0 + x1) / 2; }
  double MiddleY() const { return (y0 + y1) / 2; }
  bool Empty() const { return x1 <= x0 || y1 <= y0; }
  bool Contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
  bool operator==(const Box&) const = default;
};

// The smallest box around both; an empty box adds nothing.
inline Box Union(const Box& a, const Box& b) {
  if (a.Empty()) return b;
  if (b.Empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// A run of signs without white space. What the file prints as one run stays one word here.
struct Word {
  std::string text;
  Box box;
  double size = 0;          // font size in points; 0 where the file does not say
  bool bold = false;
  bool italic = false;
  bool space_after = true;  // false: the next word of the line follows without white space
  int cell = 0;             // text files: how many TABs stand before it on its line
  int rotation = 0;         // degrees clockwise: 0, 90, 180, 270
  double confidence = 1;    // below 1 only for recognized (OCR) words
};

// A straight stroke, or a filled rectangle so thin that it is read as one. x0 <= x1, y0 <= y1; one of the two pairs is
// (nearly) equal.
struct Ruling {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  bool Horizontal() const { return x1 - x0 >= y1 - y0; }
  bool operator==(const Ruling&) const = default;
};

struct Page {
  int number = 1;
  double width = 0, height = 0;
  bool grid = false;              // units are characters and lines, not points
  std::vector<Word> words;        // in the order of the file
  std::vector<Ruling> rulings;
};

// Words of one page on one base line (of one column or cell), left to right.
struct Line {
  int page = 1;
  std::vector<int> words;  // indices into Page::words
  Box box;
};

// One cell of a table. Rows and columns from 0. A merged cell is one Cell whose spans say what it covers.
struct Cell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  Box box;
  std::vector<Line> lines;  // top to bottom; empty for an empty cell
};

enum class TableOrigin {
  kRuled,    // cells drawn by rulings
  kAligned,  // columns found by alignment of words, no (or not enough) rulings
  kTabs,     // a text file's TAB cells
};

// One table on one page. A table that goes on over a page is one Table a page; `continues` joins them.
struct Table {
  int page = 1;
  Box box;
  int rows = 0, columns = 0;
  std::vector<Cell> cells;  // by row, then column; positions covered by a span of another cell are absent
  TableOrigin origin = TableOrigin::kRuled;
  bool closed_top = true;    // false: no ruling closes the first row at the top (it may be the rest of a cut row)
  bool closed_bottom = true; // false: the last row runs into the page end (its rest may be on the next page)
  int continues = -1;        // index in Document::tables of the table on an earlier page that this one goes on with
  int head_rows = 0;         // how many leading rows are column heads as far as layout can tell (bold, shaded, repeated)
};

enum class BlockKind {
  kText,       // lines that stand together: a paragraph, a heading, a bullet; the normalizer decides
  kTable,      // `table` says which
  kFurniture,  // running title, page number, version stamp: repeats at the same place of pages
  kContents,   // a table of contents: leaders, page numbers
};

// The blocks of a Document are in reading order and hold every word of every page exactly once (a table's block has no
// lines of its own: they are in its cells).
struct Block {
  BlockKind kind = BlockKind::kText;
  int page = 1;
  Box box;
  std::vector<Line> lines;
  int table = -1;  // index in Document::tables, for kTable
};

enum class Severity { kNote, kWarning, kError };

// What went wrong or was guessed, and where. The text is looked up by `code` in text/messages.tsv, with `arguments`, in
// the language of the user.
struct Diagnostic {
  Severity severity = Severity::kNote;
  std::string code;                    // "encoding-guessed", "page-damaged" ...
  std::vector<std::string> arguments;
  int page = 0;                        // 0: the file as a whole
  Box box;                             // empty: the page as a whole
};

struct Document {
  std::string name;        // file name without folders
  std::string sha256;      // of the original bytes, lower-case hexadecimal
  std::string media_type;  // "application/pdf", "text/plain"
  std::vector<Page> pages;
  std::vector<Table> tables;
  std::vector<Block> blocks;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace jalons::importer
