// Documents and Spans for the tests of the normalizer: text read by the importer, pages of points laid out by hand.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "importer/document.h"
#include "importer/reader.h"
#include "normalizer/coverage.h"
#include "normalizer/normalize.h"
#include "normalizer/pieces.h"
#include "normalizer/survey.h"
#include "text/unicode.h"

namespace jalons::normalizer {

inline importer::Document ReadText(const std::string& text) {
  return importer::ReadDocument(text, "essai.txt");
}

inline std::vector<std::string> SplitText(const std::string& text, char sign) {
  std::vector<std::string> parts;
  std::stringstream in(text);
  for (std::string part; std::getline(in, part, sign);) parts.push_back(part);
  return parts;
}

// The words of `text` as tokens of a character grid; each line feed begins a printed line.
inline Span Words(const std::string& text) {
  Span span;
  double y = 0;
  for (const std::string& line : SplitText(text, '\n')) {
    double x = 0;
    bool first = true;
    for (const std::string& word : SplitText(line, ' ')) {
      const double start = x;
      x += static_cast<double>(text::Length(word)) + 1;
      if (word.empty()) continue;
      Token token;
      token.text = word;
      token.key = text::Fold(word);
      token.word = static_cast<int>(span.size());
      token.box = {start, y, x - 1, y + 1};
      token.grid = true;
      token.line_start = first;
      token.gap = span.empty() || first ? 0 : 1;
      first = false;
      span.Append(std::move(token));
    }
    ++y;
  }
  return span;
}

// Pages of points, written from the top down: lines of text and ruled tables. A letter is 5 points wide, a line 12
// high.
class Sketch {
 public:
  Sketch() { NextPage(); }

  void NextPage() {
    importer::Page page;
    page.number = static_cast<int>(document_.pages.size()) + 1;
    page.width = 792;
    page.height = 612;
    document_.pages.push_back(page);
    y_ = kMargin;
  }

  // A paragraph of one line or several ('\n').
  Sketch& Text(const std::string& text, double size = kSize, bool bold = false,
               importer::BlockKind kind = importer::BlockKind::kText) {
    importer::Block block;
    block.kind = kind;
    block.page = Number();
    for (const std::string& line : SplitText(text, '\n')) {
      block.lines.push_back(PrintLine(line, kMargin, y_, size, bold));
      block.box = importer::Union(block.box, block.lines.back().box);
      y_ += kLeading * size / kSize;
    }
    document_.blocks.push_back(std::move(block));
    y_ += kLeading;
    return *this;
  }

  // `rows`: the cells of each row, lines of a cell parted by '\n'. A row of one cell spans the table; "^" lies under
  // the merged cell above it. Returns the index of the table.
  int Table(const std::vector<double>& widths, const std::vector<std::vector<std::string>>& rows,
            importer::TableOrigin origin = importer::TableOrigin::kRuled) {
    importer::Table table;
    table.page = Number();
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(widths.size());
    table.origin = origin;
    double all = 0;
    for (const double width : widths) all += width;
    const double top = y_;
    for (int r = 0; r < table.rows; ++r) {
      const auto& row = rows[static_cast<std::size_t>(r)];
      double x = kMargin, height = kLeading;
      for (const std::string& cell : row)
        height = std::max(height, kLeading * static_cast<double>(SplitText(cell, '\n').size()));
      for (int c = 0; c < static_cast<int>(row.size()); ++c) {
        const double width = row.size() == 1 ? all : widths[static_cast<std::size_t>(c)];
        const std::string& words = row[static_cast<std::size_t>(c)];
        if (words == "^") {
          for (importer::Cell& above : table.cells)
            above.row_span += above.column == c && above.row + above.row_span == r;
        } else {
          importer::Cell cell;
          cell.row = r;
          cell.column = c;
          cell.column_span = row.size() == 1 ? table.columns : 1;
          cell.box = {x, y_, x + width, y_ + height};
          double y = y_;
          for (const std::string& line : SplitText(words, '\n')) {
            cell.lines.push_back(PrintLine(line, x + 2, y, kSize, false));
            y += kLeading;
          }
          table.cells.push_back(std::move(cell));
        }
        x += width;
      }
      y_ += height;
    }
    table.box = {kMargin, top, kMargin + all, y_};
    importer::Block block;
    block.kind = importer::BlockKind::kTable;
    block.page = table.page;
    block.box = table.box;
    block.table = static_cast<int>(document_.tables.size());
    document_.tables.push_back(std::move(table));
    document_.blocks.push_back(std::move(block));
    y_ += kLeading;
    return static_cast<int>(document_.tables.size()) - 1;
  }

