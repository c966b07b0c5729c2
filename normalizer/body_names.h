// Finds the names of bodies in running text by their shape: a head noun of the lexicon with its complements, an
// acronym, a name the lexicon knows. “Comité régional en habitation”, “Ville de La Tuque”, “CIUSSS MCQ”.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/party_words.h"

namespace jalons::normalizer {

struct BodyName {
  std::size_t begin = 0, end = 0;  // bytes of the text, the name alone
  std::string text;
  std::string acronym;              // in brackets after it; the text itself where it is an acronym
  HeadKind kind = HeadKind::kNone;  // kNone: an acronym or a name of the lexicon
  bool bare = false;                // the head alone ("Consortium")
};

class BodyNames {
 public:
  explicit BodyNames(const Lexicon& lexicon) : words_(lexicon) {}

  // In order, not overlapping.
  std::vector<BodyName> Find(std::string_view text) const;

  // Acronyms (folded) that the text explains by words which name no body: “développement social (DS)”.
  std::set<std::string> Things(std::string_view text) const;

  const PartyWords& words() const { return words_; }

 private:
  using Words = std::vector<PartyWord>;
  std::size_t End(const Words& words, std::size_t at, const PartyHead& head, bool sure) const;
  bool GoesOn(const Words& words, std::size_t from, std::size_t i, const PartyHead& head, bool sure) const;
  std::size_t AcronymEnd(const Words& words, std::size_t at) const;
  // The word after `end` if it is an acronym in brackets whose first letters, `least` at least, begin words of [begin,
  // end).
  const PartyWord* Bracketed(const Words& words, std::size_t begin, std::size_t end, std::size_t least = 2) const;
  bool Accepts(const Words& words, std::size_t at, std::size_t end, const PartyHead& head, bool acronym) const;

  PartyWords words_;
};

}  // namespace jalons::normalizer
