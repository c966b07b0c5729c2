// Headings, lists, passages, fields and annexes of a text, read through the whole normalizer.
#include "normalizer/flow_reader.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

using Names = std::vector<std::string>;

Plan Understood(const std::string& text) {
  const importer::Document document = ReadText(text);
  Plan plan = Normalize(document);
  BOOST_TEST(Account(document, plan).outside.empty());
  return plan;
}

Names Statements(const std::vector<Statement>& statements) {
  Names texts;
  for (const Statement& one : statements) texts.push_back(one.role + ": " + one.entry.text);
  return texts;
}

BOOST_AUTO_TEST_SUITE(FlowOfADocument)

BOOST_AUTO_TEST_CASE(FieldsBelongToTheUndertakingAbove) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "Objectif 1.1 : Bâtir des maisons\n\n"
      "Action 1.1.1 : Tenir un forum\n\n"
      "Responsables : Ville de Rimouski, MRC. Échéance : automne 2012\n\n"
      "Action 1.1.2 : Publier un guide\n\n"
      "Échéance : mars 2013\n"
      "Responsable : Cégep\n");
  BOOST_TEST(Shape(plan) == "1(1.1(1.1.1 1.1.2))");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2012-23"}));
  BOOST_TEST(commitments[0]->facts.resources.size() == 2u);
  BOOST_TEST((Texts(commitments[1]->facts.resources) == Names{"Cégep"}));
  BOOST_TEST((Dates(commitments[1]->facts.timing) == Names{"2013-03"}));
  BOOST_TEST(Remainders(plan, "column_head").size() == 4u);
}

BOOST_AUTO_TEST_CASE(ALeadWithAColonGroupsItsList) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "ORIENTATION 1 : LE LOGEMENT\n\n"
      "Joindre les familles des villages :\n"
      "- Tenir un forum\n"
      "- Publier un guide\n\n"
      "Outiller les municipalités :\n"
      "- Former des jeunes\n");
  BOOST_TEST(Shape(plan) == "1(-(- -) -(-))");
  const Orientation& first = plan.orientations.at(0);
  BOOST_TEST(first.head.text == "LE LOGEMENT");
  BOOST_TEST(first.objectives.at(0).head.text == "Joindre les familles des villages :");
  BOOST_TEST(first.objectives.at(0).commitments.at(1).head.text == "Publier un guide");
}

BOOST_AUTO_TEST_CASE(ItemsFurtherRightAreSubPoints) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir un forum\n"
      "    - avec les jeunes\n"
      "    - avec les aînés\n"
      "- Publier un guide\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST((Texts(commitments[0]->facts.items) == Names{"avec les jeunes", "avec les aînés"}));
}

BOOST_AUTO_TEST_CASE(PassagesBeforeThePlanAreStatements) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Mise en contexte\n\n"
      "Les partenaires se réunissent depuis longtemps.\n\n"
      "But général : Donner un toit à chaque famille.\n\n"
      "Le comité agit en s'appuyant sur les valeurs suivantes :\n"
      "- le respect\n"
      "- l'équité\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir un forum\n"
      "- Publier un guide\n");
  BOOST_TEST((Statements(plan.statements) == Names{"context: Les partenaires se réunissent depuis longtemps.",
                                                   "general_objective: Donner un toit à chaque famille.",
                                                   "context: Le comité agit en s'appuyant sur les valeurs suivantes :",
                                                   "value: le respect", "value: l'équité"}));
  BOOST_TEST(Shape(plan) == "1(*(- -))");
}

BOOST_AUTO_TEST_CASE(FindingsBelongToTheirOrientation) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "Constats :\n"
      "- Peu de logements sont libres.\n"
      "- Les loyers montent.\n\n"
      "Objectif 1.1 : Bâtir des maisons\n\n"
      "- Tenir un forum\n"
      "- Publier un guide\n");
  BOOST_REQUIRE(plan.orientations.size() == 1u);
  BOOST_TEST((Statements(plan.orientations[0].statements) ==
              Names{"finding: Peu de logements sont libres.", "finding: Les loyers montent."}));
  BOOST_TEST(Shape(plan) == "1(1.1(- -))");
}

BOOST_AUTO_TEST_CASE(AHeadingContinuedIsARepeat) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir un forum\n\n"
      "Axe 1 : Le logement (suite)\n\n"
      "- Publier un guide\n\n"
      "Axe 2 : Le transport\n\n"
      "- Relier les villages\n");
  BOOST_TEST(Shape(plan) == "1(*(- -)) 2(*(-))");
  BOOST_TEST(Remainders(plan, "repeat").size() >= 1u);
}

BOOST_AUTO_TEST_CASE(AnnexesHaveSectionsAndItems) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir un forum\n"
      "- Publier un guide\n\n"
      "ANNEXE 1 LES MEMBRES DE LA TABLE\n\n"
      "Avril 2011\n\n"
      "LE MILIEU MUNICIPAL\n\n"
      "- Ville de Rimouski\n"
      "- MRC de Matane\n\n"
      "LE MILIEU COMMUNAUTAIRE\n\n"
      "- Maison des familles\n");
  BOOST_REQUIRE(plan.annexes.size() == 1u);
  const Annex& annex = plan.annexes[0];
  BOOST_TEST(annex.title == "ANNEXE 1 LES MEMBRES DE LA TABLE");
  BOOST_TEST(annex.date.value_or("") == "2011-04");
  BOOST_REQUIRE(annex.sections.size() == 2u);
  BOOST_TEST(annex.sections[0].heading == "LE MILIEU MUNICIPAL");
  BOOST_TEST((Texts(annex.sections[0].items) == Names{"Ville de Rimouski", "MRC de Matane"}));
  BOOST_TEST((Texts(annex.sections[1].items) == Names{"Maison des familles"}));
  BOOST_TEST(Commitments(plan).size() == 2u);
}

BOOST_AUTO_TEST_CASE(DatesAndTargetsOfASentenceAreItsFacts) {
  const Plan plan = Understood(
      "Plan d'action 2011-2014\n\n"
      "Axe 1 : Le logement\n\n"
      "- Tenir au moins 4 rencontres par année avec les familles\n"
      "- Publier un guide en mars 2013\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_REQUIRE(commitments[0]->facts.targets.size() == 1u);
  BOOST_TEST(commitments[0]->facts.targets[0].min.value_or(0) == 4.0);
  BOOST_TEST(!commitments[0]->facts.targets[0].max.has_value());
  BOOST_TEST((Dates(commitments[1]->facts.timing) == Names{"2013-03"}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
