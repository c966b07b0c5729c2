#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/run.h"

namespace jalons::app {
namespace {

using Json = nlohmann::json;

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

BOOST_AUTO_TEST_SUITE(CommandLine)

BOOST_AUTO_TEST_CASE(EveryCommandHasItsHelpInBothLanguages) {
  const Workplace place;
  for (const CommandEntry& entry : Commands()) {
    const Outcome french = place.Run(std::string(entry.alias) + " --help");
    BOOST_TEST(french.status == 0, entry.alias);
    BOOST_TEST(Has(french.out, "Utilisation\u00A0: jalons " + std::string(entry.alias)), french.out);
    BOOST_TEST(Has(french.out, "Exemples\n  jalons " + std::string(entry.alias)), french.out);
    const Outcome english = place.Run(std::string(entry.name) + " --help --lang en");
    BOOST_TEST(Has(english.out, "Usage: jalons " + std::string(entry.name)), english.out);
    BOOST_TEST(Has(english.out, "Examples\n  jalons " + std::string(entry.name)), english.out);
  }
}

BOOST_AUTO_TEST_CASE(ASlipIsAnsweredWithTheNearestCommand) {
  const Workplace place;
  const Outcome near = place.Run("cherhcer logement");
  BOOST_TEST(near.status == 2);
  BOOST_TEST(Has(near.err, "Vouliez-vous dire «\u00A0chercher\u00A0»?"), near.err);
  BOOST_TEST(!Has(place.Run("xyzzy").err, "Vouliez-vous"));
  BOOST_TEST(place.Run("vérifier").status == 3);  // accents are forgiven; there is no archive
  BOOST_TEST(place.Run("list --fuo").status == 2);
  BOOST_TEST(place.Run("bilan").status == 2);
}

BOOST_AUTO_TEST_CASE(WordsOfAQueryAreTakenRaw) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  for (const char* query :
       {"\"'l''aquila'\"", "'[a,b]'", "-- -x -y", "'\"'", "'('", "'NEAR('", "'*'", "-h", "'a\"b'"}) {
    const Outcome outcome = place.Run(std::string("search ") + query);
    BOOST_TEST((outcome.status == 0 || outcome.status == 4), query << outcome.err);
  }
  const Json all = Json::parse(place.Run("search --json transport").out);
  const Json without = Json::parse(place.Run("search --json transport -besoins").out);
  BOOST_TEST(all.size() > 0u);
  BOOST_TEST(without.size() < all.size());
  for (const char* key : {"plan", "path", "field", "text", "excerpt", "page", "box", "score", "near"})
    BOOST_TEST(all[0].contains(key), key);
  BOOST_TEST(all[0]["plan"] == "plan");
  const Outcome nothing = place.Run("search --json brontosaure");
  BOOST_TEST(nothing.status == 4);
  BOOST_TEST(Json::parse(nothing.out).empty());
}

BOOST_AUTO_TEST_CASE(TheSameBytesAreArchivedOnce) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  place.Write("copie.txt", SamplePlan());
  BOOST_TEST(Has(place.Run("ingest --dry-run plan.txt").out, "serait archivé"));
  BOOST_TEST(!std::filesystem::exists(place.folder() / "archive.sqlite"));
  BOOST_TEST(place.Run("ingest plan.txt").status == 0);
  const Outcome again = place.Run("ingest copie.txt");
  BOOST_TEST(again.status == 0);
  BOOST_TEST(Has(again.out, "déjà archivé"), again.out);
  BOOST_TEST(Json::parse(place.Run("list --json").out).size() == 1u);
}

BOOST_AUTO_TEST_CASE(ABackupHoldsThePlans) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  BOOST_TEST(place.Run("backup copie.sqlite").status == 0);
  BOOST_TEST(place.Run("list --archive copie.sqlite").out == place.Run("list").out);
}

BOOST_AUTO_TEST_CASE(CsvHasABomAndXlsxIsWhole) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  BOOST_TEST(place.Run("list --csv").out.starts_with("\uFEFFNº,"));
  BOOST_TEST(place.Run("export plan --out plan.xlsx").status == 0);
  BOOST_TEST(place.Read("plan.xlsx").starts_with("PK"));
  const Json plan = Json::parse(place.Run("export plan").out);
  BOOST_TEST(plan["format"] == "plan-json/1");
  BOOST_TEST(place.Run("export --all --format json --out Tous").status == 0);
  BOOST_TEST(Json::parse(place.Read("Tous/plan.json")) == plan);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
