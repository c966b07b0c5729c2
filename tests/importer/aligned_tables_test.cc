#include "importer/aligned_tables.h"

#include <boost/test/unit_test.hpp>
#include <numeric>

#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

std::vector<Table> Find(const Page& page) {
  std::vector<int> words(page.words.size());
  std::iota(words.begin(), words.end(), 0);
  std::vector<char> taken(page.words.size());
  return FindAlignedTables(page, words, CollectEdges(page.rulings).horizontal, taken);
}

BOOST_AUTO_TEST_SUITE(AlignedTables)

BOOST_AUTO_TEST_CASE(WhiteColumnsOnACharacterGridAreATable) {
  Page page = GridPage(
      {"MOYENS                  ACTIVITÉS                    ÉCHÉANCIER", "",
       "1.1 Réunir les          1.1.1 Tenir deux forums      automne 2011", "milieux de vie          sur le logement",
       "                        1.1.2 Publier le compte      mai 2012", "                        rendu",
       "1.2 Soutenir les        1.2.1 Visiter chaque         continu", "comités locaux          comité local"});
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].rows == 4);
  BOOST_TEST(tables[0].columns == 3);
  BOOST_TEST((tables[0].origin == TableOrigin::kAligned));
  BOOST_TEST(CellText(page, tables[0], 1, 0) == "1.1 Réunir les milieux de vie");
  BOOST_TEST(CellText(page, tables[0], 2, 1) == "1.1.2 Publier le compte rendu");
  BOOST_TEST(CellText(page, tables[0], 2, 0) == "");
  BOOST_TEST(CellText(page, tables[0], 3, 2) == "continu");
}

BOOST_AUTO_TEST_CASE(FiguresBelowHeadsOfTwoLinesAreATable) {
  PageBuilder builder;
  builder.Text(150, 100, "Nombre de").Text(250, 100, "Part des").Text(150, 112, "rencontres").Text(250, 112, "membres");
  const char* places[] = {"Shawinigan", "Mékinac", "Maskinongé", "Des Chenaux"};
  for (int i = 0; i < 4; ++i)
    builder.Text(50, 130 + 12 * i, places[i])
        .Text(160, 130 + 12 * i, std::to_string(3 + i))
        .Text(260, 130 + 12 * i, "45 %");
  Page page = builder.Take();
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].rows == 5);
  BOOST_TEST(CellText(page, tables[0], 0, 1) == "Nombre de rencontres");
  BOOST_TEST(CellText(page, tables[0], 4, 0) == "Des Chenaux");
  BOOST_TEST(CellText(page, tables[0], 4, 1) == "6");
}

BOOST_AUTO_TEST_CASE(ProseInTwoColumnsIsNoTable) {
  PageBuilder builder;
  for (int i = 0; i < 20; ++i) {
    builder.Text(50, 100 + 12 * i, "les partenaires de la région se sont donné un plan");
    builder.Text(330, 100 + 12 * i, "commun qui vise la santé et le bien être de tous");
  }
  BOOST_TEST(Find(builder.Take()).empty());
}

BOOST_AUTO_TEST_CASE(ListsWithLabelsAreNoTables) {
  PageBuilder bullets, numbers;
  for (int i = 0; i < 8; ++i) {
    bullets.Text(50, 100 + 12 * i, "•").Text(75, 100 + 12 * i, "soutenir les organismes du milieu");
    numbers.Text(50, 100 + 12 * i, std::to_string(i + 1) + ".").Text(80, 100 + 12 * i, "soutenir les organismes");
  }
  BOOST_TEST(Find(bullets.Take()).empty());
  BOOST_TEST(Find(numbers.Take()).empty());
}

BOOST_AUTO_TEST_CASE(JustifiedTextWithWideSpacesIsNoTable) {
  const char* words[] = {"concertation", "de",    "santé", "partenaires", "locaux", "et",
                         "régionale",    "bilan", "par",   "milieux",     "annuel"};
  PageBuilder builder;
  for (int i = 0; i < 10; ++i) {
    double x = 50;
    for (int k = 0; k < 5; ++k) {
      const std::string word = words[(i * 5 + k * 3 + i * i) % 11];
      builder.Text(x, 100 + 12 * i, word);
      x += 5 * static_cast<double>(word.size()) + 9;
    }
  }
  BOOST_TEST(Find(builder.Take()).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
