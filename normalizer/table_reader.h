// From an understood table to nodes and facts of the plan.
#pragma once

#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/pieces.h"
#include "normalizer/plan_builder.h"
#include "normalizer/table_model.h"

namespace jalons::normalizer {

class TableReader {
 public:
  // Keeps references to all.
  TableReader(const Heads& heads, const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
              PlanBuilder* builder);

  // Adds the rows of the table to the plan. Every word of it becomes an entry or a remainder.
  // `headed`: headings outside of tables name the orientations, so that a heading inside one names an objective.
  void Read(const TableModel& model, bool headed);

  // What a form's field or a heading inside a table says: opens a level ("Axe 1 : …", "Action 2.3"), or adds a fact.
  // False if the words name neither.
  bool ReadField(const Span& name, const std::vector<importer::Line>& lines, double room);

 private:
  void ReadRow(const TableModel& model, const LogicalRow& row);
  void ReadLists(const TableModel& model, const LogicalRow& row);
  void ReadSection(const TableModel& model, const LogicalRow& row, bool objective);
  void ReadForm(const TableModel& model, bool headed);
  void ReadOther(const TableModel& model);
  void OpenUpper(const TableModel& model, const LogicalRow& row);
  void AddCommitments(const std::vector<Piece>& entries, const std::string& term, bool each);
  void AddResults(const std::vector<Piece>& entries, const std::vector<std::string>& mixed, bool inherited, std::size_t first);
  void AddFacts(const ColumnRole& role, const std::vector<Piece>& entries, bool inherited, Facts* facts);

  const Heads& heads_;
  const Tokenizer& tokenizer_;
  const PieceBuilder& pieces_;
  const FactsReader& facts_;
  PlanBuilder& builder_;
};

}  // namespace jalons::normalizer
