// What must hold of every plan, held on the real ones where they are at hand: each word has its account, few are
// unplaced, and the words of an entry stand inside its places.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <iostream>
#include <set>

#include "documents.h"

namespace jalons::normalizer {
namespace {

constexpr double kMostUnplaced = 0.02;  // of the words of a plan

// Calls see(kind, text, places) for every entry of the plan that has words.
template <typename See>
class EachEntry {
 public:
  EachEntry(const Plan& plan, See see) : see_(see) {
    Show("title", plan.title);
    if (plan.organization) Show("organization", *plan.organization);
    for (const Statement& one : plan.statements) Show("statement", one.entry);
    for (const Orientation& orientation : plan.orientations) {
      see_("orientation", orientation.head.text, orientation.head.at);
      for (const Statement& one : orientation.statements) Show("statement", one.entry);
      for (const Objective& objective : orientation.objectives) {
        see_("objective", objective.head.text, objective.head.at);
        Show(objective.facts);
        for (const Commitment& commitment : objective.commitments) {
          see_("commitment", commitment.head.label.value_or("") + " " + commitment.head.text, commitment.head.at);
          Show(commitment.facts);
        }
      }
    }
    for (const Annex& annex : plan.annexes) {
      see_("annex", annex.title, annex.at);
      for (const AnnexSection& section : annex.sections) {
        see_("section", section.heading, section.at);
        for (const Entry& item : section.items) Show("annex item", item);
      }
    }
    for (const Remainder& one : plan.remainder) Show(one.kind.c_str(), one.entry);
  }

 private:
  void Show(const char* kind, const Entry& entry) { see_(kind, entry.text, entry.at); }

  void Show(const Facts& facts) {
    for (const auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables,
                             &facts.monitoring, &facts.places}) {
      for (const Entry& entry : *list) Show("fact", entry);
    }
    for (const Result& one : facts.results) Show("result", one.entry);
    for (const Timing& one : facts.timing) see_("timing", one.text, one.at);
    for (const Target& one : facts.targets) see_("target", one.text, one.at);
    for (const Budget& one : facts.budget) see_("budget", one.text, one.at);
    if (facts.status) Show("status", *facts.status);
    if (facts.priority) Show("priority", *facts.priority);
  }

  See see_;
};

// The runs of letters and digits of the folded words.
std::vector<std::string> Runs(const std::string& words) {
  std::vector<std::string> runs;
  std::string run;
  for (const char sign : text::Fold(words) + " ") {
    const bool part = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    if (part) {
      run += sign;
    } else if (!run.empty()) {
      runs.push_back(std::move(run));
      run.clear();
    }
  }
  return runs;
}

std::set<std::string> RunsInside(const importer::Document& document, const std::vector<Place>& places) {
  std::set<std::string> inside;
  for (const importer::Page& page : document.pages) {
    for (const Place& place : places) {
      if (place.page != page.number) continue;
      for (const importer::Word& word : page.words) {
        if (!place.box.Contains(word.box.MiddleX(), word.box.MiddleY())) continue;
        for (std::string& run : Runs(word.text)) inside.insert(std::move(run));
      }
    }
  }
  return inside;
}

// A run may be two printed ones (a word broken at a line end, "2^e"), or what follows a number glued to it.
bool Stands(const std::string& run, const std::set<std::string>& inside) {
  if (inside.contains(run)) return true;
  for (std::size_t cut = 1; cut < run.size(); ++cut) {
    if (inside.contains(run.substr(0, cut)) && inside.contains(run.substr(cut))) return true;
  }
  for (const std::string& one : inside) {
    const std::size_t digits = one.find_first_not_of("0123456789");
    if (digits != std::string::npos && digits > 0 && (one.substr(digits) == run || one.substr(0, digits) == run))
      return true;
  }
  return false;
}

void Hold(const std::filesystem::path& path) {
  const importer::Document document = importer::ReadFile(path);
  const Plan plan = Normalize(document);
  const Coverage coverage = Account(document, plan);
  const auto unplaced = coverage.kinds.find("unplaced");
  const double share = unplaced == coverage.kinds.end() ? 0.0 : static_cast<double>(unplaced->second) / coverage.words;
  BOOST_TEST(coverage.words > 0);
  BOOST_TEST(coverage.outside.empty());
  BOOST_TEST(share <= kMostUnplaced, "unplaced: " << share);
  int entries = 0, astray = 0;
  EachEntry(plan, [&](const char* kind, const std::string& text, const std::vector<Place>& at) {
    const std::vector<std::string> runs = Runs(text);
    if (runs.empty()) return;
    ++entries;
    const std::set<std::string> inside = RunsInside(document, at);
    for (const std::string& run : runs) {
      if (Stands(run, inside)) continue;
      ++astray;
      BOOST_TEST(false, kind << ": « " << run << " » of « " << text << " » stands outside its places");
      break;
    }
  });
  std::cout << path.filename().string() << ": " << coverage.words << " words, unplaced " << share * 100 << " %, "
            << entries << " entries, " << astray << " astray\n";
  BOOST_TEST(entries > 0);
}

BOOST_AUTO_TEST_SUITE(RealPlans)

BOOST_AUTO_TEST_CASE(WordsAreAccountedForAndStandInTheirPlaces) {
  const std::filesystem::path root = JALONS_SOURCE_DIR "/../shared/plans";
  int files = 0;
  for (const auto& [folder, suffix] : {std::pair{root, ".txt"}, std::pair{root / "pdf", ".pdf"}}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      if (file.path().extension() != suffix) continue;
      ++files;
      BOOST_TEST_CONTEXT(file.path().filename().string()) {
        Hold(file.path());
      }
    }
  }
  if (files == 0) std::cout << "real plans: skipped\n";
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
