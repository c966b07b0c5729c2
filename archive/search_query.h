// What a person typed, taken apart, and the same as an FTS5 expression. Nothing typed is an error.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/french.h"

namespace jalons::archive {

struct Term {
  enum class Kind {
    kWord,    // in any inflection
    kExact,   // in this form only: an acronym ("CRÉ" is not "créer")
    kPhrase,  // these forms in a row
    kPrefix,  // what begins so
  };
  Kind kind = Kind::kWord;
  std::vector<text::Token> tokens;  // one, but for a phrase
};

struct ParsedQuery {
  std::vector<std::vector<Term>> all;  // every one of these; of each, any of its alternatives
  std::vector<Term> none;              // none of these

  bool Empty() const { return all.empty() && none.empty(); }
};

// Whether a folded word is known to be an acronym, and has no inflections.
using AcronymTest = std::function<bool(const std::string& form)>;

ParsedQuery ParseQuery(std::string_view words, const AcronymTest& is_acronym);

// FTS5 expressions over the columns of `search`; "" where there is nothing to ask. The first holds what must match and
// what must not; the second only what must not, for a query of nothing else.
std::string MatchExpression(const ParsedQuery& query);
std::string RefusedExpression(const ParsedQuery& query);

// The same words as a phrase of the entry's own words or its columns ("CRÉ" -> {words column_words} : "cre").
std::string PhraseExpression(std::string_view words);

}  // namespace jalons::archive
