#include "normalizer/plan_builder.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

NodeWords Node(const std::string& label, const std::string& text, const std::string& mark = "") {
  NodeWords words;
  if (!label.empty()) words.label = label;
  words.text = Words(text);
  words.mark = Words(mark);
  words.confidence = 0.9;
  words.evidence = "heading";
  return words;
}

BOOST_AUTO_TEST_SUITE(PlanUnderConstruction)

BOOST_AUTO_TEST_CASE(MissingLevelsAreShells) {
  Plan plan;
  PlanBuilder builder(&plan);
  builder.OpenCommitment(Node("", "Tenir un forum"));
  builder.OpenCommitment(Node("", "Publier un guide"));
  BOOST_TEST(Shape(plan) == "*(*(- -))");
  BOOST_TEST(plan.orientations[0].head.Shell());
  BOOST_TEST(builder.CurrentCommitment()->head.text == "Publier un guide");
}

BOOST_AUTO_TEST_CASE(OpeningALevelClosesThoseBelow) {
  Plan plan;
  PlanBuilder builder(&plan);
  BOOST_TEST(!builder.HasOrientation());
  BOOST_TEST(!builder.OpenOrientation(Node("1", "Le logement", "Axe 1 :")));
  BOOST_TEST(!builder.OpenObjective(Node("1.1", "Bâtir")));
  builder.OpenCommitment(Node("1.1.1", "Tenir un forum"));
  builder.CurrentFacts().resources.emplace_back("Ville");
  BOOST_TEST(!builder.OpenObjective(Node("1.2", "Relier")));
  BOOST_TEST((builder.CurrentCommitment() == nullptr));
  builder.CurrentFacts().resources.emplace_back("MRC");
  BOOST_TEST(!builder.OpenOrientation(Node("2", "Le transport")));
  BOOST_TEST(!builder.HasObjective());
  BOOST_TEST(Shape(plan) == "1(1.1(1.1.1) 1.2()) 2()");
  const Orientation& first = plan.orientations[0];
  BOOST_TEST(first.objectives[0].commitments[0].facts.resources[0].text == "Ville");
  BOOST_TEST(first.objectives[1].facts.resources[0].text == "MRC");
  BOOST_TEST(first.head.evidence.at(0) == "heading");
  BOOST_TEST(first.head.confidence == 0.9);
}

BOOST_AUTO_TEST_CASE(AHeadingPrintedAgainReopensItsNode) {
  Plan plan;
  PlanBuilder builder(&plan);
  builder.OpenOrientation(Node("1", "Le logement des familles"));
  builder.OpenObjective(Node("1.1", "Bâtir des maisons"));
  builder.OpenOrientation(Node("2", "Le transport"));
  BOOST_TEST(builder.OpenOrientation(Node("1", "Le logement des familles", "Axe 1 :")));
  BOOST_TEST(builder.OpenObjective(Node("1.1", "Bâtir des maisons")));
  builder.OpenCommitment(Node("1.1.1", "Tenir un forum"));
  BOOST_TEST(Shape(plan) == "1(1.1(1.1.1)) 2()");
  BOOST_TEST((Remainders(plan, "repeat") ==
              std::vector<std::string>{"Axe 1 :", "Le logement des familles", "Bâtir des maisons"}));
}

BOOST_AUTO_TEST_CASE(TheSameNumberWithOtherWordsIsAnotherNode) {
  Plan plan;
  PlanBuilder builder(&plan);
  builder.OpenOrientation(Node("1", "Le logement des familles"));
  BOOST_TEST(!builder.OpenOrientation(Node("1", "Le transport collectif")));
  BOOST_TEST(builder.OpenOrientation(Node("1", "Rien de pareil"), true));  // marked as a continuation
  BOOST_TEST(plan.orientations.size() == 2u);
}

BOOST_AUTO_TEST_CASE(StatementsGoToTheOpenOrientation) {
  Plan plan;
  PlanBuilder builder(&plan);
  builder.AddStatement("context", Words("Le plan suit"));
  builder.OpenOrientation(Node("1", "Le logement"));
  builder.AddStatement("finding", Words("Les loyers montent"), Words("-"));
  builder.AddStatement("finding", Span(), Words("-"));
  BOOST_TEST(plan.statements.at(0).role == "context");
  BOOST_REQUIRE(plan.orientations[0].statements.size() == 1u);
  BOOST_TEST(plan.orientations[0].statements[0].entry.text == "Les loyers montent");
  BOOST_TEST((Remainders(plan, "heading") == std::vector<std::string>{"-"}));
}

BOOST_AUTO_TEST_CASE(TheMarkStandsInsideThePlaces) {
  Plan plan;
  PlanBuilder builder(&plan);
  const Span all = Words("1.1 Tenir un forum");
  NodeWords words;
  words.mark = all.Sub(0, 1);
  words.text = all.Sub(1);
  const Commitment& commitment = builder.OpenCommitment(words);
  BOOST_TEST(commitment.head.text == "Tenir un forum");
  BOOST_TEST((commitment.head.at == all.Places()));
  BOOST_TEST(!commitment.head.term.has_value());
}

BOOST_AUTO_TEST_CASE(AnEmptyRemainderIsNone) {
  Plan plan;
  PlanBuilder builder(&plan);
  builder.AddRemainder("unplaced", Span());
  BOOST_TEST(plan.remainder.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
