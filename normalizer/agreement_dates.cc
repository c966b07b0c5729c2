#include "normalizer/agreement_dates.h"

#include <re2/re2.h>

#include <chrono>
#include <cstdio>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

bool IsDay(std::string_view edtf) {
  static const RE2 kDay(R"(\d{4}-\d{2}-\d{2})");
  return RE2::FullMatch(edtf, kDay);
}

// "le 14e jour du mois de mars 2024" -> "le 14 mars 2024".
std::string PlainDays(std::string_view text) {
  static const RE2 kDayOf(
      R"((?i)(\d{1,2})\s*(?:\^?(?:e|er|ère|re|ème|ième))?\s+jour\s+(?:du\s+mois\s+)?(?:de\s+|d['’]))");
  std::string plain(text);
  RE2::GlobalReplace(&plain, kDayOf, "\\1 ");
  return plain;
}

}  // namespace

AgreementDates::AgreementDates(const AgreementWords& words, const Lexicon& lexicon) : words_(words), timing_(lexicon) {
  for (const LexiconRow& row : lexicon.Table("numbers"))
    numbers_.emplace_back(text::Fold(row["word"]), std::atoi(row["value"].c_str()));
}

std::optional<std::string> AgreementDates::LastDay(const std::vector<std::string>& texts) const {
  static const RE2 kFigures(R"(\b((?:19|20)\d{2})[-/.](\d{2})[-/.](\d{2})\b)");
  std::optional<std::string> last;
  const auto take = [&](const std::string& day) {
    if (IsDay(day) && (!last || day > *last)) last = day;
  };
  for (const std::string& text : texts) {
    for (const auto& found : timing_.ParseCell(PlainDays(text), {})) {
      if (found.timing.edtf) take(*found.timing.edtf);
    }
    re2::StringPiece rest(text);
    std::string year, month, day;
    while (RE2::FindAndConsume(&rest, kFigures, &year, &month, &day)) take(year + "-" + month + "-" + day);
  }
  return last;
}

std::string AgreementDates::EndAfter(const std::string& start, std::string_view text) const {
  static const RE2 kLength(R"(\b([a-z0-9-]+)(?: ?\((\d+)\))? (ans?|annees?|mois)\b)");
  re2::StringPiece rest(text);
  std::string number, figures, unit;
  while (RE2::FindAndConsume(&rest, kLength, &number, &figures, &unit)) {
    int count = std::atoi(figures.empty() ? number.c_str() : figures.c_str());
    for (const auto& [word, value] : numbers_) {
      if (count == 0 && word == number) count = value;
    }
    if (count <= 0 || count > 120) continue;
    using namespace std::chrono;
    const year_month_day first{year{std::atoi(start.substr(0, 4).c_str())},
                               month{static_cast<unsigned>(std::atoi(start.substr(5, 2).c_str()))},
                               day{static_cast<unsigned>(std::atoi(start.substr(8, 2).c_str()))}};
    const year_month_day next = unit == "mois" ? first + months{count} : first + years{count};
    if (!next.ok()) return "";
    const year_month_day end{sys_days{next} - days{1}};
    char text_of[16];
    std::snprintf(text_of, sizeof text_of, "%04d-%02u-%02u", static_cast<int>(end.year()),
                  static_cast<unsigned>(end.month()), static_cast<unsigned>(end.day()));
    return text_of;
  }
  return "";
}

std::optional<std::string> AgreementDates::InForce(const Span& clause,
                                                   const std::optional<std::string>& signed_on) const {
  if (!words_.Find("force", clause)) return std::nullopt;
  const std::string text = clause.Text();
  std::string start, end;
  for (const auto& found : timing_.ParseSentence(text, {})) {
    if (!found.timing.edtf) continue;
    const std::string& edtf = *found.timing.edtf;
    if (const std::size_t slash = edtf.find('/'); slash != std::string::npos) {
      const std::string left = edtf.substr(0, slash), right = edtf.substr(slash + 1);
      if (IsDay(left) && start.empty()) start = left;
      if (IsDay(right) && end.empty()) end = right;
      continue;
    }
    if (!IsDay(edtf)) continue;
    // A lone date is an end where the last word before it that says so is one of ends.
    const Span before = clause.Bytes(0, found.begin);
    bool ends = false;
    for (std::size_t at = 0; at < before.size(); ++at) {
      if (words_.At("ends", before, at) > 0)
        ends = true;
      else if (words_.At("starts", before, at) > 0)
        ends = false;
    }
    std::string& side = ends ? end : start;
    if (side.empty()) side = edtf;
  }
  if (start.empty() && signed_on && words_.Find("signature", clause)) start = *signed_on;
  if (!start.empty() && end.empty()) end = EndAfter(start, text::Fold(text));
  if (start.empty() && end.empty()) return std::nullopt;
  return (start.empty() ? ".." : start) + "/" + (end.empty() ? ".." : end);
}

}  // namespace jalons::normalizer
