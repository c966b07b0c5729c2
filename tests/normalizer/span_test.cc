#include "normalizer/span.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

BOOST_AUTO_TEST_SUITE(SpanOfWords)

BOOST_AUTO_TEST_CASE(TextHasOneSpaceBetweenWordsAndNoneWhereGlued) {
  Span span = Words("la 2 e rencontre");
  span[2].glued = true;
  BOOST_TEST(span.Text() == "la 2e rencontre");
  BOOST_TEST(Span().Text().empty());
  span.Append(Words("du printemps"));
  BOOST_TEST(span.Text() == "la 2e rencontre du printemps");
}

BOOST_AUTO_TEST_CASE(SubIsClipped) {
  const Span span = Words("tenir un forum");
  BOOST_TEST(span.Sub(1).Text() == "un forum");
  BOOST_TEST(span.Sub(0, 2).Text() == "tenir un");
  BOOST_TEST(span.Sub(1, 90).Text() == "un forum");
  BOOST_TEST(span.Sub(3).empty());
  BOOST_TEST(span.Sub(2, 1).empty());
}

BOOST_AUTO_TEST_CASE(BytesLeadBackToTheWords) {
  const Span span = Words("été 2012, Rimouski");
  const std::string text = span.Text();
  const Span year = span.Bytes(text.find("2012"), text.find(','));
  BOOST_TEST(year.Text() == "2012");  // a part of "2012,", which keeps its box
  BOOST_TEST((year.front().box == span[1].box));
  BOOST_TEST(year.front().key == "2012");
  BOOST_TEST(span.Bytes(0, text.size()).Text() == text);
  BOOST_TEST(span.Bytes(text.find(' '), text.find(' ') + 1).empty());
}

BOOST_AUTO_TEST_CASE(APartThatWasGluedStandsAlone) {
  Span span = Words("1.1 Bâtir");
  span[1].glued = true;
  BOOST_TEST(span.Text() == "1.1Bâtir");
  const Span word = span.Bytes(3, span.Text().size());
  BOOST_TEST(word.Text() == "Bâtir");
  BOOST_TEST(!word.front().glued);
}

BOOST_AUTO_TEST_CASE(PlacesAreOneBoxAPage) {
  Span span = Words("du bas de la page");
  Span next = Words("au haut");
  for (std::size_t i = 0; i < next.size(); ++i) next[i].page = 2;
  span.Append(next);
  const std::vector<Place> places = span.Places();
  BOOST_REQUIRE(places.size() == 2u);
  BOOST_TEST(places[0].page == 1);
  BOOST_TEST(places[1].page == 2);
  BOOST_TEST((places[0].box == importer::Box{0, 0, 17, 1}));
  BOOST_TEST((places[1].box == importer::Box{0, 0, 7, 1}));
  BOOST_TEST((span.FirstBox() == places[0].box));
  BOOST_TEST(places[0].grid);
  const Entry entry = ToEntry(span);
  BOOST_TEST(entry.text == "du bas de la page au haut");
  BOOST_TEST((entry.at == places));
}

BOOST_AUTO_TEST_CASE(ASentenceEndsBeforeClosingSigns) {
  const Span span = Words("fin. fin.) fin.» oui! quoi?” fin, fin; mot");
  BOOST_TEST(EndsSentence(span[0]));
  BOOST_TEST(EndsSentence(span[1]));
  BOOST_TEST(EndsSentence(span[3]));
  BOOST_TEST(EndsSentence(span[4]));
  BOOST_TEST(!EndsSentence(span[5]));
  BOOST_TEST(!EndsSentence(span[6]));
  BOOST_TEST(!EndsSentence(span[7]));
}

BOOST_AUTO_TEST_CASE(EllipsisAndGuillemetsEndASentence) {
  const Span span = Words("etc… fin.»");
  BOOST_TEST(EndsSentence(span[0]));
  BOOST_TEST(EndsSentence(span[1]));
}

BOOST_AUTO_TEST_CASE(SplitAtKeepsEveryWord) {
  const Span span = Words("a b c d");
  const auto parts = SplitAt(span, {0, 1, 3, 3});
  BOOST_REQUIRE(parts.size() == 3u);
  BOOST_TEST(parts[0].Text() == "a");
  BOOST_TEST(parts[1].Text() == "b c");
  BOOST_TEST(parts[2].Text() == "d");
  BOOST_TEST(SplitAt(Span(), {}).empty());
  BOOST_TEST(SplitAt(span, {}).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
