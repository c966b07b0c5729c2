#include "normalizer/plan_identity.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/unicode.h"

using jalons::normalizer::FindIdentity;
using jalons::normalizer::Lexicon;
using jalons::normalizer::PlanIdentity;

namespace {

PlanIdentity Identity(const std::vector<std::string>& texts) {
  std::string whole;
  for (const std::string& text : texts) whole += text + "\n";
  return FindIdentity(texts, whole, Lexicon::BuiltIn());
}

std::string Body(const std::vector<std::string>& texts) {
  const auto found = Identity(texts).organization;
  if (!found) return "";
  BOOST_TEST(texts.at(found->input).substr(found->begin, found->end - found->begin) == found->text);
  return found->text;
}

int Number(const std::string& text) {
  return Identity({text}).agreement_number.value_or(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plan_identity)

BOOST_AUTO_TEST_CASE(the_body_of_the_title) {
  BOOST_TEST(Body({"Plan d’action 2012-2015 : Table de développement social de la Beauce"}) ==
             "Table de développement social de la Beauce");
  BOOST_TEST(Body({"Plan d'action de la MRC de Matawinie 2019-2024"}) == "MRC de Matawinie");
}

BOOST_AUTO_TEST_CASE(the_body_of_a_line_or_of_a_sentence) {
  BOOST_TEST(Body({"Plan d'action 2008", "ALLIANCE DES COMMUNAUTÉS DE L'ESTRIE"}) ==
             "ALLIANCE DES COMMUNAUTÉS DE L'ESTRIE");
  BOOST_TEST(Body({"Feuille de route", "En 2016, la Coalition des villages solidaires adopte ce plan."}) ==
             "Coalition des villages solidaires");
  BOOST_TEST(Body({"Plan d'action 2008", "Les comités locaux se réunissent."}).empty());
}

BOOST_AUTO_TEST_CASE(the_region_most_named) {
  BOOST_TEST(Identity({"PLAN RÉGIONAL DE L'OUTAOUAIS", "Une visite à Laval"}).region.value_or("") == "Outaouais");
  BOOST_TEST(Identity({"Des maires de Rimouski, de Matane et d'Amqui"}).region.value_or("") == "Bas-Saint-Laurent");
  BOOST_TEST(!Identity({"Plan d'action 2010"}).region);
}

BOOST_AUTO_TEST_CASE(the_rank_of_the_agreement) {
  BOOST_TEST(Number("Avec cette 5^e entente") == 5);
  BOOST_TEST(Number("la 3e entente spécifique") == 3);
  BOOST_TEST(Number("Troisième entente de partenariat") == 3);
  BOOST_TEST(Number("Entente no 4 en développement social") == 4);
  BOOST_TEST(Number("l'entente 2010-2014") == 0);
  BOOST_TEST(Number("Après la 2e entente, cette 3e entente ; la 3e entente engage") == 3);
}

BOOST_AUTO_TEST_CASE(identity_of_the_transcribed_plans) {
  const std::filesystem::path folder = JALONS_SOURCE_DIR "/../shared/plans";
  if (!std::filesystem::exists(folder)) {
    BOOST_TEST_MESSAGE("skipped: no transcribed plans here");
    return;
  }
  constexpr std::size_t kLeading = 5;  // paragraphs
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    const std::size_t suffix = name.find(".gold.json");
    if (suffix == std::string::npos) continue;
    std::ifstream gold_file(file.path()), text(folder / (name.substr(0, suffix) + ".txt"));
    const auto plan = nlohmann::json::parse(gold_file)["plan"];
    std::vector<std::string> leading;
    std::string whole, paragraph;
    for (std::string line; std::getline(text, line);) {
      whole += line + "\n";
      const std::string words = jalons::text::Squeeze(line);
      if (!words.empty()) {
        paragraph += (paragraph.empty() ? "" : " ") + words;
      } else if (!paragraph.empty()) {
        if (leading.size() < kLeading) leading.push_back(paragraph);
        paragraph.clear();
      }
    }
    const PlanIdentity found = FindIdentity(leading, whole, Lexicon::BuiltIn());
    BOOST_TEST(found.region.value_or("") == plan["region"].get<std::string>(), name);
    BOOST_TEST((found.organization ? found.organization->text : "") ==
                   (plan["organization"].is_null() ? "" : plan["organization"].get<std::string>()),
               name);
    BOOST_TEST(found.agreement_number.value_or(0) ==
                   (plan["agreement_number"].is_null() ? 0 : plan["agreement_number"].get<int>()),
               name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
