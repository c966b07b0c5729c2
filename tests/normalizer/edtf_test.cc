#include "normalizer/edtf.h"

#include <boost/test/unit_test.hpp>

namespace jalons::normalizer {
namespace {

std::string Bounds(std::string_view edtf) {
  const DateBounds bounds = BoundsOf(edtf);
  return bounds.earliest.value_or("-") + " " + bounds.latest.value_or("-");
}

DatePoint Point(int year, int month = 0, int day = 0, int season = 0) {
  DatePoint point;
  point.year = year;
  point.month = month;
  point.day = day;
  point.season = season;
  return point;
}

BOOST_AUTO_TEST_SUITE(Edtf)

BOOST_AUTO_TEST_CASE(WellFormed) {
  for (const char* text :
       {"2012", "2012-05", "2012-05-31", "2012-21", "2012-41", "XXXX-10", "XXXX-12-31", "2012-05-31/", "2012-05~",
        "201X", "2012/2014", "../2014", "2012/..", "2012-04-01/2013-03-31", "2012-23/2013-24", "../XXXX-06~"})
    BOOST_TEST(IsEdtf(text), text);
  for (const char* text : {"", "12", "2012-13", "2012-25", "2012-02-30", "2011-02-29", "2012-5", "../..", "2012-21-03",
                           "2012/2013/2014", "mai 2012", "2012-00"})
    BOOST_TEST(!IsEdtf(text), text);
}

BOOST_AUTO_TEST_CASE(FirstAndLastDay) {
  BOOST_TEST(Bounds("2012") == "2012-01-01 2012-12-31");
  BOOST_TEST(Bounds("2012-02") == "2012-02-01 2012-02-29");
  BOOST_TEST(Bounds("2100-02") == "2100-02-01 2100-02-28");
  BOOST_TEST(Bounds("2012-23") == "2012-09-21 2012-12-20");
  BOOST_TEST(Bounds("2012-24") == "2012-01-01 2012-03-20");
  BOOST_TEST(Bounds("2012-34") == "2012-04-01 2012-06-30");
  BOOST_TEST(Bounds("2012-41") == "2012-07-01 2012-12-31");
  BOOST_TEST(Bounds("../2012-05~") == "- 2012-05-31");
  BOOST_TEST(Bounds("2012-04/..") == "2012-04-01 -");
  BOOST_TEST(Bounds("201X") == "2010-01-01 2019-12-31");
  BOOST_TEST(Bounds("XXXX-10") == "- -");
  BOOST_TEST(Bounds("2012-25") == "- -");
}

BOOST_AUTO_TEST_CASE(BeforeAndAfter) {
  BOOST_TEST(ToEdtf(Before(Point(2012, 3, 1))) == "2012-02-29");
  BOOST_TEST(ToEdtf(Before(Point(2012, 1))) == "2011-12");
  BOOST_TEST(ToEdtf(Before(Point(2012))) == "2011");
  BOOST_TEST(ToEdtf(Before(Point(2012, 0, 0, 24))) == "2011-23");
  BOOST_TEST(ToEdtf(Before(Point(2012, 0, 0, 21))) == "2012-24");
  BOOST_TEST(ToEdtf(Before(Point(2012, 0, 0, 33))) == "2011-36");
  BOOST_TEST(ToEdtf(After(Point(2012, 12, 31))) == "2013-01");
  BOOST_TEST(ToEdtf(After(Point(2012, 12, 30))) == "2012-12-31");
  BOOST_TEST(ToEdtf(After(Point(2012, 0, 0, 23))) == "2013-24");
}

BOOST_AUTO_TEST_CASE(YearsOfAPeriod) {
  BOOST_TEST(YearsOf("2012-04-01/2015-03-31")->last == 2015);
  BOOST_TEST(YearsOf("2012")->first == 2012);
  BOOST_TEST(!YearsOf("../2012"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
