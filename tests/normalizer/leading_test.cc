#include "normalizer/leading.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

// A table of one cell: lines at the given distances, in points, below each other.
importer::Document CellOfLines(const std::vector<double>& distances) {
  Sketch sketch;
  std::string words = "mot";
  for (std::size_t i = 0; i < distances.size(); ++i) words += "\nmot";
  const int table = sketch.Table({200}, {{words}});
  importer::Document document = sketch.document();
  auto& lines = document.tables[static_cast<std::size_t>(table)].cells[0].lines;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double height = lines[i].box.Height();
    lines[i].box.y0 = lines[i - 1].box.y0 + distances[i - 1];
    lines[i].box.y1 = lines[i].box.y0 + height;
  }
  return document;
}

std::optional<bool> Parts(const importer::Document& document, std::size_t line) {
  const Tokenizer tokenizer(document, Lexicon::BuiltIn());
  const Leading leading(document, tokenizer);
  const auto& lines = document.tables[0].cells[0].lines;
  return leading.Parts(lines.at(line - 1), lines.at(line));
}

BOOST_AUTO_TEST_SUITE(LeadingOfCells)

BOOST_AUTO_TEST_CASE(WiderDistancesPartParagraphs) {
  const importer::Document document = CellOfLines({12, 12, 18, 12, 18, 12, 18, 12, 18, 12});
  BOOST_TEST((Parts(document, 1) == std::optional<bool>(false)));
  BOOST_TEST((Parts(document, 3) == std::optional<bool>(true)));
  BOOST_TEST((Parts(document, 4) == std::optional<bool>(false)));
}

BOOST_AUTO_TEST_CASE(ADocumentThatSetsParagraphsLikeLinesTellsNothing) {
  const importer::Document document = CellOfLines({12, 12, 12, 12, 12, 12, 12, 12});
  BOOST_TEST(!Parts(document, 1));
  BOOST_TEST(!Parts(document, 5));
}

BOOST_AUTO_TEST_CASE(AFewLinesTellNothing) {
  BOOST_TEST(!Parts(CellOfLines({12, 18, 12}), 2));
}

BOOST_AUTO_TEST_CASE(LinesFarApartOrOfAnotherPageAreNoNeighbours) {
  importer::Document document = CellOfLines({12, 12, 18, 12, 18, 12, 18, 12, 18, 90});
  BOOST_TEST(!Parts(document, 10));
  document.tables[0].cells[0].lines[3].page = 2;
  document.pages.push_back(document.pages[0]);
  document.pages.back().number = 2;
  BOOST_TEST(!Parts(document, 3));
}

BOOST_AUTO_TEST_CASE(ATextFileHasNoLeading) {
  importer::Document document = CellOfLines({12, 12, 18, 12, 18, 12, 18, 12, 18, 12});
  document.pages[0].grid = true;
  BOOST_TEST(!Parts(document, 3));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
