// Splits a line, cell or bullet of a Ressources, Responsables or Partenaires column into its entries, by the rule of
// plan-json/1: commas, semicolons, slashes and “et” between parties separate; a person with an affiliation or a role, a
// means with its body and a phrase of generic nouns are one entry; where the layout ran parties together without signs
// between them, a capitalised head noun or an acronym opens the next. The words come from the lexicon (`party_heads`,
// `party_roles`, `function_words`, `organizations`, `places`).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/party_words.h"

namespace jalons::normalizer {

class PartySplitter {
 public:
  // Keeps nothing of the lexicon.
  explicit PartySplitter(const Lexicon& lexicon);

  // text is bytes [begin, end) of what was split, as printed.
  struct Piece {
    std::string text;
    std::size_t begin = 0, end = 0;
  };

  // In order; empty only if the text has no words.
  std::vector<Piece> Split(std::string_view text) const;

  // True if the text opens as a party does: head noun, role, acronym, known name, place, or “Prénom Nom”.
  bool LooksLikeParty(std::string_view text) const;

  // Share of the words, 0..1, that stand in entries that look like parties.
  double PartyShare(std::string_view text) const;

 private:
  using Words = std::vector<PartyWord>;
  struct Part {
    std::size_t begin, end;  // words
  };

  std::vector<Part> Parts(std::string_view text, const Words& words) const;
  void SplitSegment(const Words& words, const std::vector<bool>& inside, Part segment, std::vector<Part>* parts) const;
  bool JoinsComma(const Words& words, const Part& left, const Part& part, std::size_t count, bool last) const;
  bool JoinsSlash(const Words& words, const Part& left, const Part& part) const;
  bool SplitsAnd(const Words& words, const Part& left, Part right) const;
  bool Opens(const Words& words, const Part& left, std::size_t at) const;
  bool OpensAcronym(const Words& words, const Part& left, std::size_t at) const;
  std::size_t SkipLinks(const Words& words, Part part) const;
  bool BareHead(const Words& words, const Part& part) const;
  bool AllAdjectives(const Words& words, const Part& part) const;
  bool Affiliation(const Words& words, const Part& part) const;
  bool PartyAt(const Words& words, Part part) const;

  PartyWords words_;
};

}  // namespace jalons::normalizer
