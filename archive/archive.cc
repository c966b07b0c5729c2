#include "archive/archive.h"

#include <system_error>

#include "archive/actors.h"
#include "archive/clock.h"
#include "archive/database.h"
#include "archive/entry_tree.h"
#include "archive/entry_writer.h"
#include "archive/page_text.h"
#include "archive/plan_reader.h"
#include "archive/plan_writer.h"
#include "archive/schema.h"
#include "archive/search_index.h"
#include "archive/span.h"
#include "text/digest.h"

namespace jalons::archive {
namespace {

std::string StemOf(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

void PrepareFolder(const std::filesystem::path& path) {
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  if (error) throw ArchiveError(ArchiveProblem::kCannotOpen, {path.string()}, error.message());
}

// What can be said before SQLite looks: its own messages do not tell a folder from a missing file.
void LookAt(const std::filesystem::path& path, OpenMode mode) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (std::filesystem::is_directory(status)) {
    throw ArchiveError(ArchiveProblem::kCannotOpen, {path.string()}, "a folder");
  }
  if (mode != OpenMode::kCreate && !std::filesystem::exists(status)) {
    throw ArchiveError(ArchiveProblem::kMissing, {path.string()}, error ? error.message() : "");
  }
}

std::unique_ptr<Database> OpenDatabase(const std::filesystem::path& path, OpenMode mode) {
  using Access = Database::Access;
  auto database = std::make_unique<Database>(path, mode == OpenMode::kRead    ? Access::kRead
                                                   : mode == OpenMode::kWrite ? Access::kWrite
                                                                              : Access::kCreate);
  const SchemaState state = StateOf(*database);
  if (state == SchemaState::kEmpty && mode != OpenMode::kCreate) {
    throw ArchiveError(ArchiveProblem::kNotAnArchive, {path.string()}, "an empty file");
  }
  if (mode != OpenMode::kRead && database->ReadOnlyFile()) {
    throw ArchiveError(ArchiveProblem::kReadOnly, {path.string()}, "the file is protected");
  }
  if (state == SchemaState::kCurrent) return database;
  if (mode == OpenMode::kRead) {
    // An older archive is brought up to date before it is read.
    if (database->ReadOnlyFile()) throw ArchiveError(ArchiveProblem::kOlderVersion, {path.string()}, "");
    Database writer(path, Access::kWrite);
    Migrate(writer);
  } else {
    Migrate(*database);
  }
  return database;
}

void WritePages(Database& database, std::int64_t version, const importer::Document& document) {
  Statement insert(database,
                   "INSERT INTO page (version_id, number, width, height, grid, text) VALUES (?, ?, ?, ?, ?, ?)");
  const std::vector<std::string> texts = PageTexts(document);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const importer::Page& page = document.pages[i];
    insert.Run(version, page.number, page.width, page.height, page.grid, texts[i]);
  }
}

}  // namespace

Archive::Archive(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Archive Archive::Open(const std::filesystem::path& path, OpenMode mode) {
  if (mode == OpenMode::kCreate) PrepareFolder(path);
  LookAt(path, mode);
  return Archive(OpenDatabase(path, mode));
}

const std::filesystem::path& Archive::path() const {
  return database_->path();
}

IngestResult Archive::Ingest(const std::string& bytes, const std::string& name, const std::string& media_type,
                             const importer::Document& document, const normalizer::Plan& plan,
                             const std::string& engine, const std::string& who) {
  Database& database = *database_;
  const std::string sha256 = text::Sha256Hex(bytes);
  const std::string now = UtcNow();
  Transaction transaction(database);

  Statement known(database,
                  "SELECT p.id, d.name FROM document d JOIN plan p ON p.document_id = d.id WHERE d.sha256 = ?");
  known.BindAll(sha256);
  if (known.Step()) return {known.Int64(0), true, known.Text(1)};

  Statement insert_document(
      database,
      "INSERT INTO document (sha256, name, stem, media_type, form, size, archived_at, bytes) VALUES"
      " (?, ?, ?, ?, ?, ?, ?, ?)");
  insert_document.BindAll(sha256, name, StemOf(name), media_type, FormOf(document, media_type),
                          static_cast<std::int64_t>(bytes.size()), now);
  insert_document.BindBlob(8, bytes);
  insert_document.Step();
  const std::int64_t document_id = database.LastRowId();

  Statement(database, "INSERT INTO version (document_id, number, engine, made_at) VALUES (?, 1, ?, ?)")
      .Run(document_id, engine, now);
  const std::int64_t version = database.LastRowId();

  const Span period = SpanOf(plan.period.value_or(""));
  Statement(database,
            "INSERT INTO plan (document_id, version_id, title, organization, region, period, first_day, last_day,"
            " agreement_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .Run(document_id, version, plan.title.text,
           plan.organization ? std::optional(plan.organization->text) : std::nullopt, plan.region, plan.period,
           period.first, period.last, plan.agreement_number);
  const PlanId id = database.LastRowId();

  WritePages(database, version, document);
  WritePlan(database, version, plan);
  const EntryTree tree(database, version);
  LinkActors(database, tree);
  IndexForSearch(database, tree);
  Statement(database, "INSERT INTO event (at, who, action, plan_id, detail) VALUES (?, ?, 'ingest', ?, ?)")
      .Run(now, who, id, name);
  transaction.Commit();
  return {id, false, name};
}

std::optional<PlanId> Archive::FindDocument(std::string_view sha256) const {
  Statement known(*database_, "SELECT p.id FROM document d JOIN plan p ON p.document_id = d.id WHERE d.sha256 = ?");
  known.BindAll(sha256);
  if (!known.Step()) return std::nullopt;
  return known.Int64(0);
}

std::optional<normalizer::Plan> Archive::LoadPlan(PlanId id) const {
  return ReadPlan(*database_, id);
}

std::optional<std::string> Archive::OriginalBytes(PlanId id) const {
  Statement bytes(*database_, "SELECT d.bytes FROM plan p JOIN document d ON d.id = p.document_id WHERE p.id = ?");
  bytes.BindAll(id);
  if (!bytes.Step()) return std::nullopt;
  return bytes.Bytes(0);
}

}  // namespace jalons::archive
