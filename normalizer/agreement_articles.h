// The articles of an agreement as a tree: articles, their clauses, the entries of a clause that opens a list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalizer/agreement_sections.h"
#include "normalizer/plan_builder.h"

namespace jalons::normalizer {

// "a) verser à l'Alliance …;" with the entries below it.
struct DeedEntry {
  std::optional<std::string> label;
  Span mark, text;
  std::vector<DeedEntry> below;
};

struct DeedClause {
  std::optional<std::string> label;
  Span mark, text;
  std::vector<DeedEntry> entries;
  bool heading = false;  // names the clauses that follow it
  int table = -1;        // index in Document::tables; such a clause has no words of its own
};

struct DeedArticle {
  ArticleHead head;
  std::vector<DeedClause> clauses;
};

// True if the words open with an infinitive (“Verser …”, “se réunir …”, “d’approuver …”).
bool OpensWithInfinitive(const Span& text);

// The articles in order. Words that are none (furniture, headings of parts) go to the builder's remainder.
std::vector<DeedArticle> ReadArticles(const std::vector<Piece>& pieces, const AgreementParts& parts,
                                      const AgreementWords& words, PlanBuilder* builder);

}  // namespace jalons::normalizer
