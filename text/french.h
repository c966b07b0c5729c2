// French words for search. What is indexed and what is asked go through the same analysis, and the result is plain
// enough (letters without accents, digits) for SQLite's own `unicode61` tokenizer to keep each form as one token.
//
// Stems are those of the Snowball project's French stemmer (libstemmer), accents removed afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::text {

struct Token {
  std::string form;                // folded as text::Fold does, without apostrophe, hyphen or stop
  std::string stem;                // Stem of the word; the form itself for numbers and acronyms with stops
  std::size_t begin = 0, end = 0;  // bytes of the input that it stands for
  bool compound = false;           // the whole of a hyphenated word; its parts are the tokens that follow
};

// The words of `utf8`, in order:
//   an elided word before an apostrophe is cut off      l'entente -> entente; qu'on -> on
//   letters with stops are one acronym                  C.R.É. -> cre
//   a hyphenated word is given whole, then in parts     socio-économique -> socioeconomique, socio, economique
//   so is a word with another apostrophe                aujourd'hui -> aujourdhui, aujourd, hui
//   digits are words; signs between them part them      2006-2009 -> 2006, 2009; 75 % -> 75
std::vector<Token> Analyze(std::string_view utf8);

// The folded stem of one word, in any case, with or without its accents. What is no word comes back folded.
std::string Stem(std::string_view word);

}  // namespace jalons::text
