#include "normalizer/agreement_reader.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "importer/reader.h"
#include "normalizer/coverage.h"
#include "normalizer/normalize.h"
#include "normalizer/plan_json.h"

// Whole deeds of the corpus, from their text to the plan, against their transcriptions.
namespace jalons::normalizer {
namespace {

const std::filesystem::path kCorpus = JALONS_SOURCE_DIR "/corpus";

struct Deed {
  importer::Document document;
  Plan read, gold;
};

Deed Read(const std::string& name) {
  Deed deed;
  deed.document = importer::ReadFile(kCorpus / "text" / (name + ".txt"));
  deed.read = Normalize(deed.document);
  deed.gold = FromJson(importer::ReadBytes(kCorpus / (name + ".gold.json")));
  return deed;
}

std::size_t Duties(const Plan& plan) {
  std::size_t count = 0;
  for (const Orientation& article : plan.orientations)
    for (const Objective& clause : article.objectives) count += clause.commitments.size();
  return count;
}

std::vector<double> Sums(const Agreement& agreement) {
  std::vector<double> sums;
  for (const Amount& amount : agreement.amounts) sums.push_back(amount.value);
  std::sort(sums.begin(), sums.end());
  return sums;
}

const char* const kDeeds[] = {"entente-vallons-2004-2007", "protocole-trois-rives-2015-2018", "entente-cap-rouge-2021-2024"};

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement_reader)

BOOST_AUTO_TEST_CASE(the_deed_names_its_parties_sums_and_days) {
  for (const char* name : kDeeds) {
    BOOST_TEST_CONTEXT(name) {
      const Deed deed = Read(name);
      BOOST_REQUIRE(deed.read.agreement.has_value());
      const Agreement &read = *deed.read.agreement, &gold = *deed.gold.agreement;
      BOOST_REQUIRE_EQUAL(read.parties.size(), gold.parties.size());
      for (std::size_t i = 0; i < gold.parties.size(); ++i) BOOST_TEST(read.parties[i].designation == gold.parties[i].designation);
      BOOST_TEST(Sums(read) == Sums(gold), boost::test_tools::per_element());
      BOOST_TEST(read.signed_on.value_or("-") == gold.signed_on.value_or("-"));
      BOOST_TEST(read.in_force.value_or("-") == gold.in_force.value_or("-"));
    }
  }
}

BOOST_AUTO_TEST_CASE(articles_hold_the_duties_and_no_word_is_lost) {
  for (const char* name : kDeeds) {
    BOOST_TEST_CONTEXT(name) {
      const Deed deed = Read(name);
      BOOST_TEST(deed.read.orientations.size() == deed.gold.orientations.size());
      BOOST_TEST(Duties(deed.read) == Duties(deed.gold));
      BOOST_TEST(Account(deed.document, deed.read).outside.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_plan_is_no_deed) {
  const Plan plan = Normalize(importer::ReadFile(kCorpus / "text" / "archipel-2008-2012.txt"));
  BOOST_TEST(!plan.agreement.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace jalons::normalizer
