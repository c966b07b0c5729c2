#include "archive/plan_reader.h"

#include <map>
#include <utility>

#include "archive/entry_tree.h"

namespace jalons::archive {
namespace {

using normalizer::Entry;

class PlanReader {
 public:
  PlanReader(Database& database, std::int64_t version) : tree_(database, version) {
    ReadTimings(database, version);
    ReadTargets(database, version);
    ReadMoney(database, version);
    ReadParties(database, version);
  }

  // Everything but what the tables plan, document, agreement and diagnostic say.
  normalizer::Plan Read(bool agreement) const {
    normalizer::Plan plan;
    const StoredEntry* root = tree_.Root();
    if (!root) return plan;
    plan.title = root->AsEntry();
    plan.organization = Single(*root, "organization");
    plan.statements = Statements(*root);
    for (const StoredEntry* orientation : tree_.Children(*root, "orientation")) {
      plan.orientations.push_back(OrientationOf(*orientation));
    }
    for (const StoredEntry* annex : tree_.Children(*root, "annex")) plan.annexes.push_back(AnnexOf(*annex));
    for (const StoredEntry* actor : tree_.Children(*root, "actor")) {
      normalizer::Organization organization{actor->text, actor->label, {}};
      for (const StoredEntry* mention : tree_.Children(*actor, "mention"))
        organization.mentions.push_back(mention->text);
      plan.organizations.push_back(std::move(organization));
    }
    for (const StoredEntry* remainder : tree_.Children(*root, "remainder")) {
      plan.remainder.push_back({remainder->kind.value_or(""), remainder->AsEntry()});
    }
    if (agreement) plan.agreement = AgreementOf(*root);
    return plan;
  }

 private:
  std::vector<Entry> List(const StoredEntry& owner, std::string_view role) const {
    std::vector<Entry> entries;
    for (const StoredEntry* entry : tree_.Children(owner, role)) entries.push_back(entry->AsEntry());
    return entries;
  }

  std::optional<Entry> Single(const StoredEntry& owner, std::string_view role) const {
    const auto entries = tree_.Children(owner, role);
    if (entries.empty()) return std::nullopt;
    return entries.front()->AsEntry();
  }

  std::vector<normalizer::Statement> Statements(const StoredEntry& owner) const {
    std::vector<normalizer::Statement> statements;
    for (const StoredEntry* entry : tree_.Children(owner, "statement")) {
      statements.push_back({entry->kind.value_or(""), entry->AsEntry()});
    }
    return statements;
  }

  static normalizer::Head HeadOf(const StoredEntry& entry) {
    normalizer::Head head;
    head.label = entry.label;
    head.term = entry.term;
    head.text = entry.text;
    head.at = entry.at;
    head.confidence = entry.confidence;
    if (entry.evidence) head.evidence = FromJsonList(*entry.evidence);
    return head;
  }

  // What `table` says of the children of that role, with the places that `entry` keeps for them.
  template <typename Fact>
  std::vector<Fact> Facts(const StoredEntry& owner, std::string_view role, const std::map<EntryId, Fact>& table) const {
    std::vector<Fact> facts;
    for (const StoredEntry* entry : tree_.Children(owner, role)) {
      const auto found = table.find(entry->id);
      if (found == table.end()) continue;
      Fact fact = found->second;
      fact.at = entry->at;
      if constexpr (std::is_same_v<Fact, normalizer::Timing>) {
        fact.confidence = entry->confidence;
        fact.inherited = entry->inherited;
      }
      facts.push_back(std::move(fact));
    }
    return facts;
  }

  normalizer::Facts FactsOf(const StoredEntry& owner) const {
    normalizer::Facts facts;
    facts.items = List(owner, "item");
    for (const StoredEntry* result : tree_.Children(owner, "result")) {
      facts.results.push_back({result->label, result->AsEntry()});
    }
    facts.changes = List(owner, "change");
    facts.indicators = List(owner, "indicator");
    facts.resources = List(owner, "resource");
    facts.deliverables = List(owner, "deliverable");
    facts.monitoring = List(owner, "monitoring");
    facts.timing = Facts(owner, "timing", timings_);
    facts.targets = Facts(owner, "target", targets_);
    facts.budget = Facts(owner, "budget", budgets_);
    facts.status = Single(owner, "status");
    facts.priority = Single(owner, "priority");
    facts.places = List(owner, "territory");
    return facts;
  }

  normalizer::Orientation OrientationOf(const StoredEntry& entry) const {
    normalizer::Orientation orientation{HeadOf(entry), Statements(entry), {}};
    for (const StoredEntry* child : tree_.Children(entry, "objective")) {
      normalizer::Objective objective{HeadOf(*child), FactsOf(*child), {}};
      for (const StoredEntry* grandchild : tree_.Children(*child, "commitment")) {
        objective.commitments.push_back({HeadOf(*grandchild), FactsOf(*grandchild)});
      }
      orientation.objectives.push_back(std::move(objective));
    }
    return orientation;
  }

  normalizer::Annex AnnexOf(const StoredEntry& entry) const {
    normalizer::Annex annex{entry.text, entry.kind, entry.at, {}};
    for (const StoredEntry* section : tree_.Children(entry, "annex_section")) {
      annex.sections.push_back({section->text, section->at, List(*section, "annex_item")});
    }
    return annex;
  }

