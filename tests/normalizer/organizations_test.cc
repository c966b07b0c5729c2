#include "normalizer/organizations.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "text/unicode.h"

using jalons::normalizer::FindOrganizations;
using jalons::normalizer::Lexicon;
using jalons::normalizer::Organization;

namespace {

constexpr double kLeastF1 = 0.80;  // of the organizations of the transcribed plans

std::set<std::string> Names(const std::vector<std::string>& texts) {
  std::set<std::string> names;
  for (const Organization& organization : FindOrganizations(texts, Lexicon::BuiltIn())) names.insert(organization.name);
  return names;
}

using Set = std::set<std::string>;

void Texts(const nlohmann::json& node, std::vector<std::string>* texts) {
  static const std::set<std::string> kCodes = {"organizations", "source", "term",   "label",
                                               "role",          "edtf",   "format", "per"};
  if (node.is_string()) texts->push_back(node);
  if (node.is_array())
    for (const auto& child : node) Texts(child, texts);
  if (!node.is_object()) return;
  for (const auto& [key, child] : node.items())
    if (!kCodes.contains(key)) Texts(child, texts);
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Set)

BOOST_AUTO_TEST_SUITE(organizations)

BOOST_AUTO_TEST_CASE(names_found_by_their_shape) {
  BOOST_TEST(Names({"Participer à la Table de concertation sur la ruralité de Portneuf."}) ==
             Set{"Table de concertation sur la ruralité de Portneuf"});
  BOOST_TEST(Names({"Une entente avec la MRC de Bellechasse et la Ville de La Pocatière"}) ==
             (Set{"MRC de Bellechasse", "Ville de La Pocatière"}));
  BOOST_TEST(Names({"le ministère des Forêts et le comité de vigie se rencontrent"}) ==
             (Set{"ministère des Forêts", "comité de vigie"}));
  BOOST_TEST(Names({"Office de la mémoire des Basques, Chaire de recherche sur la solitude"}) ==
             (Set{"Office de la mémoire des Basques", "Chaire de recherche sur la solitude"}));
}

BOOST_AUTO_TEST_CASE(what_names_no_body_is_left_out) {
  BOOST_TEST(Names({"Réunir les comités locaux, les villes et les organismes du milieu"}).empty());
  BOOST_TEST(Names({"Mettre en place un comité de suivi"}).empty());
  BOOST_TEST(Names({"Former un groupe de travail sur le développement durable (DD)", "Le DD avance"}).empty());
  BOOST_TEST(Names({"CONSOLIDER LES ACQUIS DE LA RÉGION", "ORIENTATION 1 : AGIR ENSEMBLE"}).empty());
}

BOOST_AUTO_TEST_CASE(an_acronym_and_its_name_are_one) {
  const auto found = FindOrganizations(
      {"Centre de ressources en alimentation locale (CRAL)", "CRAL", "Le CRAL et la MRC"}, Lexicon::BuiltIn());
  BOOST_REQUIRE(found.size() == 2U);
  BOOST_TEST(found[0].name == "Centre de ressources en alimentation locale");
  BOOST_TEST(found[0].acronym.value_or("") == "CRAL");
  BOOST_TEST(found[1].name == "MRC");
  BOOST_TEST(Names({"La Régie régionale de la santé et des services sociaux", "RRSSS"}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_shortened_name_joins_the_full_one) {
  BOOST_TEST(Names({"Le Consortium agit", "Consortium pour le mieux-vivre en Estrie"}) ==
             Set{"Consortium pour le mieux-vivre en Estrie"});
  BOOST_TEST(Names({"CISSS BSL", "le CISSS"}) == Set{"CISSS BSL"});
  BOOST_TEST(Names({"MRC", "MRC de Matawinie"}) == (Set{"MRC", "MRC de Matawinie"}));
}

BOOST_AUTO_TEST_CASE(organizations_of_the_transcribed_plans) {
  const std::filesystem::path folder = JALONS_SOURCE_DIR "/../shared/plans";
  if (!std::filesystem::exists(folder)) {
    BOOST_TEST_MESSAGE("skipped: no transcribed plans here");
    return;
  }
  std::size_t hit = 0, all = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (!file.path().string().ends_with(".gold.json")) continue;
    std::ifstream in(file.path());
    const auto gold = nlohmann::json::parse(in);
    std::vector<std::string> texts;
    Texts(gold, &texts);
    std::set<std::string> got;
    for (const std::string& name : Names(texts)) got.insert(jalons::text::Fold(name));
    for (const auto& organization : gold["organizations"])
      hit += got.count(jalons::text::Fold(organization["name"].get<std::string>()));
    all += got.size() + gold["organizations"].size();
  }
  const double f1 = 2.0 * static_cast<double>(hit) / static_cast<double>(all);
  BOOST_TEST_MESSAGE("organizations: F1 " << f1);
  BOOST_TEST(f1 >= kLeastF1);
}

BOOST_AUTO_TEST_SUITE_END()
