#include "normalizer/normalize.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "documents.h"
#include "normalizer/plan_json.h"
#include "normalizer/plan_texts.h"

namespace jalons::normalizer {
namespace {

using Names = std::vector<std::string>;

Plan Understood(const importer::Document& document) {
  Plan plan = Normalize(document);
  BOOST_TEST(Account(document, plan).outside.empty());
  return plan;
}

Plan Understood(const std::string& text) {
  return Understood(ReadText(text));
}

// Words broken into lines of at most that many letters.
std::string Wrapped(const std::string& paragraph, std::size_t width) {
  std::string out;
  std::size_t used = 0;
  for (const std::string& word : SplitText(paragraph, ' ')) {
    const std::size_t length = text::Length(word);
    if (used > 0 && used + 1 + length > width) {
      out += "\n";
      used = 0;
    } else if (used > 0) {
      out += " ";
      ++used;
    }
    out += word;
    used += length;
  }
  return out;
}

// The plan without its places and source.
std::string Content(Plan plan) {
  std::string content = Shape(plan) + "\n";
  for (const std::string& text : TextsOf(plan)) content += text + "\n";
  return content;
}

BOOST_AUTO_TEST_SUITE(NormalizeDocuments)

BOOST_AUTO_TEST_CASE(AnEmptyDocumentIsAnEmptyPlan) {
  const Plan plan = Normalize(importer::Document());
  BOOST_TEST(plan.orientations.empty());
  BOOST_TEST(plan.remainder.empty());
  BOOST_TEST(plan.title.text.empty());
}

BOOST_AUTO_TEST_CASE(TheIdentityOfThePlan) {
  const importer::Document document = ReadText(
      "Plan d'action 2011-2014\n\nTable des aînés de Matane\n\nAxe 1 : Le logement au Bas-Saint-Laurent\n\n- Tenir un "
      "forum\n- Publier un guide\n");
  const Plan plan = Understood(document);
  BOOST_TEST(plan.source_name == "essai.txt");
  BOOST_TEST(plan.source_sha256 == document.sha256);
  BOOST_TEST(plan.title.text == "Plan d'action 2011-2014");
  BOOST_REQUIRE(plan.organization.has_value());
  BOOST_TEST(plan.organization->text == "Table des aînés de Matane");
  BOOST_TEST(plan.region.value_or("") == "Bas-Saint-Laurent");
  BOOST_TEST(plan.period.value_or("") == "2011/2014");
  BOOST_TEST(!plan.agreement_number.has_value());
}

BOOST_AUTO_TEST_CASE(DiagnosticsOfTheDocumentStay) {
  importer::Document document = ReadText("Plan d'action 2011-2014\n");
  document.diagnostics.push_back({importer::Severity::kWarning, "page-damaged", {}, 1, {}});
  BOOST_TEST(Normalize(document).diagnostics.back().code == "page-damaged");
}

BOOST_AUTO_TEST_CASE(WordsThatNoBlockHasAreShownAsUnplaced) {
  importer::Document document = ReadText("Plan d'action 2011-2014\n\nAxe 1 : Le logement\n\n- Tenir un forum\n");
  importer::Word lost;
  lost.text = "égaré";
  lost.box = {60, 40, 65, 41};
  document.pages[0].words.push_back(lost);
  BOOST_TEST((Remainders(Understood(document), "unplaced") == Names{"égaré"}));
}

BOOST_AUTO_TEST_CASE(LinesBrokenMarkedUpAndHyphenatedAreMadeWhole) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir un <i>grand forum</i> sur le dévelop-\n"
      "  pement des villages et le déve-\n"
      "  loppement du port, au 2 ^e étage\n"
      "- Réunir le comité inter-\n"
      "  régional\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST(commitments[0]->head.text ==
             "Tenir un grand forum sur le développement des villages et le développement du port, au 2e étage");
  BOOST_TEST(commitments[1]->head.text == "Réunir le comité inter-régional");
}

BOOST_AUTO_TEST_CASE(PlacesAreTheLinesOfTheWords) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\nAxe 1 : Le logement\n\n- Tenir un forum avec les familles des\n  villages\n- Publier "
      "un guide\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_REQUIRE(commitments[0]->head.at.size() == 1u);
  BOOST_TEST(commitments[0]->head.at[0].grid);
  BOOST_TEST(commitments[0]->head.at[0].box.y0 == 4.0);
  BOOST_TEST(commitments[0]->head.at[0].box.y1 == 6.0);
  BOOST_TEST(commitments[0]->head.at[0].box.x0 == 0.0);
}

