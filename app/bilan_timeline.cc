// The chart of a bilan: commitments by year, with what has no year beside it, never among it.
#include <algorithm>
#include <sstream>

#include "app/bilan_parts.h"
#include "app/plan_words.h"

namespace jalons::app {
namespace {

// In units of the drawing.
constexpr int kWidth = 760, kTop = 28, kPlot = 170, kFoot = 44;
constexpr int kSideSlot = 104;   // a column that is no year
constexpr int kWidestSlot = 96;  // a year
constexpr int kWidestBar = 44;
constexpr int kLabelRoom = 38;  // a year's figures need this much
constexpr int kGap = 26;        // between the years and the rest

struct Column {
  std::string label;
  int count = 0;
  bool year = false;
};

std::vector<Column> Columns(const Speaker& say, const Bilan& bilan) {
  std::vector<Column> columns;
  for (const auto& [year, list] : bilan.by_year)
    columns.push_back({std::to_string(year), static_cast<int>(list.size()), true});
  for (const When when : kWhens) {
    if (when != When::kDated && bilan.Count(when) > 0)
      columns.push_back({say(WhenCode(when)), bilan.Count(when), false});
  }
  return columns;
}

// A long label in two lines, cut at the space nearest to the middle.
std::string Label(const Column& column, int x, int y) {
  const std::string open = "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" class=\"label\">";
  std::size_t cut = std::string::npos;
  const std::size_t middle = column.label.size() / 2;
  for (std::size_t at = 0; at < column.label.size(); ++at) {
    if (column.label[at] != ' ') continue;
    const auto away = [&](std::size_t from) { return from > middle ? from - middle : middle - from; };
    if (cut == std::string::npos || away(at) < away(cut)) cut = at;
  }
  if (column.year || cut == std::string::npos) return open + Escape(column.label) + "</text>";
  return open + Escape(column.label.substr(0, cut)) + "</text><text x=\"" + std::to_string(x) + "\" y=\"" +
         std::to_string(y + 15) + "\" class=\"label\">" + Escape(column.label.substr(cut + 1)) + "</text>";
}

std::string Chart(const Speaker& say, const std::vector<Column>& columns) {
  const int years = static_cast<int>(std::count_if(columns.begin(), columns.end(), [](auto& c) { return c.year; }));
  const int rest = static_cast<int>(columns.size()) - years;
  const int gap = years > 0 && rest > 0 ? kGap : 0;
  const int slot = years == 0 ? 0 : std::min(kWidestSlot, (kWidth - rest * kSideSlot - gap) / years);
  const int every = slot == 0 ? 1 : std::max(1, (kLabelRoom + slot - 1) / slot);  // years labelled one in so many
  int most = 1;
  std::vector<std::string> spoken;
  for (const Column& column : columns) {
    most = std::max(most, column.count);
    spoken.push_back(say("bilan-year-alternative", column.label, std::to_string(column.count)));
  }
  const int base = kTop + kPlot;
  std::ostringstream out;
  out << "<svg viewBox=\"0 0 " << kWidth << " " << base + kFoot
      << "\" role=\"img\" aria-labelledby=\"frise-titre frise-texte\">\n"
      << Element("title", say("bilan-timeline-title"), " id=\"frise-titre\"")
      << Element("desc", say("bilan-timeline-text", Joined(spoken, ", ")), " id=\"frise-texte\"")
      << "\n<defs><pattern id=\"hachure\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#dfe7ec\"/><rect width=\"2\" "
         "height=\"6\" fill=\"#5b7486\"/></pattern></defs>\n"
      << "<line x1=\"0\" y1=\"" << base << "\" x2=\"" << kWidth << "\" y2=\"" << base << "\" class=\"axis\"/>\n";
  int x = 0, seen = 0;
  for (const Column& column : columns) {
    if (!column.year && x > 0 && seen == years) x += gap;
    const int room = column.year ? slot : kSideSlot;
    const int wide = column.year ? std::clamp(room * 62 / 100, 2, kWidestBar) : 40;
    const int tall = column.count == 0 ? 0 : std::max(2, column.count * kPlot / most);
    const int middle = x + room / 2;
    out << "<rect x=\"" << middle - wide / 2 << "\" y=\"" << base - tall << "\" width=\"" << wide << "\" height=\""
        << tall << "\" class=\"" << (column.year ? "bar" : "side") << "\"/>";
    if (!column.year || every == 1 || column.count > 0)
      out << "<text x=\"" << middle << "\" y=\"" << base - tall - 7 << "\" class=\"value\">" << column.count
          << "</text>";
    if (!column.year || seen % every == 0) out << Label(column, middle, base + 19);
    out << "\n";
    x += room;
    ++seen;
  }
  out << "</svg>\n";
  return out.str();
}

std::string Row(const Speaker& say, const Bilan& bilan, const std::string& head, const std::vector<int>& list) {
  return "<tr>" + Element("th", head, " scope=\"row\"") +
         Element("td", text::FormatNumber(say.language(), static_cast<double>(list.size())), " class=\"number\"") +
         "<td>" + Links(bilan, list) + "</td></tr>\n";
}

}  // namespace

const char* WhenCode(When when) {
  switch (when) {
    case When::kDated:
      return "bilan-count-dated";
    case When::kContinuous:
      return "bilan-count-continuous";
    case When::kFrequency:
      return "bilan-count-frequency";
    case When::kYearless:
      return "bilan-count-yearless";
    case When::kUndated:
      break;
  }
  return "bilan-count-undated";
}

std::string ShortWhenCode(When when) {
  return "bilan-short-" + std::string(WhenCode(when)).substr(std::string_view("bilan-count-").size());
}

std::string TimelineSection(const Speaker& say, const Bilan& bilan) {
  std::string out = "<section id=\"echeances\">" + Element("h2", say("bilan-timeline")) + "\n";
  if (bilan.commitments.empty()) return out + Element("p", say("bilan-none")) + "</section>\n";
  out +=
      "<figure>" + Chart(say, Columns(say, bilan)) + Element("figcaption", say("bilan-timeline-note")) + "</figure>\n";
  out += "<table class=\"list\">" + Element("caption", say("bilan-timeline-title")) + "<thead><tr>" +
         Element("th", say("bilan-year"), " scope=\"col\"") +
         Element("th", say("head-commitments"), " scope=\"col\" class=\"number\"") +
         Element("th", say("bilan-which"), " scope=\"col\"") + "</tr></thead><tbody>\n";
  for (const auto& [year, list] : bilan.by_year) out += Row(say, bilan, std::to_string(year), list);
  for (const When when : kWhens) {
    const auto found = bilan.by_when.find(when);
    if (when != When::kDated && found != bilan.by_when.end())
      out += Row(say, bilan, say(WhenCode(when)), found->second);
  }
  return out + "</tbody></table>\n" + Element("p", say("bilan-own-dates-note"), " class=\"note\"") + "</section>\n";
}

}  // namespace jalons::app
