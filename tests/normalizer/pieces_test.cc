#include "normalizer/pieces.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

std::vector<Piece> Pieces(const std::string& text) {
  return Bench(ReadText(text)).pieces.Build();
}

std::vector<std::string> Bodies(const std::vector<Piece>& pieces) {
  std::vector<std::string> bodies;
  for (const Piece& piece : pieces) bodies.push_back(piece.body.Text());
  return bodies;
}

Piece Front(const std::string& words, bool named = true) {
  return Bench(ReadText("mot\n")).pieces.ParseFront(Words(words), named);
}

// The entries of one cell, whose lines are laid out in a column of that many letters.
std::vector<Piece> CellEntries(const std::string& lines, double letters) {
  Sketch sketch;
  sketch.Table({letters * 5 + 4}, {{lines}});
  const Bench bench(sketch.document());
  return bench.pieces.Entries(bench.document.tables[0].cells[0].lines, letters * 5 + 4);
}

using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(PiecesOfADocument)

BOOST_AUTO_TEST_CASE(TheFrontHoldsBulletLevelAndNumber) {
  const Piece axis = Front("Axe 2 : Le logement");
  BOOST_REQUIRE(axis.level.has_value());
  BOOST_TEST(axis.term == "Axe");
  BOOST_TEST(axis.label.value().text == "2");
  BOOST_TEST(axis.body.Text() == "Le logement");
  BOOST_TEST(axis.mark.Text() == "Axe 2 :");
  const Piece item = Front("• Tenir un forum");
  BOOST_TEST(item.bullet);
  BOOST_TEST(item.body.Text() == "Tenir un forum");
  BOOST_TEST(item.All().Text() == "• Tenir un forum");
  const Piece glued = Front("-Tenir un forum");
  BOOST_TEST(glued.bullet);
  BOOST_TEST(glued.body.Text() == "Tenir un forum");
  const Piece number = Front("1.2 – Tenir un forum");
  BOOST_TEST(number.label.value().text == "1.2");
  BOOST_TEST(number.body.Text() == "Tenir un forum");
}

BOOST_AUTO_TEST_CASE(ALevelWordNeedsANumberAColonOrItsOwnName) {
  BOOST_TEST(Front("Axe Concertation").term == "Axe");
  BOOST_TEST(!Front("Axe Concertation", false).level);
  BOOST_TEST(!Front("Objectif Concertation").level);  // no word for bare names
  BOOST_TEST(!Front("Actions menées avec le milieu").level);
  const Piece colon = Front("Objectif : Joindre les familles");
  BOOST_TEST(colon.term_colon);
  BOOST_TEST(colon.body.Text() == "Joindre les familles");
  BOOST_TEST(!Front("Action 3 rencontres par année").label);
}

BOOST_AUTO_TEST_CASE(AContinuationIsMarkedAndItsWordTakenOff) {
  const Piece suite = Front("Axe 1 : Le logement (suite)");
  BOOST_TEST(suite.suite);
  BOOST_TEST(suite.body.Text() == "Le logement");
  BOOST_TEST(suite.All().size() == 6u);  // every word is kept
  BOOST_TEST(Front("Orientation 2 (SUITE)").suite);
  BOOST_TEST(!Front("Donner suite aux demandes").suite);
}

BOOST_AUTO_TEST_CASE(LinesOfAParagraphAreOnePiece) {
  const auto pieces = Pieces(
      "Les partenaires du milieu se sont donné un plan pour que chaque famille\n"
      "du territoire trouve un logement et pour que les villages se repeuplent.\n"
      "\n"
      "Un second paragraphe commence ici.\n");
  BOOST_TEST((Bodies(pieces) == Names{"Les partenaires du milieu se sont donné un plan pour que chaque famille du "
                                      "territoire trouve un logement et pour que les villages se repeuplent.",
                                      "Un second paragraphe commence ici."}));
  BOOST_TEST(pieces[1].blank_before == 1);
}

BOOST_AUTO_TEST_CASE(NumbersAndBulletsOpenPiecesWithoutAnEmptyLine) {
  const auto pieces = Pieces("1. Le logement\n1.1 Bâtir des maisons\n- Tenir un forum\n- Faire une tournée\n");
  BOOST_TEST((Bodies(pieces) == Names{"Le logement", "Bâtir des maisons", "Tenir un forum", "Faire une tournée"}));
  BOOST_TEST(pieces[1].label.value().text == "1.1");
  BOOST_TEST(pieces[3].bullet);
}

