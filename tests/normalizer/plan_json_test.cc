#include "normalizer/plan_json.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace jalons::normalizer {
namespace {

using Json = nlohmann::json;

std::string Code(const importer::Diagnostic& diagnostic) {
  return diagnostic.code;
}

std::vector<Place> OnPage(int page, double y) {
  return {{page, {72, y, 300.25, y + 12}, false}};
}
std::vector<Place> OnLine(int line, int page = 1) {
  return {{page, {4, line - 1.0, 20, static_cast<double>(line)}, true}};
}

// One of everything.
Plan Sample(bool grid) {
  const auto at = [grid](int n) { return grid ? OnLine(n) : OnPage(n, 100.0 + n); };
  Plan plan;
  plan.source_name = "Entente d’été.pdf";
  plan.source_sha256 = std::string(64, 'a');
  plan.title = Entry("Plan d’action 2011-2014");
  plan.title.at = at(1);
  plan.title.confidence = 0.75;
  plan.organization = Entry("Table des aînés");
  plan.region = "Estrie";
  plan.period = "2011/2014";
  plan.agreement_number = 3;
  plan.statements = {{"mission", Entry("Rassembler")}};
  Commitment commitment;
  commitment.head = {"1.1.1", "Moyens", "Tenir un forum", at(4), 0.875, {"label-depth"}};
  Facts& facts = commitment.facts;
  facts.items = {Entry("inviter"), Entry("tenir")};
  facts.results = {{"1.1.1", Entry("Un forum")}, {std::nullopt, Entry("Un bilan")}};
  facts.resources = {Entry("MRC"), Entry("Coordonnatrice")};
  facts.resources[0].at = at(5);
  facts.resources[1].inherited = true;
  Timing timing;
  timing.text = "2 fois/année, en continu";
  timing.edtf = "2011/2014";
  timing.continuous = true;
  timing.frequency = Frequency{2, std::nullopt, "P1Y"};
  timing.plan_year = "1-2";
  timing.at = at(6);
  facts.timing = {timing};
  facts.targets = {{"2,5 % au plus", std::nullopt, 2.5, "%", std::nullopt, "2014", at(7)}};
  facts.budget = {{"30 000 $ par an", 30000, "CAD", "P1Y", at(8)}};
  facts.status = Entry("En cours");
  facts.status->at = at(9);
  facts.priority = Entry("Haute");
  facts.places = {Entry("Haut-Saint-François")};
  Objective objective;
  objective.facts.changes = {Entry("Des aînés entourés")};
  objective.facts.indicators = {Entry("Nombre de visites")};
  objective.facts.deliverables = {Entry("Rapport")};
  objective.facts.monitoring = {Entry("Comité de suivi")};
  objective.commitments = {commitment};
  Orientation orientation;
  orientation.head.label = "1";
  orientation.statements = {{"finding", Entry("Isolement")}};
  orientation.objectives = {objective};
  plan.orientations = {orientation};
  plan.annexes = {{"Annexe A", "2010-04", at(10), {{"Forces", at(11), {Entry("Réseau")}}}}};
  plan.organizations = {{"Municipalité régionale de comté", "MRC", {"la MRC"}}, {"Table des aînés", std::nullopt, {}}};
  plan.agreement = Agreement{{{"MRC du Granit", "la MRC", "Mme Roy", at(12)}},
                             "Soutenir",
                             at(13),
                             "2011-05-02",
                             "2011/2014",
                             {{"1 200,50 $", 1200.5, "CAD", "la ministre", std::nullopt, "2011", at(14)}}};
  plan.remainder = {{"furniture", Entry("Page 1")}};
  plan.diagnostics = {{importer::Severity::kWarning, "page-damaged", {"3"}, 1, {1, 2, 3, 4}},
                      {importer::Severity::kNote, "encoding-guessed", {"windows-1252"}, 0, {}}};
  return plan;
}

BOOST_AUTO_TEST_SUITE(PlanJson)

BOOST_AUTO_TEST_CASE(WhatIsWrittenIsReadBack) {
  for (const bool grid : {false, true}) {
    const std::string json = ToJson(Sample(grid), Code);
    const Plan plan = FromJson(json);
    BOOST_TEST(ToJson(plan, Code) == json);
    BOOST_TEST(plan.title.confidence == 0.75);
    const Commitment& commitment = plan.orientations.at(0).objectives.at(0).commitments.at(0);
    const Plan sample = Sample(grid);
    const Commitment& before = sample.orientations[0].objectives[0].commitments[0];
    BOOST_TEST((commitment.head.at == before.head.at));
    BOOST_TEST((commitment.facts.targets == before.facts.targets));
    BOOST_TEST((commitment.facts.timing[0].frequency == before.facts.timing[0].frequency));
    BOOST_TEST(commitment.facts.resources[1].inherited);
    BOOST_TEST(plan.agreement->amounts[0].value == 1200.5);
    BOOST_TEST(plan.diagnostics[0].arguments[0] == "3");
    BOOST_TEST((plan.diagnostics[0].box == importer::Box{1, 2, 3, 4}));
  }
}

BOOST_AUTO_TEST_CASE(PlacesAreWrittenInTheUnitsOfTheirFile) {
  const Json points = Json::parse(ToJson(Sample(false), Code));
  BOOST_TEST(points["plan"]["title_at"][0] == Json::parse(R"({"page": 1, "box": [72, 101, 300.25, 113]})"));
  BOOST_TEST(points["orientations"][0]["objectives"][0]["commitments"][0]["resources"][1]["inherited"] == true);

  Plan plan = Sample(true);
  const Json one_page = Json::parse(ToJson(plan, Code));
  BOOST_TEST(one_page["plan"]["title_at"][0] ==
             Json::parse(R"({"line": 1, "column": 5, "end_line": 1, "end_column": 20})"));
  plan.remainder[0].entry.at = OnLine(7, 2);
  const Json pages = Json::parse(ToJson(plan, Code));
  BOOST_TEST(pages["remainder"][0]["at"][0] ==
             Json::parse(R"({"page": 2, "line": 7, "column": 5, "end_line": 7, "end_column": 20})"));
}

BOOST_AUTO_TEST_CASE(EmptyListsAreLeftOutAndPlainEntriesAreStrings) {
  Plan plan;
  plan.orientations.resize(1);
  plan.orientations[0].objectives.resize(1);
  plan.orientations[0].objectives[0].facts.items = {Entry("un")};
  const Json json = Json::parse(ToJson(plan, Code));
  BOOST_TEST(!json.contains("annexes"));
  BOOST_TEST(json["plan"]["organization"].is_null());
  BOOST_TEST(json["orientations"][0] == Json::parse(R"({"label": null, "term": null, "text": "", "objectives": [
      {"label": null, "term": null, "text": "", "items": ["un"]}]})"));
}

