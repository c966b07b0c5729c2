#include "normalizer/agreement_parties.h"

#include <boost/test/unit_test.hpp>

#include "agreement_words_for_tests.h"

namespace jalons::normalizer {
namespace {

const AgreementWords& Words() {
  static const AgreementWords words(Lexicon::BuiltIn());
  return words;
}

// Name, designation, representative of each party.
std::string Show(const AgreementParties& parties) {
  std::string all;
  for (const Party& party : parties.parties())
    all += party.name + " | " + party.designation + " | " + party.representative + "\n";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement_parties)

BOOST_AUTO_TEST_CASE(names_in_capitals_between_entre_and_et) {
  const AgreementParties parties(Printed("ENTRE\n"
                                         "LE MINISTRE DE L’EMPLOI, DE LA SOLIDARITÉ SOCIALE\n"
                                         "ET DE LA FAMILLE, pour et au nom du gouvernement du Québec,\n"
                                         "ci-après appelé « le Ministre »;\n"
                                         "ET\n"
                                         "LA CORPORATION DES BERGES, personne morale, représentée par\n"
                                         "madame Ève Roy, présidente, dûment autorisée;\n"
                                         "ci-après désignée « la Corporation »;\n"
                                         "ci-après collectivement désignés « les Parties ».\n"),
                                 Words());
  BOOST_TEST(Show(parties) ==
             "LE MINISTRE DE L’EMPLOI, DE LA SOLIDARITÉ SOCIALE ET DE LA FAMILLE | le Ministre | \n"
             "LA CORPORATION DES BERGES | la Corporation | madame Ève Roy, présidente\n");
  BOOST_TEST(parties.together() == "les Parties");
}

BOOST_AUTO_TEST_CASE(designations_in_brackets_without_quotes_or_with_the_article_before_them) {
  const AgreementParties parties(
      Printed("ENTRE : La Ville de Port-Clair, personne morale de droit public (ci-après la Ville),\n"
              "ET : Le Centre communautaire du Havre, organisme sans but lucratif, agissant par sa\n"
              "directrice, (ci-après désigné l’« Organisme »).\n"),
      Words());
  BOOST_TEST(Show(parties) ==
             "La Ville de Port-Clair | la Ville | \n"
             "Le Centre communautaire du Havre | l’Organisme | sa directrice\n");
}

BOOST_AUTO_TEST_CASE(a_party_is_found_again_with_its_article_and_case) {
  const AgreementParties parties(
      Printed("ENTRE\nLA MRC DES MONTS, ci-après « la MRC »;\nET\nL’ALLIANCE DU SUD, ci-après « l’Alliance »;\n"),
      Words());
  const auto found =
      parties.Find(Printed("La MRC verse à l’Alliance, pour une alliance durable, la contribution de la MRC"));
  BOOST_TEST(found.size() == 3u);
  BOOST_TEST(found.at(0).shown == "la MRC");
  BOOST_TEST(!found.at(0).oblique);
  BOOST_TEST(found.at(1).shown == "l’Alliance");
  BOOST_TEST(found.at(1).oblique);
  BOOST_TEST(found.at(2).oblique);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace jalons::normalizer
