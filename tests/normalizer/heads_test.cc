#include "normalizer/heads.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

const Heads& TheHeads() {
  static const Heads heads(Lexicon::BuiltIn());
  return heads;
}

// The first role of each head, with "+role" for those joined to it.
std::vector<std::string> Roles(const std::string& words) {
  std::vector<std::string> roles;
  for (const ColumnHead& head : TheHeads().ParseColumnHeads(Words(words)).heads) {
    std::string role = head.roles.front();
    for (const std::string& more : head.mixed) role += "+" + more;
    roles.push_back(role);
  }
  return roles;
}

using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(HeadWords)

BOOST_AUTO_TEST_CASE(KeysAreBlindToPluralsAndSigns) {
  BOOST_TEST(HeadKey("responsable(s)") == "responsable");
  BOOST_TEST(HeadKey("responsables") == "responsable");
  BOOST_TEST(HeadKey("(moyens") == "moyen");
  BOOST_TEST(HeadKey("echeancier:") == "echeancier");
  BOOST_TEST(HeadKey("enjeux") == "enjeu");
  BOOST_TEST(HeadKey("les") == "les");
  BOOST_TEST(HeadKey("/") == "/");
  BOOST_TEST(HeadKey("").empty());
}

BOOST_AUTO_TEST_CASE(HeadsAreFoundLongestFirstBlindToCaseAndAccents) {
  BOOST_TEST((Roles("Objectifs Moyens RÉSULTATS ATTENDUS Echeancier") ==
              Names{"objective", "commitment", "results", "timing"}));
  BOOST_TEST((Roles("Actions Indicateurs de réussite Responsables") == Names{"commitment", "indicators", "resources"}));
  BOOST_TEST(TheHeads().ParseColumnHeads(Words("Moyens d'action")).heads.at(0).end == 2u);
}

BOOST_AUTO_TEST_CASE(JoinedHeadsAreOneColumn) {
  BOOST_TEST((Roles("Ressources et échéancier") == Names{"resources+timing"}));
  BOOST_TEST((Roles("Responsables et partenaires") == Names{"resources"}));
  BOOST_TEST((Roles("Responsables / Échéance") == Names{"resources+timing"}));
}

BOOST_AUTO_TEST_CASE(TheShareOfKnownWordsIsTold) {
  BOOST_TEST(TheHeads().ParseColumnHeads(Words("Moyens Résultats")).covered == 1.0);
  BOOST_TEST(TheHeads().ParseColumnHeads(Words("Moyens pour que les jeunes restent au village")).covered < 0.5);
  BOOST_TEST(TheHeads().ParseColumnHeads(Words("")).covered == 0.0);
}

BOOST_AUTO_TEST_CASE(YearsHeadColumns) {
  BOOST_TEST(
      (Roles("Actions Responsables 2021 2022 2023-2024") == Names{"commitment", "resources", "year", "year", "year"}));
}

BOOST_AUTO_TEST_CASE(AFieldIsAHeadWithItsColon) {
  BOOST_TEST(TheHeads().FieldTokens(Words("Responsables : la Ville")) == 2u);
  BOOST_TEST(TheHeads().FieldTokens(Words("Responsables: la Ville")) == 1u);
  BOOST_TEST(TheHeads().FieldTokens(Words("Responsable de l’action : la Ville")) == 4u);
  BOOST_TEST(TheHeads().FieldTokens(Words("Constats : peu de logements")) == 2u);
  BOOST_TEST(TheHeads().FieldTokens(Words("Responsables de la Ville")) == 0u);
  BOOST_TEST(TheHeads().FieldTokens(Words("responsables : la Ville")) == 0u);
  BOOST_TEST(TheHeads().FieldTokens(Words("Bonjour : la Ville")) == 0u);
}

BOOST_AUTO_TEST_CASE(LevelWordsTellTheirLevelsMostLikelyFirst) {
  const auto axis = TheHeads().ParseLevel(Words("AXE 2 Logement"));
  BOOST_REQUIRE(axis.has_value());
  BOOST_TEST(axis->levels.front() == "orientation");
  BOOST_TEST(axis->tokens == 1u);
  BOOST_TEST(axis->named);
  const auto specific = TheHeads().ParseLevel(Words("Objectifs spécifiques 1.1"));
  BOOST_REQUIRE(specific.has_value());
  BOOST_TEST(specific->tokens == 2u);
  BOOST_TEST(specific->levels.front() == "objective");
  // All spellings of one word have one key.
  BOOST_TEST(TheHeads().ParseLevel(Words("Axes stratégiques"))->key == axis->key);
  BOOST_TEST(!TheHeads().ParseLevel(Words("Rimouski 1")));
}

BOOST_AUTO_TEST_CASE(PassagesMayHaveAnArticle) {
  const auto passage = TheHeads().ParsePassage(Words("Les constats du milieu"));
  BOOST_REQUIRE(passage.has_value());
  BOOST_TEST(passage->role == "finding");
  BOOST_TEST(passage->tokens == 2u);
  BOOST_TEST(TheHeads().ParsePassage(Words("Mise en contexte"))->role == "context");
  BOOST_TEST(!TheHeads().ParsePassage(Words("Tenir un forum")));
  BOOST_TEST(TheHeads().LastPassageRole(Words("… en s’appuyant sur les valeurs suivantes :")).value_or("") == "value");
  BOOST_TEST(!TheHeads().LastPassageRole(Words("tenir un forum")));
}

BOOST_AUTO_TEST_CASE(BulletsAloneAndGlued) {
  const Span signs = Words("• - o mot -Centre •Centre -10");
  BOOST_TEST(TheHeads().IsBullet(signs[0]));
  BOOST_TEST(!TheHeads().IsSoftBullet(signs[0]));
  BOOST_TEST(TheHeads().IsSoftBullet(signs[1]));
  BOOST_TEST(TheHeads().IsSoftBullet(signs[2]));
  BOOST_TEST(!TheHeads().IsBullet(signs[3]));
  BOOST_TEST(TheHeads().GluedBullet(signs[3]) == 0u);
  BOOST_TEST(TheHeads().GluedBullet(signs[4]) == 1u);
  BOOST_TEST(TheHeads().GluedBullet(signs[5]) == std::string("•").size());
  BOOST_TEST(TheHeads().GluedBullet(signs[6]) == 0u);
  BOOST_TEST(TheHeads().GluedBullet(Words("ouvrir")[0]) == 0u);
}

BOOST_AUTO_TEST_CASE(SmallWordsSayWhetherAPhraseGoesOn) {
  const Span words = Words("de Rimouski, et l’ - village (suite) du Les");
  BOOST_TEST(TheHeads().CannotEnd(words[0]));
  BOOST_TEST(TheHeads().CannotEnd(words[1]));
  BOOST_TEST(TheHeads().CannotEnd(words[2]));
  BOOST_TEST(TheHeads().CannotEnd(words[3]));
  BOOST_TEST(!TheHeads().CannotEnd(words[4]));
  BOOST_TEST(!TheHeads().CannotEnd(words[5]));
  BOOST_TEST(TheHeads().Is("suite", words[6]));
  BOOST_TEST(!TheHeads().Is("suite", words[5]));
  BOOST_TEST(!TheHeads().Is("no-such-kind", words[5]));
  BOOST_TEST(TheHeads().CannotOpen(words[7]));
  BOOST_TEST(!TheHeads().CannotOpen(words[8]));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
