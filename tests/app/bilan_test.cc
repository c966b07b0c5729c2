#include <boost/test/unit_test.hpp>
#include <regex>

#include "app/bilan_facts.h"
#include "app/bilan_pages.h"
#include "app/run.h"

namespace jalons::app {
namespace {

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

normalizer::Commitment Promise(const char* label, const char* words) {
  normalizer::Commitment commitment;
  commitment.head.label = label;
  commitment.head.text = words;
  commitment.head.at = {{2, {72, 100, 300, 112}, false}};
  return commitment;
}

normalizer::Timing At(const char* words, const char* edtf, bool continuous = false) {
  normalizer::Timing timing;
  timing.text = words;
  timing.edtf = edtf;
  timing.continuous = continuous;
  return timing;
}

normalizer::Plan Sample() {
  normalizer::Plan plan;
  normalizer::Objective objective;
  objective.head.label = "1.1";
  objective.head.text = "Loger <tout> le monde & bien";
  objective.commitments = {Promise("1.1.1", "Bâtir"), Promise("1.1.2", "Visiter"), Promise("1.1.3", "Écouter"),
                           Promise("1.1.4", "Rêver")};
  objective.commitments[0].facts.timing = {At("2006 à 2008", "2006/2008")};
  objective.commitments[0].facts.resources = {normalizer::Entry("MRC"), normalizer::Entry("CLSC")};
  objective.commitments[1].facts.timing = {At("Continu", "2006/2009", true)};
  objective.commitments[1].facts.resources = {normalizer::Entry("mrc")};
  objective.commitments[2].facts.timing = {At("automne", "XXXX-23")};
  normalizer::Orientation orientation;
  orientation.head.label = "1";
  orientation.head.text = "Habiter";
  orientation.objectives = {objective};
  plan.orientations = {orientation};
  return plan;
}

archive::PlanSummary Summary() {
  archive::PlanSummary summary;
  summary.name = "plan-2006";
  summary.file = "plan-2006.pdf";
  summary.title = "Plan \"d’action\"";
  summary.sha256 = std::string(64, 'b');
  summary.period = "2006/2009";
  return summary;
}

BOOST_AUTO_TEST_SUITE(BilanOfAPlan)

BOOST_AUTO_TEST_CASE(EveryCommitmentIsOfOneKindOfDateAndNothingUndatedIsAYear) {
  const Bilan bilan(Summary(), Sample());
  BOOST_TEST(bilan.commitments.size() == 4u);
  BOOST_TEST(bilan.Count(When::kDated) == 1);
  BOOST_TEST(bilan.Count(When::kContinuous) == 1);
  BOOST_TEST(bilan.Count(When::kYearless) == 1);
  BOOST_TEST(bilan.Count(When::kUndated) == 1);
  int sum = 0;
  for (const When when : kWhens) sum += bilan.Count(when);
  BOOST_TEST(sum == 4);
  BOOST_REQUIRE(bilan.by_year.size() == 3u);  // 2009 is only continuous
  for (const auto& [year, list] : bilan.by_year)
    BOOST_TEST(list == std::vector<int>{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(PartnersAreCountedUnderTheirFirstPrintedName) {
  const Bilan bilan(Summary(), Sample());
  BOOST_REQUIRE(bilan.partners.size() == 2u);
  BOOST_TEST(bilan.partners[0].name == "MRC");
  BOOST_TEST(bilan.partners[0].paths.size() == 2u);
  BOOST_TEST(bilan.without_responsible.size() == 2u);
}

BOOST_AUTO_TEST_CASE(ThePageIsSafeCompleteAndAccessible) {
  const Bilan bilan(Summary(), Sample());
  const std::string html = BilanHtml(Speaker(text::Language::kFrench), bilan);
  BOOST_TEST(html == BilanHtml(Speaker(text::Language::kFrench), Bilan(Summary(), Sample())));
  BOOST_TEST(Has(html, "<html lang=\"fr-CA\">"));
  BOOST_TEST(Has(html, "Loger &lt;tout&gt; le monde &amp; bien"));
  BOOST_TEST(!Has(html, "<tout>"));
  BOOST_TEST(Has(html, "plan-2006.pdf, p. 2"));
  BOOST_TEST(Has(html, std::string(64, 'b')));
  BOOST_TEST(Has(html, "<title id=\"frise-titre\">"));
  BOOST_TEST(Has(html, "<desc id=\"frise-texte\">"));
  for (const char* outside : {"src=", "<link", "<script", "http://", "https://", "@import"})
    BOOST_TEST(!Has(html, outside));
  // Headings never skip a level.
  int level = 0;
  const std::regex heading("<h([1-6])[ >]");
  for (std::sregex_iterator at(html.begin(), html.end(), heading), end; at != end; ++at) {
    const int next = (*at)[1].str()[0] - '0';
    BOOST_TEST(next <= level + 1);
    level = next;
  }
  // Every head of a table has a scope, and every link within the page an aim.
  BOOST_TEST(!std::regex_search(html, std::regex("<th>")));
  const std::regex link("href=\"#([^\"]+)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at)
    BOOST_TEST(Has(html, " id=\"" + (*at)[1].str() + "\""), (*at)[1].str());
}

BOOST_AUTO_TEST_CASE(MarkdownHasTheSameCommitments) {
  const Bilan bilan(Summary(), Sample());
  const std::string markdown = BilanMarkdown(Speaker(text::Language::kFrench), bilan);
  for (const char* words : {"Bâtir", "Visiter", "Écouter", "Rêver", "Loger \\<tout\\>", "plan-2006.pdf, p. 2"})
    BOOST_TEST(Has(markdown, words), words);
}

BOOST_AUTO_TEST_CASE(TheProgramWritesTheSameBytesTwice) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  BOOST_REQUIRE(place.Run("bilan plan --out un.html").status == 0);
  BOOST_REQUIRE(place.Run("bilan plan --out deux.html").status == 0);
  BOOST_TEST(place.Read("un.html") == place.Read("deux.html"));
  BOOST_TEST(place.Run("bilan plan --format md").out.starts_with("# Bilan synthèse"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
