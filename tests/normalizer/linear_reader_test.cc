// Tables that lost their geometry, read through the whole normalizer.
#include "normalizer/linear_reader.h"

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

BOOST_AUTO_TEST_SUITE(LinearisedTables)

BOOST_AUTO_TEST_CASE(RowsComeBackFromNumbersAndRepeatedResults) {
  const Plan plan = Understood(
      "Plan d'action 2003-2006\n\n"
      "Objectif 1 : Le logement\n\n"
      "Objectifs spécifiques Moyens Résultats attendus Responsables Échéancier\n\n"
      "1.1 Bâtir des maisons\n\n"
      "1.1.1 Tenir un forum\n\n"
      "1.1.2 Publier un guide\n\n"
      "1.1.1 Un rapport adopté\n\n"
      "1.1.2 Un guide de trente pages\n\n"
      "Ville de Rimouski, MRC\n\n"
      "Automne 2004\n\n"
      "1.2 Mieux circuler\n\n"
      "1.2.1 Relier les villages\n\n"
      "1.2.1 Une ligne ouverte\n\n"
      "Cégep\n\n"
      "2005\n");
  BOOST_TEST(Shape(plan) == "1(1.1(1.1.1 1.1.2) 1.2(1.2.1))");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 3u);
  BOOST_TEST((Texts(commitments[0]->facts.results) == Names{"Un rapport adopté"}));
  BOOST_TEST((Texts(commitments[1]->facts.results) == Names{"Un guide de trente pages"}));
  BOOST_TEST((Texts(commitments[2]->facts.resources) == Names{"Cégep"}));
  BOOST_TEST((Dates(commitments[2]->facts.timing) == Names{"2005"}));
  BOOST_TEST(commitments[0]->head.term.value_or("") == "Moyens");
  BOOST_TEST(plan.orientations[0].objectives[0].head.term.value_or("") == "Objectifs spécifiques");
  BOOST_TEST(commitments[0]->head.confidence < 0.9);
  BOOST_TEST((commitments[0]->head.evidence == Names{"number-and-order"}));
}

BOOST_AUTO_TEST_CASE(CellsChooseTheirColumnByWhatTheySay) {
  const Plan plan = Understood(
      "Plan d'action 2003-2006\n\n"
      "Objectifs Moyens Responsables Échéancier\n\n"
      "1.1 Bâtir des maisons\n\n"
      "1.1.1 Tenir un forum\n\n"
      "Ville de Rimouski\n\n"
      "Mars 2004\n\n"
      "1.1.2 Publier un guide\n\n"
      "MRC\n\n"
      "Continu\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 2u);
  BOOST_TEST((Texts(commitments[0]->facts.resources) == Names{"Ville de Rimouski"}));
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2004-03"}));
  BOOST_REQUIRE(commitments[1]->facts.timing.size() == 1u);
  BOOST_TEST(commitments[1]->facts.timing[0].continuous);
  BOOST_TEST(commitments[1]->facts.timing[0].edtf.value_or("") == "2003/2006");
}

BOOST_AUTO_TEST_CASE(ALineThatIsADateIsACell) {
  const Plan plan = Understood(
      "Plan d'action 2003-2006\n\n"
      "Objectifs Moyens Responsables Échéancier\n\n"
      "1.1 Bâtir des maisons\n\n"
      "1.1.1 Tenir un forum\n\n"
      "Ville de Rimouski\nMars 2004\n");
  const auto commitments = Commitments(plan);
  BOOST_REQUIRE(commitments.size() == 1u);
  BOOST_TEST((Texts(commitments[0]->facts.resources) == Names{"Ville de Rimouski"}));
  BOOST_TEST((Dates(commitments[0]->facts.timing) == Names{"2004-03"}));
}

BOOST_AUTO_TEST_CASE(CellsBeforeAnyNumberAreShownAsUnplaced) {
  const Plan plan = Understood(
      "Plan d'action 2003-2006\n\n"
      "Objectifs Moyens Responsables Échéancier\n\n"
      "Zirconium et baleines\n\n"
      "1.1 Bâtir des maisons\n\n"
      "1.1.1 Tenir un forum\n\n"
      "2004\n");
  BOOST_TEST((Remainders(plan, "unplaced") == Names{"Zirconium et baleines"}));
}

BOOST_AUTO_TEST_CASE(ARegionEndsAtTheNextHeadsOrLevel) {
  const auto entries =
      Bench(ReadText("Objectifs Moyens Responsables Échéancier\n\n1.1 Bâtir\n\n1.1.1 Tenir un forum\n\n"
                     "Objectif 2 : Le transport\n\nObjectifs Moyens Responsables Échéancier\n\n2.1 Relier\n"))
          .Surveys();
  BOOST_REQUIRE(entries.size() == 6u);
  BOOST_TEST(LinearReader::RegionEnd(entries, 0) == 3u);
  BOOST_TEST(LinearReader::RegionEnd(entries, 4) == 6u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
