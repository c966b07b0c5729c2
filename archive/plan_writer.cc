#include "archive/plan_writer.h"

#include "archive/entry_writer.h"
#include "archive/path.h"

namespace jalons::archive {
namespace {

EntryRow HeadRow(const normalizer::Head& head, EntryId parent, std::string_view role, int level, int position,
                 std::string_view path) {
  EntryRow row;
  row.parent = parent;
  row.role = role;
  row.level = level;
  row.position = position;
  row.path = path;
  row.label = head.label;
  row.term = head.term;
  row.text = head.text;
  row.confidence = head.confidence;
  row.shell = head.Shell();
  if (!head.evidence.empty()) row.evidence = JsonList(head.evidence);
  return row;
}

void WriteStatements(EntryWriter& writer, EntryId parent, std::string_view path,
                     const std::vector<normalizer::Statement>& statements) {
  int position = 0;
  for (const normalizer::Statement& statement : statements) {
    writer.WriteEntry(parent, path, "statement", ++position, statement.entry, statement.role);
  }
}

void WriteOutline(EntryWriter& writer, EntryId root, const normalizer::Plan& plan) {
  constexpr std::string_view kRoles[] = {"plan", "orientation", "objective", "commitment"};
  EntryId above[4] = {root, 0, 0, 0};  // the last entry written of each level
  int position[4] = {0, 0, 0, 0};
  for (const PlanNode& node : Nodes(plan)) {
    const int level = node.level;
    above[level] = writer.Write(
        HeadRow(*node.head, above[level - 1], kRoles[level], level, ++position[level], node.path), node.head->at);
    if (level < 3) position[level + 1] = 0;
    if (level == 1) WriteStatements(writer, above[1], node.path, node.orientation->statements);
    if (node.facts) writer.WriteFacts(above[level], node.path, *node.facts);
  }
}

void WriteAnnexes(EntryWriter& writer, EntryId root, const std::vector<normalizer::Annex>& annexes) {
  int annex_position = 0;
  for (const normalizer::Annex& annex : annexes) {
    const std::string path = "annexes/" + std::to_string(++annex_position);
    EntryRow row;
    row.parent = root;
    row.role = "annex";
    row.position = annex_position;
    row.path = path;
    row.text = annex.title;
    row.kind = annex.date;
    const EntryId annex_id = writer.Write(row, annex.at);
    int section_position = 0;
    for (const normalizer::AnnexSection& section : annex.sections) {
      const std::string section_path = JoinPath(path, std::to_string(++section_position));
      EntryRow section_row;
      section_row.parent = annex_id;
      section_row.role = "annex_section";
      section_row.position = section_position;
      section_row.path = section_path;
      section_row.text = section.heading;
      const EntryId section_id = writer.Write(section_row, section.at);
      int item_position = 0;
      for (const normalizer::Entry& item : section.items) {
        writer.WriteEntry(section_id, section_path, "annex_item", ++item_position, item);
      }
    }
  }
}

void WriteOrganizations(EntryWriter& writer, EntryId root, const std::vector<normalizer::Organization>& organizations) {
  int position = 0;
  for (const normalizer::Organization& organization : organizations) {
    const EntryId id = writer.WriteEntry(root, "", "actor", ++position, normalizer::Entry(organization.name),
                                         std::nullopt, organization.acronym);
    int mention = 0;
    for (const std::string& words : organization.mentions) {
      writer.WriteEntry(id, "", "mention", ++mention, normalizer::Entry(words));
    }
  }
}

void WriteAgreement(EntryWriter& writer, Database& database, EntryId root, std::int64_t version,
                    const normalizer::Agreement& agreement) {
  Statement(database, "INSERT INTO agreement (version_id, signed, in_force) VALUES (?, ?, ?)")
      .Run(version, agreement.signed_on, agreement.in_force);
  normalizer::Entry object(agreement.object);
  object.at = agreement.object_at;
  writer.WriteEntry(root, "", "object", 1, object);
  Statement insert_party(database, "INSERT INTO party (id, name, designation, representative) VALUES (?, ?, ?, ?)");
  int position = 0;
  for (const normalizer::Party& party : agreement.parties) {
    normalizer::Entry entry(party.name);
    entry.at = party.at;
    insert_party.Run(writer.WriteEntry(root, "", "party", ++position, entry), party.name, party.designation,
                     party.representative);
  }
  Statement insert_amount(
      database,
      "INSERT INTO budget (id, entry_id, text, value, currency, payer, payee, edtf) VALUES (?, ?, ?,"
      " ?, ?, ?, ?, ?)");
  position = 0;
  for (const normalizer::Amount& amount : agreement.amounts) {
    normalizer::Entry entry(amount.text);
    entry.at = amount.at;
    insert_amount.Run(writer.WriteEntry(root, "", "amount", ++position, entry), root, amount.text, amount.value,
                      amount.currency, amount.payer, amount.payee, amount.edtf);
  }
}

void WriteDiagnostics(Database& database, std::int64_t version, const std::vector<importer::Diagnostic>& diagnostics) {
  constexpr std::string_view kSeverities[] = {"note", "warning", "error"};
  Statement insert(database,
                   "INSERT INTO diagnostic (version_id, position, severity, code, arguments, page, x0, y0, x1, y1)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const importer::Diagnostic& diagnostic : diagnostics) {
    insert.Run(version, ++position, kSeverities[static_cast<int>(diagnostic.severity)], diagnostic.code,
               JsonList(diagnostic.arguments), diagnostic.page, diagnostic.box.x0, diagnostic.box.y0, diagnostic.box.x1,
               diagnostic.box.y1);
  }
}

}  // namespace

void WritePlan(Database& database, std::int64_t version, const normalizer::Plan& plan) {
  EntryWriter writer(database, version);
  EntryRow row;
  row.role = "plan";
  row.level = 0;
  row.text = plan.title.text;
  row.confidence = plan.title.confidence;
  row.inherited = plan.title.inherited;
  const EntryId root = writer.Write(row, plan.title.at);
  if (plan.organization) writer.WriteEntry(root, "", "organization", 1, *plan.organization);
  WriteStatements(writer, root, "", plan.statements);
  WriteOutline(writer, root, plan);
  WriteAnnexes(writer, root, plan.annexes);
  WriteOrganizations(writer, root, plan.organizations);
  if (plan.agreement) WriteAgreement(writer, database, root, version, *plan.agreement);
  int position = 0;
  for (const normalizer::Remainder& remainder : plan.remainder) {
    writer.WriteEntry(root, "", "remainder", ++position, remainder.entry, remainder.kind);
  }
  WriteDiagnostics(database, version, plan.diagnostics);
}

}  // namespace jalons::archive
