// Precision and recall of timings and targets over the transcriptions of the corpus and, where they exist, the shared
// ones: sentences are read from the texts of the owner; timings of the gold whose words no sentence has are read as
// cells.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "normalizer/targets.h"
#include "normalizer/timing.h"

namespace jalons::normalizer {
namespace {

using nlohmann::json;

constexpr double kLowestF1 = 0.97;

struct Tally {
  int hit = 0, missed = 0, extra = 0;
  double F1() const { return 2.0 * hit / std::max(1, 2 * hit + missed + extra); }
};

std::string Show(const json& value) {
  return value.is_null() ? "null" : value.dump();
}

std::string Key(const json& timing) {
  std::string key = Show(timing.value("edtf", json())) + (timing.value("continuous", false) ? " continu" : "");
  const json frequency = timing.value("frequency", json());
  if (!frequency.is_null())
    key += " " + Show(frequency["min"]) + ".." + Show(frequency["max"]) + " " + Show(frequency["per"]);
  return key;
}

template <typename T>
json Optional(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

json ToJson(const Timing& timing) {
  json out = {{"edtf", Optional(timing.edtf)}, {"continuous", timing.continuous}, {"text", timing.text}};
  if (timing.frequency)
    out["frequency"] = {{"min", Optional(timing.frequency->min)},
                        {"max", Optional(timing.frequency->max)},
                        {"per", timing.frequency->per}};
  return out;
}

std::string TargetKey(const json& target) {
  const auto number = [&](const char* key) {
    const json value = target.value(key, json());
    return value.is_null() ? std::string("null") : std::to_string(value.get<double>());
  };
  return number("min") + " " + number("max") + " " + target.value("unit", "") + " " +
         Show(target.value("per", json())) + " " + Show(target.value("by", json()));
}

void Compare(const std::string& what, std::vector<std::string> gold, std::vector<std::string> got, Tally* tally) {
  for (const std::string& one : gold) {
    const auto found = std::find(got.begin(), got.end(), one);
    if (found == got.end()) {
      ++tally->missed;
      std::cout << what << ": missing " << one << "\n";
    } else {
      ++tally->hit;
      got.erase(found);
    }
  }
  for (const std::string& one : got) {
    ++tally->extra;
    std::cout << what << ": extra " << one << "\n";
  }
}

class Scorer {
 public:
  void Owner(const std::string& where, const json& owner, const DateContext& context) {
    std::vector<std::string> times, aims;
    std::set<std::string> aims_seen;
    std::string all;
    const auto read = [&](const std::string& text, TargetPlace place) {
      all += text + "\n";
      const auto found = parser_.ParseSentence(text, context);
      for (const auto& one : found) times.push_back(Key(ToJson(one.timing)));
      for (const Target& target : targets_.Find(text, found, context, place)) {
        const std::string key = TargetKey({{"min", Optional(target.min)},
                                           {"max", Optional(target.max)},
                                           {"unit", target.unit},
                                           {"per", Optional(target.per)},
                                           {"by", Optional(target.by)}});
        if (aims_seen.insert(key).second) aims.push_back(key);
      }
    };
    read(owner.value("text", ""), TargetPlace::kText);
    for (const char* list : {"items", "results", "indicators", "deliverables", "resources"}) {
      for (const json& entry : owner.value(list, json::array())) {
        const std::string text = entry.is_object() ? entry.value("text", "") : entry.get<std::string>();
        read(text, std::string(list) == "resources" ? TargetPlace::kResource : TargetPlace::kText);
      }
    }
    std::vector<std::string> gold_times, gold_aims;
    for (const json& timing : owner.value("timing", json::array())) {
      const std::string text = timing.value("text", "");
      gold_times.push_back(Key(timing));
      if (all.find(text) != std::string::npos) continue;
      for (const auto& one : parser_.ParseCell(text, context)) {
        times.push_back(Key(ToJson(one.timing)));
        for (const Target& target : targets_.Find(text, {one}, context)) {
          aims.push_back(TargetKey({{"min", Optional(target.min)},
                                    {"max", Optional(target.max)},
                                    {"unit", target.unit},
                                    {"per", Optional(target.per)},
                                    {"by", Optional(target.by)}}));
        }
      }
    }
    for (const json& target : owner.value("targets", json::array())) gold_aims.push_back(TargetKey(target));
    Compare(where + " timing", gold_times, times, &timing);
    Compare(where + " target", gold_aims, aims, &target);
  }

  Tally timing, target;

 private:
  TimingParser parser_{Lexicon::BuiltIn()};
  TargetParser targets_{Lexicon::BuiltIn()};
};

BOOST_AUTO_TEST_SUITE(Golds)

BOOST_AUTO_TEST_CASE(TimingsAndTargetsOfTheTranscriptions) {
  const std::filesystem::path root = JALONS_SOURCE_DIR "/../shared";
  Scorer plans, agreements, corpus;
  for (const std::filesystem::path& folder :
       {root / "plans", root / "agreements", std::filesystem::path(JALONS_SOURCE_DIR "/corpus")}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (!entry.path().string().ends_with(".gold.json")) continue;
      std::ifstream in(entry.path());
      const json plan = json::parse(in);
      DateContext context;
      const json period = plan["plan"].value("period", json());
      if (period.is_string()) context.period = period.get<std::string>();
      const std::string name = entry.path().stem().stem().string();
      Scorer& scorer = folder.filename() == "corpus" ? corpus : folder.filename() == "plans" ? plans : agreements;
      for (const json& orientation : plan["orientations"]) {
        for (const json& objective : orientation.value("objectives", json::array())) {
          scorer.Owner(name, objective, context);
          for (const json& commitment : objective.value("commitments", json::array()))
            scorer.Owner(name + " " + Show(commitment.value("label", json())), commitment, context);
        }
      }
    }
  }
  const auto report = [](const std::string& name, const Tally& tally) {
    if (tally.hit + tally.missed + tally.extra == 0) {
      std::cout << name << ": skipped\n";
      return;
    }
    std::cout << name << ": F1 " << tally.F1() << " (" << tally.hit << " hit, " << tally.missed << " missed, "
              << tally.extra << " extra)\n";
    BOOST_TEST(tally.F1() >= kLowestF1, name << ": F1 " << tally.F1());
  };
  report("timings of plans", plans.timing);
  report("targets of plans", plans.target);
  report("timings of agreements", agreements.timing);
  report("timings of the corpus", corpus.timing);
  report("targets of the corpus", corpus.target);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
