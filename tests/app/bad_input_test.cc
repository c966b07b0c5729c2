// Bad input: each a message in French that says what and what to do, its exit status, nothing lost or half written.
#include <boost/test/unit_test.hpp>

#include "app/run.h"

namespace jalons::app {
namespace {

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Nothing but the files that were there.
int Files(const Workplace& place) {
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place.folder()))
    count += entry.is_regular_file() && entry.path().filename() != ".out" && entry.path().filename() != ".err";
  return count;
}

BOOST_AUTO_TEST_SUITE(BadInput)

BOOST_AUTO_TEST_CASE(AFileThatCannotBeReadIsNamedAndTheOthersAreArchived) {
  const Workplace place;
  place.Write("vide.txt", "");
  place.Write("zeros.txt", std::string(500, '\0'));
  std::string noise;
  for (int at = 0; at < 4000; ++at) noise += static_cast<char>((at * 7919 + at / 3) % 251);
  place.Write("bruit.txt", noise);
  place.Write("coupé.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nend");
  place.Write("Été d’aînés/plan signé.txt", SamplePlan());
  const Outcome outcome =
      place.Run("ingest vide.txt zeros.txt bruit.txt coupé.pdf absent.pdf 'Été d’aînés/plan signé.txt'");
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(Has(outcome.err, "vide.txt\u00A0: le fichier est vide"), outcome.err);
  BOOST_TEST(Has(outcome.err, "zeros.txt\u00A0: ce n’est ni un PDF ni un texte"), outcome.err);
  BOOST_TEST(Has(outcome.err, "bruit.txt\u00A0: ce n’est ni un PDF ni un texte"), outcome.err);
  BOOST_TEST(Has(outcome.err, "coupé.pdf\u00A0: ce PDF est abîmé"), outcome.err);
  BOOST_TEST(Has(outcome.err, "«\u00A0absent.pdf\u00A0»\u00A0: ce fichier n’existe pas"), outcome.err);
  BOOST_TEST(Has(outcome.out, "plan signé.txt\u00A0: archivé, plan nº 1"), outcome.out);
  BOOST_TEST(place.Run("verify").status == 0);
}

BOOST_AUTO_TEST_CASE(APasswordComesFromADescriptorAndIsNotShown) {
  const Workplace place;
  std::filesystem::copy_file(JALONS_SOURCE_DIR "/tests/data/protege.pdf", place.folder() / "protege.pdf");
  place.Write("faux", "pas-le-bon\n");
  const Outcome none = place.Run("extract protege.pdf");
  BOOST_TEST(none.status == 1);
  BOOST_TEST(Has(none.err, "protégé par un mot de passe"), none.err);
  const Outcome wrong = place.Run("extract --password-fd 3 protege.pdf 3< faux");
  BOOST_TEST(wrong.status == 1);
  BOOST_TEST(Has(wrong.err, "protégé par un mot de passe"), wrong.err);
  BOOST_TEST(!Has(wrong.err + wrong.out, "pas-le-bon"));
  place.Write("bon", "secret\n");
  BOOST_TEST(place.Run("extract --password-fd 3 protege.pdf 3< bon").status == 0);
  BOOST_TEST(place.Run("extract --password-fd 77 protege.pdf").status == 2);
}

BOOST_AUTO_TEST_CASE(AFolderWithoutDocumentsSaysSo) {
  const Workplace place;
  place.Write("Dossier/photo.jpg", "x");
  const Outcome outcome = place.Run("ingest Dossier");
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(Has(outcome.err, "ne contient aucun document"), outcome.err);
  BOOST_TEST(Has(outcome.err, "1 fichier d’un autre type"), outcome.err);
}

BOOST_AUTO_TEST_CASE(WhatIsNotAnArchiveIsNotTouched) {
  const Workplace place;
  place.Write("archive.sqlite", "Ceci est une lettre, pas une archive.\n");
  place.Write("plan.txt", SamplePlan());
  for (const char* command : {"list", "ingest plan.txt", "search plan", "verify", "backup copie.sqlite", "bilan 1"}) {
    const Outcome outcome = place.Run(command);
    BOOST_TEST(outcome.status == 3, command);
    BOOST_TEST(Has(outcome.err, "n’est pas une archive de Jalons"), command << outcome.err);
  }
  BOOST_TEST(place.Read("archive.sqlite") == "Ceci est une lettre, pas une archive.\n");
  BOOST_TEST(Files(place) == 2);
}

BOOST_AUTO_TEST_CASE(AnArchiveThatIsNotThereIsNotMadeByReading) {
  const Workplace place;
  const Outcome outcome = place.Run("list");
  BOOST_TEST(outcome.status == 3);
  BOOST_TEST(Has(outcome.err, "n’existe pas encore"), outcome.err);
  BOOST_TEST(Files(place) == 0);
}

BOOST_AUTO_TEST_CASE(AFullDiskLeavesWhatWasThere) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  place.Write("autre.txt", SamplePlan() + std::string(3'000'000, 'a') + "\n");
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  // A file may not grow beyond 1,000 KiB: what a full disk looks like from inside.
  const Outcome outcome = place.Run("ingest autre.txt", "trap \"\" XFSZ; ulimit -f 1000;");
  BOOST_TEST(outcome.status == 3);
  BOOST_TEST(Has(outcome.err, "archive"), outcome.err);
  BOOST_TEST(place.Run("verify").status == 0);
  BOOST_TEST(Has(place.Run("list").out, "plan"));
  BOOST_TEST(!Has(place.Run("list").out, "autre"));
}

BOOST_AUTO_TEST_CASE(AReportThatCannotBeWrittenLeavesNothing) {
  const Workplace place;
  place.Write("plan.txt", SamplePlan());
  BOOST_REQUIRE(place.Run("ingest plan.txt").status == 0);
  const Outcome folder = place.Run("bilan 1 --out Absent/bilan.html");
  BOOST_TEST(folder.status == 1);
  BOOST_TEST(Has(folder.err, "le dossier «\u00A0Absent\u00A0» n’existe pas"), folder.err);
  const Outcome full = place.Run("bilan 1 --out bilan.html", "trap \"\" XFSZ; ulimit -f 1;");
  BOOST_TEST(full.status == 1);
  BOOST_TEST(Has(full.err, "il n’y a plus de place"), full.err);
  BOOST_TEST(Files(place) == 2);
  const Outcome there = place.Run("backup archive.sqlite");
  BOOST_TEST(there.status == 1);
  BOOST_TEST(Has(there.err, "existe déjà"), there.err);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
