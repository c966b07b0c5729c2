#include "importer/text_reader.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "importer/lines.h"
#include "importer/unreadable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace jalons::importer {
namespace {

// How often each word of each page stands in blocks and cells; every one must once.
void CheckWordsOnce(const Document& document) {
  std::map<std::pair<int, int>, int> count;
  const auto add = [&](const Line& line) {
    for (const int word : line.words) ++count[{line.page, word}];
  };
  for (const Block& block : document.blocks) {
    for (const Line& line : block.lines) add(line);
    if (block.table < 0) continue;
    for (const Cell& cell : document.tables[static_cast<std::size_t>(block.table)].cells) {
      for (const Line& line : cell.lines) add(line);
    }
  }
  std::size_t words = 0;
  for (const Page& page : document.pages) words += page.words.size();
  BOOST_TEST(count.size() == words);
  for (const auto& [word, times] : count) BOOST_REQUIRE(times == 1);
}

BOOST_AUTO_TEST_SUITE(TextReader)

BOOST_AUTO_TEST_CASE(WordsStandOnTheGrid) {
  const Document document = ReadText("Axe 1\r\n  Été\tfini\r\n", "plan.txt");
  BOOST_REQUIRE(document.pages.size() == 1u);
  const Page& page = document.pages[0];
  BOOST_TEST(page.grid);
  BOOST_REQUIRE(page.words.size() == 4u);
  BOOST_TEST((page.words[2].box == Box{2, 1, 5, 2}));
  BOOST_TEST((page.words[3].box == Box{6, 1, 10, 2}));
  BOOST_TEST(page.words[3].cell == 1);
  BOOST_TEST(page.width == 10);
  BOOST_TEST(page.height == 2);
  BOOST_TEST(document.media_type == "text/plain");
  BOOST_TEST(document.name == "plan.txt");
  BOOST_TEST(document.sha256.size() == 64u);
  BOOST_TEST(document.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(LineEndsAreAllTheSame) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const Document document = ReadText("un" + end + end + "deux" + end, "");
    BOOST_REQUIRE(document.pages[0].words.size() == 2u);
    BOOST_TEST(document.pages[0].words[1].box.y0 == 2);
    BOOST_TEST(document.blocks.size() == 2u);
  }
}

BOOST_AUTO_TEST_CASE(FormFeedsPartPages) {
  const Document document = ReadText("un\n\fdeux\n\f\ftrois\n\f\n", "");
  BOOST_REQUIRE(document.pages.size() == 4u);
  BOOST_TEST(document.pages[1].words[0].text == "deux");
  BOOST_TEST(document.pages[2].words.empty());
  BOOST_TEST(document.pages[3].number == 4);
  BOOST_TEST(document.blocks.back().page == 4);
  CheckWordsOnce(document);
}

BOOST_AUTO_TEST_CASE(NothingToReadIsOneEmptyPage) {
  for (const std::string bytes : {"", " \n\t\n ", "\xEF\xBB\xBF"}) {
    const Document document = ReadText(bytes, "");
    BOOST_TEST(document.pages.size() == 1u);
    BOOST_TEST(document.blocks.empty());
  }
}

BOOST_AUTO_TEST_CASE(WhatIsNoTextIsRefused) {
  const auto refused = [](const UnreadableFile& error) { return error.code() == "not-a-document"; };
  BOOST_CHECK_EXCEPTION(ReadText(std::string(4000, '\0'), ""), UnreadableFile, refused);
  BOOST_CHECK_EXCEPTION(ReadText("%PDF-1.7\n", ""), UnreadableFile, refused);
}

BOOST_AUTO_TEST_CASE(GuessesAreTold) {
  const Document guessed = ReadText("R\xE9union des \xE9lus\n", "");
  BOOST_REQUIRE(guessed.diagnostics.size() == 1u);
  BOOST_TEST(guessed.diagnostics[0].code == "encoding-guessed");
  BOOST_TEST(guessed.diagnostics[0].arguments[0] == "ISO-8859-1");
  BOOST_TEST(guessed.pages[0].words[0].text == "Réunion");
  const Document twice = ReadText("R\u00C3\u00A9union des \u00C3\u00A9lus\n", "");
  BOOST_REQUIRE(twice.diagnostics.size() == 1u);
  BOOST_TEST(twice.diagnostics[0].code == "text-decoded-twice");
  BOOST_TEST(twice.pages[0].words[0].text == "Réunion");
}

BOOST_AUTO_TEST_CASE(BlocksKeepIndentsAndOrder) {
  const Document document = ReadText("Titre\n\n   - un\n   - deux\n\nA\tB\tC\n1\t2\t3\nSuite\n", "");
  BOOST_REQUIRE(document.blocks.size() == 4u);
  BOOST_TEST(document.blocks[1].box.x0 == 3);
  BOOST_TEST(document.blocks[1].lines.size() == 2u);
  BOOST_TEST((document.blocks[2].kind == BlockKind::kTable));
  BOOST_TEST(document.blocks[2].table == 0);
  BOOST_TEST((document.blocks[3].kind == BlockKind::kText));
  CheckWordsOnce(document);
}

BOOST_AUTO_TEST_CASE(OneLongLineIsRead) {
  std::string bytes;
  for (int i = 0; i < 200000; ++i) bytes += "mot ";
  const Document document = ReadText(bytes, "");
  BOOST_TEST(document.pages[0].words.size() == 200000u);
  BOOST_TEST(document.blocks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(RealPlansLoseNoWord) {
  const std::filesystem::path folder = JALONS_SOURCE_DIR "/../shared/plans";
  if (!std::filesystem::is_directory(folder)) {
    BOOST_TEST_MESSAGE("skipped: no " << folder);
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    BOOST_TEST_CONTEXT(entry.path()) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      const Document document = ReadText(bytes, entry.path().filename().string());
      std::size_t read = 0, printed = 0;
      for (const Page& page : document.pages) read += page.words.size();
      printed = text::SplitWords(text::ToNfc(bytes)).size();
      BOOST_TEST(read == printed);
      CheckWordsOnce(document);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
