// The distance between base lines, by font size: what parts the lines of one paragraph from two paragraphs in a cell.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "importer/document.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

class Leading {
 public:
  Leading(const importer::Document& document, const Tokenizer& tokenizer);

  // True: `line` begins a paragraph after `before`; false: it goes on; nothing where distances do not tell (text files,
  // page ends, documents that set paragraphs like lines).
  std::optional<bool> Parts(const importer::Line& before, const importer::Line& line) const;

 private:
  struct Usual {
    double lines = 0;          // distance of lines within a paragraph, in points
    bool marked = false;       // paragraphs stand wider apart, often enough to rely on it
  };
  int SizeOf(const importer::Line& line) const;  // tenths of a point

  const Tokenizer& tokenizer_;
  std::map<int, Usual> usual_;
};

}  // namespace jalons::normalizer
