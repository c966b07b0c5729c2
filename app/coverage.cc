// jalons coverage FILE|PLAN: the account of every word of a document, by kind.
#include "normalizer/coverage.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.h"
#include "app/plan_argument.h"
#include "app/plan_words.h"
#include "app/reading.h"
#include "app/sheet.h"

namespace jalons::app {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const std::vector<normalizer::Entry>& entries) {
  Json list = Json::array();
  for (const normalizer::Entry& entry : entries) {
    Json at = Json::array();
    for (const normalizer::Place& place : entry.at) {
      const importer::Box& box = place.box;
      at.push_back({{"page", place.page}, {"box", {box.x0, box.y0, box.x1, box.y1}}, {"grid", place.grid}});
    }
    list.push_back({{"text", entry.text}, {"at", at}});
  }
  return list;
}

std::string Share(const Speaker& say, int part, int whole) {
  const double percent = whole == 0 ? 0 : 100.0 * part / whole;
  return text::FormatNumber(say.language(), static_cast<int>(percent * 10 + 0.5) / 10.0) +
         (say.language() == text::Language::kFrench ? "\u00A0%" : "%");
}

class Coverage : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_flag("--json", json_, say("option-json"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    const Reading reading = Find(session, words.front());
    const normalizer::Coverage coverage = normalizer::Account(reading.document, reading.plan);
    if (json_) {
      Json out = {{"document", reading.document.name}, {"sha256", reading.document.sha256}, {"words", coverage.words}};
      out["kinds"] = Json(coverage.kinds);
      out["unplaced"] = ToJson(coverage.unplaced);
      out["outside"] = ToJson(coverage.outside);
      session.console.out << out.dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
    } else {
      Print(session, reading.document.name, coverage);
    }
    return kDone;
  }

 private:
  // A file of the disk, or a plan of the archive with its original.
  static Reading Find(const Session& session, const std::string& word) {
    std::error_code ignored;
    if (word == "-" || std::filesystem::is_regular_file(word, ignored))
      return Read(session, ReadSource(session.console, word), 0);
    if (!std::filesystem::exists(session.archive, ignored) || word.find('/') != std::string::npos)
      return Read(session, ReadSource(session.console, word), 0);  // which says what is wrong with the file
    const archive::Archive archive = session.Open();
    const archive::PlanSummary plan = FindPlan(session, archive, word);
    const std::string bytes = archive.OriginalBytes(plan.id).value_or("");
    return {ReadPages(session, {plan.file, bytes}, 0), LoadPlan(archive, plan.id)};
  }

  static void Print(const Session& session, const std::string& name, const normalizer::Coverage& coverage) {
    const Speaker& say = session.say;
    std::ostream& out = session.console.out;
    out << say("coverage-title", name, say("count-words", coverage.words)) << "\n";
    Sheet sheet;
    sheet.columns = {{say("head-kind")}, {say("head-words"), true}, {say("head-share"), true}};
    for (const auto& [kind, count] : coverage.kinds) {
      const std::string code = "kind-" + kind;
      sheet.rows.push_back({text::HasMessage(code) ? say(code) : kind, text::FormatNumber(say.language(), count),
                            Share(say, count, coverage.words)});
    }
    out << ToText(sheet, session);
    for (const auto& [code, entries] :
         {std::pair("coverage-unplaced", &coverage.unplaced), std::pair("coverage-outside", &coverage.outside)}) {
      if (entries->empty()) continue;
      out << "\n" << session.Bold(say(code)) << "\n";
      for (const normalizer::Entry& entry : *entries)
        out << "  " << session.Dim(PlaceWords(say, entry.at)) << "  " << entry.text << "\n";
    }
  }

  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> MakeCoverage() {
  return std::make_unique<Coverage>();
}

}  // namespace jalons::app
