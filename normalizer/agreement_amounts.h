// What each party brings: the sums of an agreement's tables of payments and of its clauses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importer/document.h"
#include "normalizer/agreement_duties.h"
#include "normalizer/agreement_parties.h"
#include "normalizer/agreement_words.h"
#include "normalizer/facts_reader.h"
#include "normalizer/money.h"
#include "normalizer/plan_builder.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

class AgreementAmounts {
 public:
  // Keeps references to all but the lexicon.
  AgreementAmounts(const importer::Document& document, const Tokenizer& tokenizer, const AgreementParties& parties,
                   const AgreementWords& words, const FactsReader& facts, const Lexicon& lexicon, PlanBuilder* builder);

  // A table whose rows or columns are payers, years or both; `duty` is that of the clause above it. Words that are no
  // amount go to the builder's remainder.
  void ReadTable(int table, const Duty& duty);

  // The sums of a clause or of an entry of one (`part`: of a list whose lead or an earlier clause may name the whole).
  void ReadClause(const Span& clause, const Duty& duty, bool part);

  // All of them: those of the tables, and of the clauses what no table says again.
  std::vector<Amount> Take();

 private:
  struct Grid;
  void AddCell(const Grid& grid, std::size_t row, std::size_t column, const Duty& duty);
  std::optional<std::string> Payer(const Span& head) const;
  std::optional<std::string> Years(const Span& head) const;
  void NotePayee(const Span& clause, const Duty& duty);

  const importer::Document& document_;
  const Tokenizer& tokenizer_;
  const AgreementParties& parties_;
  const AgreementWords& words_;
  const FactsReader& facts_;
  MoneyParser money_;
  PlanBuilder& builder_;
  std::vector<Amount> from_tables_, from_clauses_;
  std::vector<std::pair<std::string, int>> payees_;  // who is paid, and in how many sentences
};

}  // namespace jalons::normalizer
