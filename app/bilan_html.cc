// The page of a bilan: its head, the document, the counts, and the parts in order.
#include <array>

#include "app/bilan_parts.h"
#include "app/plan_words.h"
#include "app/version.h"
#include "embedded_files.h"

namespace jalons::app {
namespace {

struct Section {
  const char* anchor;
  const char* heading;  // code
  std::string html;     // "" if there is nothing to show
};

void Row(std::string& out, const std::string& head, const std::string& value) {
  if (!value.empty()) out += Element("dt", head) + Element("dd", value) + "\n";
}

std::string Parties(const Speaker& say, const Bilan& bilan) {
  if (!bilan.plan.agreement) return "";
  const normalizer::Agreement& agreement = *bilan.plan.agreement;
  std::string out;
  std::vector<std::string> parties;
  for (const normalizer::Party& party : agreement.parties)
    parties.push_back(party.designation.empty() ? party.name : party.name + " (" + party.designation + ")");
  Row(out, say("bilan-parties"), Joined(parties, "; "));
  Row(out, say("bilan-object"), agreement.object);
  Row(out, say("bilan-signed"), agreement.signed_on ? DateWords(say, *agreement.signed_on) : "");
  Row(out, say("bilan-in-force"), agreement.in_force ? DateWords(say, *agreement.in_force) : "");
  std::vector<std::string> amounts;
  for (const normalizer::Amount& amount : agreement.amounts) {
    std::string text = amount.text;
    if (amount.payer) text += " (" + *amount.payer + (amount.edtf ? ", " + DateWords(say, *amount.edtf) : "") + ")";
    amounts.push_back(text);
  }
  Row(out, say("bilan-amounts"), Joined(amounts, "; "));
  return out;
}

std::string Identity(const Speaker& say, const Bilan& bilan) {
  const archive::PlanSummary& summary = bilan.summary;
  const auto known = [&](const std::string& value) { return value.empty() ? say("bilan-unknown") : value; };
  std::string out =
      "<section id=\"document\">" + Element("h2", say("bilan-identification")) + "<dl class=\"identity\">\n";
  Row(out, say("head-title"), known(summary.title));
  Row(out, say("head-organization"), known(summary.organization));
  Row(out, say("head-region"), known(summary.region));
  Row(out, say("head-period"), known(summary.period.empty() ? "" : DateWords(say, summary.period)));
  if (summary.agreement_number)
    Row(out, say("head-agreement"), say("bilan-agreement-number", *summary.agreement_number));
  out += Parties(say, bilan);
  Row(out, say("head-document"), summary.file + " (" + say("count-pages", summary.pages) + ")");
  Row(out, say("head-sha256"), summary.sha256);
  Row(out, say("head-archived"), summary.archived_at);
  Row(out, say("head-engine"), summary.engine);
  out += "</dl>\n";
  std::string warnings;
  for (const importer::Diagnostic& diagnostic : bilan.plan.diagnostics) {
    if (diagnostic.severity == importer::Severity::kNote) continue;
    const std::string page =
        diagnostic.page > 0 ? say("place-page", std::to_string(diagnostic.page)) + say("colon") + " " : "";
    warnings += Element("li", page + say(diagnostic));
  }
  if (!warnings.empty()) out += Element("h3", say("bilan-warnings")) + "<ul>" + warnings + "</ul>\n";
  std::string unplaced;
  for (const normalizer::Remainder& remainder : bilan.plan.remainder) {
    if (remainder.kind == "unplaced")
      unplaced += "<li>" + Escape(remainder.entry.text) + " " +
                  Element("span", PlaceWords(say, remainder.entry.at), " class=\"note\"") + "</li>";
  }
  if (!unplaced.empty()) out += Element("h3", say("bilan-remainder")) + "<ul>" + unplaced + "</ul>\n";
  return out + "</section>\n";
}

std::string Tile(const Speaker& say, const std::string& words, std::size_t count) {
  return "<div>" + Element("dt", words) +
         Element("dd", text::FormatNumber(say.language(), static_cast<double>(count))) + "</div>\n";
}

std::string Overview(const Speaker& say, const Bilan& bilan) {
  int orientations = 0;
  for (const BilanOrientation& one : bilan.orientations) orientations += one.orientation->head.Shell() ? 0 : 1;
  const auto size = [](int count) { return static_cast<std::size_t>(count); };
  std::string out = "<section id=\"apercu\">" + Element("h2", say("bilan-at-a-glance")) + "<dl class=\"tiles\">\n" +
                    Tile(say, say("bilan-count-orientations"), size(orientations)) +
                    Tile(say, say("bilan-count-objectives"), size(bilan.objectives)) +
                    Tile(say, say("bilan-count-commitments"), bilan.commitments.size()) + "</dl>\n";
  out += "<table class=\"counts\">" + Element("caption", say("bilan-by-orientation")) + "<thead><tr>" +
         Element("th", say("head-orientation"), " scope=\"col\"");
  for (const char* code : {"head-objectives", "head-commitments"})
    out += Element("th", say(code), " scope=\"col\" class=\"number\"");
  for (const When when : kWhens) out += Element("th", say(ShortWhenCode(when)), " scope=\"col\" class=\"number\"");
  for (const char* code : {"bilan-short-targets", "bilan-short-responsible"})
    out += Element("th", say(code), " scope=\"col\" class=\"number\"");
  out += "</tr></thead><tbody>\n";
  const auto cell = [&](int count) { return Element("td", std::to_string(count), " class=\"number\""); };
  static const std::vector<int> kNone;
  const auto dated = [&](When when) -> const std::vector<int>& {
    const auto found = bilan.by_when.find(when);
    return found == bilan.by_when.end() ? kNone : found->second;
  };
  int number = 0;
  for (const BilanOrientation& one : bilan.orientations) {
    const std::string title = Titled(one.orientation->head);
    out += "<tr><th scope=\"row\"><a href=\"#o" + std::to_string(++number) + "\">" +
           Escape(title.empty() ? say("bilan-untitled-orientation") : title) + "</a></th>" + cell(one.objectives) +
           cell(static_cast<int>(one.commitments.size()));
    for (const When when : kWhens) out += cell(Bilan::Among(one.commitments, dated(when)));
    out += cell(Bilan::Among(one.commitments, bilan.with_target)) +
           cell(Bilan::Among(one.commitments, bilan.with_responsible)) + "</tr>\n";
  }
  out += "</tbody><tfoot><tr>" + Element("th", say("bilan-total"), " scope=\"row\"") + cell(bilan.objectives) +
         cell(static_cast<int>(bilan.commitments.size()));
  for (const When when : kWhens) out += cell(bilan.Count(when));
  return out + cell(static_cast<int>(bilan.with_target.size())) +
         cell(static_cast<int>(bilan.with_responsible.size())) + "</tr></tfoot></table></section>\n";
}

}  // namespace

std::string Escape(std::string_view text) {
  std::string out;
  for (const char sign : text) {
    switch (sign) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += static_cast<unsigned char>(sign) < 0x20 && sign != '\n' ? ' ' : sign;
    }
  }
  return out;
}

