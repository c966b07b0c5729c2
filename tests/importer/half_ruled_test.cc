#include "importer/half_ruled.h"

#include <boost/test/unit_test.hpp>

#include "importer/page_builder.h"
#include "importer/ruled_tables.h"

namespace jalons::importer {
namespace {

Table Only(const Page& page) {
  std::vector<char> taken(page.words.size());
  std::vector<Diagnostic> diagnostics;
  std::vector<Table> tables = FindRuledTables(page, taken, diagnostics);
  BOOST_REQUIRE(tables.size() == 1u);
  return tables[0];
}

BOOST_AUTO_TEST_SUITE(HalfRuled)

BOOST_AUTO_TEST_CASE(ARowWithoutVerticalsIsCutAtTheColumnsOfTheHeads) {
  PageBuilder builder;
  builder.Grid({50, 150, 300}, {100, 120});
  for (double y : {140, 160}) builder.Horizontal(y, 50, 300);
  for (double x : {50, 300}) builder.Vertical(x, 120, 160);
  Page page = builder.Text(55, 114, "Territoire")
                  .Text(155, 114, "Rencontres")
                  .Text(55, 134, "Mékinac")
                  .Text(155, 134, "4")
                  .Text(55, 154, "Un titre qui court sur les deux colonnes")
                  .Take();
  Table table = Only(page);
  BOOST_TEST(CellText(page, table, 1, 1) == "Mékinac 4");
  SplitSpans(page, table);
  BOOST_TEST(CellText(page, table, 1, 0) == "Mékinac");
  BOOST_TEST(CellText(page, table, 1, 1) == "4");
  BOOST_TEST(CellText(page, table, 2, 1) == "Un titre qui court sur les deux colonnes");
}

BOOST_AUTO_TEST_CASE(LabelsOutsideTheRulingsAreCutByTheRowsBesideThem) {
  PageBuilder builder;
  for (double x : {150, 220, 300}) builder.Vertical(x, 100, 180);
  for (double y : {120, 140, 160}) builder.Horizontal(y, 150, 300);
  builder.Horizontal(100, 50, 300).Horizontal(180, 50, 300);
  const char* labels[] = {"Salaires", "Loyer", "Transport", "Total"};
  for (int i = 0; i < 4; ++i)
    builder.Text(55, 114 + 20 * i, labels[i]).Text(160, 114 + 20 * i, "1200").Text(230, 114 + 20 * i, "900");
  Page page = builder.Take();
  Table table = Only(page);
  SplitOpenSides(CollectEdges(page.rulings).vertical, table);
  BOOST_TEST(CellText(page, table, 0, 0) == "Salaires");
  BOOST_TEST(CellText(page, table, 2, 0) == "Transport");
}

BOOST_AUTO_TEST_CASE(FiguresInOneBigCellHideRowsAndProseDoesNot) {
  PageBuilder figures, prose;
  figures.Grid({50, 150, 300}, {100, 120, 200}).Text(55, 114, "Milieu").Text(155, 114, "Nombre");
  prose.Grid({50, 150, 300}, {100, 120, 200}).Text(55, 114, "Milieu").Text(155, 114, "Nombre");
  for (int i = 0; i < 4; ++i) {
    figures.Text(55, 134 + 14 * i, "Ville").Text(155, 134 + 14 * i, "12");
    prose.Text(55, 134 + 14 * i, "Ville").Text(155, 134 + 14 * i, "et ses partenaires");
  }
  Page with = figures.Take(), without = prose.Take();
  BOOST_TEST(HidesRows(with, Only(with)));
  BOOST_TEST(!HidesRows(without, Only(without)));
}

BOOST_AUTO_TEST_CASE(TheShadeBehindATextMakesNoRow) {
  PageBuilder builder;
  builder.Grid({50, 150, 300}, {100, 120, 180}).Horizontal(140, 50, 150);
  Page page = builder.Text(55, 114, "Calendrier")
                  .Text(155, 114, "Détail")
                  .Text(55, 134, "Début")
                  .Text(155, 134, "en 2009 puis")
                  .Text(155, 164, "chaque automne")
                  .Take();
  Table table = Only(page);
  BOOST_TEST(table.rows == 3);
  MergeShadedRests(table);
  BOOST_TEST(table.rows == 2);
  BOOST_TEST(table.cells.size() == 4u);
  BOOST_TEST(CellText(page, table, 1, 0) == "Début");
  BOOST_TEST(CellText(page, table, 1, 1) == "en 2009 puis chaque automne");
}

BOOST_AUTO_TEST_CASE(RowsWithWordsOnBothSidesStay) {
  PageBuilder builder;
  builder.Grid({50, 150, 300}, {100, 120, 180}).Horizontal(150, 150, 300);
  Page page = builder.Text(55, 114, "Moyens")
                  .Text(155, 114, "Activités")
                  .Text(55, 134, "1.1 Réunir")
                  .Text(155, 134, "1.1.1 Tenir")
                  .Text(155, 164, "1.1.2 Écrire")
                  .Take();
  Table table = Only(page);
  MergeShadedRests(table);
  BOOST_TEST(table.rows == 3);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
