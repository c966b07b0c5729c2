#include "importer/contents.h"

#include <boost/test/unit_test.hpp>

#include "importer/lines.h"
#include "importer/text_reader.h"

namespace jalons::importer {
namespace {

std::string Contents(const std::string& text) {
  const Document document = ReadText(text, "");
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::kContents) continue;
    for (const Line& line : block.lines) {
      out += (out.empty() ? "" : "/") + LineText(document.pages[static_cast<std::size_t>(block.page) - 1], line);
    }
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(ContentsTest)

BOOST_AUTO_TEST_CASE(LeadersAndPagesThatAscend) {
  BOOST_TEST(Contents("Bilan\n\nMot du président ..... iii\nIntroduction ......... 1\nLe logement. . . . . "
                      "4\nAnnexe____12\n\nSuite\n") ==
             "Mot du président ..... iii/Introduction ......... 1/Le logement. . . . . 4/Annexe____12");
}

BOOST_AUTO_TEST_CASE(PagesUnderAHeading) {
  BOOST_TEST(
      Contents("TABLE DES MATIÈRES\n\nIntroduction   1\nLe logement et\n  la rue   4\nAnnexe\t12\n\nLe plan\n") ==
      "TABLE DES MATIÈRES/Introduction 1/Le logement et/la rue 4/Annexe 12");
  BOOST_TEST(Contents("Liste des tableaux :\nLogement ..... 4\nTransport ..... 9\n") ==
             "Liste des tableaux :/Logement ..... 4/Transport ..... 9");
}

BOOST_AUTO_TEST_CASE(ListsGoOnOverPages) {
  BOOST_TEST(Contents("Sommaire\nUn .... 1\nDeux .... 2\nTrois .... 3\fQuatre .... 4\n\nTexte\n") ==
             "Sommaire/Un .... 1/Deux .... 2/Trois .... 3/Quatre .... 4");
}

BOOST_AUTO_TEST_CASE(OtherNumbersAtLineEndsStay) {
  BOOST_TEST(Contents("Loyer ..... 900\nTransport ..... 250\nRepas ..... 75\n") == "");
  BOOST_TEST(Contents("Nom ..........\nDate ..........\nLieu ..........\n") == "");
  BOOST_TEST(Contents("Rencontres 1\nRencontres 2\nRencontres 3\n") == "");
  BOOST_TEST(Contents("Sommaire\n\nLe plan date de 2003.\nIl dit\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
