// jalons show PLAN [PATH]: a plan as a tree, or one of its nodes with all that is said of it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.h"
#include "app/fact_rows.h"
#include "app/plan_argument.h"
#include "app/plan_words.h"
#include "archive/path.h"
#include "normalizer/plan_json.h"

namespace jalons::app {
namespace {

using Json = nlohmann::ordered_json;

// The node of plan-json at the position of a node among those of archive::Nodes.
const Json* NodeAt(const Json& plan, std::size_t position) {
  std::size_t seen = 0;
  static const Json kNone = Json::array();
  const auto list = [](const Json& node, const char* key) -> const Json& {
    const auto found = node.find(key);
    return found == node.end() ? kNone : *found;
  };
  for (const Json& orientation : list(plan, "orientations")) {
    if (seen++ == position) return &orientation;
    for (const Json& objective : list(orientation, "objectives")) {
      if (seen++ == position) return &objective;
      for (const Json& commitment : list(objective, "commitments")) {
        if (seen++ == position) return &commitment;
      }
    }
  }
  return nullptr;
}

class Show : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_flag("--json", json_, say("option-json"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    const archive::Archive archive = session.Open();
    const archive::PlanSummary summary = FindPlan(session, archive, words.front());
    const normalizer::Plan plan = LoadPlan(archive, summary.id);
    const std::string path = words.size() > 1 ? words[1] : "";
    if (path.empty()) {
      if (json_) {
        session.console.out << Text(session.say, plan);
      } else {
        PrintHead(session, summary, plan);
        PrintTree(session, plan);
      }
      return kDone;
    }
    const std::vector<archive::PlanNode> nodes = archive::Nodes(plan);
    const auto node = std::find_if(nodes.begin(), nodes.end(), [&](const auto& one) { return one.path == path; });
    if (node == nodes.end()) return ShowAnnexSection(session, summary, plan, path);
    if (json_) {
      const Json all = Json::parse(Text(session.say, plan));
      Json out = *NodeAt(all, static_cast<std::size_t>(node - nodes.begin()));
      out["path"] = path;
      session.console.out << out.dump(1) << "\n";
    } else {
      PrintNode(session, summary, *node, nodes);
    }
    return kDone;
  }

 private:
  static std::string Text(const Speaker& say, const normalizer::Plan& plan) {
    return normalizer::ToJson(plan, [&](const importer::Diagnostic& diagnostic) { return say(diagnostic); });
  }

  static void Row(const Session& session, const char* head, const std::string& value) {
    if (value.empty()) return;
    session.console.out << "  " << session.Dim(session.say(head) + session.say("colon")) << " " << value << "\n";
  }

  static void PrintHead(const Session& session, const archive::PlanSummary& summary, const normalizer::Plan& plan) {
    const Speaker& say = session.say;
    session.console.out << session.Bold(summary.title.empty() ? summary.name : summary.title) << "\n";
    Row(session, "head-number", std::to_string(summary.id));
    Row(session, "head-document", summary.file);
    Row(session, "head-organization", summary.organization);
    Row(session, "head-region", summary.region);
    Row(session, "head-period", summary.period.empty() ? "" : DateWords(say, summary.period));
    if (summary.agreement_number) Row(session, "head-agreement", std::to_string(*summary.agreement_number));
    Row(session, "head-sha256", summary.sha256);
    Row(session, "head-archived", summary.archived_at);
    Row(session, "head-engine", summary.engine);
    Row(session, "head-content",
        Joined({say("count-orientations", summary.orientations), say("count-objectives", summary.objectives),
                say("count-commitments", summary.commitments)},
               ", "));
    for (const importer::Diagnostic& diagnostic : plan.diagnostics) {
      if (diagnostic.severity != importer::Severity::kNote)
        session.console.out << "  " << Warning(session, diagnostic) << "\n";
    }
  }

  static std::string Warning(const Session& session, const importer::Diagnostic& diagnostic) {
    const std::string where =
        diagnostic.page > 0 ? session.say("place-page", std::to_string(diagnostic.page)) + session.say("colon") + " "
                            : "";
    return session.Red("! " + where + session.say(diagnostic));
  }

  static void PrintTree(const Session& session, const normalizer::Plan& plan) {
    for (const archive::PlanNode& node : archive::Nodes(plan)) {
      if (node.head->Shell() && node.level < 3) continue;
      const std::string indent(static_cast<std::size_t>(2 * (node.level - 1)), ' ');
      std::string words = node.commitment != nullptr ? WordsOf(*node.commitment) : node.head->text;
      if (node.level == 1) words = session.Bold(words);
      session.console.out << (node.level == 1 ? "\n" : "") << indent << session.Dim(node.path) << "  " << words;
      if (node.facts != nullptr) {
        std::vector<std::string> asides = {PlaceWords(session.say, node.head->at),
                                           TimingWords(session.say, *node.facts)};
        std::erase(asides, std::string());
        if (!asides.empty()) session.console.out << session.Dim("  (" + Joined(asides, "; ") + ")");
      }
      session.console.out << "\n";
    }
  }

  static void PrintNode(const Session& session, const archive::PlanSummary& summary, const archive::PlanNode& node,
                        const std::vector<archive::PlanNode>& nodes) {
    const Speaker& say = session.say;
    session.console.out << session.Dim(summary.name + "  " + node.path) << "\n"
                        << session.Bold(node.commitment != nullptr ? WordsOf(*node.commitment) : node.head->text)
                        << "\n";
    Row(session, "head-level", LevelWords(say, node.level));
    for (const archive::PlanNode& above : nodes) {
      if (above.level >= node.level || !node.path.starts_with(above.path + "/") || above.head->Shell()) continue;
      Row(session, above.level == 1 ? "head-orientation" : "head-objective", Titled(*above.head));
    }
    if (node.head->term) Row(session, "head-term", *node.head->term);
    Row(session, "head-place", PlaceWords(say, node.head->at));
    if (node.facts != nullptr) {
      for (const FactRow& row : FactRows(say, *node.facts, node.head->text.empty())) {
        session.console.out << "  " << session.Dim(say(row.head) + say("colon")) << "\n";
        for (const FactRow::Value& value : row.values) {
          session.console.out << "    – " << value.text;
          if (!value.note.empty()) session.console.out << session.Dim("  (" + value.note + ")");
          session.console.out << "\n";
        }
      }
    }
    Row(session, "head-confidence", text::FormatNumber(say.language(), node.head->confidence));
    Row(session, "head-evidence", Joined(node.head->evidence, ", "));
    Row(session, "head-document", summary.file + " (" + summary.sha256 + ")");
    Row(session, "head-archived", summary.archived_at);
    Row(session, "head-engine", summary.engine);
  }

  int ShowAnnexSection(const Session& session, const archive::PlanSummary& summary, const normalizer::Plan& plan,
                       const std::string& path) const {
    for (std::size_t a = 0; a < plan.annexes.size(); ++a) {
      for (std::size_t s = 0; s < plan.annexes[a].sections.size(); ++s) {
        if (path != "annexes/" + std::to_string(a + 1) + "/" + std::to_string(s + 1)) continue;
        const normalizer::AnnexSection& section = plan.annexes[a].sections[s];
        if (json_) {
          const Json all = Json::parse(Text(session.say, plan));
          Json out = all["annexes"][a]["sections"][s];
          out["path"] = path;
          session.console.out << out.dump(1) << "\n";
          return kDone;
        }
        session.console.out << session.Dim(summary.name + "  " + path) << "\n" << session.Bold(section.heading) << "\n";
        Row(session, "field-annex", plan.annexes[a].title);
        Row(session, "head-place", PlaceWords(session.say, section.at));
        for (const normalizer::Entry& item : section.items) session.console.out << "    – " << item.text << "\n";
        return kDone;
      }
    }
    throw Failure(kSomeFailed, "path-unknown", {path, summary.name});
  }

  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> MakeShow() {
  return std::make_unique<Show>();
}

}  // namespace jalons::app
