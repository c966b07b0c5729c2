// SQLite as this folder uses it: a connection, its statements, its transactions. After SQLiteCpp's habits; sqlite3.h
// stays in the .cc files. Every function throws ArchiveError with the problem SQLite's code stands for.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "archive/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace jalons::archive {

class Database {
 public:
  enum class Access {
    kRead,  // queries only; still rolls back what a killed writer left, where the file may be written
    kWrite,
    kCreate,
  };

  Database(const std::filesystem::path& path, Access access);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // One or more statements without results.
  void Execute(const std::string& sql);

  // First column of the first row; 0 or "" if there is none.
  std::int64_t QueryInt(const std::string& sql);
  std::string QueryText(const std::string& sql);

  std::int64_t LastRowId() const;
  bool InTransaction() const;

  // The file itself cannot be written (a protected file or medium).
  bool ReadOnlyFile() const;

  const std::filesystem::path& path() const { return path_; }
  sqlite3* handle() const { return handle_; }

  // Throws what SQLite's result code (SQLITE_FULL ...) stands for.
  [[noreturn]] void Fail(int code, const std::string& doing) const;

 private:
  std::filesystem::path path_;
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  // Parameters count from 1.
  void Bind(int index, std::nullptr_t);
  void Bind(int index, std::int64_t value);
  void Bind(int index, int value) { Bind(index, static_cast<std::int64_t>(value)); }
  void Bind(int index, bool value) { Bind(index, static_cast<std::int64_t>(value)); }
  void Bind(int index, double value);
  void Bind(int index, std::string_view text);
  void Bind(int index, const std::string& text) { Bind(index, std::string_view(text)); }
  void Bind(int index, const char* text) { Bind(index, std::string_view(text)); }
  template <typename Value>
  void Bind(int index, const std::optional<Value>& value) {
    if (value) {
      Bind(index, *value);
    } else {
      Bind(index, nullptr);
    }
  }
  // The bytes are not copied: they must live until the statement has run.
  void BindBlob(int index, std::string_view bytes);

  // True while there is a row.
  bool Step();
  void Reset();

  // Binds all parameters in order, runs to the end, and is ready for the next values.
  template <typename... Values>
  void Run(const Values&... values) {
    BindAll(values...);
    while (Step()) {
    }
    Reset();
  }
  template <typename... Values>
  void BindAll(const Values&... values) {
    int index = 0;
    (Bind(++index, values), ...);
  }

  // Columns count from 0.
  bool IsNull(int column) const;
  std::int64_t Int64(int column) const;
  int Int(int column) const { return static_cast<int>(Int64(column)); }
  double Real(int column) const;
  std::string Text(int column) const;  // "" for null
  std::string Bytes(int column) const;
  std::optional<std::string> OptionalText(int column) const;
  std::optional<int> OptionalInt(int column) const;
  std::optional<double> OptionalReal(int column) const;

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

// Rolled back unless committed. Takes the write lock at once, so that two writers wait and never clash.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void Commit();

 private:
  Database& database_;
  bool done_ = false;
};

// Stops what runs on the connection (kTooLong) when the time is over, for as long as it lives: for users' queries.
class WorkLimit {
 public:
  WorkLimit(Database& database, std::chrono::milliseconds time);
  WorkLimit(const WorkLimit&) = delete;
  WorkLimit& operator=(const WorkLimit&) = delete;
  ~WorkLimit();

 private:
  Database& database_;
  std::unique_ptr<std::chrono::steady_clock::time_point> deadline_;
};

}  // namespace jalons::archive
