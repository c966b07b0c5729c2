#include "normalizer/edtf.h"

#include <re2/re2.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace jalons::normalizer {
namespace {

constexpr int kLeapYear = 2000;  // stands for an unknown year
constexpr int kSeasonEndDay = 20;

// First and last day of a season, quarter or half-year, as month and day.
struct Part {
  int season, first_month, first_day, last_month, last_day;
};
constexpr std::array<Part, 10> kParts = {{{21, 3, 21, 6, kSeasonEndDay},
                                          {22, 6, 21, 9, kSeasonEndDay},
                                          {23, 9, 21, 12, kSeasonEndDay},
                                          {24, 1, 1, 3, kSeasonEndDay},
                                          {33, 1, 1, 3, 31},
                                          {34, 4, 1, 6, 30},
                                          {35, 7, 1, 9, 30},
                                          {36, 10, 1, 12, 31},
                                          {40, 1, 1, 6, 30},
                                          {41, 7, 1, 12, 31}}};

const Part* FindPart(int season) {
  for (const Part& part : kParts) {
    if (part.season == season) return &part;
  }
  return nullptr;
}

const RE2& PointPattern() {
  static const RE2 pattern(R"((\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?)");
  return pattern;
}

std::string Day(int year, int month, int day) {
  std::array<char, 48> out;
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day);
  return out.data();
}

// Reads one end of an interval; false where it is not well-formed.
bool ReadPoint(std::string_view text, DateBounds* bounds) {
  std::string year, second, third, mark;
  if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), PointPattern(), &year, &second, &third, &mark))
    return false;
  const bool month_known = !second.empty() && second != "XX";
  const int month = month_known ? std::atoi(second.c_str()) : 0;
  const Part* part = FindPart(month);
  if (month_known && !part && (month < 1 || month > 12)) return false;
  if (part && !third.empty()) return false;
  std::string low = year, high = year;
  for (char& c : low) c = c == 'X' ? '0' : c;
  for (char& c : high) c = c == 'X' ? '9' : c;
  const bool year_known = year != "XXXX";
  const int first = std::atoi(low.c_str()), last = std::atoi(high.c_str());
  const std::optional<int> check = year.find('X') == std::string::npos ? std::optional<int>(first) : std::nullopt;
  const bool day_known = !third.empty() && third != "XX";
  const int day = day_known ? std::atoi(third.c_str()) : 0;
  if (day_known && !(month_known ? IsDay(check, month, day) : day >= 1 && day <= 31)) return false;
  if (!year_known) return true;
  if (part) {
    bounds->earliest = Day(first, part->first_month, part->first_day);
    bounds->latest = Day(last, part->last_month, part->last_day);
  } else if (!month_known) {
    bounds->earliest = Day(first, 1, 1);
    bounds->latest = Day(last, 12, 31);
  } else {
    bounds->earliest = Day(first, month, day_known ? day : 1);
    bounds->latest = Day(last, month, day_known ? day : DaysInMonth(last, month));
  }
  return true;
}

bool Read(std::string_view text, DateBounds* bounds) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return ReadPoint(text, bounds);
  const std::string_view from = text.substr(0, slash), to = text.substr(slash + 1);
  DateBounds start, end;
  const bool open_start = from == ".." || from.empty(), open_end = to == ".." || to.empty();
  if (open_start && open_end) return false;
  if (!open_start && !ReadPoint(from, &start)) return false;
  if (!open_end && !ReadPoint(to, &end)) return false;
  bounds->earliest = start.earliest;
  bounds->latest = end.latest;
  return true;
}

}  // namespace

int DaysInMonth(const std::optional<int>& year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int y = year.value_or(kLeapYear);
  const bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

bool IsDay(const std::optional<int>& year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= DaysInMonth(year, month);
}

std::string ToEdtf(const DatePoint& point) {
  std::array<char, 48> part;
  std::string out = "XXXX";
  if (point.year) {
    std::snprintf(part.data(), part.size(), "%04d", *point.year);
    out = part.data();
  }
  if (point.season || point.month) {
    std::snprintf(part.data(), part.size(), "-%02d", point.season ? point.season : point.month);
    out += part.data();
  }
  if (point.day) {
    std::snprintf(part.data(), part.size(), "-%02d", point.day);
    out += part.data();
  }
  return point.approximate ? out + "~" : out;
}

std::string ToEdtf(const DateValue& value) {
  if (!value.interval) return value.start ? ToEdtf(*value.start) : std::string();
  return (value.start ? ToEdtf(*value.start) : "..") + "/" + (value.end ? ToEdtf(*value.end) : "..");
}

bool IsEdtf(std::string_view text) {
  DateBounds bounds;
  return Read(text, &bounds);
}

DateBounds BoundsOf(std::string_view edtf) {
  DateBounds bounds;
  return Read(edtf, &bounds) ? bounds : DateBounds();
}

std::optional<YearSpan> YearsOf(std::string_view edtf) {
  const DateBounds bounds = BoundsOf(edtf);
  if (!bounds.earliest || !bounds.latest) return std::nullopt;
  return YearSpan{std::atoi(bounds.earliest->c_str()), std::atoi(bounds.latest->c_str())};
}

DatePoint Before(const DatePoint& point) {
  DatePoint out = point;
  const auto last_year = [&] {
    if (out.year) --*out.year;
  };
  if (point.season) {
    const bool first = point.season == 24 || point.season == 33 || point.season == 40;
    if (first) {
      out.season = point.season == 24 ? 23 : point.season == 33 ? 36 : 41;
      last_year();
    } else {
      // Winter opens the year, though its code is the last.
      out.season = point.season == 21 ? 24 : point.season - 1;
    }
  } else if (point.day > 1) {
    --out.day;
  } else if (point.month) {
    out.month = point.month == 1 ? 12 : point.month - 1;
    if (point.month == 1) last_year();
    if (point.day) out.day = DaysInMonth(out.year, out.month);
  } else {
    last_year();
  }
  return out;
}

DatePoint After(const DatePoint& point) {
  DatePoint out = point;
  const auto next_year = [&] {
    if (out.year) ++*out.year;
  };
  if (point.season) {
    const bool last = point.season == 23 || point.season == 36 || point.season == 41;
    if (last) {
      out.season = point.season == 23 ? 24 : point.season == 36 ? 33 : 40;
      next_year();
    } else {
      out.season = point.season == 24 ? 21 : point.season + 1;
    }
  } else if (point.day && point.day < DaysInMonth(point.year, point.month)) {
    ++out.day;
  } else if (point.month) {
    out.day = 0;
    out.month = point.month == 12 ? 1 : point.month + 1;
    if (point.month == 12) next_year();
  } else {
    next_year();
  }
  return out;
}

}  // namespace jalons::normalizer