BOOST_AUTO_TEST_CASE(WrappingChangesNothing) {
  const Names paragraphs = {"Plan d'action 2011-2014",
                            "Le plan suit une longue démarche au cours de laquelle les partenaires du milieu ont "
                            "entendu les familles, les aînés "
                            "et les jeunes de tous les villages du territoire.",
                            "Axe 1 : Donner un toit à chaque famille",
                            "Objectif 1.1 : Bâtir avec les municipalités des maisons que les familles peuvent payer et "
                            "que les aînés peuvent habiter longtemps",
                            "Action 1.1.1 : Tenir un forum avec les partenaires du milieu municipal et du milieu "
                            "communautaire sur les besoins en logement",
                            "Responsables : Ville de Rimouski, MRC de Matane",
                            "Échéance : automne 2012",
                            "Action 1.1.2 : Publier un guide à l'intention des familles qui cherchent un logement dans "
                            "un village du territoire",
                            "Responsable : Cégep de Matane",
                            "Échéance : mars 2013"};
  std::string loose;
  for (const std::string& paragraph : paragraphs) loose += paragraph + "\n\n";
  const std::string content = Content(Understood(loose));
  BOOST_TEST(content.starts_with("1(1.1(1.1.1 1.1.2))"), content);
  for (const std::size_t width : {90u, 72u, 60u, 48u}) {
    std::string narrow;
    for (const std::string& paragraph : paragraphs) narrow += Wrapped(paragraph, width) + "\n\n";
    BOOST_TEST(Content(Understood(narrow)) == content, "wrapped at " << width);
  }
}

BOOST_AUTO_TEST_CASE(OneTableInThreeFormsIsOnePlan) {
  const std::vector<Names> rows = {{"Objectifs", "Moyens", "Responsables", "Échéancier"},
                                   {"1.1 Bâtir des maisons", "1.1.1 Tenir un forum", "Ville de Rimouski", "Mars 2012"},
                                   {"", "1.1.2 Publier un guide", "MRC de Matane", "Automne 2013"},
                                   {"1.2 Relier les villages", "1.2.1 Ouvrir une ligne", "Cégep de Matane", "2014"}};
  Sketch sketch;
  sketch.Text("Plan d'action 2011-2014", 16, true).Text("Axe 1 : Le territoire", 12, true);
  sketch.Table({180, 180, 180, 120}, rows);
  std::string linear =
      "Plan d'action 2011-2014\n\nAxe 1 : Le territoire\n\nObjectifs Moyens Responsables Échéancier\n\n";
  std::string tabs = "Plan d'action 2011-2014\n\nAxe 1 : Le territoire\n\n";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (r > 0 && !rows[r][c].empty()) linear += rows[r][c] + "\n\n";
      tabs += rows[r][c] + (c + 1 < rows[r].size() ? "\t" : "\n");
    }
  }
  const std::string content = Content(Understood(sketch.document()));
  BOOST_TEST(content.starts_with("1(1.1(1.1.1 1.1.2) 1.2(1.2.1))"), content);
  BOOST_TEST(Content(Understood(linear)) == content);
  BOOST_TEST(Content(Understood(tabs)) == content);
}

// Whatever lines follow each other, nothing throws, nothing is lost, and the plan survives its interchange form.
BOOST_AUTO_TEST_CASE(NoOrderOfLinesThrowsOrLosesAWord) {
  const Names stock = {"Plan d'action 2011-2014",
                       "Axe 1 : Le logement",
                       "Axe 1 : Le logement (suite)",
                       "1.1 Bâtir des maisons",
                       "1.1.1 Tenir un forum",
                       "2.",
                       "Objectif 2",
                       "- Publier un guide",
                       "    - avec les jeunes",
                       "•",
                       "-",
                       "Responsables : MRC, Ville",
                       "Échéance :",
                       "Objectifs Moyens Responsables Échéancier",
                       "Moyens\tResponsables\t2012",
                       "1.1 Tenir un forum\tVille\tX",
                       "\tMRC\t",
                       "Constats :",
                       "Les loyers montent.",
                       "ANNEXE 1",
                       "LE MILIEU MUNICIPAL",
                       "",
                       "",
                       "",
                       "Mars 2012",
                       "dévelop-",
                       "pement",
                       "**Projets retenus**",
                       "<i>",
                       "a) Former des jeunes",
                       "IV. Relier",
                       "…",
                       "Joindre les familles :",
                       "30 000 $",
                       "n'importe quoi  au hasard   ici",
                       "** **",
                       "1.1.1",
                       "voir 2.1"};
  std::mt19937 random(20110401);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t lines = 1 + random() % 25;
    for (std::size_t i = 0; i < lines; ++i) text += stock[random() % stock.size()] + "\n";
    if (text.find_first_not_of(" \n\t") == std::string::npos) continue;
    BOOST_TEST_CONTEXT(text) {
      const importer::Document document = ReadText(text);
      Plan plan;
      BOOST_REQUIRE_NO_THROW(plan = Normalize(document));
      BOOST_TEST(Account(document, plan).outside.empty());
      for (const std::string& one : TextsOf(plan)) BOOST_TEST(one == text::Squeeze(one));
      for (const Place& place : EntryPlaces(plan)) BOOST_TEST(!place.box.Empty());
      const std::string json = ToJson(plan, [](const importer::Diagnostic& one) { return one.code; });
      BOOST_TEST(Content(FromJson(json)) == Content(plan));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
