#include "app/plan_words.h"

#include <boost/test/unit_test.hpp>

namespace jalons::app {
namespace {

BOOST_AUTO_TEST_SUITE(PlanWords)

BOOST_AUTO_TEST_CASE(DatesAreReadAloud) {
  const Speaker say(text::Language::kFrench);
  BOOST_TEST(DateWords(say, "2006") == "2006");
  BOOST_TEST(DateWords(say, "2006-09") == "septembre 2006");
  BOOST_TEST(DateWords(say, "2006-23") == "automne 2006");
  BOOST_TEST(DateWords(say, "XXXX-10") == "octobre");
  BOOST_TEST(DateWords(say, "2003-10-31") == "31 octobre 2003");
  BOOST_TEST(DateWords(say, "2003-10-01") == "1er octobre 2003");
  BOOST_TEST(DateWords(say, "2006/2009") == "2006 à 2009");
  BOOST_TEST(DateWords(say, "../2028") == "d’ici 2028");
  BOOST_TEST(DateWords(say, "2028/..") == "à partir de 2028");
  BOOST_TEST(DateWords(say, "2006-99") == "2006-99");  // not understood: as it is
}

BOOST_AUTO_TEST_CASE(YearsAreThoseThatADateTouches) {
  BOOST_TEST(YearsOf("2006-09/2008")->first == 2006);
  BOOST_TEST(YearsOf("2006-09/2008")->last == 2008);
  BOOST_TEST(YearsOf("../2028")->first == 2028);
  BOOST_TEST(YearsOf("2028/..")->last == 2028);
  BOOST_TEST(!YearsOf("XXXX-23"));
  BOOST_TEST(!YearsOf(""));
  BOOST_TEST(!YearsOf("2009/2006"));
}

BOOST_AUTO_TEST_CASE(PlacesAreCitedByPageOrLine) {
  const Speaker say(text::Language::kFrench);
  BOOST_TEST(PlaceWords(say, {}).empty());
  BOOST_TEST(PlaceWords(say, {{3, {1, 1, 2, 2}, false}, {5, {1, 1, 2, 2}, false}}) == "p. 3, 5");
  BOOST_TEST(PlaceWords(say, {{1, {0, 11, 9, 12}, true}}) == "l. 12");
  BOOST_TEST(PlaceWords(say, {{1, {0, 11, 9, 14}, true}}) == "l. 12 à 14");
  BOOST_TEST(PlaceWords(say, {{2, {0, 0, 9, 1}, true}}) == "p. 2, l. 1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
