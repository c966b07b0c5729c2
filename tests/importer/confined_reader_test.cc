// The reading process from outside: the same Document as without it, and a parent that outlives whatever it does.
#include "importer/confined_reader.h"

#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "importer/confined_trial.h"
#include "importer/small_pdf.h"

namespace jalons::importer {
namespace {

using tests::Folder;
using tests::Trial;
using tests::Try;
using tests::Walls;

const std::filesystem::path kSource = JALONS_SOURCE_DIR;

std::string ThreePages() {
  const auto page = [](const char* word) {
    return tests::SmallPage{std::string("BT /F1 12 Tf 72 700 Td (") + word + ") Tj ET"};
  };
  return tests::SmallPdf({page("Premier"), page("Second"), page("Tiers")});
}

BOOST_AUTO_TEST_SUITE(ConfinedReader)

BOOST_AUTO_TEST_CASE(TheCorpusIsReadTheSameWithAndWithoutWalls) {
  int files = 0;
  for (const char* folder : {"corpus/pdf", "corpus/text", "tests/data"}) {
    for (const std::filesystem::path& path : tests::FilesOf(kSource / folder)) {
      const std::string bytes = tests::BytesOf(path);
      const Trial open = Try(bytes, {}, Walls(false)), confined = Try(bytes);
      BOOST_TEST(open.code == confined.code, path << " " << open.code << " " << confined.code);
      BOOST_TEST((open.records == confined.records), path);
      ++files;
    }
  }
  BOOST_TEST(files >= 20);
}

BOOST_AUTO_TEST_CASE(RefusalsKeepTheirNames) {
  BOOST_TEST(Try("").code == "empty-file");
  BOOST_TEST(Try(std::string("\x7f"
                             "ELF\0\0\0\0",
                             8) +
                 std::string(500, '\0'))
                 .code == "not-a-document");
  const std::string locked = tests::BytesOf(kSource / "tests/data/protege.pdf");
  BOOST_TEST(Try(locked).code == "encrypted");
  ReadOptions small;
  small.max_bytes = 100;
  BOOST_TEST(Try(std::string(101, 'a'), small).code == "too-large");
  small = {};
  small.max_pages = 2;
  BOOST_TEST(Try(ThreePages(), small).code == "too-large");
}

BOOST_AUTO_TEST_CASE(APageThatKillsTheReaderIsLeftOut) {
  const Folder folder;
  // Twice it says that it begins page 2 (message: length 8, 'p', page, stage) and dies; then it reads.
  const ConfineOptions confine = folder.Reader(
      "if [ ! -e une ]; then touch une; printf '\\010\\0\\0\\0p\\002\\0\\0\\0\\0\\0\\0\\0'; kill -SEGV $$; fi\n"
      "exec '" JALONS_BINARY_DIR "/bin/jalons' \"$@\"");
  const Trial trial = Try(ThreePages(), {}, confine);
  BOOST_REQUIRE_EQUAL(trial.code, "");
  const Document& document = trial.document;
  BOOST_REQUIRE(document.pages.size() == 3);
  BOOST_TEST(document.pages[0].words.at(0).text == "Premier");
  BOOST_TEST(document.pages[1].words.empty());
  BOOST_TEST(document.pages[2].words.at(0).text == "Tiers");
  BOOST_REQUIRE(document.diagnostics.size() == 1);
  BOOST_TEST(document.diagnostics[0].code == "page-crashed");
  BOOST_TEST(document.diagnostics[0].arguments.at(0) == "SIGSEGV");
  BOOST_TEST(document.diagnostics[0].page == 2);
}

BOOST_AUTO_TEST_CASE(AReaderThatDiesOrTalksNonsenseIsNamed) {
  const Folder folder;
  const std::string bytes = ThreePages() + std::string(3 << 20, ' ');  // more than a socket holds
  BOOST_TEST(Try(bytes, {}, folder.Reader("kill -ABRT $$")).code == "reader-died");
  BOOST_TEST(Try(bytes, {}, folder.Reader("exit 0")).code == "reader-died");
  BOOST_TEST(Try(bytes, {}, folder.Reader("head -c 3000000 >/dev/null; echo bonjour tout le monde")).code ==
             "reader-garbled");
  BOOST_TEST(Try(bytes, {}, folder.Reader("yes")).code == "reader-garbled");
  ConfineOptions none;
  none.program = folder.path() / "absent";
  BOOST_TEST(Try(bytes, {}, none).code == "reader-not-started");
}

BOOST_AUTO_TEST_CASE(AReaderThatHangsIsKilledAndReaped) {
  const Folder folder;
  ConfineOptions confine = folder.Reader("echo $$ > pid; exec sleep 600");
  confine.stall_seconds = 0.5;
  const auto start = std::chrono::steady_clock::now();
  BOOST_TEST(Try(ThreePages(), {}, confine).code == "reader-too-slow");
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(20)));
  const int pid = std::atoi(tests::BytesOf(folder.path() / "pid").c_str());
  BOOST_REQUIRE(pid > 0);
  BOOST_TEST(kill(pid, 0) == -1);
  BOOST_TEST(errno == ESRCH);
}

BOOST_AUTO_TEST_CASE(SeveralReadAtOnce) {
  const std::string bytes = ThreePages();
  const std::string expected = Try(bytes, {}, Walls(false)).records;
  std::vector<std::string> records(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& record : records) threads.emplace_back([&] { record = Try(bytes).records; });
  }
  for (const std::string& record : records) BOOST_TEST((record == expected));
}

// Each is read or refused, the same with and without walls.
BOOST_AUTO_TEST_CASE(OddFilesAreReadOrRefusedByName) {
  const std::vector<std::filesystem::path> files = tests::FilesOf(kSource / "../shared/odd");
  if (files.empty()) BOOST_TEST_MESSAGE("skipped: no ../shared/odd");
  ReadOptions options;
  options.ocr = Ocr::kNever;
  for (const std::filesystem::path& path : files) {
    const std::string bytes = tests::BytesOf(path);
    const Trial open = Try(bytes, options, Walls(false)), confined = Try(bytes, options);
    BOOST_TEST(open.code == confined.code, path << " " << open.code << " " << confined.code);
    BOOST_TEST((open.records == confined.records), path);
    BOOST_TEST((!confined.code.empty() || !confined.document.pages.empty()), path);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
