#include "importer/ruled_tables.h"

#include <boost/test/unit_test.hpp>

#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

std::vector<Table> Find(const Page& page) {
  std::vector<char> taken(page.words.size());
  std::vector<Diagnostic> diagnostics;
  return FindRuledTables(page, taken, diagnostics);
}

BOOST_AUTO_TEST_SUITE(RuledTables)

BOOST_AUTO_TEST_CASE(AMergedCellSpansItsRows) {
  Page page = PageBuilder()
                  .Grid({50, 150, 300}, {100, 120, 140, 160})
                  .Text(55, 114, "Moyens")
                  .Text(155, 114, "Activités")
                  .Text(55, 134, "1.1 Réunir")
                  .Text(155, 134, "1.1.1 Tenir")
                  .Text(155, 154, "1.1.2 Écrire")
                  .Take();
  // The ruling between the last two rows stops at the second column.
  std::erase_if(page.rulings, [](const Ruling& r) { return r.y0 == 140 && r.Horizontal(); });
  page.rulings.push_back({150, 140, 300, 140});
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].rows == 3);
  BOOST_TEST(tables[0].columns == 2);
  BOOST_TEST(tables[0].cells.size() == 5u);
  BOOST_TEST(CellText(page, tables[0], 1, 0) == "1.1 Réunir");
  BOOST_TEST(CellText(page, tables[0], 2, 0) == "1.1 Réunir");
  BOOST_TEST(CellText(page, tables[0], 2, 1) == "1.1.2 Écrire");
}

BOOST_AUTO_TEST_CASE(MissingOuterBordersAreClosedByTheTablesOwnExtent) {
  PageBuilder builder;
  for (double y : {100, 120, 140}) builder.Horizontal(y, 50, 300);
  builder.Vertical(150, 100, 140);
  Page page = builder.Text(55, 114, "Objectif")
                  .Text(155, 114, "Échéance")
                  .Text(55, 134, "Réseau")
                  .Text(155, 134, "2008")
                  .Take();
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].columns == 2);
  BOOST_TEST(CellText(page, tables[0], 1, 0) == "Réseau");
}

BOOST_AUTO_TEST_CASE(ATableCutByThePageEndIsOpenBelow) {
  PageBuilder builder;
  builder.Horizontal(700, 50, 300).Horizontal(720, 50, 300);
  for (double x : {50, 150, 300}) builder.Vertical(x, 700, 760);
  Page page = builder.Text(55, 714, "Actions")
                  .Text(155, 714, "Résultats")
                  .Text(55, 734, "Former les")
                  .Text(155, 734, "Deux ateliers")
                  .Take();
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].rows == 2);
  BOOST_TEST(tables[0].closed_top);
  BOOST_TEST(!tables[0].closed_bottom);
}

BOOST_AUTO_TEST_CASE(DoubleRulingsMakeNoColumn) {
  Page page = PageBuilder()
                  .Grid({50, 150, 155, 300}, {100, 120, 140})
                  .Text(60, 114, "Action")
                  .Text(160, 114, "Date")
                  .Text(60, 134, "Bilan")
                  .Text(160, 134, "Mai")
                  .Take();
  std::vector<Table> tables = Find(page);
  BOOST_REQUIRE(tables.size() == 1u);
  BOOST_TEST(tables[0].columns == 2);
  BOOST_TEST(CellText(page, tables[0], 1, 1) == "Mai");
}

BOOST_AUTO_TEST_CASE(BoxesListsAndChartsAreNoTables) {
  Page box = PageBuilder().Grid({50, 300}, {100, 160}).Text(55, 120, "Un encadré").Take();
  BOOST_TEST(Find(box).empty());
  Page list = PageBuilder().Grid({50, 300}, {100, 120, 140}).Text(55, 114, "un").Text(55, 134, "deux").Take();
  BOOST_TEST(Find(list).empty());
  std::vector<double> xs, ys;
  for (int i = 0; i < 12; ++i) xs.push_back(100 + 20 * i), ys.push_back(100 + 20 * i);
  Page chart = PageBuilder().Grid(xs, ys).Text(105, 115, "40").Text(185, 215, "12").Take();
  BOOST_TEST(Find(chart).empty());
}

BOOST_AUTO_TEST_CASE(ADrawingIsSaidAndSkipped) {
  PageBuilder builder;
  for (int i = 0; i < 7000; ++i) builder.Vertical(10 + 7.0 * i, 10, 500);
  Page page = builder.Text(20, 100, "plan").Take();
  std::vector<char> taken(page.words.size());
  std::vector<Diagnostic> diagnostics;
  BOOST_TEST(FindRuledTables(page, taken, diagnostics).empty());
  BOOST_REQUIRE(diagnostics.size() == 1u);
  BOOST_TEST(diagnostics[0].code == "page-drawing");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
