// The words of a line in which parties are named, with what the lexicon knows of each.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"

namespace jalons::normalizer {

// A word without the punctuation around it; an elided article or preposition ("l’", "d’") is a word of its own.
struct PartyWord {
  std::string text;
  std::string key;                 // text::Fold of text
  std::size_t begin = 0, end = 0;  // bytes of the line
  std::string before, after;       // punctuation next to it, signs of the line ("(", ",", "–")
  int depth = 0;                   // how many parentheses it stands in
  bool upper = false;              // starts with a capital
  bool caps = false;               // all capitals
  bool acronym = false;            // has the shape of an acronym and names no thing
};

enum class HeadKind { kNone, kBody, kCommittee, kClass, kUnit, kWeak, kGeneric, kMeans, kRole, kAttached };

// The head noun that opens at a word: how many words it takes, and whether it is a plural.
struct PartyHead {
  HeadKind kind = HeadKind::kNone;
  std::size_t words = 0;
  bool plural = false;

  explicit operator bool() const { return kind != HeadKind::kNone; }
  bool Body() const {
    return kind == HeadKind::kBody || kind == HeadKind::kCommittee || kind == HeadKind::kClass ||
           kind == HeadKind::kUnit || kind == HeadKind::kWeak;
  }
  bool Person() const { return kind == HeadKind::kRole || kind == HeadKind::kAttached; }
};

class PartyWords {
 public:
  explicit PartyWords(const Lexicon& lexicon);

  std::vector<PartyWord> Read(std::string_view line) const;

  // What `function_words` says of the word.
  bool Is(const PartyWord& word, std::string_view kind) const;
  bool Is(std::string_view key, std::string_view kind) const;
  // An article, a preposition or an elision: it does not end a name.
  bool Links(const PartyWord& word) const;

  PartyHead Head(const std::vector<PartyWord>& words, std::size_t at) const;
  // Number of words of the longest known name of an organization that opens there; 0 for none.
  std::size_t KnownName(const std::vector<PartyWord>& words, std::size_t at) const;
  // Number of words of a place or region name that opens there.
  std::size_t Place(const std::vector<PartyWord>& words, std::size_t at) const;
  bool KnownAcronym(const PartyWord& word) const { return acronyms_.contains(word.key); }
  // An adjective, by the lexicon or by its ending.
  bool Adjective(const PartyWord& word) const;
  bool RegionSuffix(const PartyWord& word) const { return word.caps && suffixes_.contains(word.key); }
  // True if the label word may stand before a colon: "Responsable : ...".
  bool Label(const PartyWord& word) const { return labels_.contains(word.key); }
  // "Prénom Nom" over exactly the words [begin, end).
  bool Person(const std::vector<PartyWord>& words, std::size_t begin, std::size_t end) const;
  // Name of the organization that goes by that acronym (folded); empty if unknown.
  std::string NameOf(std::string_view acronym_key) const;

 private:
  using Phrases = std::map<std::string, std::vector<std::vector<std::string>>, std::less<>>;  // by first word
  std::vector<std::string> Keys(std::string_view phrase) const;
  void AddPhrase(Phrases* phrases, std::string_view phrase) const;
  static std::size_t Longest(const Phrases& phrases, const std::vector<PartyWord>& words, std::size_t at);
  void AddHead(std::string_view phrase, HeadKind kind, bool plural);

  struct HeadPhrase {
    std::vector<std::string> keys;
    HeadKind kind;
    bool plural;
  };
  std::set<std::string, std::less<>> elisions_;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> function_;  // kind -> words
  std::map<std::string, std::vector<HeadPhrase>, std::less<>> heads_;                // by first word
  Phrases names_, places_;
  std::map<std::string, std::string, std::less<>> acronyms_;
  std::set<std::string, std::less<>> suffixes_, labels_;
};

}  // namespace jalons::normalizer
