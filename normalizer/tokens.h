// From the printed lines of a Document to Tokens: markup taken off, words broken at a line end made whole.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "normalizer/lexicon.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

class Tokenizer {
 public:
  // Keeps references to both.
  Tokenizer(const importer::Document& document, const Lexicon& lexicon);

  // The words of one line. Markup that survived in text files (`<i>`, `**`, the `^` of a superscript) is taken off.
  Span Line(const importer::Line& line) const;

  // `next` added to `span` as the line after it: a hyphen at the line end is kept or dropped by the document's own
  // vocabulary, then by the lexicon's prefixes.
  void AppendLine(Span* span, const Span& next) const;

  const importer::Page& PageOf(int number) const;

 private:
  bool KeepsHyphen(const Token& before, const Token& right) const;

  const importer::Document& document_;
  std::set<std::string, std::less<>> vocabulary_, prefixes_;
};

}  // namespace jalons::normalizer