  importer::Table& TableAt(int index) { return document_.tables.at(static_cast<std::size_t>(index)); }
  const importer::Document& document() const { return document_; }

 private:
  static constexpr double kMargin = 40, kSize = 10, kLeading = 12, kLetter = 5;  // points

  int Number() const { return document_.pages.back().number; }

  importer::Line PrintLine(const std::string& text, double x, double y, double size, bool bold) {
    importer::Line line;
    line.page = Number();
    const double letter = kLetter * size / kSize;
    for (const std::string& word : SplitText(text, ' ')) {
      const double width = letter * static_cast<double>(text::Length(word));
      if (!word.empty()) {
        importer::Word printed;
        printed.text = word;
        printed.size = size;
        printed.bold = bold;
        printed.box = {x, y, x + width, y + size};
        line.words.push_back(static_cast<int>(document_.pages.back().words.size()));
        line.box = importer::Union(line.box, printed.box);
        document_.pages.back().words.push_back(std::move(printed));
      }
      x += width + letter;
    }
    return line;
  }

  importer::Document document_;
  double y_ = 0;
};

// A document with what the normalizer makes of it first.
struct Bench {
  explicit Bench(importer::Document read) : document(std::move(read)) {}

  std::vector<Surveyed> Surveys() const { return Survey(pieces.Build(), heads); }

  const importer::Document document;
  const Heads heads{Lexicon::BuiltIn()};
  const Tokenizer tokenizer{document, Lexicon::BuiltIn()};
  const PieceBuilder pieces{document, heads, tokenizer};
};

inline std::vector<std::string> Texts(const std::vector<Entry>& entries) {
  std::vector<std::string> texts;
  for (const Entry& entry : entries) texts.push_back(entry.text);
  return texts;
}

inline std::vector<std::string> Texts(const std::vector<Result>& results) {
  std::vector<std::string> texts;
  for (const Result& result : results) texts.push_back(result.entry.text);
  return texts;
}

// EDTF, or the words where there is no date.
inline std::vector<std::string> Dates(const std::vector<Timing>& timing) {
  std::vector<std::string> dates;
  for (const Timing& one : timing) dates.push_back(one.edtf.value_or(one.text));
  return dates;
}

inline std::vector<std::string> Remainders(const Plan& plan, const std::string& kind) {
  std::vector<std::string> texts;
  for (const Remainder& one : plan.remainder) {
    if (one.kind == kind) texts.push_back(one.entry.text);
  }
  return texts;
}

// The commitments of the plan in order, wherever they stand.
inline std::vector<const Commitment*> Commitments(const Plan& plan) {
  std::vector<const Commitment*> all;
  for (const Orientation& orientation : plan.orientations) {
    for (const Objective& objective : orientation.objectives) {
      for (const Commitment& commitment : objective.commitments) all.push_back(&commitment);
    }
  }
  return all;
}

// "orientations/objectives/commitments" with labels where there are: "1(1.1(1.1.1 1.1.2))"; "-" for none.
inline std::string Shape(const Plan& plan) {
  const auto name = [](const Head& head) { return head.Shell() ? std::string("*") : head.label.value_or("-"); };
  std::string shape;
  for (const Orientation& orientation : plan.orientations) {
    shape += (shape.empty() ? "" : " ") + name(orientation.head) + "(";
    for (const Objective& objective : orientation.objectives) {
      if (shape.back() != '(') shape += " ";
      shape += name(objective.head) + "(";
      for (const Commitment& commitment : objective.commitments) {
        if (shape.back() != '(') shape += " ";
        shape += name(commitment.head);
      }
      shape += ")";
    }
    shape += ")";
  }
  return shape;
}

}  // namespace jalons::normalizer
