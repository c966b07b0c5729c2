#include "archive/entry_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace jalons::archive {

std::string JsonList(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> FromJsonList(const std::string& json) {
  const nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
  std::vector<std::string> texts;
  if (!parsed.is_array()) return texts;
  for (const nlohmann::json& text : parsed) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

EntryWriter::EntryWriter(Database& database, std::int64_t version)
    : database_(database),
      version_(version),
      entry_(
          database,
          "INSERT INTO entry (version_id, parent_id, role, level, position, path, kind, label, term, text, confidence,"
          " inherited, shell, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))"),
      place_(database,
             "INSERT INTO place (entry_id, position, page, x0, y0, x1, y1, grid) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      timing_(
          database,
          "INSERT INTO timing (id, entry_id, text, edtf, earliest, latest, continuous, frequency_min, frequency_max,"
          " frequency_per, plan_year) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      target_(
          database,
          "INSERT INTO target (id, entry_id, text, minimum, maximum, unit, per, by_date) VALUES (?, ?, ?, ?, ?, ?, ?,"
          " ?)"),
      budget_(database, "INSERT INTO budget (id, entry_id, text, value, currency, per) VALUES (?, ?, ?, ?, ?, ?)") {}

EntryId EntryWriter::Write(const EntryRow& row, const std::vector<normalizer::Place>& at) {
  entry_.Run(version_, row.parent, row.role, row.level, row.position, row.path, row.kind, row.label, row.term, row.text,
             std::clamp(row.confidence, 0.0, 1.0), row.inherited, row.shell, row.evidence);
  const EntryId id = database_.LastRowId();
  int position = 0;
  for (const normalizer::Place& place : at) {
    place_.Run(id, ++position, place.page, place.box.x0, place.box.y0, place.box.x1, place.box.y1, place.grid);
  }
  return id;
}

EntryId EntryWriter::WriteEntry(EntryId parent, std::string_view path, std::string_view role, int position,
                                const normalizer::Entry& entry, std::optional<std::string> kind,
                                std::optional<std::string> label) {
  EntryRow row;
  row.parent = parent;
  row.role = role;
  row.position = position;
  row.path = path;
  row.kind = std::move(kind);
  row.label = std::move(label);
  row.text = entry.text;
  row.confidence = entry.confidence;
  row.inherited = entry.inherited;
  return Write(row, entry.at);
}

void EntryWriter::WriteFacts(EntryId owner, std::string_view path, const normalizer::Facts& facts) {
  const auto write_list = [&](std::string_view role, const std::vector<normalizer::Entry>& entries) {
    int position = 0;
    for (const normalizer::Entry& entry : entries) WriteEntry(owner, path, role, ++position, entry);
  };
  write_list("item", facts.items);
  int position = 0;
  for (const normalizer::Result& result : facts.results) {
    WriteEntry(owner, path, "result", ++position, result.entry, std::nullopt, result.label);
  }
  write_list("change", facts.changes);
  write_list("indicator", facts.indicators);
  write_list("resource", facts.resources);
  write_list("deliverable", facts.deliverables);
  write_list("monitoring", facts.monitoring);
  write_list("territory", facts.places);
  position = 0;
  for (const normalizer::Timing& timing : facts.timing) WriteTiming(owner, path, ++position, timing);
  position = 0;
  for (const normalizer::Target& target : facts.targets) WriteTarget(owner, path, ++position, target);
  position = 0;
  for (const normalizer::Budget& budget : facts.budget) WriteBudget(owner, path, ++position, budget);
  if (facts.status) WriteEntry(owner, path, "status", 1, *facts.status);
  if (facts.priority) WriteEntry(owner, path, "priority", 1, *facts.priority);
}

void EntryWriter::WriteTiming(EntryId owner, std::string_view path, int position, const normalizer::Timing& timing) {
  EntryRow row;
  row.parent = owner;
  row.role = "timing";
  row.position = position;
  row.path = path;
  row.text = timing.text;
  row.confidence = timing.confidence;
  row.inherited = timing.inherited;
  const EntryId id = Write(row, timing.at);
  std::optional<int> minimum, maximum;
  std::optional<std::string> per;
  if (timing.frequency) {
    minimum = timing.frequency->min;
    maximum = timing.frequency->max;
    per = timing.frequency->per;
  }
  timing_.Run(id, owner, timing.text, timing.edtf, timing.earliest, timing.latest, timing.continuous, minimum, maximum,
              per, timing.plan_year);
}

void EntryWriter::WriteTarget(EntryId owner, std::string_view path, int position, const normalizer::Target& target) {
  EntryRow row;
  row.parent = owner;
  row.role = "target";
  row.position = position;
  row.path = path;
  row.text = target.text;
  const EntryId id = Write(row, target.at);
  target_.Run(id, owner, target.text, target.min, target.max, target.unit, target.per, target.by);
}

void EntryWriter::WriteBudget(EntryId owner, std::string_view path, int position, const normalizer::Budget& budget) {
  EntryRow row;
  row.parent = owner;
  row.role = "budget";
  row.position = position;
  row.path = path;
  row.text = budget.text;
  const EntryId id = Write(row, budget.at);
  budget_.Run(id, owner, budget.text, budget.value, budget.currency, budget.per);
}

}  // namespace jalons::archive
