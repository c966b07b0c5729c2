#include "importer/printed_text.h"

#include <boost/test/unit_test.hpp>

using namespace jalons::importer;

BOOST_AUTO_TEST_SUITE(printed_text)

BOOST_AUTO_TEST_CASE(ligatures_are_spelled_out_and_nothing_else_is) {
  BOOST_TEST(PrintedText(u"o\uFB00rir, \uFB01n, a\uFB03che") == "offrir, fin, affiche");
  BOOST_TEST(PrintedText(u"cœur, n\u00BA, m\u00B2") == "cœur, nº, m²");
}

BOOST_AUTO_TEST_CASE(accents_are_composed) {
  BOOST_TEST(PrintedText(u"e\u0301te\u0301") == "été");
}

BOOST_AUTO_TEST_CASE(symbol_fonts_print_bullets) {
  BOOST_TEST(PrintedText(u"\uF0B7") == "•");
  BOOST_TEST(PrintedText(u"\uF0A7") == "▪");
  BOOST_TEST(PrintedText(u"\uE123") == "•");
}

BOOST_AUTO_TEST_CASE(a_soft_hyphen_inside_is_the_hyphen_it_prints) {
  BOOST_TEST(PrintedText(u"2017\u00AD2020") == "2017-2020");
  BOOST_TEST(PrintedText(u"concer\u00AD") == "concer\u00AD");
}

BOOST_AUTO_TEST_CASE(controls_vanish_and_broken_pairs_show) {
  BOOST_TEST(PrintedText(u"a\u0001b\u200Bc\uFFFE") == "abc");
  const char16_t lone[] = {u'x', 0xD83D, 0};
  BOOST_TEST(PrintedText(lone) == "x\uFFFD");
  BOOST_TEST(PrintedText(u"\U0001F600") == "\U0001F600");
}

BOOST_AUTO_TEST_SUITE_END()
