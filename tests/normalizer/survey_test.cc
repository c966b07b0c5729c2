#include "normalizer/survey.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

std::vector<Surveyed> Surveys(const std::string& text) {
  return Bench(ReadText(text)).Surveys();
}

BOOST_AUTO_TEST_SUITE(SurveyOfPieces)

BOOST_AUTO_TEST_CASE(HeadingsOfOneMakeHaveOneKind) {
  const auto all = Surveys(
      "Axe 1 : Le logement\n\nObjectif 1.1 Bâtir\n\nAxe 2 : Le transport\n\n1.1.1 Tenir un forum\n\n2.1.1 Publier un "
      "guide\n\n"
      "LES SUITES DU PLAN\n");
  BOOST_REQUIRE(all.size() == 6u);
  for (const Surveyed& entry : all) BOOST_TEST((entry.use == Use::kHeading));
  BOOST_TEST(all[0].kind == "T:axe:d1");
  BOOST_TEST(all[0].kind == all[2].kind);
  BOOST_TEST(all[1].kind == "T:objectif:d2");
  BOOST_TEST(all[3].kind == "L:d3");
  BOOST_TEST(all[3].kind == all[4].kind);
  BOOST_TEST(all[5].kind.starts_with("F:"));
}

BOOST_AUTO_TEST_CASE(ASentenceAboveAListOpensIt) {
  const auto all =
      Surveys("Joindre les familles des villages :\n\n- Tenir un forum\n- Publier un guide\n\nUn mot de la fin.\n");
  BOOST_REQUIRE(all.size() == 4u);
  BOOST_TEST(all[0].kind == "G");
  BOOST_TEST((all[1].use == Use::kBullet));
  BOOST_TEST((all[3].use == Use::kParagraph));
}

BOOST_AUTO_TEST_CASE(PassagesHaveARoleAndALead) {
  const auto all = Surveys("Valeurs : le respect et l'équité.\n\nMise en contexte\n\nLe plan suit la politique.\n");
  BOOST_REQUIRE(all.size() == 3u);
  BOOST_TEST((all[0].use == Use::kPassage));
  BOOST_TEST(all[0].role == "value");
  BOOST_TEST(all[0].lead.Text() == "Valeurs :");
  BOOST_TEST(all[0].piece.body.Text() == "le respect et l'équité.");
  BOOST_TEST((all[1].use == Use::kPassage));
  BOOST_TEST(all[1].role == "context");
  BOOST_TEST(all[1].piece.body.empty());
  BOOST_TEST((all[2].use == Use::kParagraph));
}

BOOST_AUTO_TEST_CASE(FieldsTellTheirRoleAndWhatIsJoined) {
  const auto all = Surveys("Responsables et échéancier : Ville, automne 2012\n");
  BOOST_REQUIRE(all.size() == 1u);
  BOOST_TEST((all[0].use == Use::kField));
  BOOST_TEST(all[0].role == "resources");
  BOOST_TEST((all[0].mixed == std::vector<std::string>{"timing"}));
  BOOST_TEST(all[0].piece.body.Text() == "Ville, automne 2012");
}

BOOST_AUTO_TEST_CASE(ALineOfHeadsOpensATable) {
  const auto all = Surveys("Moyens Résultats attendus Responsables Échéancier\n\n1.1.1 Tenir un forum\n");
  BOOST_REQUIRE(all.size() == 2u);
  BOOST_TEST((all[0].use == Use::kColumnHeads));
  BOOST_TEST(all[0].heads.heads.size() == 4u);
}

BOOST_AUTO_TEST_CASE(HeadsInTwoPiecesAreOneLine) {
  const auto all = Surveys("Objectifs spécifiques\n\nMoyens Résultats attendus\n\n1.1 Bâtir\n\n1.1.1 Tenir un forum\n");
  BOOST_REQUIRE(!all.empty());
  BOOST_TEST((all[0].use == Use::kColumnHeads));
  BOOST_REQUIRE(all[0].heads.heads.size() == 3u);
  BOOST_TEST(all[0].heads.heads[2].roles.front() == "results");
  BOOST_TEST(all[0].piece.body.Sub(all[0].heads.heads[1].begin, all[0].heads.heads[1].end).Text() == "Moyens");
}

BOOST_AUTO_TEST_CASE(TwoNounsOfAHeadingAreNoHeads) {
  const auto all = Surveys("Engagement des partenaires\n\nLes partenaires se réunissent chaque saison.\n");
  BOOST_REQUIRE(all.size() == 2u);
  BOOST_TEST((all[0].use != Use::kColumnHeads));
}

BOOST_AUTO_TEST_CASE(ABareNumberTakesTheParagraphBelow) {
  const auto all = Surveys("Objectif 1\n\nJoindre les familles des villages.\n");
  BOOST_REQUIRE(all.size() == 1u);
  BOOST_TEST(all[0].kind == "T:objectif:d1");
  BOOST_TEST(all[0].piece.body.Text() == "Joindre les familles des villages.");
}

BOOST_AUTO_TEST_CASE(LargerTypeIsAHeading) {
  Sketch sketch;
  sketch.Text("Le logement", 14).Text("Les partenaires se réunissent chaque saison et se donnent un plan.");
  const auto all = Bench(sketch.document()).Surveys();
  BOOST_REQUIRE(all.size() == 2u);
  BOOST_TEST(all[0].kind == "F:14");
  BOOST_TEST((all[1].use == Use::kParagraph));
}

BOOST_AUTO_TEST_CASE(SharedWordsCompareContent) {
  BOOST_TEST(SharedWords("Bâtir des maisons pour les aînés", "BÂTIR DES MAISONS, POUR LES AÎNÉS !") == 1.0);
  BOOST_TEST(SharedWords("Bâtir des maisons", "Bâtir des maisons et ouvrir un local") == 1.0);
  BOOST_TEST(SharedWords("Bâtir des maisons", "Publier un guide") == 0.0);
  BOOST_TEST(SharedWords("", "Publier") == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
