#include "importer/blocks.h"

#include <boost/test/unit_test.hpp>

#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

std::vector<std::string> Texts(const Page& page) {
  std::vector<std::string> texts;
  for (const Block& block : MakeBlocks(page, std::vector<char>(page.words.size()), {}, 0))
    texts.push_back(TextOf(page, block.lines));
  return texts;
}

BOOST_AUTO_TEST_SUITE(Blocks)

BOOST_AUTO_TEST_CASE(HeadingsStandApartFromTheirText) {
  Page page = PageBuilder()
                  .Text(50, 100, "Orientation 1", true)
                  .Text(50, 112, "Soutenir les communautés dans leurs projets et faire")
                  .Text(50, 124, "connaître leurs réussites.")
                  .Text(50, 148, "Titre", false, 14)
                  .Text(50, 163, "Suite du texte qui revient à la taille ordinaire.")
                  .Take();
  BOOST_TEST((Texts(page) == std::vector<std::string>{
                                 "Orientation 1",
                                 "Soutenir les communautés dans leurs projets et faire connaître leurs réussites.",
                                 "Titre", "Suite du texte qui revient à la taille ordinaire."}));
}

BOOST_AUTO_TEST_CASE(ABulletBeginsABlockAndKeepsItsHangingLines) {
  Page page = PageBuilder()
                  .Text(50, 100, "• soutenir les comités locaux dans la mise en œuvre")
                  .Text(62, 112, "de leurs plans")
                  .Text(50, 124, "• informer")
                  .Text(50, 136, "• former")
                  .Take();
  std::vector<std::string> texts = Texts(page);
  BOOST_REQUIRE(texts.size() == 3u);
  BOOST_TEST(texts[0] == "• soutenir les comités locaux dans la mise en œuvre de leurs plans");
}

BOOST_AUTO_TEST_CASE(ColumnsOfProseAreReadOneAfterTheOther) {
  PageBuilder builder;
  builder.Text(50, 80, "Un titre qui court sur toute la largeur de la page et au delà des deux colonnes", true, 12);
  for (int i = 0; i < 6; ++i) {
    builder.Text(50, 110 + 12 * i, "gauche gauche gauche gauche gauche");
    builder.Text(320, 110 + 12 * i, "droite droite droite droite droite");
  }
  std::vector<std::string> texts = Texts(builder.Take());
  BOOST_REQUIRE(texts.size() == 3u);
  BOOST_TEST(texts[1].find("droite") == std::string::npos);
  BOOST_TEST(texts[2].find("gauche") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(LabelsBesideTheirTextAreReadRowByRow) {
  PageBuilder builder;
  for (int i = 0; i < 5; ++i)
    builder.Text(50, 100 + 12 * i, std::to_string(i + 1) + ".").Text(80, 100 + 12 * i, "moyen");
  std::string all;
  for (const std::string& text : Texts(builder.Take())) all += text + ' ';
  BOOST_TEST(all == "1. moyen 2. moyen 3. moyen 4. moyen 5. moyen ");
}

BOOST_AUTO_TEST_CASE(LabelsAndBulletsAreKnown) {
  for (const char* label : {"1.", "1.2.3", "a)", "IV.", "(3)", "2.1)"}) BOOST_TEST(IsListLabel(label), label);
  for (const char* word : {"2006", "de", "a", "2006-2009,", "Objectif", "l’entente"})
    BOOST_TEST(!IsListLabel(word), word);
  BOOST_TEST(IsPartedNumber("1.2.1"));
  BOOST_TEST(!IsPartedNumber("1."));
  BOOST_TEST(IsBullet("•"));
  BOOST_TEST(IsBullet("\xEF\x82\xB7"));
  BOOST_TEST(!IsBullet("ou"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
