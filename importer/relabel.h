// Moves lines of a Document's text from one kind of block to another.
#pragma once

#include <cstddef>
#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// For each page of a Document, the lines of its kText blocks in reading order, and where each comes from.
struct TextLines {
  struct Origin {
    std::size_t block, line;
  };
  std::vector<std::vector<Line>> lines;
  std::vector<std::vector<Origin>> origins;
};

// For each page, not 0 for some of its lines.
using LineMarks = std::vector<std::vector<char>>;

TextLines CollectTextLines(const Document& document);

// The marked lines come to stand in blocks of `kind`. A block with both kinds of lines is cut, in order; marked lines
// that follow each other in a block stay together.
void RelabelLines(Document& document, const TextLines& text, const LineMarks& marks, BlockKind kind);

}  // namespace jalons::importer
