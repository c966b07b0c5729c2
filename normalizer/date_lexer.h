// Words, figures and signs of a text, as the date grammar reads them, and the phrases of the lexicon found among them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jalons::normalizer {

// A run of letters, a run of figures, or one sign. Letters and figures part ("1er", "T1"), so do hyphens; an apostrophe
// belongs to no word ("l'an" is "l" "an"), so that text which lost its apostrophes reads the same.
struct DateToken {
  std::string key;                 // text::Fold of the run
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::size_t hash = 0;            // of the key
  int number = -1;                 // the value of up to 9 figures
  int digits = 0;                  // how many figures
  bool space = false;              // white space before it
  bool line = false;               // a line break before it
  bool upper = false;              // begins with a capital
  bool word = false;               // letters
};

using DateTokens = std::vector<DateToken>;

DateTokens LexDates(std::string_view utf8);

// Phrases by kind, the longest match first.
class PhraseTable {
 public:
  struct Match {
    std::size_t end = 0;  // index of the token after the phrase
    const std::string* value = nullptr;
  };

  void Add(const std::string& kind, std::string_view phrase, const std::string& value);

  // True where some phrase begins with the token.
  bool Knows(const DateToken& token) const { return phrases_.contains(token.hash); }

  // The longest phrase of that kind that begins at token `at`.
  std::optional<Match> Find(std::string_view kind, const DateTokens& tokens, std::size_t at) const;

 private:
  struct Phrase {
    std::string kind;
    std::vector<std::string> keys;
    std::string value;
  };
  // By the hash of the first key, the longest first: most words of a text begin no phrase at all.
  std::unordered_map<std::size_t, std::vector<Phrase>> phrases_;
};

}  // namespace jalons::normalizer
