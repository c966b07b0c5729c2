#include "app/plan_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace jalons::app {
namespace {

constexpr int kLongestSpan = 100;  // years: a longer one is a slip, not a plan

// The date without its marks of doubt ("2006~" is 2006 for those who read it).
std::string Plain(std::string date) {
  std::erase_if(date, [](char sign) { return sign == '~' || sign == '?' || sign == '%'; });
  return date;
}

bool Unknown(const std::string& date) {
  return date.starts_with("XXXX");
}

std::string OneDate(const Speaker& say, const std::string& date) {
  const std::string plain = Plain(date);
  const std::string year = Unknown(plain) ? "" : plain.substr(0, 4);
  if (plain.size() < 7) return plain;
  const std::string code = "month-" + plain.substr(5, 2);
  if (!text::HasMessage(code)) return date;
  const std::string month = say(code);
  std::string words = year.empty() ? month : say("date-month", year, month);
  if (plain.size() < 10) return words;
  int day = 0;
  if (std::sscanf(plain.c_str() + 8, "%2d", &day) != 1) return date;
  const std::string number = day == 1 ? say("date-first") : std::to_string(day);
  return say("date-day", year, month, number);
}

std::optional<int> YearOf(const std::string& date) {
  int year = 0;
  const std::string plain = Plain(date);
  if (plain.size() < 4 || std::sscanf(plain.substr(0, 4).c_str(), "%4d", &year) != 1 || year < 1000)
    return std::nullopt;
  return year;
}

bool Open(const std::string& date) {
  return date.empty() || date == "..";
}

}  // namespace

std::string PlaceWords(const Speaker& say, const std::vector<normalizer::Place>& at) {
  if (at.empty()) return "";
  std::set<int> pages;
  for (const normalizer::Place& place : at) pages.insert(place.page);
  std::string list;
  for (const int page : pages) list += (list.empty() ? "" : ", ") + std::to_string(page);
  if (!at.front().grid) return say("place-page", list);
  double top = at.front().box.y0, bottom = at.front().box.y1;
  for (const normalizer::Place& place : at) {
    if (place.page != *pages.begin()) continue;
    top = std::min(top, place.box.y0);
    bottom = std::max(bottom, place.box.y1);
  }
  const int first = static_cast<int>(std::floor(top)) + 1, last = static_cast<int>(std::ceil(bottom));
  const std::string lines = last > first ? say("place-lines", std::to_string(first), std::to_string(last))
                                         : say("place-line", std::to_string(first));
  return *pages.rbegin() > 1 ? say("place-page-line", list, lines) : lines;
}

std::string DateWords(const Speaker& say, const std::string& edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string::npos) return OneDate(say, edtf);
  const std::string from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
  if (Open(from)) return say("date-until", OneDate(say, to));
  if (Open(to)) return say("date-from", OneDate(say, from));
  return say("date-between", OneDate(say, from), OneDate(say, to));
}

std::optional<Years> YearsOf(const std::string& edtf) {
  const std::size_t slash = edtf.find('/');
  const std::optional<int> first = YearOf(edtf.substr(0, slash));
  const std::optional<int> last = slash == std::string::npos ? first : YearOf(edtf.substr(slash + 1));
  if (!first && !last) return std::nullopt;
  const Years years{first ? *first : *last, last ? *last : *first};
  if (years.last < years.first || years.last - years.first > kLongestSpan) return std::nullopt;
  return years;
}

std::string Titled(const normalizer::Head& head) {
  if (!head.label) return head.text;
  return head.text.empty() ? *head.label : *head.label + " " + head.text;
}

std::string WordsOf(const normalizer::Commitment& commitment) {
  if (!commitment.head.text.empty()) return commitment.head.text;
  return Joined(Texts(commitment.facts.items), "; ");
}

std::string Joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

std::vector<std::string> Texts(const std::vector<normalizer::Entry>& entries) {
  std::vector<std::string> texts;
  for (const normalizer::Entry& entry : entries) texts.push_back(entry.text);
  return texts;
}

}  // namespace jalons::app
