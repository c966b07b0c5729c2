// Plans as one table, for CSV and XLSX: a row for each commitment, and for each objective of which something is said.
#pragma once

#include <vector>

#include "app/sheet.h"
#include "normalizer/plan.h"

namespace jalons::app {

struct NamedPlan {
  archive::PlanSummary summary;
  normalizer::Plan plan;
};

// Entries of a list are apart by " | ". A row has the words of its orientation and objective, so that it can be sorted
// and filtered alone.
Sheet CommitmentSheet(const Speaker& say, const std::vector<NamedPlan>& plans);

}  // namespace jalons::app
