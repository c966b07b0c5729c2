#include "importer/layout.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <set>

#include "importer/page_builder.h"

namespace jalons::importer {
namespace {

void CheckEveryWordOnce(const Document& document) {
  std::set<std::pair<int, int>> seen;
  std::size_t uses = 0, words = 0;
  auto use = [&](const std::vector<Line>& lines) {
    for (const Line& line : lines)
      for (int word : line.words) ++uses, seen.insert({line.page, word});
  };
  for (const Block& block : document.blocks) use(block.lines);
  for (const Table& table : document.tables)
    for (const Cell& cell : table.cells) use(cell.lines);
  for (const Page& page : document.pages) words += page.words.size();
  BOOST_TEST(uses == words);
  BOOST_TEST(seen.size() == words);
}

double Milliseconds(Document& document) {
  auto begin = std::chrono::steady_clock::now();
  LayOut(document);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

BOOST_AUTO_TEST_SUITE(Layout)

BOOST_AUTO_TEST_CASE(TablesAndTextComeInReadingOrder) {
  Document document;
  document.pages.push_back(PageBuilder()
                               .Text(50, 80, "Objectif 1 : réunir")
                               .Grid({50, 150, 300}, {100, 120, 140})
                               .Text(55, 114, "Moyens", true)
                               .Text(155, 114, "Dates", true)
                               .Text(55, 134, "Forum")
                               .Text(155, 134, "2009")
                               .Text(50, 170, "Note finale")
                               .Take());
  LayOut(document);
  BOOST_REQUIRE(document.blocks.size() == 3u);
  BOOST_TEST((document.blocks[1].kind == BlockKind::kTable));
  BOOST_TEST(document.blocks[1].table == 0);
  BOOST_TEST(document.tables[0].head_rows == 1);
  CheckEveryWordOnce(document);
}

BOOST_AUTO_TEST_CASE(TabTablesOfTextFilesAreKept) {
  Document document;
  document.pages.push_back(GridPage({"A        1", "B        2"}));
  for (Word& word : document.pages[0].words) word.cell = word.box.x0 > 0 ? 1 : 0;
  Table table;
  table.rows = table.columns = 2;
  table.origin = TableOrigin::kTabs;
  table.box = {0, 0, 10, 2};
  for (int i = 0; i < 4; ++i)
    table.cells.push_back(
        {i / 2, i % 2, 1, 1, document.pages[0].words[i].box, {Line{1, {i}, document.pages[0].words[i].box}}});
  document.tables.push_back(table);
  LayOut(document);
  BOOST_REQUIRE(document.tables.size() == 1u);
  BOOST_TEST((document.tables[0].origin == TableOrigin::kTabs));
  BOOST_TEST(document.blocks.size() == 1u);
  CheckEveryWordOnce(document);
}

BOOST_AUTO_TEST_CASE(LaidOutTwiceIsTheSame) {
  Document document;
  document.pages.push_back(
      GridPage({"Actions         Dates", "Former         2009", "Visiter        2010", "Écrire         2011"}));
  LayOut(document);
  std::size_t tables = document.tables.size(), blocks = document.blocks.size();
  CheckEveryWordOnce(document);
  LayOut(document);
  BOOST_TEST(document.tables.size() == tables);
  BOOST_TEST(document.blocks.size() == blocks);
  CheckEveryWordOnce(document);
}

// Bounds are far above what is measured, far below what a quadratic step would take.
BOOST_AUTO_TEST_CASE(CrowdedPagesTakeNoLongerThanTheirSize) {
  Document words;
  PageBuilder many(1, 2000, 4000);
  for (int i = 0; i < 12000; ++i) many.Text(10 + (i % 40) * 48, 20 + (i / 40) * 12, "mot" + std::to_string(i % 97));
  words.pages.push_back(many.Take());
  BOOST_TEST(Milliseconds(words) < 3000);
  CheckEveryWordOnce(words);
  Document rulings;
  PageBuilder drawing;
  for (int i = 0; i < 25000; ++i)
    drawing.Horizontal(5.0 + i * 7 % 780, 10.0 + i % 500, 40.0 + i % 500)
        .Vertical(5.0 + i * 11 % 600, 10.0 + i % 700, 60.0 + i % 700);
  rulings.pages.push_back(drawing.Text(30, 90, "plan du site").Take());
  BOOST_TEST(Milliseconds(rulings) < 3000);
  CheckEveryWordOnce(rulings);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
