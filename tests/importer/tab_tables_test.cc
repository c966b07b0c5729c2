#include "importer/tab_tables.h"

#include <boost/test/unit_test.hpp>

#include "importer/lines.h"
#include "importer/text_reader.h"

namespace jalons::importer {
namespace {

// Rows with '/', cells with '|', the lines of a cell with '+', '~' for a cell over the whole width.
std::string Show(const Document& document, const Table& table) {
  std::string out;
  for (const Cell& cell : table.cells) {
    if (cell.column == 0 && cell.row > 0) out += '/';
    if (cell.column > 0) out += '|';
    if (cell.column_span > 1) out += '~';
    for (std::size_t i = 0; i < cell.lines.size(); ++i) {
      out += (i == 0 ? "" : "+") + LineText(document.pages[static_cast<std::size_t>(table.page) - 1], cell.lines[i]);
    }
  }
  return out;
}

std::string Tables(const std::string& bytes) {
  const Document document = ReadText(bytes, "");
  std::string out;
  for (const Table& table : document.tables) out += (out.empty() ? "" : " // ") + Show(document, table);
  return out;
}

BOOST_AUTO_TEST_SUITE(TabTables)

BOOST_AUTO_TEST_CASE(TabsPartCells) {
  BOOST_TEST(Tables("Titre\nMoyens\tQui\tQuand\n1.1 Tenir\tMRC\t2004\n\tCLSC\n") ==
             "Moyens|Qui|Quand/1.1 Tenir|MRC|2004/|CLSC|");
  const Document document = ReadText("Moyens\tQui\tQuand\nUn\tMRC\t2004\n", "");
  BOOST_REQUIRE(document.tables.size() == 1u);
  BOOST_TEST(document.tables[0].rows == 2);
  BOOST_TEST(document.tables[0].columns == 3);
  BOOST_TEST((document.tables[0].origin == TableOrigin::kTabs));
}

BOOST_AUTO_TEST_CASE(RowsWithTrailingTabsStay) {
  BOOST_TEST(Tables("a\tb\tc\nd\t\t\n\t\t\ne\t\tf\n\t\t\n\nFin\n") == "a|b|c/d||/||/e||f");
}

BOOST_AUTO_TEST_CASE(BlankLinesBetweenLikeRowsAreSpace) {
  BOOST_TEST(Tables("Moyen\tQui\tQuand\n\nUn\tdeux\ttrois\n\nQuatre\tcinq\tsix\n") ==
             "Moyen|Qui|Quand/Un|deux|trois/Quatre|cinq|six");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tdeux\ttrois\n\nMoyen\tQui\tQuand\nSix\tsept\thuit\n") ==
             "Moyen|Qui|Quand/Un|deux|trois // Moyen|Qui|Quand/Six|sept|huit");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tdeux\ttrois\n\nNom\tNote\n Jean\tbon\n") ==
             "Moyen|Qui|Quand/Un|deux|trois // Nom|Note/Jean|bon");
}

BOOST_AUTO_TEST_CASE(RepeatedFirstRowsAreHeads) {
  const Document document = ReadText("Moyen\tQui\nUn\tdeux\n\nObjectif 2\n\nMoyen\tQui\nSix\tsept\n", "");
  BOOST_REQUIRE(document.tables.size() == 2u);
  BOOST_TEST(document.tables[0].head_rows == 1);
  BOOST_TEST(document.tables[1].head_rows == 1);
}

BOOST_AUTO_TEST_CASE(LinesWithoutTabsInsideATable) {
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nAxe 1 : Se loger\nUn\tdeux\ttrois\n") ==
             "Moyen|Qui|Quand/~Axe 1 : Se loger/Un|deux|trois");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tMRC\nVilles\nCLSC\tmai\nDeux\tx\ty\n") != "");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tMRC\nVilles\tmai\nDeux\tx\ty\n") ==
             "Moyen|Qui|Quand/Un|MRC|/Villes|mai|/Deux|x|y");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tMRC,\nVilles et\nCLSC\tmai\nDeux\tx\ty\n") ==
             "Moyen|Qui|Quand/Un|MRC,+Villes et+CLSC|mai/Deux|x|y");
  BOOST_TEST(Tables("Moyen\tQui\tQuand\nUn\tMRC\tmai\nou juin\nDeux\tx\ty\n") ==
             "Moyen|Qui|Quand/Un|MRC|mai+ou juin/Deux|x|y");
}

BOOST_AUTO_TEST_CASE(TabsThatOnlyIndentOrNumberAreNoTable) {
  BOOST_TEST(Tables("\tLe comité se réunit.\n\tIl rend compte.\n") == "");
  BOOST_TEST(Tables("1.1\tOrganiser une rencontre\n1.2\tTenir un forum\n") == "");
  BOOST_TEST(Tables("•\tMRC\n•\tVille\n\tde Matane\n") == "");
  BOOST_TEST(Tables("Organisme :\tTable de concertation\n") == "");
  BOOST_TEST(Tables("Introduction\t3\nPortrait\t5\nPlan\t12\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
