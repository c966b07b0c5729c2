#include "normalizer/outline.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

Outline Drawn(const std::string& text, const std::map<int, TableShape>& tables = {}) {
  const Bench bench(ReadText(text));
  return DrawOutline(bench.Surveys(), tables, bench.heads, FactsReader(Lexicon::BuiltIn()));
}

Level Of(const Outline& outline, const std::string& kind) {
  const auto level = outline.levels.find(kind);
  return level == outline.levels.end() ? Level::kNone : level->second;
}

BOOST_AUTO_TEST_SUITE(OutlineOfADocument)

BOOST_AUTO_TEST_CASE(NumbersAloneTellTheLevels) {
  const Outline outline = Drawn(
      "Plan d'action 2011-2014\n\n1. Le logement\n\n1.1 Bâtir des maisons\n\n1.1.1 Tenir un forum\n\n1.1.2 Publier un "
      "guide\n\n"
      "2. Le transport\n\n2.1 Relier les villages\n\n2.1.1 Ouvrir une ligne\n");
  BOOST_TEST(outline.title == 0);
  BOOST_TEST((Of(outline, "L:d1") == Level::kOrientation));
  BOOST_TEST((Of(outline, "L:d2") == Level::kObjective));
  BOOST_TEST((Of(outline, "L:d3") == Level::kCommitment));
}

BOOST_AUTO_TEST_CASE(TheSameWordNamesTwoLevelsByItsNumbers) {
  const Outline outline = Drawn(
      "Plan d'action 2011-2014\n\nObjectif 1 : Le logement\n\nObjectif 1.1 : Bâtir des maisons\n\n- Tenir un forum\n- "
      "Publier un guide\n\n"
      "Objectif 2 : Le transport\n\nObjectif 2.1 : Relier les villages\n\n- Ouvrir une ligne\n- Former des jeunes\n");
  BOOST_TEST((Of(outline, "T:objectif:d1") == Level::kOrientation));
  BOOST_TEST((Of(outline, "T:objectif:d2") == Level::kObjective));
  BOOST_TEST((outline.bullets == Level::kCommitment));
}

BOOST_AUTO_TEST_CASE(TheSameWordIsALevelInOnePlanAndAnotherInTheNext) {
  // "Volet" groups bullets in the first and stands over everything in the second.
  const Outline groups = Drawn(
      "Plan d'action 2011-2014\n\nOrientation 1 : Le logement\n\nVolet 1.1 : Bâtir des maisons\n\n- Tenir un forum\n- "
      "Publier un guide\n\n"
      "Volet 1.2 : Relier les villages\n\n- Ouvrir une ligne\n");
  BOOST_TEST((Of(groups, "T:volet:d2") == Level::kObjective));
  BOOST_TEST((groups.bullets == Level::kCommitment));
  const Outline leaves = Drawn(
      "Plan d'action 2011-2014\n\nVolet 1 : Le logement\n\nObjectif 1.1 : Bâtir des maisons\n\nMoyen 1.1.1 : Tenir un "
      "forum\n\n"
      "Moyen 1.1.2 : Publier un guide\n");
  BOOST_TEST((Of(leaves, "T:volet:d1") == Level::kOrientation));
  BOOST_TEST((Of(leaves, "T:objectif:d2") == Level::kObjective));
  BOOST_TEST((Of(leaves, "T:moyen:d3") == Level::kCommitment));
}

BOOST_AUTO_TEST_CASE(BulletsUnderLeafHeadingsAreItems) {
  const Outline outline = Drawn(
      "Plan d'action 2011-2014\n\nAxe 1 : Le logement\n\nAction 1.1 : Tenir un forum\n\n- avec les jeunes\n- avec les "
      "aînés\n\n"
      "Action 1.2 : Publier un guide\n\n- en deux langues\n");
  BOOST_TEST((Of(outline, "T:axe:d1") == Level::kOrientation));
  BOOST_TEST((Of(outline, "T:action:d2") == Level::kCommitment));
  BOOST_TEST((outline.bullets == Level::kItem));
}

BOOST_AUTO_TEST_CASE(TheColumnsOfATableLeaveRoomAbove) {
  Sketch sketch;
  sketch.Text("Plan d'action 2011-2014", 16).Text("Orientation 1 : Le logement", 12, true);
  sketch.Table({250, 150}, {{"Moyens", "Responsables"}, {"Tenir un forum", "Ville"}});
  const Bench bench(sketch.document());
  const FactsReader facts(Lexicon::BuiltIn());
  std::map<int, TableShape> shapes;
  shapes[0].upper_levels = 1;
  const Outline one = DrawOutline(bench.Surveys(), shapes, bench.heads, facts);
  BOOST_TEST((Of(one, "T:orientation:d1") == Level::kOrientation));
  shapes[0].upper_levels = 2;
  const Outline two = DrawOutline(bench.Surveys(), shapes, bench.heads, facts);
  BOOST_TEST((Of(two, "T:orientation:d1") == Level::kNone));
}

BOOST_AUTO_TEST_CASE(AnEmptyDocumentHasAnEmptyOutline) {
  const Bench bench{importer::Document()};
  const Outline outline = DrawOutline({}, {}, bench.heads, FactsReader(Lexicon::BuiltIn()));
  BOOST_TEST(outline.title == -1);
  BOOST_TEST(outline.levels.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
