// The reading half of plan_json.h.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "normalizer/plan_json.h"

namespace jalons::normalizer {
namespace {

using Json = nlohmann::json;

const Json& Child(const Json& node, const std::string& key) {
  static const Json kNull;
  const auto found = node.find(key);
  return found == node.end() ? kNull : *found;
}

template <class T>
void Read(const Json& node, const std::string& key, T& value) {
  if (const Json& child = Child(node, key); !child.is_null()) value = child.get<T>();
}

template <class T>
void Read(const Json& node, const std::string& key, std::optional<T>& value) {
  if (const Json& child = Child(node, key); !child.is_null()) value = child.get<T>();
}

void Take(const Json& node, std::string& text) {
  text = node.get<std::string>();
}

void Take(const Json& node, Place& place) {
  Read(node, "page", place.page);
  place.grid = node.contains("line") || !node.contains("page");
  if (place.grid) {
    int line = 1, column = 1;
    Read(node, "line", line);
    Read(node, "column", column);
    int end_line = line, end_column = column;
    Read(node, "end_line", end_line);
    Read(node, "end_column", end_column);
    place.box = {column - 1.0, line - 1.0, static_cast<double>(end_column), static_cast<double>(end_line)};
  } else if (const Json& box = Child(node, "box"); !box.is_null()) {
    place.box = {box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()};
  }
}

template <class T>
void List(const Json& node, const std::string& key, std::vector<T>& list);

void Provenance(const Json& node, Entry& entry, const std::string& prefix = "") {
  List(node, prefix + "at", entry.at);
  Read(node, prefix + "confidence", entry.confidence);
  Read(node, prefix + "inherited", entry.inherited);
}

void Take(const Json& node, Entry& entry) {
  if (node.is_string()) {
    entry.text = node.get<std::string>();
    return;
  }
  Read(node, "text", entry.text);
  Provenance(node, entry);
}

void Spread(const Json& node, const std::string& key, std::optional<Entry>& entry) {
  if (Child(node, key).is_null()) return;
  entry.emplace();
  Read(node, key, entry->text);
  Provenance(node, *entry, key + "_");
}

void Take(const Json& node, Statement& statement) {
  Read(node, "role", statement.role);
  Take(node, statement.entry);
}

void Take(const Json& node, Result& result) {
  if (node.is_object()) Read(node, "label", result.label);
  Take(node, result.entry);
}

void Take(const Json& node, Remainder& remainder) {
  Read(node, "kind", remainder.kind);
  Take(node, remainder.entry);
}

void Take(const Json& node, Timing& timing) {
  Read(node, "text", timing.text);
  Read(node, "edtf", timing.edtf);
  Read(node, "continuous", timing.continuous);
  Read(node, "plan_year", timing.plan_year);
  if (const Json& child = Child(node, "frequency"); !child.is_null()) {
    Frequency& frequency = timing.frequency.emplace();
    Read(child, "min", frequency.min);
    Read(child, "max", frequency.max);
    Read(child, "per", frequency.per);
  }
  List(node, "at", timing.at);
  Read(node, "confidence", timing.confidence);
  Read(node, "inherited", timing.inherited);
}

void Take(const Json& node, Target& target) {
  Read(node, "text", target.text);
  Read(node, "min", target.min);
  Read(node, "max", target.max);
  Read(node, "unit", target.unit);
  Read(node, "per", target.per);
  Read(node, "by", target.by);
  List(node, "at", target.at);
}

void Take(const Json& node, Budget& budget) {
  Read(node, "text", budget.text);
  Read(node, "value", budget.value);
  Read(node, "currency", budget.currency);
  Read(node, "per", budget.per);
  List(node, "at", budget.at);
}

void Take(const Json& node, Facts& facts) {
  List(node, "items", facts.items);
  List(node, "changes", facts.changes);
  List(node, "results", facts.results);
  List(node, "indicators", facts.indicators);
  List(node, "resources", facts.resources);
  List(node, "timing", facts.timing);
  List(node, "deliverables", facts.deliverables);
  List(node, "monitoring", facts.monitoring);
  List(node, "targets", facts.targets);
  List(node, "budget", facts.budget);
  Spread(node, "status", facts.status);
  Spread(node, "priority", facts.priority);
  List(node, "places", facts.places);
}

void Take(const Json& node, Head& head) {
  Read(node, "label", head.label);
  Read(node, "term", head.term);
  Read(node, "text", head.text);
  List(node, "at", head.at);
  Read(node, "confidence", head.confidence);
  List(node, "evidence", head.evidence);
}

void Take(const Json& node, Commitment& commitment) {
  Take(node, commitment.head);
  Take(node, commitment.facts);
}

void Take(const Json& node, Objective& objective) {
  Take(node, objective.head);
  Take(node, objective.facts);
  List(node, "commitments", objective.commitments);
}

void Take(const Json& node, Orientation& orientation) {
  Take(node, orientation.head);
  List(node, "statements", orientation.statements);
  List(node, "objectives", orientation.objectives);
}

void Take(const Json& node, AnnexSection& section) {
  Read(node, "heading", section.heading);
  List(node, "at", section.at);
  List(node, "items", section.items);
}

void Take(const Json& node, Annex& annex) {
  Read(node, "title", annex.title);
  Read(node, "date", annex.date);
  List(node, "at", annex.at);
  List(node, "sections", annex.sections);
}

void Take(const Json& node, Organization& organization) {
  Read(node, "name", organization.name);
  Read(node, "acronym", organization.acronym);
  List(node, "mentions", organization.mentions);
}

void Take(const Json& node, Party& party) {
  Read(node, "name", party.name);
  Read(node, "designation", party.designation);
  Read(node, "representative", party.representative);
  List(node, "at", party.at);
}

void Take(const Json& node, Amount& amount) {
  Read(node, "text", amount.text);
  Read(node, "value", amount.value);
  Read(node, "currency", amount.currency);
  Read(node, "payer", amount.payer);
  Read(node, "payee", amount.payee);
  Read(node, "edtf", amount.edtf);
  List(node, "at", amount.at);
}

void Take(const Json& node, Agreement& agreement) {
  List(node, "parties", agreement.parties);
  Read(node, "object", agreement.object);
  List(node, "object_at", agreement.object_at);
  Read(node, "signed", agreement.signed_on);
  Read(node, "in_force", agreement.in_force);
  List(node, "amounts", agreement.amounts);
}

void Take(const Json& node, importer::Diagnostic& diagnostic) {
  const std::string severity = node.value("severity", "note");
  diagnostic.severity = severity == "error"     ? importer::Severity::kError
                        : severity == "warning" ? importer::Severity::kWarning
                                                : importer::Severity::kNote;
  Read(node, "code", diagnostic.code);
  List(node, "arguments", diagnostic.arguments);
  std::vector<Place> at;
  List(node, "at", at);
  if (at.empty()) return;
  diagnostic.page = at.front().page;
  diagnostic.box = at.front().box;
}

template <class T>
void List(const Json& node, const std::string& key, std::vector<T>& list) {
  const Json& array = Child(node, key);
  if (array.is_null()) return;
  if (!array.is_array()) throw std::runtime_error("plan-json: " + key + " is not a list");
  for (const Json& item : array) Take(item, list.emplace_back());
}

Plan Read(const Json& json) {
  if (json.value("format", "") != "plan-json/1") throw std::runtime_error("plan-json: the format is not plan-json/1");
  Plan plan;
  Read(Child(json, "source"), "file", plan.source_name);
  Read(Child(json, "source"), "sha256", plan.source_sha256);
  const Json& head = Child(json, "plan");
  Read(head, "title", plan.title.text);
  Provenance(head, plan.title, "title_");
  Spread(head, "organization", plan.organization);
  Read(head, "region", plan.region);
  Read(head, "period", plan.period);
  Read(head, "agreement_number", plan.agreement_number);
  if (const Json& agreement = Child(json, "agreement"); agreement.is_object())
    Take(agreement, plan.agreement.emplace());
  List(json, "statements", plan.statements);
  List(json, "orientations", plan.orientations);
  List(json, "annexes", plan.annexes);
  List(json, "organizations", plan.organizations);
  List(json, "remainder", plan.remainder);
  List(json, "diagnostics", plan.diagnostics);
  return plan;
}

}  // namespace

Plan FromJson(std::string_view json) {
  try {
    const Json parsed = Json::parse(json);
    if (!parsed.is_object()) throw std::runtime_error("plan-json: not an object");
    return Read(parsed);
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("plan-json: ") + error.what());
  }
}

}  // namespace jalons::normalizer
