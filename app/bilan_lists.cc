// The lists at the end of a bilan: partners, questions, statements, annexes, and every commitment with its place.
#include "app/bilan_parts.h"
#include "app/plan_words.h"

namespace jalons::app {
namespace {

std::string Head(const Speaker& say, const std::vector<std::pair<const char*, const char*>>& columns) {
  std::string out = "<thead><tr>";
  for (const auto& [code, kind] : columns)
    out += Element("th", say(code),
                   std::string(" scope=\"col\"") + (*kind != '\0' ? std::string(" class=\"") + kind + "\"" : ""));
  return out + "</tr></thead><tbody>\n";
}

std::string Question(const Speaker& say, const Bilan& bilan, const char* code, const std::vector<int>& list) {
  std::string out = Element("h3", say(code));
  if (list.empty()) return out + Element("p", say("bilan-all-answered"));
  out += Element("p", say("count-commitments", list.size())) + "<ul class=\"questions\">\n";
  for (const int index : list) {
    const BilanCommitment& one = bilan.commitments[static_cast<std::size_t>(index)];
    out += "<li><a href=\"#e" + std::to_string(index + 1) + "\">" + Escape(one.title) + "</a> " +
           Element("span", PlaceWords(say, one.node.head->at), " class=\"note\"") + "</li>\n";
  }
  return out + "</ul>\n";
}

// Paths of commitments are links; those of objectives are words.
std::string PathLinks(const Bilan& bilan, const std::vector<std::string>& paths) {
  std::string out;
  for (const std::string& path : paths) {
    if (!out.empty()) out += ", ";
    std::size_t index = 0;
    while (index < bilan.commitments.size() && bilan.commitments[index].node.path != path) ++index;
    out += index < bilan.commitments.size() ? "<a href=\"#e" + std::to_string(index + 1) + "\">" + Escape(path) + "</a>"
                                            : Escape(path);
  }
  return out;
}

}  // namespace

std::string PartnerSection(const Speaker& say, const Bilan& bilan) {
  std::string out = "<section id=\"partenaires\">" + Element("h2", say("bilan-partners")) + "\n";
  if (bilan.partners.empty()) return out + Element("p", say("bilan-partners-none")) + "</section>\n";
  out += Element("p", say("bilan-partners-note"), " class=\"note\"") + "<table class=\"list\">" +
         Element("caption", say("bilan-partners"), " class=\"hidden\"") +
         Head(say, {{"head-partner", ""}, {"head-mentions", "number"}, {"head-where", ""}});
  std::size_t total = 0;
  for (const BilanPartner& partner : bilan.partners) {
    total += partner.paths.size();
    out += "<tr>" + Element("th", partner.name, " scope=\"row\"") +
           Element("td", std::to_string(partner.paths.size()), " class=\"number\"") + "<td>" +
           PathLinks(bilan, partner.paths) + "</td></tr>\n";
  }
  return out + "</tbody><tfoot><tr>" + Element("th", say("bilan-total"), " scope=\"row\"") +
         Element("td", std::to_string(total), " class=\"number\"") + "<td></td></tr></tfoot></table></section>\n";
}

std::string QuestionSection(const Speaker& say, const Bilan& bilan) {
  static const std::vector<int> kNone;
  const auto undated = bilan.by_when.find(When::kUndated);
  std::string out = "<section id=\"questions\">" + Element("h2", say("bilan-questions")) +
                    Element("p", say("bilan-questions-note"), " class=\"note\"") + "\n" +
                    Question(say, bilan, "bilan-no-date", undated == bilan.by_when.end() ? kNone : undated->second) +
                    Question(say, bilan, "bilan-no-responsible", bilan.without_responsible) +
                    Question(say, bilan, "bilan-no-target", bilan.without_measure);
  if (!bilan.doubtful.empty()) out += Question(say, bilan, "bilan-doubtful", bilan.doubtful);
  return out + "</section>\n";
}

std::string StatementList(const Speaker& say, const std::vector<normalizer::Statement>& statements) {
  if (statements.empty()) return "";
  std::string out = "<dl class=\"facts\">";
  for (std::size_t at = 0; at < statements.size();) {
    const std::string& role = statements[at].role;
    const std::string code = "role-" + role;
    out += "<div>" + Element("dt", text::HasMessage(code) ? say(code) : role) + "<dd><ul>";
    for (; at < statements.size() && statements[at].role == role; ++at) {
      const normalizer::Entry& entry = statements[at].entry;
      const std::string place = PlaceWords(say, entry.at);
      out += "<li>" + Escape(entry.text);
      if (!place.empty()) out += " " + Element("span", "(" + place + ")", " class=\"note\"");
      out += "</li>";
    }
    out += "</ul></dd></div>\n";
  }
  return out + "</dl>\n";
}

std::string StatementSection(const Speaker& say, const Bilan& bilan) {
  if (bilan.plan.statements.empty()) return "";
  return "<section id=\"enonces\">" + Element("h2", say("bilan-statements")) +
         StatementList(say, bilan.plan.statements) + "</section>\n";
}

std::string AnnexSection(const Speaker& say, const Bilan& bilan) {
  if (bilan.plan.annexes.empty()) return "";
  std::string out = "<section id=\"annexes\">" + Element("h2", say("bilan-annexes")) + "\n";
  for (const normalizer::Annex& annex : bilan.plan.annexes) {
    out += Element("h3", annex.title.empty() ? say("field-annex") : annex.title);
    std::vector<std::string> line;
    if (annex.date) line.push_back(DateWords(say, *annex.date));
    if (!annex.at.empty()) line.push_back(Citation(say, bilan, annex.at));
    if (!line.empty()) out += Element("p", Joined(line, " · "), " class=\"cite\"");
    for (const normalizer::AnnexSection& section : annex.sections) {
      if (!section.heading.empty()) out += Element("h4", section.heading);
      if (section.items.empty()) continue;
      out += "<ul>";
      for (const normalizer::Entry& item : section.items) out += Element("li", item.text);
      out += "</ul>\n";
    }
  }
  return out + "</section>\n";
}

std::string IndexSection(const Speaker& say, const Bilan& bilan) {
  std::string out = "<section id=\"index\">" + Element("h2", say("bilan-all")) + "\n";
  if (bilan.commitments.empty()) return out + Element("p", say("bilan-none")) + "</section>\n";
  out += "<table class=\"list\">" + Element("caption", say("count-commitments", bilan.commitments.size())) +
         Head(say, {{"head-path", ""}, {"head-commitment", ""}, {"bilan-when", ""}, {"bilan-cited", ""}});
  int index = 0;
  for (const BilanCommitment& one : bilan.commitments) {
    std::vector<std::string> dates;
    for (const normalizer::Timing* timing : one.timing) dates.push_back(timing->text);
    out += "<tr><th scope=\"row\"><a href=\"#e" + std::to_string(++index) + "\">" + Escape(one.node.path) +
           "</a></th>" + Element("td", WordsOf(*one.node.commitment)) +
           Element("td", dates.empty() ? say("bilan-unknown") : Joined(dates, "; ")) +
           Element("td", Citation(say, bilan, one.node.head->at), " class=\"place\"") + "</tr>\n";
  }
  return out + "</tbody></table></section>\n";
}

}  // namespace jalons::app
