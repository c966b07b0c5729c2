#include "normalizer/labels.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

// "text/depth/tokens", with "?" for a bare number; "" for no label.
std::string Read(const std::string& words) {
  const auto label = ParseLabel(Words(words));
  if (!label) return "";
  return label->text + "/" + std::to_string(label->Depth()) + "/" + std::to_string(label->tokens) +
         (label->bare ? "?" : "");
}

BOOST_AUTO_TEST_SUITE(Labels)

BOOST_AUTO_TEST_CASE(NumbersLoseTheirFinalSign) {
  BOOST_TEST(Read("1. Réunir les jeunes") == "1/1/1");
  BOOST_TEST(Read("1.1 Réunir") == "1.1/2/1");
  BOOST_TEST(Read("2.2.2. Réunir") == "2.2.2/3/1");
  BOOST_TEST(Read("(3) Réunir") == "3/1/1");
  BOOST_TEST(Read("1- Réunir") == "1/1/1");
  BOOST_TEST(Read("1.- Réunir") == "1/1/1");
  BOOST_TEST(Read("4 : Réunir") == "4/1/2");
  BOOST_TEST(Read("1.2 – Réunir") == "1.2/2/2");
}

BOOST_AUTO_TEST_CASE(LettersAndRomanNumbersNeedASign) {
  BOOST_TEST(Read("a) Réunir") == "a/1/1");
  BOOST_TEST(Read("B. Réunir") == "B/1/1");
  BOOST_TEST(Read("IV. Réunir") == "IV/1/1");
  BOOST_TEST((ParseLabel(Words("IV. Réunir"))->numbers == std::vector<int>{4}));
  BOOST_TEST((ParseLabel(Words("XII – Réunir"))->numbers == std::vector<int>{12}));
  BOOST_TEST(Read("I Réunir").empty());
  BOOST_TEST(Read("A Réunir").empty());
  BOOST_TEST(Read("à la ville").empty());
}

BOOST_AUTO_TEST_CASE(LettersAndNumbersMix) {
  BOOST_TEST(Read("A.1 Réunir") == "A.1/2/1");
  BOOST_TEST((ParseLabel(Words("B.2.1 Réunir"))->numbers == std::vector<int>{2, 2, 1}));
  BOOST_TEST(Read("A1 Réunir") == "A1/2/1?");  // may be a name ("H2")
  BOOST_TEST(Read("A1. Réunir") == "A1/2/1");
  BOOST_TEST(Read("2B. Réunir") == "2B/2/1");
}

BOOST_AUTO_TEST_CASE(ALoneIntegerIsBareAndYearsAreNoLabels) {
  BOOST_TEST(Read("3 rencontres") == "3/1/1?");
  BOOST_TEST(Read("2012 rencontres").empty());
  BOOST_TEST(Read("75. Réunir").empty());
  BOOST_TEST(Read("1,5 million").empty());
  BOOST_TEST(Read("").empty());
  BOOST_TEST(!ParseLabel(Words("1."), 1));
}

BOOST_AUTO_TEST_CASE(ALabelIsReadAtAToken) {
  const auto label = ParseLabel(Words("Axe 2 : Réunir"), 1);
  BOOST_REQUIRE(label.has_value());
  BOOST_TEST(label->text == "2");
  BOOST_TEST(!label->bare);
}

BOOST_AUTO_TEST_CASE(AChildExtendsItsParent) {
  const auto label = [](const char* text) { return *ParseLabel(Words(text)); };
  BOOST_TEST(Extends(label("1.2.1"), label("1.2")));
  BOOST_TEST(Extends(label("1.2.1"), label("1.")));
  BOOST_TEST(!Extends(label("1.2"), label("1.2")));
  BOOST_TEST(!Extends(label("2.2.1"), label("1.2")));
  BOOST_TEST(!Extends(label("1."), label("1.2")));
}

BOOST_AUTO_TEST_CASE(GluedLabelsAreCutFromTheWords) {
  const Span after = SplitGluedLabels(Words("Joindre les villages.3.2.1 Tenir un forum"));
  BOOST_TEST(after.Text() == "Joindre les villages. 3.2.1 Tenir un forum");
  const Span before = SplitGluedLabels(Words("1.1Organiser la fête"));
  BOOST_TEST(before.Text() == "1.1 Organiser la fête");
  BOOST_TEST((before[0].box == before[1].box));  // a part keeps the box of its word
  BOOST_TEST(before[1].key == "organiser");
}

BOOST_AUTO_TEST_CASE(NumbersInsideWordsStay) {
  for (const char* text :
       {"la version 2.0 du site", "10.30h le lundi", "www.exemple1.com", "G14 et H2O", "3.5km à pied"})
    BOOST_TEST(SplitGluedLabels(Words(text)).Text() == text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
