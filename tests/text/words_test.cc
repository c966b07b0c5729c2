#include "text/words.h"

#include <boost/test/unit_test.hpp>

namespace jalons::text {
namespace {

BOOST_AUTO_TEST_SUITE(Words)

BOOST_AUTO_TEST_CASE(ColumnsAreCodePoints) {
  const std::string_view line = "  Été\t« oui »";
  const std::vector<WordSpan> words = SplitWords(line);
  BOOST_REQUIRE(words.size() == 4u);
  BOOST_TEST(words[0].column == 2u);
  BOOST_TEST(words[0].length == 3u);
  BOOST_TEST(words[0].tabs == 0);
  BOOST_TEST(words[1].column == 6u);
  BOOST_TEST(words[1].tabs == 1);
  BOOST_TEST(line.substr(words[2].begin, words[2].end - words[2].begin) == "oui");
}

BOOST_AUTO_TEST_CASE(NoBreakSpacesPartWords) {
  BOOST_TEST(SplitWords("30\u00A0000\u202F$").size() == 3u);
  BOOST_TEST(SplitWords(" \t\u00A0\u3000\v").empty());
  BOOST_TEST(SplitWords("").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
