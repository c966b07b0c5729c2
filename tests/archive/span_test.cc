#include "archive/span.h"

#include <boost/test/unit_test.hpp>

namespace jalons::archive {
namespace {

// "first..last", with nothing where open or unknown.
std::string Days(const char* edtf) {
  const Span span = SpanOf(edtf);
  return span.first.value_or("") + ".." + span.last.value_or("");
}

BOOST_AUTO_TEST_SUITE(Spans)

BOOST_AUTO_TEST_CASE(DatesOfEveryWidthBecomeDays) {
  BOOST_TEST(Days("2006") == "2006-01-01..2006-12-31");
  BOOST_TEST(Days("2004-02") == "2004-02-01..2004-02-29");
  BOOST_TEST(Days("2003-10-31") == "2003-10-31..2003-10-31");
  BOOST_TEST(Days("2006-23") == "2006-09-01..2006-12-31");
  BOOST_TEST(Days("2025-33") == "2025-01-01..2025-03-31");
  BOOST_TEST(Days("2024-41") == "2024-07-01..2024-12-31");
  BOOST_TEST(Days("2006/2009") == "2006-01-01..2009-12-31");
  BOOST_TEST(Days("2010-04/2011-03") == "2010-04-01..2011-03-31");
  BOOST_TEST(Days("../2028") == "..2028-12-31");
  BOOST_TEST(Days("2005/..") == "2005-01-01..");
  BOOST_TEST(Days("2015-01~") == "2015-01-01..2015-01-31");
}

BOOST_AUTO_TEST_CASE(WhatIsNoDateHasNoDays) {
  for (const char* text : {"", "XXXX-10", "2006-13", "2006-02-30", "bientôt", "20067", "2006-", "/", "99", "2006.02"}) {
    BOOST_TEST(Days(text) == "..");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
