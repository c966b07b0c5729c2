#include "importer/furniture.h"

#include <boost/test/unit_test.hpp>

#include "importer/lines.h"
#include "importer/text_reader.h"

namespace jalons::importer {
namespace {

std::string Shown(const Document& document, BlockKind kind) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind != kind) continue;
    for (const Line& line : block.lines) {
      out += (out.empty() ? "" : "/") + LineText(document.pages[static_cast<std::size_t>(block.page) - 1], line);
    }
  }
  return out;
}

std::string Furniture(const std::string& text) {
  return Shown(ReadText(text, ""), BlockKind::kFurniture);
}

// A page in points: lines of one word each at a height, with a size.
struct Printed {
  std::string text;
  double y;
  double size = 11;
};

Page MakePage(int number, const std::vector<Printed>& lines) {
  Page page;
  page.number = number;
  page.width = 612;
  page.height = 792;
  for (const Printed& line : lines) {
    Word word;
    word.text = line.text;
    word.size = line.size;
    word.box = {72, line.y, 72 + 5.0 * static_cast<double>(line.text.size()), line.y + line.size};
    page.words.push_back(word);
  }
  return page;
}

// Not 0 for each word that is furniture; each word is a line.
std::vector<std::vector<int>> FindIn(const std::vector<Page>& pages) {
  std::vector<std::vector<Line>> lines(pages.size());
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t w = 0; w < pages[p].words.size(); ++w) {
      lines[p].push_back({pages[p].number, {static_cast<int>(w)}, pages[p].words[w].box});
    }
  }
  std::vector<std::vector<int>> out;
  for (const std::vector<char>& marks : FindFurniture(pages, lines)) out.emplace_back(marks.begin(), marks.end());
  return out;
}

using Marks = std::vector<int>;

BOOST_AUTO_TEST_SUITE(FurnitureTest)

BOOST_AUTO_TEST_CASE(RunningTitlesAndNumbersOfTextPages) {
  const std::string text =
      "Plan d'action de la Table\n\nLoger chacun\nBâtir\n\n1\f"
      "Plan d'action de la Table\n\nNourrir chacun\nSemer\n\n2\f"
      "Plan d'action de la Table\n\nBouger\nMarcher\n\n3\n";
  BOOST_TEST(Furniture(text) == "Plan d'action de la Table/1/Plan d'action de la Table/2/Plan d'action de la Table/3");
  BOOST_TEST(Shown(ReadText(text, ""), BlockKind::kText) == "Loger chacun/Bâtir/Nourrir chacun/Semer/Bouger/Marcher");
}

BOOST_AUTO_TEST_CASE(TitlesWithPageNumbers) {
  BOOST_TEST(Furniture("Loger\nBâtir\n\nBilan - Page 1 de 3\fNourrir\nSemer\n\nBilan - Page 2 de 3\fBouger\n\nBilan - "
                       "Page 3 de 3\n") == "Bilan - Page 1 de 3/Bilan - Page 2 de 3/Bilan - Page 3 de 3");
}

BOOST_AUTO_TEST_CASE(NumberedHeadingsStay) {
  BOOST_TEST(Furniture("Objectif 1\n\nLoger\n\nfin\fObjectif 2\n\nNourrir\n\nbon\fObjectif 3\n\nBouger\n\nici\n") ==
             "");
  BOOST_TEST(Furniture("Objectif 1\n\nLoger\n\nfin\fObjectif 1\n\nNourrir\n\nbon\fObjectif 1\n\nBouger\n\nici\n") ==
             "");
}

BOOST_AUTO_TEST_CASE(ColumnHeadsOverTheirTableStay) {
  const std::string page = "MOYENS ACTIVITÉS RESSOURCES\nUn\tdeux\ttrois\nQuatre\tcinq\tsix\n\n";
  BOOST_TEST(Furniture(page + "Fin un\f" + page + "Bout\f" + page + "Terme\n") == "");
}

BOOST_AUTO_TEST_CASE(OneTextPageHasOnlyWordedNumbers) {
  BOOST_TEST(Furniture("Plan\n\nLoger\n\nPlan d'action - Page 3 de 10\n\nPlan\n\n2004\n\nLoger\n") ==
             "Plan d'action - Page 3 de 10");
}

BOOST_AUTO_TEST_CASE(PagesInPoints) {
  std::vector<Page> pages;
  const std::vector<std::string> words = {"Loger", "Nourrir", "Bouger", "Lire"};
  for (int n = 1; n <= 4; ++n) {
    pages.push_back(MakePage(n, {{"Bilan", 30, 9},
                                 {words[static_cast<std::size_t>(n) - 1], 80},
                                 {"commun", 94},
                                 {"commun", 640},
                                 {std::to_string(n + 10), 750, 9}}));
  }
  for (const std::vector<int>& marks : FindIn(pages)) BOOST_TEST((marks == Marks{1, 0, 0, 0, 1}));
}

BOOST_AUTO_TEST_CASE(RepeatedRowsInTheTextStay) {
  std::vector<Page> pages;
  for (int n = 1; n <= 3; ++n)
    pages.push_back(
        MakePage(n, {{"Moyens", 72}, {"Loger" + std::string(static_cast<std::size_t>(n), 'r'), 84}, {"x", 400}}));
  for (const std::vector<int>& marks : FindIn(pages)) BOOST_TEST((marks == Marks{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(OneNumberIsNoPageNumber) {
  const std::vector<Page> pages = {MakePage(1, {{"Loger", 80}, {"7", 740}}),
                                   MakePage(2, {{"Nourrir", 80}, {"Fin", 740}})};
  BOOST_TEST((FindIn(pages)[0] == Marks{0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
