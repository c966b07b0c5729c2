// EDTF (ISO 8601-2): the dates of plan-json. A DatePoint is a year, month, day, season, quarter or half-year, any part
// of which may be unknown; a DateValue is a point or an interval that may be open at one end. The subset is levels 0 to
// 2 as plans need them: unspecified digits (XXXX-10), approximate dates (2015-01~), seasons 21-24, quarters 33-36,
// half-years 40-41, open intervals (../2028). https://www.loc.gov/standards/datetime/
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jalons::normalizer {

struct DatePoint {
  std::optional<int> year;
  int month = 0;   // 1-12, 0: none
  int day = 0;     // 1-31, 0: none
  int season = 0;  // 21-24, 33-36 or 40-41 in place of a month, 0: none
  bool approximate = false;

  bool operator==(const DatePoint&) const = default;
};

struct DateValue {
  std::optional<DatePoint> start, end;  // absent: open
  bool interval = false;                // false: `start` alone, which is then present
};

std::string ToEdtf(const DatePoint& point);
std::string ToEdtf(const DateValue& value);

// A real day of the calendar (29 February only in leap years); an unknown year counts as a leap year.
bool IsDay(const std::optional<int>& year, int month, int day);
int DaysInMonth(const std::optional<int>& year, int month);

// True for a well-formed EDTF string of the subset above.
bool IsEdtf(std::string_view text);

// First and last day (YYYY-MM-DD) that an EDTF string covers; absent where open or unknown, both absent where it is not
// well-formed. A season runs from the 21st to the 20th as civil calendars have it; the winter of a year is January to
// 20 March of that year.
struct DateBounds {
  std::optional<std::string> earliest, latest;
};
DateBounds BoundsOf(std::string_view edtf);

// The years of a plan's period: {2006, 2009} of "2006/2009", {2024, 2028} of "2024-04-01/2028-03-31", {2023, 2023} of
// "2023". Nothing where a year is unknown or open.
struct YearSpan {
  int first = 0, last = 0;
};
std::optional<YearSpan> YearsOf(std::string_view edtf);

// The last day, month or season before the point, and the first after it, in the precision of the point. A month's end
// goes on with the next month ("after 31 March 2023" is 2023-04).
DatePoint Before(const DatePoint& point);
DatePoint After(const DatePoint& point);

}  // namespace jalons::normalizer