std::string Element(const std::string& tag, std::string_view text, const std::string& attributes) {
  return "<" + tag + attributes + ">" + Escape(text) + "</" + tag + ">";
}

std::string Links(const Bilan& bilan, const std::vector<int>& commitments) {
  std::string out;
  for (const int index : commitments) {
    out += (out.empty() ? "<a href=\"#e" : ", <a href=\"#e") + std::to_string(index + 1) + "\">" +
           Escape(bilan.commitments[static_cast<std::size_t>(index)].node.path) + "</a>";
  }
  return out;
}

std::string Citation(const Speaker& say, const Bilan& bilan, const std::vector<normalizer::Place>& at) {
  const std::string place = PlaceWords(say, at);
  return place.empty() ? bilan.summary.file : bilan.summary.file + ", " + place;
}

std::string BilanHtml(const Speaker& say, const Bilan& bilan) {
  const archive::PlanSummary& summary = bilan.summary;
  const std::array<Section, 9> sections = {{
      {"document", "bilan-identification", Identity(say, bilan)},
      {"apercu", "bilan-at-a-glance", Overview(say, bilan)},
      {"echeances", "bilan-timeline", TimelineSection(say, bilan)},
      {"engagements", "bilan-orientations", ChapterSection(say, bilan)},
      {"partenaires", "bilan-partners", PartnerSection(say, bilan)},
      {"questions", "bilan-questions", QuestionSection(say, bilan)},
      {"enonces", "bilan-statements", StatementSection(say, bilan)},
      {"annexes", "bilan-annexes", AnnexSection(say, bilan)},
      {"index", "bilan-all", IndexSection(say, bilan)},
  }};
  const std::string title = summary.title.empty() ? summary.name : summary.title;
  std::vector<std::string> subtitle = {summary.organization, summary.region,
                                       summary.period.empty() ? "" : DateWords(say, summary.period)};
  std::erase(subtitle, std::string());
  std::string out = "<!DOCTYPE html>\n<html lang=\"" +
                    std::string(say.language() == text::Language::kFrench ? "fr-CA" : "en-CA") +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                    "content=\"width=device-width, initial-scale=1\">\n" +
                    Element("title", say("bilan-title") + " – " + title) + "\n<style>\n" +
                    std::string(assets::EmbeddedFiles().front().text) + "</style>\n</head>\n<body>\n" +
                    Element("a", say("bilan-skip"), " class=\"skip\" href=\"#contenu\"") + "\n<header>" +
                    Element("p", say("bilan-title"), " class=\"kicker\"") + Element("h1", title) +
                    Element("p", Joined(subtitle, " · ")) + "</header>\n<nav aria-labelledby=\"sommaire\">" +
                    Element("h2", say("bilan-contents"), " id=\"sommaire\"") + "<ol>\n";
  for (const Section& section : sections) {
    if (!section.html.empty())
      out += "<li><a href=\"#" + std::string(section.anchor) + "\">" + Escape(say(section.heading)) + "</a></li>\n";
  }
  out += "</ol></nav>\n<main id=\"contenu\">\n";
  for (const Section& section : sections) out += section.html;
  return out + "</main>\n" + Element("footer", say("bilan-footer", std::string(kEngine))) + "\n</body>\n</html>\n";
}

}  // namespace jalons::app
