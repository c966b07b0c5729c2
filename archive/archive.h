// The archive: one plain SQLite file that holds every document, what was read in it, and all that people said of it
// since. docs/schema.md describes the file for those who open it without this program.
//
// An Archive is used by one thread; several programs may have the same file open, each waits a few seconds for another
// that writes. Every function may throw ArchiveError; none leaves half a change behind.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/error.h"
#include "importer/document.h"
#include "normalizer/plan.h"

namespace jalons::archive {

class Database;

using PlanId = std::int64_t;  // the number users see and type: plan.id

enum class OpenMode {
  kRead,    // an archive that exists; writing throws kReadOnly
  kWrite,   // an archive that exists
  kCreate,  // made (with its folders) if there is none; an empty file counts as none
};

// One plan in one row of a list. Counts are of the version in force, shells left out.
struct PlanSummary {
  PlanId id = 0;
  std::string name;  // of the document without its suffix: "mauricie-2006-2009"
  std::string file;  // of the document: "mauricie-2006-2009.pdf"
  std::string title;
  std::string organization, region, period;  // "" where unknown; the period in EDTF
  std::optional<int> agreement_number;
  std::string sha256, media_type;
  std::string form;         // "text", "pdf", "scan", "image"
  std::string archived_at;  // UTC, "2026-11-23T14:05:09Z"
  std::string engine;       // what extracted the version in force
  int pages = 0, orientations = 0, objectives = 0, commitments = 0;
  int warnings = 0;       // diagnostics above a note
  double confidence = 1;  // lowest of its commitments
};

struct IngestResult {
  PlanId plan = 0;
  bool already_archived = false;  // the same bytes are there (perhaps under another name): nothing was changed
  std::string archived_as;        // the name they are kept under
};

// What PLAN in a command means: one plan, or those it may mean (none: nothing like it).
struct Resolution {
  std::optional<PlanId> plan;
  std::vector<PlanSummary> candidates;
};

// One thing that Verify found wrong.
struct Finding {
  enum class Kind {
    kFixity,      // the bytes of an original no longer have their SHA-256
    kIntegrity,   // SQLite's own check of the file
    kForeignKey,  // a row points to one that is not there
    kSearch,      // the search table has drifted from the entries, or is damaged
  };
  Kind kind = Kind::kIntegrity;
  std::string subject;  // name of the document, or of the table
  std::string detail;   // as SQLite says it, or the two digests
};

class Archive {
 public:
  static Archive Open(const std::filesystem::path& path, OpenMode mode);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const std::filesystem::path& path() const;

  // Keeps one document: its bytes, the text of its pages, and the plan read in it, in one transaction; when this
  // returns it is on the disk. `name` is the file's name without folders; `engine` names the program and version that
  // read it; `who` is put into the log. Bytes that are already there change nothing.
  IngestResult Ingest(const std::string& bytes, const std::string& name, const std::string& media_type,
                      const importer::Document& document, const normalizer::Plan& plan, const std::string& engine,
                      const std::string& who = {});

  // The plan with those bytes (SHA-256, lower-case hexadecimal), so that a file already there need not be read again.
  std::optional<PlanId> FindDocument(std::string_view sha256) const;

  // By period, then name.
  std::vector<PlanSummary> List() const;
  std::optional<PlanSummary> Summary(PlanId id) const;

  // The version in force, with everything that was ingested; nothing for an unknown number.
  std::optional<normalizer::Plan> LoadPlan(PlanId id) const;

  // The document's name (with or without suffix; case and accents forgiven if needed), else the plan's number, else a
  // title or period ("2006/2009", "2006-2009") that only one plan has, else a part of title or name that only one has.
  Resolution ResolvePlan(std::string_view text) const;

  // The bytes as they came; nothing for an unknown number.
  std::optional<std::string> OriginalBytes(PlanId id) const;

  // Checks every original against its SHA-256, the file, its references and the search table. Empty: all is well.
  std::vector<Finding> Verify() const;

  // A complete, checked copy at `target`, which must not exist (kBackupExists): it appears whole or not at all.
  void Backup(const std::filesystem::path& target) const;

  // For the files of this folder.
  Database& database() const { return *database_; }

 private:
  explicit Archive(std::unique_ptr<Database> database);

  std::unique_ptr<Database> database_;
};

}  // namespace jalons::archive
