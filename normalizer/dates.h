// A date expression: atoms (date_atoms.h) in ranges ("du 7 au 28 juin 2021", "mai-juin 2004") and relations ("d'ici
// mars 2026", "avant l'été 2023", "à compter du 1er juin 2024"). What an end of a range leaves out it has from the
// other.
#pragma once

#include <optional>
#include <string>

#include "normalizer/date_atoms.h"

namespace jalons::normalizer {

enum class DateRelation { kNone, kUntil, kFrom };

struct DateRead {
  std::size_t begin = 0, end = 0;  // token indexes
  std::size_t opening = 0;         // how many words stand before its first atom
  DateValue value;
  bool known = true;                // false: "an 1" of a plan whose years are not known
  DateKind kind = DateKind::kYear;  // of the first atom
  DateRelation relation = DateRelation::kNone;
  std::string plan_year;
  bool preposition = false;  // "en", "à", "le" ... before it
  bool complement = false;   // only "de", "du" before it, and no range: may belong to the noun before
  bool range = false;        // two atoms
  bool since = false;        // "depuis"
  bool yearly = false;       // "chaque automne"
  bool named = false, ordinal_year = false;
  bool plan_end_alone = false;  // "à terme": may belong to a verb

  std::optional<std::string> Edtf() const;
};

class DateGrammar {
 public:
  explicit DateGrammar(const Lexicon& lexicon) : atoms_(lexicon) {}

  // The expression that begins at token `at`, prepositions included.
  std::optional<DateRead> Read(const DateTokens& tokens, std::size_t at, const std::optional<YearSpan>& period) const;

  // True where the token may open an expression.
  bool Knows(const DateToken& token) const { return atoms_.Knows(token) || phrases().Knows(token); }

  const DateAtoms& atoms() const { return atoms_; }
  const PhraseTable& phrases() const { return atoms_.phrases(); }

 private:
  using Tokens = const DateTokens&;
  using Period = const std::optional<YearSpan>&;
  struct Opening;

  Opening ReadOpening(Tokens tokens, std::size_t at, Period period) const;
  // Joins what follows `first` to it: the end of a range, or a list of days or months in a row.
  bool ReadRange(Tokens tokens, const Opening& opening, Period period, DateAtom* first) const;
  bool ReadSeries(Tokens tokens, Period period, bool between, DateAtom* first) const;
  std::optional<DateAtom> ReadAfterArticles(Tokens tokens, std::size_t at, Period period) const;

  DateAtoms atoms_;
};

}  // namespace jalons::normalizer
