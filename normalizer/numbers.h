// Numbers in figures ("1 120 000", "13,44"), in words ("vingt et un"), and said twice ("quatorze (14)").
#pragma once

#include <map>
#include <optional>
#include <string>

#include "normalizer/date_lexer.h"
#include "normalizer/lexicon.h"

namespace jalons::normalizer {

struct Number {
  double value = 0;
  std::size_t end = 0;   // index of the token after it
  bool article = false;  // "un", "une"
  bool spelled = false;
  bool whole = true;  // no decimals
};

class NumberReader {
 public:
  explicit NumberReader(const Lexicon& lexicon);

  // The number that begins at token `at`. Figures that go on after a full stop ("1.1.2") are a label, not a number.
  std::optional<Number> Read(const DateTokens& tokens, std::size_t at) const;

  // An ordinal: "2e", "1 er", "première".
  std::optional<Number> ReadOrdinal(const DateTokens& tokens, std::size_t at) const;

  // True where the token is an ending such as "er" or "e".
  bool IsOrdinalEnding(const DateToken& token) const;

  // True where the token may open a number or an ordinal.
  bool Knows(const DateToken& token) const {
    return token.digits > 0 || words_.contains(token.key) || ordinals_.contains(token.key);
  }

 private:
  std::optional<Number> ReadFigures(const DateTokens& tokens, std::size_t at) const;
  std::optional<Number> ReadWords(const DateTokens& tokens, std::size_t at) const;

  struct Word {
    int value = 0;
    bool article = false;
  };
  std::map<std::string, Word, std::less<>> words_;
  std::map<std::string, int, std::less<>> ordinals_;
};

}  // namespace jalons::normalizer
