#include "normalizer/agreement_dates.h"

#include <boost/test/unit_test.hpp>

#include "agreement_words_for_tests.h"

namespace jalons::normalizer {
namespace {

const AgreementWords& Words() {
  static const AgreementWords words(Lexicon::BuiltIn());
  return words;
}

std::string InForce(const std::string& clause, const std::optional<std::string>& signed_on = std::nullopt) {
  return AgreementDates(Words(), Lexicon::BuiltIn()).InForce(Printed(clause), signed_on).value_or("-");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement_dates)

BOOST_AUTO_TEST_CASE(the_two_ends_of_an_agreement) {
  BOOST_TEST(InForce("L’entente est en vigueur du 1er avril 2018 au 31 mars 2021.") == "2018-04-01/2021-03-31");
  BOOST_TEST(InForce("Le protocole débute le 2 mai 2016 et prend fin le 1er mai 2019.") == "2016-05-02/2019-05-01");
  BOOST_TEST(InForce("L’entente prend fin le 31 mars 2024.") == "../2024-03-31");
  BOOST_TEST(InForce("La présente entente entre en vigueur le 1er mai 2010.") == "2010-05-01/..");
  BOOST_TEST(InForce("Le rapport est remis le 1er mai 2010.") == "-");
}

BOOST_AUTO_TEST_CASE(an_end_is_counted_and_a_start_is_the_last_signature) {
  BOOST_TEST(InForce("Elle prend effet le 1er novembre 2004 pour une durée de trois ans.") == "2004-11-01/2007-10-31");
  BOOST_TEST(InForce("Elle prend effet le 1er avril 2012 pour une durée de dix-huit (18) mois.") ==
             "2012-04-01/2013-09-30");
  BOOST_TEST(InForce("Elle entre en vigueur à la date de la dernière signature et se termine le 31 mars 2024.",
                     "2021-06-15") == "2021-06-15/2024-03-31");
}

BOOST_AUTO_TEST_CASE(the_last_signature) {
  const AgreementDates dates(Words(), Lexicon::BuiltIn());
  const auto last = [&](const std::vector<std::string>& lines) { return dates.LastDay(lines).value_or("-"); };
  BOOST_TEST(last({"Date : 28 mars 2024", "Date : 3 mars 2024"}) == "2024-03-28");
  BOOST_TEST(last({"Signé à Amos, ce 14e jour de mai 2011", "Signé à Val-d’Or, le 2 mai 2011"}) == "2011-05-14");
  BOOST_TEST(last({"Date : 2019-06-30"}) == "2019-06-30");
  BOOST_TEST(last({"La préfète"}) == "-");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace jalons::normalizer
