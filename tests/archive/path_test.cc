#include "archive/path.h"

#include <boost/test/unit_test.hpp>

#include "archive/sample.h"

namespace jalons::archive {
namespace {

BOOST_AUTO_TEST_SUITE(Path)

BOOST_AUTO_TEST_CASE(SegmentsAreLabelsOrPositionsAndNeverTheSame) {
  const std::vector<std::string> expected = {"2.1.1", "2.1.1#2", "3", "4", "4#2", "2.1.1#3"};
  const std::vector<std::string> segments = PathSegments({"2.1.1", "2.1.1", std::nullopt, std::nullopt, "4", "2.1.1"});
  BOOST_TEST(segments == expected, boost::test_tools::per_element());
  BOOST_TEST(PathSegments({}).empty());
}

BOOST_AUTO_TEST_CASE(NodesComeInTheOrderOfTheDocument) {
  const normalizer::Plan plan = FullPlan();
  std::vector<std::string> paths;
  for (const PlanNode& node : Nodes(plan)) paths.push_back(node.path);
  const std::vector<std::string> expected = {"1", "1/1.1", "1/1.1/1.1.1", "1/1.1/2", "1/1.1/1.1.1#2", "1/2", "1/2/1"};
  BOOST_TEST(paths == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
