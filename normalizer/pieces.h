// A Document as a sequence of Pieces: paragraphs, headings, items and tables in reading order, each with the number,
// level word and bullet that stand before its text. A piece is what the authors wrote as one, however it was broken into
// printed lines.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "importer/document.h"
#include "normalizer/heads.h"
#include "normalizer/labels.h"
#include "normalizer/leading.h"
#include "normalizer/span.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

struct Piece {
  Span mark;   // bullet, level word, number, "(suite)": words that are not its text
  Span body;   // its text
  std::optional<LevelWord> level;
  std::string term;              // the level word as printed
  std::optional<Label> label;
  bool bullet = false;           // a bullet sign, or the indent that is left of one
  bool suite = false;            // marked as a continuation
  bool term_colon = false;       // the level word is followed by a colon: its text comes next
  bool bold = false, caps = false;
  bool in_contents = false;      // the document's table of contents names it
  double size = 0;               // font size; 0 in text files
  double indent = 0;             // from the left edge of its block, in page units
  int blank_before = 0;          // empty lines (text), or 1 for a gap larger than between lines
  int page = 1;
  int table = -1;                // index in Document::tables; such a piece has no words of its own
  std::string set_apart;         // "furniture", "contents": for the remainder, not for the plan

  bool EndsWithColon() const;
  Span All() const;              // mark and body
};

// How lines become pieces and cells become entries.
class PieceBuilder {
 public:
  // Keeps references to all three.
  PieceBuilder(const importer::Document& document, const Heads& heads, const Tokenizer& tokenizer);

  std::vector<Piece> Build() const;

  // The entries of a table cell or of a joined column: split by bullets, numbers and line breaks that were meant.
  // `room` is the width of the column in page units.
  std::vector<Piece> Entries(const std::vector<importer::Line>& lines, double room) const;

  // The same for words that are in hand already (a cell of one printed line).
  std::vector<Piece> Entries(const Span& span) const;

  // Reads the bullet, level word and number at the front of a run of words. `named` allows level words that are
  // followed by a bare name ("Axe Concertation").
  Piece ParseFront(Span span, bool named) const;

 private:
  // Lines joined to one run of words.
  struct Run {
    Span span, last_line;
    double last_width = 0, widest = 0, indent = 0;
    int blank_before = 0;
    bool soft_bullet = false;
  };
  std::vector<Run> JoinLines(const std::vector<importer::Line>& lines, const std::vector<double>& rooms, bool in_cell) const;
  bool OpensRun(const Span& line) const;
  bool HardBreak(const Run& before, const Span& next, double room, bool in_cell) const;
  bool GoesOnAcrossGap(const Run& before, const Span& next) const;
  void SplitRun(const Run& run, bool in_cell, std::vector<Piece>* pieces) const;
  std::size_t BracketedFields(const Span& span) const;
  Piece FieldInBrackets(Span span) const;
  bool LostBullets() const;
  bool InContents(const Span& span) const;
  void SetFurnitureApart(std::vector<Piece>* pieces) const;

  const importer::Document& document_;
  const Heads& heads_;
  const Tokenizer& tokenizer_;
  Leading leading_;
  bool lost_bullets_ = false;  // text files where one leading space is all that is left of a bullet
  std::set<std::string, std::less<>> contents_;  // folded titles that the tables of contents name
  double wrap_ = 0;            // text files: the usual width of a full line, 0 if lines are not wrapped
};

}  // namespace jalons::normalizer