BOOST_AUTO_TEST_CASE(WhatIsNotPlanJsonIsRefused) {
  BOOST_CHECK_THROW(FromJson(""), std::runtime_error);
  BOOST_CHECK_THROW(FromJson("[1]"), std::runtime_error);
  BOOST_CHECK_THROW(FromJson(R"({"format": "plan-json/2"})"), std::runtime_error);
  BOOST_CHECK_THROW(FromJson(R"({"format": "plan-json/1", "plan": {"title": 3}})"), std::runtime_error);
  BOOST_CHECK_THROW(FromJson(R"({"format": "plan-json/1", "orientations": "1"})"), std::runtime_error);
}

// Empty values may be left out, so they are left out of what is compared.
void DropEmpty(Json& node) {
  for (auto item = node.begin(); item != node.end();) {
    if (item->is_structured()) DropEmpty(*item);
    if (node.is_object() && (item->is_null() || (item->is_array() && item->empty()))) {
      item = node.erase(item);
    } else {
      ++item;
    }
  }
}

BOOST_AUTO_TEST_CASE(TranscriptionsAreReadAndWrittenWithoutLoss) {
  int seen = 0;
  for (const char* folder : {"plans", "agreements"}) {
    const std::filesystem::path path = std::filesystem::path(JALONS_SOURCE_DIR) / "../shared" / folder;
    if (!std::filesystem::exists(path)) continue;
    for (const auto& file : std::filesystem::directory_iterator(path)) {
      if (!file.path().string().ends_with(".gold.json")) continue;
      std::ifstream in(file.path());
      std::stringstream bytes;
      bytes << in.rdbuf();
      Json gold = Json::parse(bytes.str());
      Json again = Json::parse(ToJson(FromJson(bytes.str()), Code));
      DropEmpty(gold);
      DropEmpty(again);
      BOOST_TEST(Json::diff(gold, again) == Json::array(), file.path().filename() << ": " << Json::diff(gold, again));
      ++seen;
    }
  }
  if (seen == 0) std::puts("skipped: no transcriptions beside the sources");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