  normalizer::Agreement AgreementOf(const StoredEntry& root) const {
    normalizer::Agreement agreement;
    if (const auto object = Single(root, "object")) {
      agreement.object = object->text;
      agreement.object_at = object->at;
    }
    agreement.parties = Facts(root, "party", parties_);
    agreement.amounts = Facts(root, "amount", amounts_);
    return agreement;
  }

  void ReadTimings(Database& database, std::int64_t version) {
    Statement rows(database,
                   "SELECT t.id, t.text, edtf, continuous, frequency_min, frequency_max, frequency_per, plan_year,"
                   " earliest, latest FROM timing t JOIN entry e ON e.id = t.id WHERE e.version_id = ?");
    rows.BindAll(version);
    while (rows.Step()) {
      normalizer::Timing& timing = timings_[rows.Int64(0)];
      timing.text = rows.Text(1);
      timing.edtf = rows.OptionalText(2);
      timing.continuous = rows.Int(3) != 0;
      if (!rows.IsNull(6)) timing.frequency = {rows.OptionalInt(4), rows.OptionalInt(5), rows.Text(6)};
      timing.plan_year = rows.OptionalText(7);
      timing.earliest = rows.OptionalText(8);
      timing.latest = rows.OptionalText(9);
    }
  }

  void ReadTargets(Database& database, std::int64_t version) {
    Statement rows(database,
                   "SELECT t.id, t.text, minimum, maximum, unit, per, by_date FROM target t JOIN entry e ON e.id = t.id"
                   " WHERE e.version_id = ?");
    rows.BindAll(version);
    while (rows.Step()) {
      targets_[rows.Int64(0)] = {rows.Text(1),
                                 rows.OptionalReal(2),
                                 rows.OptionalReal(3),
                                 rows.Text(4),
                                 rows.OptionalText(5),
                                 rows.OptionalText(6),
                                 {}};
    }
  }

  void ReadMoney(Database& database, std::int64_t version) {
    Statement rows(database,
                   "SELECT b.id, e.role, b.text, value, currency, per, payer, payee, edtf FROM budget b JOIN entry e ON"
                   " e.id = b.id WHERE e.version_id = ?");
    rows.BindAll(version);
    while (rows.Step()) {
      if (rows.Text(1) == "budget") {
        budgets_[rows.Int64(0)] = {rows.Text(2), rows.Real(3), rows.Text(4), rows.OptionalText(5), {}};
      } else {
        amounts_[rows.Int64(0)] = {rows.Text(2),
                                   rows.Real(3),
                                   rows.Text(4),
                                   rows.OptionalText(6),
                                   rows.OptionalText(7),
                                   rows.OptionalText(8),
                                   {}};
      }
    }
  }

  void ReadParties(Database& database, std::int64_t version) {
    Statement rows(database,
                   "SELECT p.id, name, designation, representative FROM party p JOIN entry e ON e.id = p.id WHERE"
                   " e.version_id = ?");
    rows.BindAll(version);
    while (rows.Step()) parties_[rows.Int64(0)] = {rows.Text(1), rows.Text(2), rows.Text(3), {}};
  }

  EntryTree tree_;
  std::map<EntryId, normalizer::Timing> timings_;
  std::map<EntryId, normalizer::Target> targets_;
  std::map<EntryId, normalizer::Budget> budgets_;
  std::map<EntryId, normalizer::Amount> amounts_;
  std::map<EntryId, normalizer::Party> parties_;
};

importer::Severity SeverityOf(const std::string& name) {
  if (name == "error") return importer::Severity::kError;
  return name == "warning" ? importer::Severity::kWarning : importer::Severity::kNote;
}

}  // namespace

std::optional<normalizer::Plan> ReadPlan(Database& database, PlanId id) {
  Statement head(
      database,
      "SELECT p.version_id, d.name, d.sha256, p.region, p.period, p.agreement_number FROM plan p JOIN document"
      " d ON d.id = p.document_id WHERE p.id = ?");
  head.BindAll(id);
  if (!head.Step()) return std::nullopt;
  const std::int64_t version = head.Int64(0);

  Statement agreement(database, "SELECT signed, in_force FROM agreement WHERE version_id = ?");
  agreement.BindAll(version);
  const bool has_agreement = agreement.Step();
  normalizer::Plan plan = PlanReader(database, version).Read(has_agreement);
  if (has_agreement) {
    plan.agreement->signed_on = agreement.OptionalText(0);
    plan.agreement->in_force = agreement.OptionalText(1);
  }
  plan.source_name = head.Text(1);
  plan.source_sha256 = head.Text(2);
  plan.region = head.OptionalText(3);
  plan.period = head.OptionalText(4);
  plan.agreement_number = head.OptionalInt(5);

  Statement diagnostics(database,
                        "SELECT severity, code, arguments, page, x0, y0, x1, y1 FROM diagnostic WHERE version_id = ?"
                        " ORDER BY position");
  diagnostics.BindAll(version);
  while (diagnostics.Step()) {
    plan.diagnostics.push_back({SeverityOf(diagnostics.Text(0)),
                                diagnostics.Text(1),
                                FromJsonList(diagnostics.Text(2)),
                                diagnostics.Int(3),
                                {diagnostics.Real(4), diagnostics.Real(5), diagnostics.Real(6), diagnostics.Real(7)}});
  }
  return plan;
}

}  // namespace jalons::archive
