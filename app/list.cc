// jalons list: the plans of the archive.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.h"
#include "app/plan_words.h"
#include "app/sheet.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json ToJson(const archive::PlanSummary& plan) {
  return {{"id", plan.id},
          {"name", plan.name},
          {"file", plan.file},
          {"title", plan.title},
          {"organization", OrNull(plan.organization)},
          {"region", OrNull(plan.region)},
          {"period", OrNull(plan.period)},
          {"agreement_number", plan.agreement_number ? Json(*plan.agreement_number) : Json(nullptr)},
          {"sha256", plan.sha256},
          {"media_type", plan.media_type},
          {"form", plan.form},
          {"archived_at", plan.archived_at},
          {"engine", plan.engine},
          {"pages", plan.pages},
          {"orientations", plan.orientations},
          {"objectives", plan.objectives},
          {"commitments", plan.commitments},
          {"warnings", plan.warnings},
          {"confidence", plan.confidence}};
}

// `whole`: every count, for a spreadsheet; else what fits a screen.
Sheet ToSheet(const Speaker& say, const std::vector<archive::PlanSummary>& plans, bool whole) {
  Sheet sheet;
  sheet.columns = {{say("head-number"), true}, {say("head-name")},   {say("head-title")},
                   {say("head-period")},       {say("head-region")}, {say("head-commitments"), true}};
  if (whole) {
    sheet.columns.insert(sheet.columns.end(), {{say("head-orientations"), true},
                                               {say("head-objectives"), true},
                                               {say("head-warnings"), true},
                                               {say("head-organization")},
                                               {say("head-document")},
                                               {say("head-sha256")}});
  }
  for (const archive::PlanSummary& plan : plans) {
    std::vector<std::string> row = {std::to_string(plan.id),
                                    plan.name,
                                    plan.title,
                                    plan.period.empty() ? "" : DateWords(say, plan.period),
                                    plan.region,
                                    std::to_string(plan.commitments)};
    if (whole) {
      row.insert(row.end(), {std::to_string(plan.orientations), std::to_string(plan.objectives),
                             std::to_string(plan.warnings), plan.organization, plan.file, plan.sha256});
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

class List : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    CLI::Option* json = options.add_flag("--json", json_, say("option-json"));
    options.add_flag("--csv", csv_, say("option-csv"))->excludes(json);
  }

  int Run(const Session& session, const std::vector<std::string>&) override {
    const std::vector<archive::PlanSummary> plans = session.Open().List();
    std::ostream& out = session.console.out;
    if (json_) {
      Json rows = Json::array();
      for (const archive::PlanSummary& plan : plans) rows.push_back(ToJson(plan));
      out << rows.dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
    } else if (csv_) {
      out << ToCsv(ToSheet(session.say, plans, true));
    } else if (plans.empty()) {
      session.Complain(session.say("list-empty", text::ToNfc(session.archive.string())));
    } else {
      out << ToText(ToSheet(session.say, plans, false), session);
    }
    return kDone;
  }

 private:
  bool json_ = false, csv_ = false;
};

}  // namespace

std::unique_ptr<Command> MakeList() {
  return std::make_unique<List>();
}

}  // namespace jalons::app
