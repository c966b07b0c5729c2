#include "normalizer/agreement_duties.h"

#include <boost/test/unit_test.hpp>

#include "agreement_words_for_tests.h"

namespace jalons::normalizer {
namespace {

// Who a clause binds, joined by " + "; "-" if nobody.
std::string Bound(const std::string& clause) {
  static const AgreementWords words(Lexicon::BuiltIn());
  static const AgreementParties parties(Printed("ENTRE\nLA MINISTRE DU LOISIR, ci-après « la Ministre »;\n"
                                                "ET\nLA MRC DES MONTS, ci-après « la MRC »;\n"
                                                "ci-après collectivement appelées « les Parties ».\n"),
                                        words);
  const Duty duty = AgreementDuties(parties, words).Read(Printed(clause));
  if (!duty.binds) return "-";
  std::string all;
  for (const std::string& who : duty.who) all += (all.empty() ? "" : " + ") + who;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement_duties)

BOOST_AUTO_TEST_CASE(a_party_that_engages_agrees_must_or_does_is_bound) {
  BOOST_TEST(Bound("La Ministre s’engage à :") == "la Ministre");
  BOOST_TEST(Bound("Dans ce cadre, la MRC convient de :") == "la MRC");
  BOOST_TEST(Bound("La MRC doit tenir un registre.") == "la MRC");
  BOOST_TEST(Bound("La Ministre verse sa contribution de la façon suivante :") == "la Ministre");
  BOOST_TEST(Bound("La MRC, à titre de mandataire, transmettra un rapport.") == "la MRC");
  BOOST_TEST(Bound("La Ministre et la MRC s’engagent à :") == "la Ministre + la MRC");
  BOOST_TEST(Bound("Chacune des Parties s’engage à nommer une personne.") == "les Parties");
}

BOOST_AUTO_TEST_CASE(a_body_is_bound_by_its_mandate) {
  BOOST_TEST(Bound("Au nom des Parties, le comité de suivi a le mandat :") == "le comité de suivi");
  BOOST_TEST(Bound("Le comité de suivi se réunit deux fois par année.") == "le comité de suivi");
  BOOST_TEST(Bound("Le comité de suivi est composé de cinq personnes.") == "-");
}

BOOST_AUTO_TEST_CASE(what_is_may_or_is_said_of_another_thing_binds_nobody) {
  BOOST_TEST(Bound("La Ministre peut résilier l’entente.") == "-");
  BOOST_TEST(Bound("La MRC se réserve le droit de la modifier.") == "-");
  BOOST_TEST(Bound("Les Parties conviennent que le préambule fait partie de l’entente.") == "-");
  BOOST_TEST(Bound("Une Partie peut mettre fin à sa participation.") == "-");
  BOOST_TEST(Bound("Les contributions de la MRC sont réparties comme suit :") == "-");
  BOOST_TEST(Bound("Toute modification à l’entente fait l’objet d’un avenant.") == "-");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace jalons::normalizer
