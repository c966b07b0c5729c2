// Tables read through the whole normalizer: a title, then the table, on pages of points.
#include "normalizer/table_reader.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using Names = std::vector<std::string>;

Sketch Titled() {
  Sketch sketch;
  sketch.Text("Plan d'action 2011-2014 de la Table des aînés", 16, true);
  return sketch;
}

// Every word has its account.
Plan Understood(const Sketch& sketch) {
  Plan plan = Normalize(sketch.document());
  BOOST_TEST(Account(sketch.document(), plan).outside.empty());
  return plan;
}

Plan Understood(const std::vector<double>& widths, const Rows& rows) {
  Sketch sketch = Titled();
  sketch.Table(widths, rows);
  return Understood(sketch);
}

BOOST_AUTO_TEST_SUITE(TablesToPlans)

BOOST_AUTO_TEST_CASE(ARowIsACommitmentWithItsFacts) {
  const Plan plan = Understood({180, 250, 120, 80}, {{"Objectifs", "Moyens", "Responsables", "Échéancier"},
                                                     {"1.1 Bâtir des maisons", "1.1.1 Tenir un forum", "Ville", "2012"},
                                                     {"^", "1.1.2 Publier un guide", "MRC, Cégep", "Automne 2013"}});
  BOOST_TEST(Shape(plan) == "*(1.1(1.1.1 1.1.2))");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST(commitments[0]->head.text == "Tenir un forum");
  BOOST_TEST(commitments[0]->head.term.value_or("") == "Moyens");
  BOOST_TEST((Texts(commitments[1]->facts.resources) == Names{"MRC", "Cégep"}));
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2012"}));
  BOOST_TEST((Dates(commitments[1]->facts.timing) == Names{"2013-23"}));
  BOOST_TEST(plan.orientations[0].objectives[0].head.text == "Bâtir des maisons");
  BOOST_TEST(Remainders(plan, "column_head").size() == 4u);
}

BOOST_AUTO_TEST_CASE(ResultsGoToTheCommitmentOfTheirNumber) {
  const Plan plan =
      Understood({250, 300},
                 {{"Moyens", "Résultats attendus"},
                  {"1.1 Tenir un forum\n1.2 Publier un guide", "1.2 Un guide de trente pages\n1.1 Un rapport adopté"}});
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST((Texts(commitments[0]->facts.results) == Names{"Un rapport adopté"}));
  BOOST_TEST((Texts(commitments[1]->facts.results) == Names{"Un guide de trente pages"}));
  BOOST_TEST(commitments[1]->facts.results[0].label.value_or("") == "1.2");
}

BOOST_AUTO_TEST_CASE(TwoRowsOfOneNumberAreTwoCommitments) {
  const Plan plan = Understood(
      {250, 150}, {{"Moyens", "Responsables"}, {"1.1 Tenir un forum", "Ville"}, {"1.1 Publier un guide", "MRC"}});
  BOOST_TEST(Commitments(plan).size() == 2u);
}

BOOST_AUTO_TEST_CASE(SectionRowsOpenOrientations) {
  const Plan plan = Understood({250, 150, 80}, {{"Actions", "Responsables", "Échéancier"},
                                                {"Axe 1 : Le logement"},
                                                {"Tenir un forum", "Ville", "2012"},
                                                {"Axe 2 : Le transport"},
                                                {"Relier les villages", "MRC", "2013"}});
  BOOST_TEST(Shape(plan) == "1(*(-)) 2(*(-))");
  BOOST_REQUIRE(plan.orientations.size() == 2u);
  BOOST_TEST(plan.orientations[1].head.text == "Le transport");
  BOOST_TEST(plan.orientations[1].head.term.value_or("") == "Axe");
}

BOOST_AUTO_TEST_CASE(AMarkInAYearColumnIsThatYear) {
  const Plan plan = Understood({250, 150, 50, 50, 50}, {{"Actions", "Responsables", "2011", "2012", "2013"},
                                                        {"Tenir un forum", "Ville", "X", "", "X"},
                                                        {"Publier un guide", "MRC", "", "X", ""}});
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2011", "2013"}));
  BOOST_TEST((Dates(commitments[1]->facts.timing) == Names{"2012"}));
}

