#include "archive/archive.h"

#include <boost/test/unit_test.hpp>

#include "archive/same_plan.h"
#include "archive/sample.h"
#include "text/digest.h"

namespace jalons::archive {
namespace {

BOOST_AUTO_TEST_SUITE(Archives)

BOOST_AUTO_TEST_CASE(APlanComesBackWhole) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  const IngestResult result = IngestPlan(archive, "rives-2006-2009.txt", FullPlan(), "les octets\n");
  BOOST_TEST(!result.already_archived);
  normalizer::Plan expected = FullPlan();
  expected.source_name = "rives-2006-2009.txt";
  expected.source_sha256 = text::Sha256Hex("les octets\n");
  const auto loaded = archive.LoadPlan(result.plan);
  BOOST_REQUIRE(loaded.has_value());
  CheckSamePlan(*loaded, expected);
  BOOST_TEST(!archive.LoadPlan(result.plan + 1).has_value());
  BOOST_TEST(archive.Verify().empty());
}

BOOST_AUTO_TEST_CASE(AnEmptyPlanComesBackEmpty) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  const IngestResult result = IngestPlan(archive, "vide", {}, "");
  const auto loaded = archive.LoadPlan(result.plan);
  BOOST_REQUIRE(loaded.has_value());
  normalizer::Plan expected;
  expected.source_name = "vide";
  expected.source_sha256 = text::Sha256Hex("");
  CheckSamePlan(*loaded, expected);
  BOOST_TEST(archive.OriginalBytes(result.plan).value() == "");
}

BOOST_AUTO_TEST_CASE(TheSameBytesAgainChangeNothing) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  const std::string bytes("des octets\0\xFF et encore", 22);
  const IngestResult first = IngestPlan(archive, "premier.txt", FullPlan(), bytes);
  const IngestResult again = IngestPlan(archive, "autre nom.txt", NumberedPlan(1), bytes);
  BOOST_TEST(again.already_archived);
  BOOST_TEST(again.plan == first.plan);
  BOOST_TEST(again.archived_as == "premier.txt");
  BOOST_TEST(archive.List().size() == 1u);
  BOOST_TEST(archive.List()[0].title == FullPlan().title.text);
  BOOST_TEST(archive.OriginalBytes(first.plan).value() == bytes);
  BOOST_TEST(archive.FindDocument(text::Sha256Hex(bytes)).value() == first.plan);
  BOOST_TEST(!archive.FindDocument(text::Sha256Hex("")).has_value());
}

BOOST_AUTO_TEST_CASE(TheListCountsWhatIsThere) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  IngestPlan(archive, "rives.txt", FullPlan(), "a");
  IngestNumbered(archive, 2);
  const std::vector<PlanSummary> plans = archive.List();
  BOOST_REQUIRE(plans.size() == 2u);
  BOOST_TEST(plans[0].name == "plan-2");  // 2002 comes before 2006
  const PlanSummary& rives = plans[1];
  BOOST_TEST(rives.name == "rives");
  BOOST_TEST(rives.file == "rives.txt");
  BOOST_TEST(rives.region == "Basses-Rives");
  BOOST_TEST(rives.agreement_number.value() == 3);
  BOOST_TEST(rives.form == "text");
  BOOST_TEST(rives.orientations == 1);
  BOOST_TEST(rives.objectives == 1);  // the shell is not counted
  BOOST_TEST(rives.commitments == 4);
  BOOST_TEST(rives.warnings == 1);
  BOOST_TEST(rives.confidence == 0.8);
  BOOST_TEST(archive.Summary(rives.id)->title == rives.title);
}

BOOST_AUTO_TEST_CASE(APlanIsNamedInManyWays) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  const PlanId rives = IngestPlan(archive, "Régie-2006.txt", FullPlan(), "a").plan;
  const PlanId two = IngestNumbered(archive, 2).plan;
  const PlanId thirty = IngestNumbered(archive, 30).plan;  // also 2002/2005
  BOOST_TEST(archive.ResolvePlan("Régie-2006").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("Régie-2006.txt").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("regie-2006").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan(std::to_string(two)).plan.value() == two);
  BOOST_TEST(archive.ResolvePlan("plan d'action en developpement social des basses-rives").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("2006/2009").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("2006-2009").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("2006–2009").plan.value() == rives);
  BOOST_TEST(archive.ResolvePlan("numéro 30").plan.value() == thirty);
  const Resolution both = archive.ResolvePlan("2002-2005");
  BOOST_TEST(!both.plan.has_value());
  BOOST_TEST(both.candidates.size() == 2u);
  BOOST_TEST(archive.ResolvePlan("plan").candidates.size() == 3u);
  BOOST_TEST(archive.ResolvePlan("introuvable").candidates.empty());
  BOOST_TEST(archive.ResolvePlan("").candidates.empty());
  BOOST_TEST(archive.ResolvePlan("  ").candidates.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
