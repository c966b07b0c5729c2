// Reads a surveyed document from top to bottom into the plan: front matter, headings, lists, passages, fields, tables,
// annexes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/outline.h"
#include "normalizer/pieces.h"
#include "normalizer/plan_builder.h"
#include "normalizer/survey.h"
#include "normalizer/table_model.h"

namespace jalons::normalizer {

class FlowReader {
 public:
  // Keeps references to all. `models`: the understood tables by the index of their first part.
  FlowReader(const Heads& heads, const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
             const Outline& outline, const std::map<int, TableModel>& models, PlanBuilder* builder);

  // `organization`: index of the entry that is the name of the plan's body, -1 if none is.
  void Read(const std::vector<Surveyed>& entries, int organization);

 private:
  void ReadFront(const Surveyed& entry);
  void ReadBody(const Surveyed& entry);
  void ReadHeading(const Surveyed& entry);
  void ReadItem(const Surveyed& entry);
  void ReadField(const Surveyed& entry);
  void ReadPassage(const Surveyed& entry);
  void ReadAnnex(const Surveyed& entry);
  void AddToPassage(const Piece& piece);

  const Heads& heads_;
  const Tokenizer& tokenizer_;
  const PieceBuilder& pieces_;
  const FactsReader& facts_;
  const Outline& outline_;
  const std::map<int, TableModel>& models_;
  PlanBuilder& builder_;

  std::string passage_;             // role of the passage that is open, "" if none
  std::string field_;               // role of the field that is open, "" if none
  std::vector<std::string> mixed_;  // its further roles
  std::string term_;                // of commitments in a list under a heading such as "Actions"
  double list_indent_ = -1;         // where the items of the open list begin
};

}  // namespace jalons::normalizer
