// jalons export PLAN|--all: plan-json, CSV or XLSX.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.h"
#include "app/commitment_sheet.h"
#include "app/output_file.h"
#include "app/plan_argument.h"
#include "app/workbook.h"
#include "normalizer/plan_json.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

namespace fs = std::filesystem;

class Export : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_flag("--all", all_, say("option-all"));
    options.add_option("--format", format_, say("option-export-format"))
        ->type_name("json|csv|xlsx")
        ->check(CLI::IsMember({"json", "csv", "xlsx"}));
    options.add_option("--out", out_, say("option-export-out"))->type_name(say("type-folder-or-file"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    if (words.empty() != all_) throw Failure(kUsage, "usage-export-which");
    if (format_.empty()) format_ = FormatOf(out_);
    if (format_ == "xlsx" && out_.empty()) throw Failure(kUsage, "usage-export-out");
    const archive::Archive archive = session.Open();
    std::vector<archive::PlanSummary> which;
    if (all_) {
      which = archive.List();
    } else {
      which = {FindPlan(session, archive, words.front())};
    }
    std::vector<NamedPlan> plans;
    for (archive::PlanSummary& summary : which) {
      normalizer::Plan plan = LoadPlan(archive, summary.id);
      plans.push_back({std::move(summary), std::move(plan)});
    }
    if (format_ == "csv") {
      Emit(session, out_, ToCsv(CommitmentSheet(session.say, plans)));
    } else if (format_ == "xlsx") {
      WriteWorkbook(out_, session.say("head-commitments"), CommitmentSheet(session.say, plans));
      session.console.err << session.say("written", text::ToNfc(out_)) << std::endl;
    } else {
      WriteJson(session, plans);
    }
    return kDone;
  }

 private:
  static std::string FormatOf(const fs::path& out) {
    const std::string suffix = text::Fold(out.extension().string());
    return suffix == ".csv" ? "csv" : suffix == ".xlsx" ? "xlsx" : "json";
  }

  void WriteJson(const Session& session, const std::vector<NamedPlan>& plans) const {
    const auto form = [&](const NamedPlan& named) {
      return normalizer::ToJson(named.plan,
                                [&](const importer::Diagnostic& diagnostic) { return session.say(diagnostic); });
    };
    if (!all_) {
      Emit(session, out_, form(plans.front()));
      return;
    }
    if (out_.empty()) {  // one list
      session.console.out << "[\n";
      for (std::size_t at = 0; at < plans.size(); ++at) {
        const std::string json = form(plans[at]);
        session.console.out << std::string_view(json).substr(0, json.size() - 1)
                            << (at + 1 < plans.size() ? ",\n" : "\n");
      }
      session.console.out << "]\n";
      return;
    }
    fs::create_directories(out_);
    std::map<std::string, int> seen;  // two documents may bear one name
    for (const NamedPlan& named : plans) {
      const int count = ++seen[named.summary.name];
      const std::string number = count > 1 ? "-" + std::to_string(named.summary.id) : "";
      Emit(session, fs::path(out_) / (named.summary.name + number + ".json"), form(named));
    }
  }

  bool all_ = false;
  std::string format_, out_;
};

}  // namespace

std::unique_ptr<Command> MakeExport() {
  return std::make_unique<Export>();
}

}  // namespace jalons::app
