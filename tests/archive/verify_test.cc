#include <boost/test/unit_test.hpp>
#include <fstream>

#include "archive/archive.h"
#include "archive/sample.h"
#include "archive/shell.h"

namespace jalons::archive {
namespace {

bool Has(const std::vector<Finding>& findings, Finding::Kind kind) {
  for (const Finding& finding : findings) {
    if (finding.kind == kind) return true;
  }
  return false;
}

struct Prepared {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "a.sqlite";

  Prepared() {
    Archive archive = Archive::Open(path, OpenMode::kCreate);
    IngestPlan(archive, "rives.txt", FullPlan(), "les octets d'origine");
    for (int i = 1; i <= 20; ++i) IngestNumbered(archive, i);
  }
  std::vector<Finding> Verify() const { return Archive::Open(path, OpenMode::kRead).Verify(); }
};

BOOST_AUTO_TEST_SUITE(Verification)

BOOST_FIXTURE_TEST_CASE(ASoundArchiveHasNoFindings, Prepared) {
  BOOST_TEST(Verify().empty());
}

BOOST_FIXTURE_TEST_CASE(AChangedOriginalIsFound, Prepared) {
  SqliteShell(path,
              "DROP TRIGGER document_stays; UPDATE document SET bytes = CAST('les octets d''emprunt' AS BLOB) WHERE "
              "name = 'rives.txt';");
  const std::vector<Finding> findings = Verify();
  BOOST_TEST(Has(findings, Finding::Kind::kFixity));
  BOOST_TEST(findings.size() == 1u);
  BOOST_TEST(findings[0].subject == "rives.txt");
}

BOOST_FIXTURE_TEST_CASE(ALostParentIsFound, Prepared) {
  SqliteShell(
      path,
      "DELETE FROM timing; DELETE FROM participation; PRAGMA foreign_keys = OFF; DELETE FROM version WHERE id = 3;");
  BOOST_TEST(Has(Verify(), Finding::Kind::kForeignKey));
}

BOOST_FIXTURE_TEST_CASE(ADriftOfSearchIsFound, Prepared) {
  SqliteShell(path, "UPDATE search_content SET c0 = 'autre chose' WHERE id = (SELECT min(id) FROM search_content);");
  BOOST_TEST(Has(Verify(), Finding::Kind::kSearch));
}

BOOST_FIXTURE_TEST_CASE(ALostRowOfSearchIsFound, Prepared) {
  SqliteShell(path, "DELETE FROM search WHERE rowid = (SELECT max(rowid) FROM search);");
  BOOST_TEST(Has(Verify(), Finding::Kind::kSearch));
}

BOOST_FIXTURE_TEST_CASE(ADamagedPageIsFound, Prepared) {
  const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  for (std::streamoff at = size * 3 / 4; at < size; at += 4096) {
    file.seekp(at / 4096 * 4096);
    file << std::string(64, '\xEE');
  }
  file.close();
  BOOST_TEST(Has(Verify(), Finding::Kind::kIntegrity));
}

BOOST_FIXTURE_TEST_CASE(ABackupIsACompleteCopy, Prepared) {
  const std::filesystem::path copy = folder / "copie d'été.sqlite";
  const Archive archive = Archive::Open(path, OpenMode::kRead);
  archive.Backup(copy);
  const Archive restored = Archive::Open(copy, OpenMode::kRead);
  BOOST_TEST(restored.Verify().empty());
  BOOST_TEST(restored.List().size() == archive.List().size());
  BOOST_TEST(restored.OriginalBytes(1).value() == "les octets d'origine");
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
  BOOST_TEST(files == 2u);  // nothing passing is left
}

BOOST_FIXTURE_TEST_CASE(ABackupOverwritesNothing, Prepared) {
  const Archive archive = Archive::Open(path, OpenMode::kRead);
  std::ofstream(folder / "précieux") << "à garder";
  try {
    archive.Backup(folder / "précieux");
    BOOST_ERROR("overwritten");
  } catch (const ArchiveError& error) {
    BOOST_CHECK(error.problem() == ArchiveProblem::kBackupExists);
  }
  BOOST_TEST(std::filesystem::file_size(folder / "précieux") == std::string("à garder").size());
  BOOST_CHECK_THROW(archive.Backup(folder / "sans/dossier.sqlite"), ArchiveError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
