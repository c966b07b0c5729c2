// The time that a plan takes must not grow with what is already there.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <vector>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/sample.h"

namespace jalons::archive {
namespace {

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

BOOST_AUTO_TEST_SUITE(Growth)

BOOST_AUTO_TEST_CASE(TheThousandthPlanTakesAsLongAsTheHundredth) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  // The disk's own time, the same for each plan and the noisier part, is left out unless asked for.
  if (!std::getenv("JALONS_WITH_DISK")) archive.database().Execute("PRAGMA synchronous = OFF");
  std::vector<double> seconds;
  for (int number = 1; number <= 1000; ++number) {
    const auto start = std::chrono::steady_clock::now();
    IngestNumbered(archive, number);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  double hundred = 0, thousand = 0;
  for (int i = 0; i < 100; ++i) hundred += seconds[static_cast<std::size_t>(i)];
  for (double second : seconds) thousand += second;
  const double early = Median({seconds.begin(), seconds.begin() + 100});
  const double late = Median({seconds.end() - 100, seconds.end()});
  BOOST_TEST_MESSAGE("ms a plan: " << hundred * 10 << " over 100, " << thousand
                                   << " over 1000; median of the first 100 " << early * 1000 << ", of the last 100 "
                                   << late * 1000);
  // The bar of 1.3 is for the means, which a busy machine moves; the medians are held to it here.
  BOOST_TEST(late <= 1.3 * early);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
