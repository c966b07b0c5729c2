#include "normalizer/plan_texts.h"

#include <boost/test/unit_test.hpp>

namespace jalons::normalizer {
namespace {

BOOST_AUTO_TEST_SUITE(TextsOfAPlan)

BOOST_AUTO_TEST_CASE(EveryTextOnceInOrderEmptyOnesLeftOut) {
  Plan plan;
  plan.title = Entry("titre");
  plan.organization = Entry("corps");
  plan.statements.push_back({"context", Entry("contexte")});
  Orientation& orientation = plan.orientations.emplace_back();
  orientation.head.text = "axe";
  orientation.statements.push_back({"finding", Entry("constat")});
  Objective& objective = orientation.objectives.emplace_back();  // a shell: no text
  objective.facts.indicators.emplace_back("indicateur");
  Commitment& commitment = objective.commitments.emplace_back();
  commitment.head.text = "action";
  Facts& facts = commitment.facts;
  for (auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables,
                     &facts.monitoring, &facts.places})
    list->emplace_back("liste");
  facts.results.push_back({"1.1", Entry("résultat")});
  facts.timing.emplace_back().text = "date";
  facts.budget.emplace_back().text = "somme";
  facts.status = Entry("état");
  facts.priority = Entry("priorité");
  Annex& annex = plan.annexes.emplace_back();
  annex.title = "annexe";
  AnnexSection& section = annex.sections.emplace_back();
  section.heading = "section";
  section.items.emplace_back("élément");
  plan.remainder.push_back({"unplaced", Entry("reste")});

  const std::vector<std::string> expected = {"titre",    "corps",  "contexte", "axe",    "constat", "indicateur",
                                             "action",   "liste",  "liste",    "liste",  "liste",   "liste",
                                             "liste",    "liste",  "résultat", "date",   "somme",   "état",
                                             "priorité", "annexe", "section",  "élément"};
  BOOST_TEST(TextsOf(plan) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(AnEmptyPlanHasNone) {
  BOOST_TEST(TextsOf(Plan()).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
