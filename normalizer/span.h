// A run of printed words with the places they came from. The normalizer cuts and joins Spans, never bare strings, so
// that every text of the Plan leads back to its words and every word of the document can be accounted for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

// A word, or a part of one where markup or a glued number splits it.
struct Token {
  std::string text;
  std::string key;           // text::Fold of text
  int page = 1;
  int word = 0;              // index in Page::words
  importer::Box box;
  bool grid = false;
  bool glued = false;        // no white space before it
  bool line_start = false;   // first of its printed line
  bool bold = false;
  double size = 0;
  double gap = 0;            // white space before it on its line, in page units
};

class Span {
 public:
  Span() = default;
  explicit Span(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  bool empty() const { return tokens_.empty(); }
  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t index) const { return tokens_[index]; }
  Token& operator[](std::size_t index) { return tokens_[index]; }
  const Token& front() const { return tokens_.front(); }
  const Token& back() const { return tokens_.back(); }
  const std::vector<Token>& tokens() const { return tokens_; }

  void Append(const Span& other);
  void Append(Token token) { tokens_.push_back(std::move(token)); }

  // Tokens [begin, end); out of range is clipped.
  Span Sub(std::size_t begin, std::size_t end = static_cast<std::size_t>(-1)) const;

  // The words with one space between them, none where glued.
  std::string Text() const;

  // The part of the Span that bytes [begin, end) of Text() came from; a token cut in two keeps its box.
  Span Bytes(std::size_t begin, std::size_t end) const;

  // One box a page around the tokens.
  std::vector<Place> Places() const;

  // The box on the page of the first token.
  importer::Box FirstBox() const;

 private:
  std::vector<Token> tokens_;
};

// An Entry of the words of the Span.
Entry ToEntry(const Span& span);

// True if the token, closing quotes and brackets aside, ends a sentence (. ! ? …).
bool EndsSentence(const Token& token);

// The parts of a Span that begin at the given token indexes (ascending); the first part begins at 0.
std::vector<Span> SplitAt(const Span& span, const std::vector<std::size_t>& starts);

}  // namespace jalons::normalizer
