#include "importer/page_lines.h"

#include <boost/test/unit_test.hpp>
#include <numeric>

#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

std::vector<int> All(const Page& page) {
  std::vector<int> words(page.words.size());
  std::iota(words.begin(), words.end(), 0);
  return words;
}

BOOST_AUTO_TEST_SUITE(PageLines)

BOOST_AUTO_TEST_CASE(WordsOfOneBaseLineAreALineWhateverTheirOrder) {
  Page page = PageBuilder().Text(60, 112, "du comité").Text(20, 112, "Rencontre").Text(20, 100, "Premier volet").Take();
  std::vector<Line> lines = MakeLines(page, All(page));
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(TextOf(page, lines[0]) == "Premier volet");
  BOOST_TEST(TextOf(page, lines[1]) == "Rencontre du comité");
}

BOOST_AUTO_TEST_CASE(ARaisedSmallWordStaysOnItsLine) {
  Page page =
      PageBuilder().Text(20, 100, "partenaires").Text(76, 96, "3", false, 6).Text(20, 112, "ligne suivante").Take();
  std::vector<Line> lines = MakeLines(page, All(page));
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(TextOf(page, lines[0]) == "partenaires 3");
}

BOOST_AUTO_TEST_CASE(ADropCapitalDoesNotSwallowThreeLines) {
  Page page = PageBuilder()
                  .Text(20, 124, "L", false, 36)
                  .Text(50, 100, "a concertation")
                  .Text(50, 112, "se poursuit")
                  .Text(50, 124, "en 2009")
                  .Take();
  BOOST_TEST(MakeLines(page, All(page)).size() == 3u);
}

BOOST_AUTO_TEST_CASE(OnlyWideGapsSplitALine) {
  Page page = PageBuilder().Text(20, 100, "texte").Text(54, 100, "justifié").Text(140, 100, "colonne").Take();
  std::vector<Line> lines = SplitAtGaps(page, MakeLines(page, All(page)), 1.1);
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(TextOf(page, lines[0]) == "texte justifié");
}

BOOST_AUTO_TEST_CASE(TurnedWordsAreReadAlongTheirOwnDirection) {
  Page page = PageBuilder().Text(100, 300, "droit").Take();
  page.words.push_back(Word{.text = "haut", .box = {10, 200, 20, 230}, .size = 10, .rotation = 270});
  page.words.push_back(Word{.text = "bas", .box = {10, 240, 20, 260}, .size = 10, .rotation = 270});
  std::vector<Line> lines = MakeLines(page, All(page));
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(TextOf(page, lines[1]) == "bas haut");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
