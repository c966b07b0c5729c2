// The time that a plan takes must not grow with what is already there.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <vector>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/sample.h"

namespace jalons::archive {
namespace {

double Mean(const std::vector<double>& values, std::ptrdiff_t count) {
  return std::accumulate(values.begin(), values.begin() + count, 0.0) / static_cast<double>(count);
}

BOOST_AUTO_TEST_SUITE(Growth)

BOOST_AUTO_TEST_CASE(TheThousandthPlanTakesAsLongAsTheHundredth) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  // The disk's own time, the same for each plan and the noisier part, is left out unless asked for.
  if (!std::getenv("JALONS_WITH_DISK")) archive.database().Execute("PRAGMA synchronous = OFF");
  std::vector<double> wall, work;
  for (int number = 1; number <= 1000; ++number) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t work_start = std::clock();
    IngestNumbered(archive, number);
    work.push_back(1000.0 * static_cast<double>(std::clock() - work_start) / CLOCKS_PER_SEC);
    wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  BOOST_TEST_MESSAGE("ms a plan: " << Mean(wall, 100) << " over 100, " << Mean(wall, 1000) << " over 1000; of work "
                                   << Mean(work, 100) << " and " << Mean(work, 1000));
  // The program's own time, as other programs on the machine move the wall's.
  BOOST_TEST(Mean(work, 1000) <= 1.3 * Mean(work, 100));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