BOOST_AUTO_TEST_CASE(ColumnsThatAreListsBelongToTheObjective) {
  const Plan plan =
      Understood({150, 250, 150},
                 {{"Objectifs", "Moyens", "Responsables"},
                  {"Bâtir des maisons", "• Tenir un forum\n• Publier un guide\n• Former des jeunes", "• Ville\n• MRC"},
                  {"Mieux circuler", "• Relier les villages\n• Ouvrir une ligne", "• Coop du Nord\n• Cégep"}});
  BOOST_TEST(Shape(plan) == "*(-(- - -) -(- -))");
  const Objective& first = plan.orientations.at(0).objectives.at(0);
  BOOST_TEST((Texts(first.facts.resources) == Names{"Ville", "MRC"}));
  BOOST_TEST(first.commitments.at(0).facts.resources.empty());
  BOOST_TEST(first.commitments.at(2).head.text == "Former des jeunes");
}

BOOST_AUTO_TEST_CASE(ACellOfDashesAloneIsItems) {
  const Plan plan = Understood({250, 150}, {{"Moyens", "Responsables"},
                                            {"1.1 Joindre les familles :\n- par un forum\n- par un guide", "Ville"}});
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 1u);
  BOOST_TEST(commitments[0]->head.text == "Joindre les familles :");
  BOOST_TEST((Texts(commitments[0]->facts.items) == Names{"par un forum", "par un guide"}));
}

BOOST_AUTO_TEST_CASE(AFormIsOneUndertaking) {
  const Plan plan = Understood({150, 300}, {{"Axe 1", "Le logement"},
                                            {"Objectif 1.1", "Bâtir des maisons"},
                                            {"Action 1.1.1", "Tenir un forum"},
                                            {"Responsable", "Ville"},
                                            {"Échéance", "Mars 2012"}});
  BOOST_TEST(Shape(plan) == "1(1.1(1.1.1))");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 1u);
  BOOST_TEST(commitments[0]->head.text == "Tenir un forum");
  BOOST_TEST(commitments[0]->head.term.value_or("") == "Action");
  BOOST_TEST((Texts(commitments[0]->facts.resources) == Names{"Ville"}));
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2012-03"}));
}

BOOST_AUTO_TEST_CASE(ARowCutOverTwoPagesIsOneCommitment) {
  Sketch sketch = Titled();
  const int first = sketch.Table({250, 150, 80}, {{"Moyens", "Responsables", "Échéancier"},
                                                  {"1.1 Tenir un forum", "Ville", "2012"},
                                                  {"1.2 Publier un guide pour", "MRC", "2013"}});
  sketch.TableAt(first).closed_bottom = false;
  sketch.NextPage();
  const int second = sketch.Table({250, 150, 80}, {{"Moyens", "Responsables", "Échéancier"},
                                                   {"les familles", "Cégep", ""},
                                                   {"1.3 Relier les villages", "Ville", "2014"}});
  sketch.TableAt(second).continues = first;
  const Plan plan = Understood(sketch);
  BOOST_TEST(Shape(plan) == "*(*(1.1 1.2 1.3))");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 3u);
  BOOST_TEST(commitments[1]->head.text == "Publier un guide pour les familles");
  BOOST_TEST(commitments[1]->head.at.size() == 2u);
  BOOST_TEST((Texts(commitments[1]->facts.resources) == Names{"MRC", "Cégep"}));
  BOOST_TEST(Remainders(plan, "repeat").size() == 3u);
  NormalizeOptions apart;
  apart.join = false;
  BOOST_TEST(Commitments(Normalize(sketch.document(), Lexicon::BuiltIn(), apart)).size() == 4u);
}

BOOST_AUTO_TEST_CASE(AMixedColumnIsSplitByItsWords) {
  const Plan plan = Understood(
      {250, 200}, {{"Moyens", "Ressources et échéancier"}, {"1.1 Tenir un forum", "Ville\nMRC\nAutomne 2012"}});
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 1u);
  BOOST_TEST((Texts(commitments[0]->facts.resources) == Names{"Ville", "MRC"}));
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2012-23"}));
}

BOOST_AUTO_TEST_CASE(ATableOfFiguresIsShownAsUnplaced) {
  Sketch sketch = Titled();
  sketch.Table({250, 150}, {{"Moyens", "Responsables"}, {"1.1 Tenir un forum", "Ville"}});
  sketch.Text("La population compte peu de jeunes.");
  sketch.Table({100, 100, 100}, {{"Rimouski", "12 345", "12 411"}, {"Matane", "11 501", "11 222"}});
  const Plan plan = Understood(sketch);
  BOOST_TEST(Commitments(plan).size() == 1u);
  BOOST_TEST(Remainders(plan, "unplaced").size() == 6u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
