// The chapters of a bilan: one for each orientation, with its objectives and a table of commitments for each.
#include "app/bilan_parts.h"
#include "app/fact_rows.h"
#include "app/plan_words.h"

namespace jalons::app {
namespace {

std::string Value(const FactRow::Value& value) {
  std::string out = Escape(value.text);
  if (!value.note.empty()) out += " <span class=\"note\">(" + Escape(value.note) + ")</span>";
  return out;
}

std::string Values(const std::vector<FactRow::Value>& values) {
  if (values.size() == 1) return Value(values.front());
  std::string out = "<ul>";
  for (const FactRow::Value& value : values) out += "<li>" + Value(value) + "</li>";
  return out + "</ul>";
}

std::string Facts(const Speaker& say, const std::vector<FactRow>& rows) {
  if (rows.empty()) return "";
  std::string out = "<dl class=\"facts\">";
  for (const FactRow& row : rows)
    out += "<div>" + Element("dt", say(row.head)) + "<dd>" + Values(row.values) + "</dd></div>";
  return out + "</dl>\n";
}

std::string Unknown(const Speaker& say) {
  return Element("span", say("bilan-unknown"), " class=\"unknown\"");
}

std::string When(const Speaker& say, const BilanCommitment& one) {
  if (one.timing.empty()) return Unknown(say);
  std::vector<FactRow::Value> values;
  for (const normalizer::Timing* timing : one.timing) values.push_back({timing->text, TimingNote(say, *timing)});
  std::string out = Values(values);
  if (one.timing_of_objective) out += Element("div", say("bilan-of-objective"), " class=\"note\"");
  return out;
}

std::string Who(const Speaker& say, const BilanCommitment& one) {
  const bool shared = one.node.facts->resources.empty();
  const auto& resources = shared ? one.objective->facts.resources : one.node.facts->resources;
  if (resources.empty()) return Unknown(say);
  std::vector<FactRow::Value> values;
  for (const normalizer::Entry& resource : resources)
    values.push_back({resource.text, resource.inherited ? say("bilan-inherited") : ""});
  std::string out = Values(values);
  if (shared) out += Element("div", say("bilan-of-objective"), " class=\"note\"");
  return out;
}

// What is promised, what is expected of it, and where it is written.
std::string What(const Speaker& say, const Bilan& bilan, const BilanCommitment& one) {
  const normalizer::Facts& facts = *one.node.facts;
  const bool items_are_text = one.node.head->text.empty();
  std::string out = items_are_text && facts.items.size() > 1 ? "" : Element("p", WordsOf(*one.node.commitment));
  if (!facts.items.empty() && (!items_are_text || facts.items.size() > 1)) {
    out += "<ul>";
    for (const normalizer::Entry& item : facts.items) out += Element("li", item.text);
    out += "</ul>";
  }
  std::vector<FactRow> rows;
  for (FactRow& row : FactRows(say, facts, true)) {
    if (row.head == "head-timing" || row.head == "head-resources") continue;
    for (FactRow::Value& value : row.values) value.note.clear();  // the commitment's own citation stands below
    rows.push_back(std::move(row));
  }
  return out + Facts(say, rows) + Element("p", Citation(say, bilan, one.node.head->at), " class=\"cite\"");
}

std::string Table(const Speaker& say, const Bilan& bilan, const std::string& caption, const std::vector<int>& list) {
  std::string out = "<table class=\"commitments\">" + Element("caption", caption, " class=\"hidden\"") + "<thead><tr>";
  for (const char* head : {"head-number", "head-commitment", "bilan-when", "bilan-who"})
    out += Element("th", say(head), " scope=\"col\"");
  out += "</tr></thead><tbody>\n";
  for (const int index : list) {
    const BilanCommitment& one = bilan.commitments[static_cast<std::size_t>(index)];
    const std::string& path = one.node.path;
    const std::string number = one.node.head->label.value_or(path.substr(path.rfind('/') + 1));
    out += "<tr id=\"e" + std::to_string(index + 1) + "\">" + Element("th", number, " scope=\"row\"") + "<td>" +
           What(say, bilan, one) + "</td><td>" + When(say, one) + "</td><td>" + Who(say, one) + "</td></tr>\n";
  }
  return out + "</tbody></table>\n";
}

// The commitments of an orientation that belong to that objective.
std::vector<int> Of(const Bilan& bilan, const BilanOrientation& orientation, const normalizer::Objective& objective) {
  std::vector<int> list;
  for (const int index : orientation.commitments) {
    if (bilan.commitments[static_cast<std::size_t>(index)].objective == &objective) list.push_back(index);
  }
  return list;
}

std::string Titled(const normalizer::Head& head, const std::string& otherwise) {
  const std::string words = app::Titled(head);
  if (words.empty()) return otherwise;
  return head.term && head.label ? *head.term + " " + words : words;
}

}  // namespace

std::string ChapterSection(const Speaker& say, const Bilan& bilan) {
  std::string out = "<section id=\"engagements\">" + Element("h2", say("bilan-orientations")) + "\n";
  if (bilan.commitments.empty()) out += Element("p", say("bilan-none"));
  int number = 0;
  for (const BilanOrientation& chapter : bilan.orientations) {
    const normalizer::Orientation& orientation = *chapter.orientation;
    const std::string title = Titled(orientation.head, say("bilan-untitled-orientation"));
    out += "<section class=\"chapter\" id=\"o" + std::to_string(++number) + "\">" + Element("h3", title);
    std::string line = say("count-commitments", chapter.commitments.size());
    if (!orientation.head.at.empty()) line += " · " + Citation(say, bilan, orientation.head.at);
    out += Element("p", line, " class=\"cite\"") + StatementList(say, orientation.statements);
    for (const normalizer::Objective& objective : orientation.objectives) {
      const bool shell = objective.head.Shell();
      if (!shell) {
        out += Element("h4", Titled(objective.head, say("bilan-untitled-objective")));
        if (!objective.head.at.empty()) out += Element("p", Citation(say, bilan, objective.head.at), " class=\"cite\"");
      }
      out += Facts(say, FactRows(say, objective.facts, false));
      const std::vector<int> list = Of(bilan, chapter, objective);
      if (!list.empty()) out += Table(say, bilan, shell ? title : app::Titled(objective.head), list);
    }
    out += "</section>\n";
  }
  return out + "</section>\n";
}

}  // namespace jalons::app
