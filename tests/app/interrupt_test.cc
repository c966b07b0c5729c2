// Ctrl-C: status 130, and nothing half written.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "app/run.h"

namespace jalons::app {
namespace {

BOOST_AUTO_TEST_SUITE(Interrupt)

BOOST_AUTO_TEST_CASE(AnIngestEndsBetweenTwoDocumentsAndGoesOnLater) {
  const Workplace place;
  constexpr int kPlans = 400;
  for (int at = 0; at < kPlans; ++at)
    place.Write("Plans/plan-" + std::to_string(at) + ".txt", SamplePlan() + "\nNote " + std::to_string(at) + ".\n");
  const Outcome outcome = place.Run("ingest Plans", "timeout --preserve-status --signal=INT 0.6");
  BOOST_TEST(outcome.status == 130);
  BOOST_TEST(outcome.err.find("interrompu\u00A0:") != std::string::npos, outcome.err);
  std::size_t said = 0;
  for (std::size_t at = outcome.out.find("archivé, plan"); at != std::string::npos;
       at = outcome.out.find("archivé, plan", at + 1))
    ++said;
  BOOST_TEST(said < static_cast<std::size_t>(kPlans));
  BOOST_TEST(place.Run("verify").status == 0);
  const std::string list = place.Run("list").out;
  BOOST_TEST(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')) == said);
  BOOST_TEST(place.Run("ingest Plans").status == 0);
  const std::string all = place.Run("list").out;
  BOOST_TEST(std::count(all.begin(), all.end(), '\n') == kPlans);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
