#include "app/ordered_work.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace jalons::app {
namespace {

BOOST_AUTO_TEST_SUITE(OrderedWork)

BOOST_AUTO_TEST_CASE(ResultsAreTakenInOrderAndFewWait) {
  std::atomic<int> made = 0;
  int taken = 0, most = 0;
  DoInOrder(
      50, 3,
      [&](int at) {
        std::this_thread::sleep_for(std::chrono::microseconds(at % 7 * 200));
        ++made;
      },
      [&](int at) {
        BOOST_TEST(at == taken++);
        most = std::max(most, made.load() - taken);
        return true;
      });
  BOOST_TEST(taken == 50);
  BOOST_TEST(most <= 6);
}

BOOST_AUTO_TEST_CASE(ItEndsEarlyWhenTakeSaysSoOrThrows) {
  int taken = 0;
  DoInOrder(
      100, 2, [](int) {}, [&](int) { return ++taken < 5; });
  BOOST_TEST(taken == 5);
  BOOST_CHECK_THROW(DoInOrder(
                        100, 2, [](int) {}, [](int) -> bool { throw std::runtime_error("stop"); }),
                    std::runtime_error);
  DoInOrder(
      0, 4, [](int) {}, [](int) { return true; });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
