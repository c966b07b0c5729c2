#include "archive/database.h"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace jalons::archive {
namespace {

// How long another program's writing is waited for, in milliseconds.
constexpr int kBusyTimeout = 10'000;

// Pages kept in memory, in KiB: the inner pages of the indices of some hundred thousand entries.
constexpr int kCacheSize = 32'768;

// Operations of SQLite's machine between two looks at the clock.
constexpr int kStepsBetweenLooks = 5'000;

// A hostile archive or query meets these before the machine does. Everything Jalons does stays far below.
constexpr std::array<std::pair<int, int>, 9> kLimits = {{
    {SQLITE_LIMIT_LENGTH, 1 << 30},  // bytes of a text or document
    {SQLITE_LIMIT_SQL_LENGTH, 200'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_ATTACHED, 1},  // VACUUM INTO needs one
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
}};

ArchiveProblem ProblemOf(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ArchiveProblem::kLocked;
    case SQLITE_FULL:
      return ArchiveProblem::kDiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ArchiveProblem::kReadOnly;
    case SQLITE_NOTADB:
      return ArchiveProblem::kNotAnArchive;
    case SQLITE_CORRUPT:
      return ArchiveProblem::kDamaged;
    case SQLITE_CANTOPEN:
      return ArchiveProblem::kCannotOpen;
    case SQLITE_INTERRUPT:
      return ArchiveProblem::kTooLong;
    case SQLITE_IOERR:
      return ArchiveProblem::kInputOutput;
    case SQLITE_TOOBIG:
      return ArchiveProblem::kTooBig;
    default:
      return ArchiveProblem::kInternal;
  }
}

}  // namespace

Database::Database(const std::filesystem::path& path, Access access) : path_(path) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == Access::kCreate ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
  if (code != SQLITE_OK) {
    const std::string detail = handle_ ? sqlite3_errmsg(handle_) : "no memory";
    sqlite3_close(handle_);
    throw ArchiveError(ProblemOf(code), {path.string()}, detail);
  }
  try {
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, kBusyTimeout);
    for (const auto& [limit, value] : kLimits) sqlite3_limit(handle_, limit, value);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    Execute("PRAGMA cell_size_check = ON");
    Execute("PRAGMA synchronous = EXTRA");
    Execute("PRAGMA temp_store = MEMORY");
    Execute("PRAGMA cache_size = -" + std::to_string(kCacheSize));
    // Not WAL: SQLite 3.40.1 has the WAL-reset race. Setting it would write to a read-only file.
    if (access != Access::kRead) Execute("PRAGMA journal_mode = DELETE");
    if (access == Access::kRead) Execute("PRAGMA query_only = ON");
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Database::~Database() {
  sqlite3_close(handle_);
}

void Database::Execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(code, sql.substr(0, 80));
}

std::int64_t Database::QueryInt(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.Step() ? statement.Int64(0) : 0;
}

std::string Database::QueryText(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.Step() ? statement.Text(0) : "";
}

std::int64_t Database::LastRowId() const {
  return sqlite3_last_insert_rowid(handle_);
}

bool Database::InTransaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

bool Database::ReadOnlyFile() const {
  return sqlite3_db_readonly(handle_, "main") == 1;
}

void Database::Fail(int code, const std::string& doing) const {
  throw ArchiveError(ProblemOf(code), {path_.string()},
                     std::string(sqlite3_errmsg(handle_)) + " (" + std::to_string(code) + ", " + doing + ")");
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_, nullptr);
  if (code != SQLITE_OK) database.Fail(code, std::string(sql.substr(0, 80)));
}

Statement::~Statement() {
  sqlite3_finalize(handle_);
}

void Statement::Bind(int index, std::nullptr_t) {
  sqlite3_bind_null(handle_, index);
}

void Statement::Bind(int index, std::int64_t value) {
  sqlite3_bind_int64(handle_, index, value);
}

void Statement::Bind(int index, double value) {
  sqlite3_bind_double(handle_, index, value);
}

void Statement::Bind(int index, std::string_view text) {
  // A null pointer would bind NULL: an empty text is a text.
  const int code =
      sqlite3_bind_text64(handle_, index, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_.Fail(code, "bind a text");
}

void Statement::BindBlob(int index, std::string_view bytes) {
  const int code = bytes.empty() ? sqlite3_bind_zeroblob(handle_, index, 0)
                                 : sqlite3_bind_blob64(handle_, index, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_.Fail(code, "bind a document");
}

bool Statement::Step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  const char* sql = sqlite3_sql(handle_);
  const std::string doing = std::string(sql ? sql : "").substr(0, 80);
  try {
    database_.Fail(code, doing);
  } catch (...) {
    sqlite3_reset(handle_);
    throw;
  }
}

void Statement::Reset() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

std::int64_t Statement::Int64(int column) const {
  return sqlite3_column_int64(handle_, column);
}

double Statement::Real(int column) const {
  return sqlite3_column_double(handle_, column);
}

std::string Statement::Text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string Statement::Bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::optional<std::string> Statement::OptionalText(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Text(column);
}

std::optional<int> Statement::OptionalInt(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::optional<double> Statement::OptionalReal(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Real(column);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.Execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // After some failures (a full disk) SQLite has rolled back by itself.
  if (!done_ && database_.InTransaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::Commit() {
  database_.Execute("COMMIT");
  done_ = true;
}

WorkLimit::WorkLimit(Database& database, std::chrono::milliseconds time)
    : database_(database),
      deadline_(std::make_unique<std::chrono::steady_clock::time_point>(std::chrono::steady_clock::now() + time)) {
  sqlite3_progress_handler(
      database.handle(), kStepsBetweenLooks,
      [](void* deadline) {
        return std::chrono::steady_clock::now() > *static_cast<std::chrono::steady_clock::time_point*>(deadline) ? 1
                                                                                                                 : 0;
      },
      deadline_.get());
}

WorkLimit::~WorkLimit() {
  sqlite3_progress_handler(database_.handle(), 0, nullptr, nullptr);
}

}  // namespace jalons::archive
