// EDTF (ISO 8601-2) as a span of days, for filters and for the period of a plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jalons::archive {

struct Span {
  std::optional<std::string> first, last;  // YYYY-MM-DD; absent: open or unknown
};

// Of a day, month, season (21 to 24), quarter (33 to 36), half-year (40, 41), year, or an interval of two of them,
// where
// ".." is open; marks of doubt (~ ? %) are left out. Winter is taken as EDTF orders it, December to March.
// Anything else, and unknown years (XXXX), give no days.
Span SpanOf(std::string_view edtf);

}  // namespace jalons::archive
