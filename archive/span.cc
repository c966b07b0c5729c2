#include "archive/span.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace jalons::archive {
namespace {

std::optional<int> Number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::string Day(int year, int month, int day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

int LastDayOf(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last =
      std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Span Months(int year, int first, int last_year, int last) {
  return {Day(year, first, 1), Day(last_year, last, LastDayOf(last_year, last))};
}

Span SpanOfDivision(int year, int code) {
  if (code >= 1 && code <= 12) return Months(year, code, year, code);
  switch (code) {
    case 21:
      return Months(year, 3, year, 6);
    case 22:
      return Months(year, 6, year, 9);
    case 23:
      return Months(year, 9, year, 12);
    case 24:
      return Months(year, 12, year + 1, 3);
    case 40:
      return Months(year, 1, year, 6);
    case 41:
      return Months(year, 7, year, 12);
    default:
      break;
  }
  if (code >= 33 && code <= 36) return Months(year, 3 * (code - 33) + 1, year, 3 * (code - 33) + 3);
  return {};
}

Span SpanOfDate(std::string date) {
  std::erase_if(date, [](char c) { return c == '~' || c == '?' || c == '%'; });
  if (date.size() < 4) return {};
  const std::optional<int> year = Number(std::string_view(date).substr(0, 4));
  if (!year || *year < 1) return {};
  if (date.size() == 4) return Months(*year, 1, *year, 12);
  if (date.size() != 7 && date.size() != 10) return {};
  const std::optional<int> division = Number(std::string_view(date).substr(5, 2));
  if (!division || date[4] != '-') return {};
  if (date.size() == 7) return SpanOfDivision(*year, *division);
  const std::optional<int> day = Number(std::string_view(date).substr(8, 2));
  if (!day || *division < 1 || *division > 12 || *day < 1 || *day > LastDayOf(*year, *division)) return {};
  return {Day(*year, *division, *day), Day(*year, *division, *day)};
}

}  // namespace

Span SpanOf(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return SpanOfDate(std::string(edtf));
  return {SpanOfDate(std::string(edtf.substr(0, slash))).first, SpanOfDate(std::string(edtf.substr(slash + 1))).last};
}

}  // namespace jalons::archive
