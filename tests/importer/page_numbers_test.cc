#include "importer/page_numbers.h"

#include <boost/test/unit_test.hpp>

namespace jalons::importer {
namespace {

BOOST_AUTO_TEST_SUITE(PageNumbers)

BOOST_AUTO_TEST_CASE(FormsOfANumberAlone) {
  for (const std::string line :
       {"3", "- 3 -", "-3-", "3/10", "3 de 10", "p. 3", "p.3", "page 3", "page 3 de 10", "[3]", "3 |", "______ 3"}) {
    BOOST_TEST_CONTEXT(line) {
      const auto page = ReadPageNumber(line);
      BOOST_REQUIRE(page.has_value());
      BOOST_TEST(page->number == 3);
      BOOST_TEST(page->alone);
    }
  }
  BOOST_TEST(ReadPageNumber("page 3 sur 10")->of == 10);
  BOOST_TEST(ReadPageNumber("3 / 10")->of == 10);
}

BOOST_AUTO_TEST_CASE(NumbersBesideARunningTitle) {
  const auto end = ReadPageNumber("plan d'action 2003-2004 - annexe page 3 de 10");
  BOOST_REQUIRE(end.has_value());
  BOOST_TEST(end->number == 3);
  BOOST_TEST(end->worded);
  BOOST_TEST(!end->alone);
  BOOST_TEST(ReadPageNumber("7 | bilan regional")->number == 7);
  BOOST_TEST(!ReadPageNumber("objectif 4")->worded);
}

BOOST_AUTO_TEST_CASE(OtherNumbersAreNone) {
  for (const std::string line : {"", "plan d'action", "1.1 tenir", "3 rencontres", "12345", "10/3", "a3"}) {
    BOOST_TEST_CONTEXT(line) {
      BOOST_TEST(!(ReadPageNumber(line) && ReadPageNumber(line)->alone));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
