// A table understood: which column is which, whether its rows are undertakings, printed lines, lists or a form.
#pragma once

#include <string>
#include <vector>

#include "normalizer/column_roles.h"
#include "normalizer/facts_reader.h"
#include "normalizer/logical_table.h"
#include "normalizer/outline.h"
#include "normalizer/pieces.h"
#include "normalizer/survey.h"

namespace jalons::normalizer {

enum class TableForm {
  kRows,   // a row is an undertaking (or the rest of one)
  kLists,  // the columns are lists of their own; only the objective owns them
  kFields, // two columns: the name of a field, and what it holds
  kOther,  // no table of a plan
};

struct TableModel {
  LogicalTable table;
  ColumnRoles roles;
  std::vector<std::string> terms;  // the head words of each column as printed
  TableForm form = TableForm::kRows;
  TableShape shape;
  bool names_objective = false;    // of a form: a field of its own says the objective
};

// What a form's field is about: a role of column_heads.tsv or a level; "" if the words name neither.
std::string FieldRole(const Span& name, const Heads& heads);

// `tables`: indexes in Document::tables of the parts of one table. Where it prints no heads, those of `loose_heads` (a line
// of heads above it) or of `previous` (the table before it) serve if there are as many; both may be null.
TableModel Understand(const std::vector<int>& tables, const importer::Document& document, const Heads& heads,
                      const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
                      const Surveyed* loose_heads, const TableModel* previous);

// The entries of a cell of a list: as PieceBuilder::Entries, each sentence an entry of its own ("Exemples : …" stays
// with the sentence before).
std::vector<Piece> ListEntries(const LogicalCell& cell, const PieceBuilder& pieces, const Heads& heads);

}  // namespace jalons::normalizer
