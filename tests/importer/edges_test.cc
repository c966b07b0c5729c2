#include "importer/edges.h"

#include <boost/test/unit_test.hpp>

namespace jalons::importer {
namespace {

BOOST_AUTO_TEST_SUITE(EdgeSets)

BOOST_AUTO_TEST_CASE(NearlyEqualRulingsAreOneEdge) {
  Edges edges = CollectEdges({{10, 50, 60, 50}, {62, 51, 100, 51}, {10, 80, 100, 80}});
  BOOST_REQUIRE(edges.horizontal.size() == 2u);
  BOOST_TEST(edges.horizontal[0].from == 10);
  BOOST_TEST(edges.horizontal[0].to == 100);
  BOOST_TEST(edges.vertical.empty());
}

BOOST_AUTO_TEST_CASE(DotsJoinAndOrnamentsVanish) {
  std::vector<Ruling> dots;
  for (int i = 0; i < 30; ++i) dots.push_back({10.0 + 3 * i, 40, 11.0 + 3 * i, 40});
  dots.push_back({300, 40, 303, 40});
  Edges edges = CollectEdges(dots);
  BOOST_REQUIRE(edges.horizontal.size() == 1u);
  BOOST_TEST(edges.horizontal[0].to == 98);
}

BOOST_AUTO_TEST_CASE(CrossingEdgesHangTogether) {
  Edges edges =
      CollectEdges({{10, 10, 90, 10}, {10, 40, 90, 40}, {10, 10, 10, 40}, {90, 10, 90, 40}, {10, 200, 90, 200}});
  std::vector<Edges> sets = ConnectedEdges(edges);
  BOOST_REQUIRE(sets.size() == 2u);
  BOOST_TEST(sets[0].horizontal.size() + sets[1].horizontal.size() == 3u);
  BOOST_TEST(std::max(sets[0].vertical.size(), sets[1].vertical.size()) == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
