#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <functional>

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/sample.h"
#include "archive/shell.h"

namespace jalons::archive {
namespace {

// The problem that opening or using meets; kInternal if it meets none.
ArchiveProblem ProblemOf(const std::function<void()>& use) {
  try {
    use();
  } catch (const ArchiveError& error) {
    BOOST_TEST(!error.arguments().empty());
    return error.problem();
  }
  return ArchiveProblem::kInternal;
}

ArchiveProblem ProblemOfOpening(const std::filesystem::path& path, OpenMode mode) {
  return ProblemOf([&] { Archive::Open(path, mode); });
}

// Permissions do not bind root: as root, the check runs in a child that is nobody. The number of the problem met.
int ProblemAsOrdinaryUser(const std::function<void()>& use) {
  if (geteuid() != 0) return static_cast<int>(ProblemOf(use));
  const pid_t child = fork();
  if (child == 0) {
    int problem = 99;
    if (setgid(65534) == 0 && setuid(65534) == 0) {
      try {
        use();
      } catch (const ArchiveError& error) {
        problem = static_cast<int>(error.problem());
      } catch (...) {
        problem = 98;
      }
    }
    _exit(problem);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

BOOST_AUTO_TEST_SUITE(Opening)

BOOST_AUTO_TEST_CASE(WhatIsNotAnArchiveIsNamed) {
  const TemporaryFolder folder;
  BOOST_CHECK(ProblemOfOpening(folder / "rien", OpenMode::kRead) == ArchiveProblem::kMissing);
  BOOST_CHECK(ProblemOfOpening(folder / "rien", OpenMode::kWrite) == ArchiveProblem::kMissing);
  BOOST_CHECK(ProblemOfOpening(folder.path(), OpenMode::kCreate) == ArchiveProblem::kCannotOpen);
  std::ofstream(folder / "texte.txt") << std::string(5000, 'x');
  BOOST_CHECK(ProblemOfOpening(folder / "texte.txt", OpenMode::kRead) == ArchiveProblem::kNotAnArchive);
  BOOST_CHECK(ProblemOfOpening(folder / "texte.txt", OpenMode::kCreate) == ArchiveProblem::kNotAnArchive);
  BOOST_TEST(std::filesystem::file_size(folder / "texte.txt") == 5000u);
  std::ofstream(folder / "vide");
  BOOST_CHECK(ProblemOfOpening(folder / "vide", OpenMode::kRead) == ArchiveProblem::kNotAnArchive);
  SqliteShell(folder / "autre.sqlite", "CREATE TABLE recette (nom TEXT);");
  BOOST_CHECK(ProblemOfOpening(folder / "autre.sqlite", OpenMode::kCreate) == ArchiveProblem::kNotAnArchive);
  BOOST_TEST(SqliteShell(folder / "autre.sqlite", "SELECT name FROM sqlite_schema;") == "recette\n");
}

BOOST_AUTO_TEST_CASE(AnArchiveIsMadeWithItsFolders) {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "données/été/archive.sqlite";
  Archive::Open(path, OpenMode::kCreate);
  BOOST_TEST(SqliteShell(path, "PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode;") ==
             "1245793359\n1\ndelete\n");
  Archive reader = Archive::Open(path, OpenMode::kRead);
  BOOST_TEST(reader.List().empty());
  BOOST_TEST(reader.Verify().empty());
  BOOST_CHECK(ProblemOf([&] { IngestNumbered(reader, 1); }) == ArchiveProblem::kReadOnly);
}

BOOST_AUTO_TEST_CASE(ANewerArchiveIsRefusedAndNamesItsNumber) {
  const TemporaryFolder folder;
  Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  SqliteShell(folder / "a.sqlite", "PRAGMA user_version = 7;");
  try {
    Archive::Open(folder / "a.sqlite", OpenMode::kRead);
    BOOST_ERROR("opened");
  } catch (const ArchiveError& error) {
    BOOST_CHECK(error.problem() == ArchiveProblem::kNewerVersion);
    BOOST_TEST(error.arguments().at(1) == "7");
    BOOST_TEST(error.arguments().at(2) == "1");
    BOOST_TEST(error.code() == "archive-newer-version");
  }
}

BOOST_AUTO_TEST_CASE(AProtectedFileIsReadButNotWritten) {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "a.sqlite";
  {
    Archive archive = Archive::Open(path, OpenMode::kCreate);
    IngestNumbered(archive, 1);
  }
  using std::filesystem::perms;
  std::filesystem::permissions(path, perms::owner_read | perms::group_read | perms::others_read);
  std::filesystem::permissions(folder.path(),
                               perms::owner_read | perms::owner_exec | perms::others_read | perms::others_exec);
  const auto open_and_write = [&] { Archive::Open(path, OpenMode::kWrite); };
  BOOST_TEST(ProblemAsOrdinaryUser(open_and_write) == static_cast<int>(ArchiveProblem::kReadOnly));
  const auto read_and_verify = [&] {
    const Archive archive = Archive::Open(path, OpenMode::kRead);
    if (archive.List().size() != 1 || !archive.Verify().empty()) throw std::runtime_error("not read");
    throw ArchiveError(ArchiveProblem::kTooBig, {}, "read");  // a number that says: all was well
  };
  BOOST_TEST(ProblemAsOrdinaryUser(read_and_verify) == static_cast<int>(ArchiveProblem::kTooBig));
  const auto create_there = [&] { Archive::Open(folder / "nouveau.sqlite", OpenMode::kCreate); };
  BOOST_TEST(ProblemAsOrdinaryUser(create_there) == static_cast<int>(ArchiveProblem::kCannotOpen));
}

BOOST_AUTO_TEST_CASE(AnotherWriterIsWaitedForThenNamed) {
  const TemporaryFolder folder;
  Archive first = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  Archive second = Archive::Open(folder / "a.sqlite", OpenMode::kWrite);
  second.database().Execute("PRAGMA busy_timeout = 20");
  {
    const Transaction writing(first.database());
    BOOST_CHECK(ProblemOf([&] { IngestNumbered(second, 1); }) == ArchiveProblem::kLocked);
    BOOST_TEST(second.List().empty());
  }
  IngestNumbered(second, 1);
  BOOST_TEST(first.List().size() == 1u);
}

BOOST_AUTO_TEST_CASE(AFullDiskLeavesNothingHalfWritten) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  IngestNumbered(archive, 1);
  // SQLite's own limit of the file stands for the disk's: the same code comes back.
  const std::int64_t pages = archive.database().QueryInt("PRAGMA page_count");
  archive.database().QueryInt("PRAGMA max_page_count = " + std::to_string(pages + 3));
  BOOST_CHECK(ProblemOf([&] { IngestNumbered(archive, 2); }) == ArchiveProblem::kDiskFull);
  BOOST_TEST(archive.List().size() == 1u);
  BOOST_TEST(archive.Verify().empty());
  archive.database().QueryInt("PRAGMA max_page_count = 1000000");
  IngestNumbered(archive, 2);
  BOOST_TEST(archive.List().size() == 2u);
}

BOOST_AUTO_TEST_CASE(AHostileSchemaIsNotTrusted) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  BOOST_TEST(archive.database().QueryInt("PRAGMA trusted_schema") == 0);
  BOOST_TEST(archive.database().QueryInt("PRAGMA foreign_keys") == 1);
  BOOST_TEST(archive.database().QueryInt("PRAGMA cell_size_check") == 1);
  BOOST_TEST(archive.database().QueryInt("PRAGMA synchronous") == 3);
  BOOST_CHECK_THROW(archive.database().Execute("UPDATE search_data SET block = x'00'"), ArchiveError);  // defensive
}

BOOST_AUTO_TEST_CASE(OriginalsAndTheLogAreInsertOnly) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  IngestNumbered(archive, 1);
  for (const char* sql : {"DELETE FROM event", "UPDATE event SET who = 'x'", "UPDATE document SET bytes = x'00'",
                          "DELETE FROM document"}) {
    BOOST_CHECK_THROW(archive.database().Execute(sql), ArchiveError);
  }
  BOOST_TEST(archive.OriginalBytes(1).value() == "octets du plan 1\n");
}

BOOST_AUTO_TEST_CASE(ALongQueryIsStopped) {
  const TemporaryFolder folder;
  Archive archive = Archive::Open(folder / "a.sqlite", OpenMode::kCreate);
  const WorkLimit limit(archive.database(), std::chrono::milliseconds(30));
  BOOST_CHECK(ProblemOf([&] {
                archive.database().QueryInt(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
              }) == ArchiveProblem::kTooLong);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
