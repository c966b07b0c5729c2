// Writes rows of `entry`, `place` and what hangs from them, for one version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "normalizer/plan.h"

namespace jalons::archive {

using EntryId = std::int64_t;

struct EntryRow {
  std::optional<EntryId> parent;
  std::string_view role;
  std::optional<int> level;
  int position = 1;
  std::string_view path;
  std::optional<std::string> kind, label, term;
  std::string_view text;
  double confidence = 1;
  bool inherited = false;
  bool shell = false;
  std::string evidence = {};  // JSON list, "" for none
};

// A list of texts as the JSON the schema keeps; what is not UTF-8 becomes U+FFFD.
std::string JsonList(const std::vector<std::string>& texts);
std::vector<std::string> FromJsonList(const std::string& json);

class EntryWriter {
 public:
  EntryWriter(Database& database, std::int64_t version);

  EntryId Write(const EntryRow& row, const std::vector<normalizer::Place>& at);

  // What is said of the outline's entry `owner`.
  void WriteFacts(EntryId owner, std::string_view path, const normalizer::Facts& facts);
  // A list entry of that role under `parent`.
  EntryId WriteEntry(EntryId parent, std::string_view path, std::string_view role, int position,
                     const normalizer::Entry& entry, std::optional<std::string> kind = std::nullopt,
                     std::optional<std::string> label = std::nullopt);

 private:
  void WriteTiming(EntryId owner, std::string_view path, int position, const normalizer::Timing& timing);
  void WriteTarget(EntryId owner, std::string_view path, int position, const normalizer::Target& target);
  void WriteBudget(EntryId owner, std::string_view path, int position, const normalizer::Budget& budget);

  Database& database_;
  std::int64_t version_;
  Statement entry_, place_, timing_, target_, budget_;
};

}  // namespace jalons::archive
