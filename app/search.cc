// jalons search WORD…: ranked places of plans.
#include "archive/search.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <regex>

#include "app/commands.h"
#include "app/plan_argument.h"
#include "app/plan_words.h"
#include "app/sheet.h"

namespace jalons::app {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const archive::SearchHit& hit) {
  Json row = {{"plan", hit.plan},
              {"path", hit.path},
              {"field", hit.field},
              {"text", hit.text},
              {"excerpt", hit.excerpt},
              {"owner", hit.owner},
              {"page", hit.page > 0 ? Json(hit.page) : Json(nullptr)},
              {"box", nullptr},
              {"score", hit.score},
              {"near", hit.near}};
  if (!hit.box.Empty()) row["box"] = {hit.box.x0, hit.box.y0, hit.box.x1, hit.box.y1};
  if (hit.grid && !hit.box.Empty()) row["line"] = static_cast<int>(hit.box.y0) + 1;
  return row;
}

std::string Place(const Speaker& say, const archive::SearchHit& hit) {
  return hit.page == 0 ? "" : PlaceWords(say, {{hit.page, hit.box, hit.grid}});
}

std::string FieldWords(const Speaker& say, const std::string& field) {
  return text::HasMessage("field-" + field) ? say("field-" + field) : field;
}

Sheet ToSheet(const Speaker& say, const std::vector<archive::SearchHit>& hits, bool whole) {
  Sheet sheet;
  sheet.columns = {
      {say("head-plan")}, {say("head-path")}, {say("head-field")}, {say("head-place")}, {say("head-excerpt")}};
  if (whole)
    sheet.columns.insert(sheet.columns.end(), {{say("head-text")}, {say("head-owner")}, {say("head-score"), true}});
  for (const archive::SearchHit& hit : hits) {
    std::vector<std::string> row = {hit.plan, hit.path, FieldWords(say, hit.field), Place(say, hit), hit.excerpt};
    if (whole) row.insert(row.end(), {hit.text, hit.owner, std::to_string(hit.score)});
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

// The words found, which the excerpt has between brackets, in bold.
std::string Marked(const Session& session, const std::string& excerpt) {
  std::string out;
  for (std::size_t from = 0; from < excerpt.size();) {
    const std::size_t open = excerpt.find('[', from), close = excerpt.find(']', open);
    if (close == std::string::npos) return out + excerpt.substr(from);
    out += excerpt.substr(from, open - from) + session.Bold(excerpt.substr(open + 1, close - open - 1));
    from = close + 1;
  }
  return out;
}

void CheckDate(const std::string& date) {
  static const std::regex form(R"(\d{4}(-\d{2}(-\d{2})?)?)");
  if (!date.empty() && !std::regex_match(date, form)) throw Failure(kUsage, "usage-date", {date});
}

class Search : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_option("--plan", plan_, say("option-plan"))->type_name(say("type-plan"));
    options.add_option("--from", query_.from, say("option-from"))->type_name(say("type-date"));
    options.add_option("--to", query_.to, say("option-to"))->type_name(say("type-date"));
    options.add_option("--partner", query_.partner, say("option-partner"))->type_name(say("type-name"));
    options.add_option("--field", query_.fields, say("option-field"))->type_name(say("type-field"))->delimiter(',');
    options.add_option("--limit", query_.limit, say("option-limit"))
        ->type_name(say("type-number"))
        ->check(CLI::NonNegativeNumber);
    options.add_option("--offset", query_.offset, say("option-offset"))
        ->type_name(say("type-number"))
        ->check(CLI::NonNegativeNumber);
    CLI::Option* json = options.add_flag("--json", json_, say("option-json"));
    options.add_flag("--csv", csv_, say("option-csv"))->excludes(json);
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    // A word with white space was quoted for the shell: it is a phrase only if it has quotes of its own.
    query_.words = Joined(words, " ");
    if (words.empty() && query_.partner.empty() && plan_.empty() && query_.from.empty() && query_.to.empty() &&
        query_.fields.empty())
      throw Failure(kUsage, "usage-search-nothing");
    CheckDate(query_.from);
    CheckDate(query_.to);
    const archive::Archive archive = session.Open();
    if (!plan_.empty()) query_.plan = FindPlan(session, archive, plan_).id;
    const std::vector<archive::SearchHit> hits = archive::Search(archive, query_);
    Print(session, hits);
    if (hits.empty()) {
      session.Complain(session.say("search-nothing"));
      return kNothingFound;
    }
    if (!json_ && !csv_ && session.console.out_terminal) {
      const int total = archive::CountHits(archive, query_);
      const int shown = static_cast<int>(hits.size());
      session.console.err << (total > shown ? session.say("search-shown", shown, total)
                                            : session.say("search-total", total))
                          << std::endl;
    }
    return kDone;
  }

 private:
  void Print(const Session& session, const std::vector<archive::SearchHit>& hits) const {
    std::ostream& out = session.console.out;
    if (json_) {
      Json rows = Json::array();
      for (const archive::SearchHit& hit : hits) rows.push_back(ToJson(hit));
      out << rows.dump(1, ' ', false, Json::error_handler_t::replace) << "\n";
    } else if (csv_) {
      out << ToCsv(ToSheet(session.say, hits, true));
    } else if (!session.console.out_terminal) {
      out << ToText(ToSheet(session.say, hits, false), session);
    } else {
      for (const archive::SearchHit& hit : hits) {
        const std::string place = Place(session.say, hit);
        out << session.Bold(hit.plan) << "  " << hit.path << session.Dim("  " + FieldWords(session.say, hit.field))
            << (place.empty() ? "" : session.Dim(", " + place)) << "\n    " << Marked(session, hit.excerpt) << "\n";
        if (hit.owner != hit.text && !hit.owner.empty()) out << session.Dim("    ↳ " + hit.owner) << "\n";
      }
    }
  }

  archive::SearchQuery query_;
  std::string plan_;
  bool json_ = false, csv_ = false;
};

}  // namespace

std::unique_ptr<Command> MakeSearch() {
  return std::make_unique<Search>();
}

}  // namespace jalons::app
