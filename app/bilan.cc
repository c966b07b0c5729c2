// jalons bilan PLAN: the synthesis report.
#include <CLI/CLI.hpp>

#include "app/bilan_pages.h"
#include "app/commands.h"
#include "app/output_file.h"
#include "app/plan_argument.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

class BilanCommand : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_option("--format", format_, say("option-bilan-format"))
        ->type_name("html|md")
        ->check(CLI::IsMember({"html", "md"}));
    options.add_option("--out", out_, say("option-out"))->type_name(say("type-file"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    const archive::Archive archive = session.Open();
    archive::PlanSummary summary = FindPlan(session, archive, words.front());
    normalizer::Plan plan = LoadPlan(archive, summary.id);
    const Bilan bilan(std::move(summary), std::move(plan));
    const bool markdown = format_ == "md" || (format_.empty() && text::Fold(out_).ends_with(".md"));
    Emit(session, out_, markdown ? BilanMarkdown(session.say, bilan) : BilanHtml(session.say, bilan));
    return kDone;
  }

 private:
  std::string format_, out_;
};

}  // namespace

std::unique_ptr<Command> MakeBilan() {
  return std::make_unique<BilanCommand>();
}

}  // namespace jalons::app
