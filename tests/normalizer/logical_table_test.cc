#include "normalizer/logical_table.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

const std::vector<double> kWidths = {200, 150, 150};

LogicalTable Join(const Bench& bench, const std::vector<int>& tables) {
  return JoinTables(tables, bench.document, bench.heads, bench.tokenizer);
}

std::string CellText(const Bench& bench, const LogicalTable& table, std::size_t row, std::size_t column) {
  return JoinedLines(table.rows.at(row).cells.at(column).lines, bench.tokenizer).Text();
}

BOOST_AUTO_TEST_SUITE(LogicalTables)

BOOST_AUTO_TEST_CASE(HeadsStandApartFromRows) {
  Sketch sketch;
  sketch.Table(kWidths, {{"Moyens", "Responsables", "Échéancier"}, {"Tenir un forum", "Ville", "2012"}});
  const Bench bench(sketch.document());
  const LogicalTable table = Join(bench, {0});
  BOOST_REQUIRE(table.heads.size() == 3u);
  BOOST_TEST(table.heads[1].Text() == "Responsables");
  BOOST_TEST(table.head_lines[2].heads.at(0).roles.front() == "timing");
  BOOST_REQUIRE(table.rows.size() == 1u);
  BOOST_TEST(CellText(bench, table, 0, 0) == "Tenir un forum");
  BOOST_TEST(table.rows[0].cells[0].room == 200.0);
}

BOOST_AUTO_TEST_CASE(AHeadMayTakeTwoRows) {
  Sketch sketch;
  sketch.Table(
      kWidths,
      {{"Moyens", "Responsables", "Échéancier"}, {"d'action", "", "prévu"}, {"Tenir un forum", "Ville", "2012"}});
  const Bench bench(sketch.document());
  const LogicalTable table = Join(bench, {0});
  BOOST_TEST(table.heads.at(0).Text() == "Moyens d'action");
  BOOST_TEST(table.rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(ATitleRowStandsBeforeTheHeads) {
  Sketch sketch;
  sketch.Table(kWidths, {{"Axe 1 : Le logement"},
                         {"Moyens", "Responsables", "Échéancier"},
                         {"Tenir un forum", "Ville", "2012"},
                         {"Axe 2 : Le transport"},
                         {"Publier un guide", "MRC", "2013"}});
  const Bench bench(sketch.document());
  const LogicalTable table = Join(bench, {0});
  BOOST_TEST(table.before.size() == 1u);
  BOOST_REQUIRE(table.rows.size() == 3u);
  BOOST_TEST(!table.rows[0].section);
  BOOST_TEST(table.rows[1].section);
}

BOOST_AUTO_TEST_CASE(PlainRowsAreNoHeads) {
  Sketch sketch;
  sketch.Table(kWidths, {{"Tenir un forum", "Ville", "2012"}, {"Publier un guide", "MRC", "2013"}});
  const Bench bench(sketch.document());
  BOOST_TEST(!Join(bench, {0}).HasHeads());
  BOOST_TEST(Join(bench, {0}).rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(RowsUnderAMergedCellAreCovered) {
  Sketch sketch;
  sketch.Table(
      kWidths,
      {{"Objectifs", "Moyens", "Échéancier"}, {"Bâtir", "Tenir un forum", "2012"}, {"^", "Publier un guide", "2013"}});
  const Bench bench(sketch.document());
  const LogicalTable table = Join(bench, {0});
  BOOST_TEST(!table.rows.at(0).cells[0].covered);
  BOOST_TEST(table.rows.at(1).cells[0].covered);
  BOOST_TEST(!table.rows.at(1).section);
}

BOOST_AUTO_TEST_CASE(ATableGoesOnOverThePageAndItsHeadsAreRepeats) {
  Sketch sketch;
  sketch.Table(kWidths, {{"Moyens", "Responsables", "Échéancier"}, {"Tenir un forum", "Ville", "2012"}});
  sketch.NextPage();
  sketch.Table(kWidths, {{"Moyens", "Responsables", "Échéancier"}, {"Publier un guide", "MRC", "2013"}});
  const Bench bench(sketch.document());
  BOOST_TEST(GoesOn(bench.document.tables[0], bench.document.tables[1], 0, bench.heads, bench.tokenizer));
  const LogicalTable table = Join(bench, {0, 1});
  BOOST_TEST(table.rows.size() == 2u);
  BOOST_TEST(table.repeats.size() == 3u);
}

BOOST_AUTO_TEST_CASE(OtherHeadsOrColumnsAreAnotherTable) {
  Sketch sketch;
  sketch.Table(kWidths, {{"Moyens", "Responsables", "Échéancier"}, {"Tenir un forum", "Ville", "2012"}});
  sketch.NextPage();
  sketch.Table(kWidths, {{"Actions", "Partenaires", "Budget"}, {"Publier un guide", "MRC", "300 $"}});
  sketch.Table({200, 150}, {{"Publier un guide", "MRC"}});
  const Bench bench(sketch.document());
  BOOST_TEST(!GoesOn(bench.document.tables[0], bench.document.tables[1], 0, bench.heads, bench.tokenizer));
  BOOST_TEST(!GoesOn(bench.document.tables[0], bench.document.tables[2], 0, bench.heads, bench.tokenizer));
}

BOOST_AUTO_TEST_CASE(ARowCutByThePageEndIsWhole) {
  Sketch sketch;
  const int first =
      sketch.Table(kWidths, {{"Moyens", "Responsables", "Échéancier"}, {"1.1 Tenir un forum avec", "Ville", "2012"}});
  sketch.TableAt(first).closed_bottom = false;
  sketch.NextPage();
  const int second = sketch.Table(kWidths, {{"les partenaires", "MRC", ""}, {"1.2 Publier un guide", "MRC", "2013"}});
  sketch.TableAt(second).continues = first;
  const Bench bench(sketch.document());
  const LogicalTable table = Join(bench, {first, second});
  BOOST_REQUIRE(table.rows.size() == 2u);
  BOOST_TEST(table.rows[0].joined);
  BOOST_TEST(CellText(bench, table, 0, 0) == "1.1 Tenir un forum avec les partenaires");
  BOOST_TEST(CellText(bench, table, 0, 1) == "Ville MRC");
  BOOST_TEST(!table.rows[1].joined);
}

BOOST_AUTO_TEST_CASE(ARowWithANumberOfItsOwnIsNotTheRestOfAnother) {
  Sketch sketch;
  const int first = sketch.Table(kWidths, {{"1.1 Tenir un forum", "Ville", "2012"}});
  sketch.TableAt(first).closed_bottom = false;
  sketch.NextPage();
  const int second = sketch.Table(kWidths, {{"1.2 Publier un guide", "MRC", "2013"}});
  const Bench bench(sketch.document());
  BOOST_TEST(Join(bench, {first, second}).rows.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
