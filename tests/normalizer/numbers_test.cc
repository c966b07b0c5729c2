#include "normalizer/numbers.h"

#include <boost/test/unit_test.hpp>

namespace jalons::normalizer {
namespace {

// The value of the number that opens the text, -1 where there is none; `rest` the tokens after it.
double Value(std::string_view text, std::size_t* rest = nullptr) {
  static const NumberReader reader(Lexicon::BuiltIn());
  const DateTokens tokens = LexDates(text);
  const auto number = reader.Read(tokens, 0);
  if (number && rest) *rest = tokens.size() - number->end;
  return number ? number->value : -1;
}

BOOST_AUTO_TEST_SUITE(Numbers)

BOOST_AUTO_TEST_CASE(Figures) {
  BOOST_TEST(Value("1 120 000") == 1120000);
  BOOST_TEST(Value("30\u202F000") == 30000);
  BOOST_TEST(Value("13,44") == 13.44);
  BOOST_TEST(Value("4 rencontres") == 4);
  BOOST_TEST(Value("2012 100") == 2012);
  BOOST_TEST(Value("1.1.2") == -1);
  BOOST_TEST(Value("12345678901234") == -1);
}

BOOST_AUTO_TEST_CASE(Words) {
  BOOST_TEST(Value("quatre") == 4);
  BOOST_TEST(Value("dix-sept") == 17);
  BOOST_TEST(Value("vingt et un") == 21);
  BOOST_TEST(Value("Soixante-quinze") == 75);
  BOOST_TEST(Value("quatre-vingt-dix-huit") == 98);
  BOOST_TEST(Value("quatre-vingts") == 80);
  BOOST_TEST(Value("deux cents") == 200);
  BOOST_TEST(Value("cent vingt-cinq") == 125);
  BOOST_TEST(Value("mille deux cents") == 1200);
  BOOST_TEST(Value("trois mille") == 3000);
  BOOST_TEST(Value("rencontre") == -1);
}

BOOST_AUTO_TEST_CASE(SaidTwice) {
  std::size_t rest = 0;
  BOOST_TEST(Value("quatorze (14) jours", &rest) == 14);
  BOOST_TEST(rest == 1);
  BOOST_TEST(Value("quatorze (15) jours", &rest) == 14);
  BOOST_TEST(rest == 4);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
