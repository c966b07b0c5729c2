#include "importer/table_joins.h"

#include <boost/test/unit_test.hpp>

#include "importer/layout.h"
#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

Page HalfTable(int number, double top, bool heads, double shift = 0) {
  PageBuilder builder(number);
  std::vector<double> ys{top, top + 20, top + 40};
  builder.Grid({50 + shift, 150 + shift, 300 + shift}, ys);
  builder.Text(55 + shift, top + 14, heads ? "Moyens" : "Suite", heads)
      .Text(155 + shift, top + 14, heads ? "Dates" : "2010", heads);
  builder.Text(55 + shift, top + 34, "Moyen " + std::to_string(number)).Text(155 + shift, top + 34, "2009");
  return builder.Take();
}

Document Laid(std::vector<Page> pages) {
  Document document;
  document.pages = std::move(pages);
  LayOut(document);
  return document;
}

BOOST_AUTO_TEST_SUITE(TableJoins)

BOOST_AUTO_TEST_CASE(ATableGoesOnWithItsHeadsRepeated) {
  Document document = Laid({HalfTable(1, 700, true), HalfTable(2, 50, true, 4)});
  BOOST_REQUIRE(document.tables.size() == 2u);
  BOOST_TEST(document.tables[0].continues == -1);
  BOOST_TEST(document.tables[1].continues == 0);
  BOOST_TEST(document.tables[0].head_rows == 1);
  BOOST_TEST(document.tables[1].head_rows == 1);
}

BOOST_AUTO_TEST_CASE(ATableGoesOnWithoutHeads) {
  Document document = Laid({HalfTable(1, 700, true), HalfTable(2, 50, false)});
  BOOST_REQUIRE(document.tables.size() == 2u);
  BOOST_TEST(document.tables[1].continues == 0);
  BOOST_TEST(document.tables[1].head_rows == 0);
}

BOOST_AUTO_TEST_CASE(TextBetweenPartsTwoTables) {
  Page second = HalfTable(2, 90, true);
  Page title = PageBuilder().Text(50, 60, "Objectif 2 : consolider les acquis de la région").Take();
  second.words.insert(second.words.begin(), title.words.begin(), title.words.end());
  Document document = Laid({HalfTable(1, 700, true), std::move(second)});
  BOOST_REQUIRE(document.tables.size() == 2u);
  BOOST_TEST(document.tables[1].continues == -1);
}

BOOST_AUTO_TEST_CASE(OtherColumnsAreAnotherTable) {
  Page other = PageBuilder(2)
                   .Grid({50, 220, 300}, {50, 70, 90})
                   .Text(55, 64, "Lieu")
                   .Text(225, 64, "Jour")
                   .Text(55, 84, "Shawinigan")
                   .Text(225, 84, "lundi")
                   .Take();
  Document document = Laid({HalfTable(1, 700, true), std::move(other)});
  BOOST_REQUIRE(document.tables.size() == 2u);
  BOOST_TEST(document.tables[1].continues == -1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
