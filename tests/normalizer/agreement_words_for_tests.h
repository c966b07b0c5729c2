// Printed words for tests: a Span from a text, its lines as the text has them.
#pragma once

#include <sstream>
#include <string>

#include "normalizer/span.h"
#include "text/unicode.h"

namespace jalons::normalizer {

inline Span Printed(const std::string& text) {
  Span span;
  std::istringstream lines(text);
  std::string line;
  double y = 0;
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string word;
    double x = 0;
    while (words >> word) {
      Token token;
      token.text = word;
      token.key = text::Fold(word);
      token.line_start = x == 0;
      token.grid = true;
      token.box = {x, y, x + static_cast<double>(text::Length(word)), y + 1};
      x = token.box.x1 + 1;
      span.Append(std::move(token));
    }
    ++y;
  }
  return span;
}

}  // namespace jalons::normalizer
