#include "normalizer/plan_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace jalons::normalizer {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kLengthSteps = 100;  // per point
constexpr double kConfidenceSteps = 1000;

double Rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

// Whole numbers without a decimal point.
Json Number(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

template <class T>
Json OrNull(const std::optional<T>& value) {
  if (!value) return nullptr;
  if constexpr (std::is_same_v<T, double>) {
    return Number(*value);
  } else {
    return *value;
  }
}

// Which way places are written is a fact of the whole plan: a text of one page needs no page numbers.
class Writer {
 public:
  Writer(const Plan& plan, const DiagnosticMessage& message) : plan_(plan), message_(message) {}

  Json Write() {
    Look();
    Json out;
    out["format"] = "plan-json/1";
    out["source"] = {{"file", plan_.source_name}, {"sha256", plan_.source_sha256}};
    Json& head = out["plan"];
    Spread(head, "title", plan_.title);
    if (plan_.organization) {
      Spread(head, "organization", *plan_.organization);
    } else {
      head["organization"] = nullptr;
    }
    head["region"] = OrNull(plan_.region);
    head["period"] = OrNull(plan_.period);
    head["agreement_number"] = OrNull(plan_.agreement_number);
    if (plan_.agreement) out["agreement"] = Form(*plan_.agreement);
    List(out, "statements", plan_.statements);
    List(out, "orientations", plan_.orientations);
    List(out, "annexes", plan_.annexes);
    List(out, "organizations", plan_.organizations);
    List(out, "remainder", plan_.remainder);
    List(out, "diagnostics", plan_.diagnostics);
    return out;
  }

 private:
  void Look(const std::vector<Place>& at) {
    for (const Place& place : at) {
      grid_ = grid_ || place.grid;
      pages_ = pages_ || place.page > 1;
    }
  }

  void Look(const Facts& facts) {
    for (const auto* list : {&facts.items, &facts.changes, &facts.indicators, &facts.resources, &facts.deliverables,
                             &facts.monitoring, &facts.places}) {
      for (const Entry& entry : *list) Look(entry.at);
    }
    for (const Result& result : facts.results) Look(result.entry.at);
    for (const Timing& timing : facts.timing) Look(timing.at);
  }

  void Look() {
    Look(plan_.title.at);
    for (const Statement& statement : plan_.statements) Look(statement.entry.at);
    for (const Orientation& orientation : plan_.orientations) {
      Look(orientation.head.at);
      for (const Statement& statement : orientation.statements) Look(statement.entry.at);
      for (const Objective& objective : orientation.objectives) {
        Look(objective.head.at);
        Look(objective.facts);
        for (const Commitment& commitment : objective.commitments) {
          Look(commitment.head.at);
          Look(commitment.facts);
        }
      }
    }
    for (const Annex& annex : plan_.annexes) {
      Look(annex.at);
      for (const AnnexSection& section : annex.sections) Look(section.at);
    }
    for (const Remainder& remainder : plan_.remainder) Look(remainder.entry.at);
    for (const importer::Diagnostic& diagnostic : plan_.diagnostics) pages_ = pages_ || diagnostic.page > 1;
  }

  Json Form(int page, const importer::Box& box, bool grid) const {
    Json out = Json::object();
    if (!grid || pages_) out["page"] = page;
    if (box.Empty()) return out;
    if (grid) {
      out["line"] = static_cast<int>(std::floor(box.y0)) + 1;
      out["column"] = static_cast<int>(std::floor(box.x0)) + 1;
      out["end_line"] = static_cast<int>(std::ceil(box.y1));
      out["end_column"] = static_cast<int>(std::ceil(box.x1));
    } else {
      Json& corners = out["box"] = Json::array();
      for (const double side : {box.x0, box.y0, box.x1, box.y1}) corners.push_back(Number(Rounded(side, kLengthSteps)));
    }
    return out;
  }

  Json Form(const Place& place) const { return Form(place.page, place.box, place.grid); }
  Json Form(const std::string& text) const { return text; }

  template <class T>
  void List(Json& out, const std::string& key, const std::vector<T>& list) const {
    if (list.empty()) return;
    Json& array = out[key] = Json::array();
    for (const T& item : list) array.push_back(Form(item));
  }

  // `prefix` for what stands beside a plain string: "title_at".
  void Provenance(Json& out, const std::vector<Place>& at, double confidence, bool inherited,
                  const std::string& prefix = "") const {
    List(out, prefix + "at", at);
    if (!at.empty() || confidence != 1) out[prefix + "confidence"] = Rounded(confidence, kConfidenceSteps);
    if (inherited) out[prefix + "inherited"] = true;
  }

  void Spread(Json& out, const std::string& key, const Entry& entry) const {
    out[key] = entry.text;
    Provenance(out, entry.at, entry.confidence, entry.inherited, key + "_");
  }

  void Fill(Json& out, const Entry& entry) const {
    out["text"] = entry.text;
    Provenance(out, entry.at, entry.confidence, entry.inherited);
  }

  Json Form(const Entry& entry) const {
    if (entry.at.empty() && entry.confidence == 1 && !entry.inherited) return entry.text;
    Json out;
    Fill(out, entry);
    return out;
  }

  Json Form(const Statement& statement) const {
    Json out = {{"role", statement.role}};
    Fill(out, statement.entry);
    return out;
  }

  Json Form(const Result& result) const {
    Json out = {{"label", OrNull(result.label)}};
    Fill(out, result.entry);
    return out;
  }

  Json Form(const Remainder& remainder) const {
    Json out = {{"kind", remainder.kind}};
    Fill(out, remainder.entry);
    return out;
  }

  Json Form(const Timing& timing) const {
    Json out = {{"text", timing.text}, {"edtf", OrNull(timing.edtf)}};
    if (timing.continuous) out["continuous"] = true;
    if (timing.frequency) {
      const Frequency& frequency = *timing.frequency;
      out["frequency"] = {{"min", OrNull(frequency.min)}, {"max", OrNull(frequency.max)}, {"per", frequency.per}};
    }
    if (timing.plan_year) out["plan_year"] = *timing.plan_year;
    Provenance(out, timing.at, timing.confidence, timing.inherited);
    return out;
  }

  Json Form(const Target& target) const {
    Json out = {{"text", target.text}, {"min", OrNull(target.min)}, {"max", OrNull(target.max)},
                {"unit", target.unit}, {"per", OrNull(target.per)}, {"by", OrNull(target.by)}};
    List(out, "at", target.at);
    return out;
  }

  Json Form(const Budget& budget) const {
    Json out = {{"text", budget.text}, {"value", Number(budget.value)}, {"currency", budget.currency}};
    if (budget.per) out["per"] = *budget.per;
    List(out, "at", budget.at);
    return out;
  }

  void Fill(Json& out, const Facts& facts) const {
    List(out, "items", facts.items);
    List(out, "changes", facts.changes);
    List(out, "results", facts.results);
    List(out, "indicators", facts.indicators);
    List(out, "resources", facts.resources);
    List(out, "timing", facts.timing);
    List(out, "deliverables", facts.deliverables);
    List(out, "monitoring", facts.monitoring);
    List(out, "targets", facts.targets);
    List(out, "budget", facts.budget);
    if (facts.status) Spread(out, "status", *facts.status);
    if (facts.priority) Spread(out, "priority", *facts.priority);
    List(out, "places", facts.places);
  }

  Json Form(const Head& head) const {
    Json out = {{"label", OrNull(head.label)}, {"term", OrNull(head.term)}, {"text", head.text}};
    Provenance(out, head.at, head.confidence, false);
    List(out, "evidence", head.evidence);
    return out;
  }

  Json Form(const Commitment& commitment) const {
    Json out = Form(commitment.head);
    Fill(out, commitment.facts);
    return out;
  }

  Json Form(const Objective& objective) const {
    Json out = Form(objective.head);
    Fill(out, objective.facts);
    List(out, "commitments", objective.commitments);
    return out;
  }

  Json Form(const Orientation& orientation) const {
    Json out = Form(orientation.head);
    List(out, "statements", orientation.statements);
    List(out, "objectives", orientation.objectives);
    return out;
  }

  Json Form(const AnnexSection& section) const {
    Json out = {{"heading", section.heading}};
    List(out, "at", section.at);
    List(out, "items", section.items);
    return out;
  }

  Json Form(const Annex& annex) const {
    Json out = {{"title", annex.title}};
    if (annex.date) out["date"] = *annex.date;
    List(out, "at", annex.at);
    List(out, "sections", annex.sections);
    return out;
  }

  Json Form(const Organization& organization) const {
    return {
        {"name", organization.name}, {"acronym", OrNull(organization.acronym)}, {"mentions", organization.mentions}};
  }

  Json Form(const Party& party) const {
    Json out = {{"name", party.name}, {"designation", party.designation}, {"representative", party.representative}};
    List(out, "at", party.at);
    return out;
  }

  Json Form(const Amount& amount) const {
    Json out = {{"text", amount.text},           {"value", Number(amount.value)}, {"currency", amount.currency},
                {"payer", OrNull(amount.payer)}, {"payee", OrNull(amount.payee)}, {"edtf", OrNull(amount.edtf)}};
    List(out, "at", amount.at);
    return out;
  }

  Json Form(const Agreement& agreement) const {
    Json out = Json::object();
    List(out, "parties", agreement.parties);
    out["object"] = agreement.object;
    List(out, "object_at", agreement.object_at);
    out["signed"] = OrNull(agreement.signed_on);
    out["in_force"] = OrNull(agreement.in_force);
    List(out, "amounts", agreement.amounts);
    return out;
  }

  Json Form(const importer::Diagnostic& diagnostic) const {
    static constexpr const char* kSeverities[] = {"note", "warning", "error"};
    Json out = {{"severity", kSeverities[static_cast<int>(diagnostic.severity)]},
                {"code", diagnostic.code},
                {"message", message_(diagnostic)}};
    List(out, "arguments", diagnostic.arguments);
    if (diagnostic.page > 0) out["at"] = Json::array({Form(diagnostic.page, diagnostic.box, grid_)});
    return out;
  }

  const Plan& plan_;
  const DiagnosticMessage& message_;
  bool grid_ = false;   // the source is a text file
  bool pages_ = false;  // it has several pages
};

}  // namespace

std::string ToJson(const Plan& plan, const DiagnosticMessage& message) {
  return Writer(plan, message).Write().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace jalons::normalizer
