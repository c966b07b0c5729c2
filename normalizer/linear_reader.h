// A table that lost its geometry: its heads on one line, then its cells one after the other. The rows come back from the
// numbers, the order of the columns and what the cells say.
#pragma once

#include <vector>

#include "normalizer/column_roles.h"
#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/plan_builder.h"
#include "normalizer/survey.h"

namespace jalons::normalizer {

class LinearReader {
 public:
  LinearReader(const Heads& heads, const FactsReader& facts, PlanBuilder* builder);

  // Entries [begin, end) of which the first is the line of heads. The evidence is taken from `all` regions of the
  // document that have the same heads, as one region may be short.
  void Read(const std::vector<Surveyed>& entries, std::size_t begin, std::size_t end);

  // The end of the region that begins with the heads at `begin`: the next heads, level word, passage or heading by type.
  static std::size_t RegionEnd(const std::vector<Surveyed>& entries, std::size_t begin);

 private:
  struct Numbers {
    std::size_t shallow = 0, deep = 0;  // depths of the numbers; equal where there is but one
    bool repeated = false;              // the deepest numbers come twice: a column of results repeats them
  };
  Numbers Count(const std::vector<Surveyed>& entries, std::size_t begin, std::size_t end) const;
  ColumnRoles Roles(const HeadLine& heads, const Numbers& numbers) const;
  std::vector<Piece> SplitDates(const Piece& piece) const;
  bool ReadInTurn(const ColumnRoles& roles, const std::vector<std::string>& terms, const std::vector<Surveyed>& entries,
                  std::size_t begin, std::size_t end);
  void AddCell(const ColumnRoles& roles, const Piece& piece);

  const Heads& heads_;
  const FactsReader& facts_;
  PlanBuilder& builder_;
  Commitment* owner_ = nullptr;  // of results: the commitment whose number came last
  std::size_t column_ = 0;       // where the last cell stood
};

}  // namespace jalons::normalizer
