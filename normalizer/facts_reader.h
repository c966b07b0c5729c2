// From the words of a cell, a field or a sentence to the facts of an undertaking: parties, dates, targets, sums.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/pieces.h"
#include "normalizer/plan.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

class FactsReader {
 public:
  explicit FactsReader(const Lexicon& lexicon);
  ~FactsReader();

  // The plan's period (EDTF), for "an 1" and "continu".
  void SetPeriod(std::optional<std::string> period);

  // The entries of a column or field of that role (column_heads.tsv), added to `facts`. `mixed`: further roles that the
  // same head names ("Ressources et échéancier"). Words that are no fact come back for the remainder.
  std::vector<Span> Add(const std::string& role, const std::vector<std::string>& mixed, const std::vector<Piece>& entries,
                        bool inherited, Facts* facts) const;

  // A mark ("X") or words in the column of a year ("2021", "An 2").
  void AddYear(const std::string& year, const Span& words, Facts* facts) const;

  // Dates, frequencies, targets and sums said inside a sentence of the undertaking.
  // `resource`: a party's entry, in which a number tells how many there are.
  void ReadSentence(const Span& sentence, Facts* facts, bool resource = false) const;

  bool IsDate(const Span& words) const;       // nothing but dates and frequencies
  bool IsPlainDate(const Span& words) const;  // nothing but dates: no "10 fois par année"
  double DateShare(const Span& words) const;
  double PartyShare(const Span& words) const;
  std::optional<std::string> FindPeriod(const Span& words) const;
  std::optional<std::string> FindDate(const Span& words) const;  // EDTF of words that are a date: "AVRIL 2001"

 private:
  struct Readers;
  void AddParties(const Piece& piece, const std::vector<std::string>& mixed, bool inherited, Facts* facts) const;
  void AddTiming(const Span& words, bool inherited, Facts* facts) const;

  std::unique_ptr<Readers> readers_;
};

}  // namespace jalons::normalizer