BOOST_AUTO_TEST_CASE(AnItemGoesOnOverAnEmptyLine) {
  const auto pieces = Pieces(
      "- Préparer avec les municipalités un portrait des besoins en\n"
      "\n"
      "logement\n"
      "- Diffuser le portrait\n");
  BOOST_TEST((Bodies(pieces) ==
              Names{"Préparer avec les municipalités un portrait des besoins en logement", "Diffuser le portrait"}));
}

BOOST_AUTO_TEST_CASE(FieldsOnOneLineAreParted) {
  const auto pieces = Pieces("Responsable : Ville de Rimouski. Échéance : automne 2012\n");
  BOOST_TEST((Bodies(pieces) == Names{"Responsable : Ville de Rimouski.", "Échéance : automne 2012"}));
}

BOOST_AUTO_TEST_CASE(OneSpaceIsALostBulletWhereMuchOfTheTextHasIt) {
  std::string text = "Joindre les familles :\n";
  for (const char* item :
       {"Tenir un forum", "Faire une tournée", "Ouvrir un local", "Publier un guide", "Former des jeunes"})
    text += std::string(" ") + item + "\n";
  const auto pieces = Pieces(text);
  BOOST_REQUIRE(pieces.size() == 6u);
  BOOST_TEST(!pieces[0].bullet);
  for (std::size_t i = 1; i < pieces.size(); ++i) BOOST_TEST(pieces[i].bullet);
  BOOST_TEST(pieces[5].body.Text() == "Former des jeunes");
}

BOOST_AUTO_TEST_CASE(ARunningTitleBeforeEachLevelIsFurniture) {
  const auto pieces = Pieces(
      "Table des aînés\n\nAxe 1 : Le logement\n\n- Tenir un forum\n\nTable des aînés\n\nAxe 2 : Le transport\n\n- "
      "Faire une tournée\n");
  int furniture = 0;
  for (const Piece& piece : pieces) furniture += piece.set_apart == "furniture";
  BOOST_TEST(furniture == 2);
}

BOOST_AUTO_TEST_CASE(AWrappedCellIsOneEntry) {
  const auto entries = CellEntries("Tenir un forum avec les\npartenaires du milieu", 24);
  BOOST_TEST((Bodies(entries) == Names{"Tenir un forum avec les partenaires du milieu"}));
}

BOOST_AUTO_TEST_CASE(LinesEndedOnPurposeAreEntries) {
  const auto entries = CellEntries("MRC\nVille\nCégep", 24);
  BOOST_TEST((Bodies(entries) == Names{"MRC", "Ville", "Cégep"}));
  const auto bullets = CellEntries("• Tenir un forum avec\nles partenaires\n• Publier un guide", 24);
  BOOST_TEST((Bodies(bullets) == Names{"Tenir un forum avec les partenaires", "Publier un guide"}));
}

BOOST_AUTO_TEST_CASE(NumbersInOneCellLineArePartedAfterASentence) {
  const Bench bench(ReadText("mot\n"));
  const auto entries = bench.pieces.Entries(Words("1.1.1 Tenir un forum. 1.1.2 Publier un guide (voir 2.1)"));
  BOOST_TEST((Bodies(entries) == Names{"Tenir un forum.", "Publier un guide (voir 2.1)"}));
  BOOST_TEST(bench.pieces.Entries(Span()).empty());
}

BOOST_AUTO_TEST_CASE(FurnitureContentsAndTablesStandApart) {
  Sketch sketch;
  sketch.Text("Plan d'action", 10, false, importer::BlockKind::kFurniture);
  sketch.Text("Le logement ........ 4", 10, false, importer::BlockKind::kContents);
  sketch.Text("Le logement");
  sketch.Table({100}, {{"MRC"}});
  const auto pieces = Bench(sketch.document()).pieces.Build();
  BOOST_REQUIRE(pieces.size() == 4u);
  BOOST_TEST(pieces[0].set_apart == "furniture");
  BOOST_TEST(pieces[1].set_apart == "contents");
  BOOST_TEST(pieces[2].in_contents);
  BOOST_TEST(pieces[3].table == 0);
  BOOST_TEST(pieces[3].All().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
