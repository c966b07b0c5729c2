#include "normalizer/targets.h"

#include <boost/test/unit_test.hpp>

#include "normalizer/money.h"

namespace jalons::normalizer {
namespace {

std::string Number(const std::optional<double>& value) {
  return value ? std::to_string(static_cast<int>(*value)) : std::string();
}

std::string Targets(std::string_view text, TargetPlace place = TargetPlace::kText) {
  static const TimingParser timing(Lexicon::BuiltIn());
  static const TargetParser targets(Lexicon::BuiltIn());
  std::string out;
  for (const Target& target : targets.Find(text, timing.ParseSentence(text, {"2012/2015"}), {"2012/2015"}, place)) {
    out += (out.empty() ? "" : " & ") + Number(target.min) + ".." + Number(target.max) + " " + target.unit;
    if (target.per) out += " " + *target.per;
    if (target.by) out += " by " + *target.by;
  }
  return out.empty() ? "-" : out;
}

std::string Sums(std::string_view text) {
  static const MoneyParser money(Lexicon::BuiltIn());
  std::string out;
  for (const Budget& sum : money.Find(text)) {
    out += (out.empty() ? "" : " & ") + std::to_string(static_cast<long>(sum.value + 0.5));
    if (sum.per) out += " " + *sum.per;
  }
  return out.empty() ? "-" : out;
}

BOOST_AUTO_TEST_SUITE(TargetParsing)

BOOST_AUTO_TEST_CASE(CountsRangesAndShares) {
  BOOST_TEST(Targets("Former au moins 25 intervenants d'ici la fin de 2014.") == "25.. intervenants by 2014-12~");
  BOOST_TEST(Targets("De 5 à 7 projets sont soutenus") == "5..7 projets");
  BOOST_TEST(Targets("Trois ateliers sont offerts à l'automne 2013.") == "3..3 ateliers by 2013-23");
  BOOST_TEST(Targets("Réaliser 4 capsules vidéo et 2 balados") == "4..4 capsules & 2..2 balados");
  BOOST_TEST(Targets("Un maximum de 3 projets par secteur") == "..3 projets");
  BOOST_TEST(Targets("80 % des membres sont satisfaits") == "80..80 %");
  BOOST_TEST(Targets("D'ici 2015, 60\u00A0% des familles") == "60..60 % by 2015");
  BOOST_TEST(Targets("Au moins 75 % de participation") == "75.. %");
  BOOST_TEST(Targets("90 % et plus de taux de réponse") == "90.. %");
  BOOST_TEST(Targets("Consulter 5 des 9 municipalités") == "5..5 municipalités");
  BOOST_TEST(Targets("Vingt-cinq (25) bénévoles sont recrutés") == "25..25 bénévoles");
  BOOST_TEST(Targets("Distribuer 2000 exemplaires du dépliant") == "2000..2000 exemplaires");
  BOOST_TEST(Targets("Rejoindre 1 200 citoyens") == "1200..1200 citoyens");
}

BOOST_AUTO_TEST_CASE(OneCountsOnlyWithAPeriodOrEach) {
  BOOST_TEST(Targets("Une activité est tenue par année") == "1..1 activité P1Y");
  BOOST_TEST(Targets("Une visite est faite dans chacun des secteurs") == "1..1 visite");
  BOOST_TEST(Targets("Au moins une candidature est déposée") == "1.. candidature");
  BOOST_TEST(Targets("Une activité est tenue") == "-");
  BOOST_TEST(Targets("Tenue d'un forum chaque deux ans") == "-");
}

BOOST_AUTO_TEST_CASE(WhatIsNoTarget) {
  for (const char* text : {"Soutenir les quatre comités locaux", "les 3 axes de la politique", "3 fois/année",
                           "2e cycle", "jeunes de 12 à 17 ans", "Verser 20 000 $ aux organismes", "phase 2 du projet",
                           "le 15 mai 2013", "du 1er mai au 30 juin 2013", "an 2", "plan 2012-2015", "voir 2.1.3"})
    BOOST_TEST(Targets(text) == "-", text << ": " << Targets(text));
}

BOOST_AUTO_TEST_CASE(ResourcesThatExistAreNoTargets) {
  BOOST_TEST(Targets("6 comités locaux", TargetPlace::kResource) == "-");
  BOOST_TEST(Targets("40 affiches (mai 2013)", TargetPlace::kResource) == "40..40 affiches by 2013-05");
}

BOOST_AUTO_TEST_CASE(SumsOfMoney) {
  BOOST_TEST(Sums("1 120 000 $") == "1120000");
  BOOST_TEST(Sums("13,44 M$ sur cinq ans") == "13440000");
  BOOST_TEST(Sums("30\u00A0000 $ par année") == "30000 P1Y");
  BOOST_TEST(Sums("un premier versement de 5 500,50 $ et un second de 4 000 $") == "5501 & 4000");
  BOOST_TEST(Sums("2,5 millions de dollars") == "2500000");
  BOOST_TEST(Sums("250 k$") == "250000");
  BOOST_TEST(Sums("12 rencontres en 2012") == "-");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
