// The Document over the pipe: nothing is lost, and nothing false is taken.
#include "importer/document_wire.h"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace jalons::importer {
namespace {

std::vector<std::string> Records(const Document& document) {
  std::vector<std::string> records;
  WriteDocument(document, [&](std::string_view record) { records.emplace_back(record); });
  return records;
}

Document FromRecords(const std::vector<std::string>& records) {
  DocumentParser parser(100);
  for (const std::string& record : records) parser.Add(record);
  BOOST_TEST(parser.complete());
  return parser.Take();
}

Document Sample() {
  Document document{"plan.pdf", "ab12", "application/pdf", {}, {}, {}, {}};
  Word word{"Échéancier", {1.1, 2.2, 33.3, 44.4}, 10.5, true, false, false, 2, 90, 0.75};
  document.pages = {{1, 612, 792, false, {word, word, {}}, {{0, 1, 100, 1}}}, {2, 80, 60, true, {}, {}}};
  const Line line{1, {0, 2}, {1, 2, 3, 4}};
  Table table{1, {0, 0, 9, 9}, 2, 3, {{0, 0, 2, 1, {0, 0, 1, 1}, {line}}, {1, 2, 1, 1, {}, {}}}};
  table.origin = TableOrigin::kTabs;
  table.closed_bottom = false;
  table.head_rows = 1;
  Table rest = table;
  rest.continues = 0;
  document.tables = {table, rest};
  document.blocks = {{BlockKind::kFurniture, 1, {0, 0, 1, 1}, {line}, -1}, {BlockKind::kTable, 1, {}, {}, 1}};
  document.diagnostics = {{Severity::kWarning, "pdf-damaged", {"gâté", "2"}, 2, {1, 2, 3, 4}}};
  return document;
}

BOOST_AUTO_TEST_SUITE(DocumentWire)

BOOST_AUTO_TEST_CASE(EveryFieldComesBack) {
  const Document sample = Sample();
  const Document back = FromRecords(Records(sample));
  BOOST_TEST((Records(back) == Records(sample)));
  BOOST_TEST(back.name == "plan.pdf");
  const Word& word = back.pages.at(0).words.at(1);
  BOOST_TEST(word.text == "Échéancier");
  BOOST_TEST((word.box == Box{1.1, 2.2, 33.3, 44.4}));
  BOOST_TEST(word.size == 10.5);
  BOOST_TEST(word.bold);
  BOOST_TEST(!word.italic);
  BOOST_TEST(!word.space_after);
  BOOST_TEST(word.cell == 2);
  BOOST_TEST(word.rotation == 90);
  BOOST_TEST(word.confidence == 0.75);
  BOOST_TEST(back.pages.at(1).grid);
  BOOST_TEST((back.pages.at(0).rulings.at(0) == Ruling{0, 1, 100, 1}));
  const Table& table = back.tables.at(1);
  BOOST_TEST(table.continues == 0);
  BOOST_TEST(table.head_rows == 1);
  BOOST_TEST(table.closed_top);
  BOOST_TEST(!table.closed_bottom);
  BOOST_TEST((table.origin == TableOrigin::kTabs));
  BOOST_TEST(table.cells.at(0).row_span == 2);
  BOOST_TEST((table.cells.at(0).lines.at(0).words == std::vector<int>{0, 2}));
  BOOST_TEST((back.blocks.at(0).kind == BlockKind::kFurniture));
  BOOST_TEST(back.blocks.at(1).table == 1);
  BOOST_TEST(back.diagnostics.at(0).arguments.at(0) == "gâté");
  BOOST_TEST((back.diagnostics.at(0).severity == Severity::kWarning));
}

BOOST_AUTO_TEST_CASE(WhatDoesNotHoldIsRefused) {
  const auto refused = [](const auto& spoil) {
    Document document = Sample();
    spoil(document);
    BOOST_CHECK_THROW(FromRecords(Records(document)), WireError);
  };
  refused([](Document& d) { d.pages[0].number = 7; });
  refused([](Document& d) { d.pages[0].words[0].text = "\xC3"; });
  refused([](Document& d) { d.pages[0].words[0].box.x0 = std::numeric_limits<double>::quiet_NaN(); });
  refused([](Document& d) { d.pages[0].width = std::numeric_limits<double>::infinity(); });
  refused([](Document& d) { d.pages[0].words[0].rotation = 360; });
  refused([](Document& d) { d.blocks[0].lines[0].words = {3}; });
  refused([](Document& d) { d.blocks[0].lines[0].words = {-1}; });
  refused([](Document& d) { d.blocks[0].lines[0].page = 3; });
  refused([](Document& d) { d.blocks[1].table = 2; });
  refused([](Document& d) { d.blocks[1].table = -1; });
  refused([](Document& d) { d.tables[0].continues = 0; });
  refused([](Document& d) { d.tables[0].cells[0].column_span = 4; });
  refused([](Document& d) { d.tables[0].cells[0].row = 2; });
  refused([](Document& d) { d.tables[0].page = 0; });
  refused([](Document& d) { d.tables[0].origin = static_cast<TableOrigin>(9); });
  refused([](Document& d) { d.pages.resize(101); });
}

BOOST_AUTO_TEST_CASE(CutOrderAndLengthAreChecked) {
  const std::vector<std::string> records = Records(Sample());
  for (const std::string& record : records) {
    for (std::size_t size = 0; size < record.size(); ++size) {
      DocumentParser parser(100);
      for (const std::string& before : records) {
        if (&before == &record) break;
        parser.Add(before);
      }
      BOOST_CHECK_THROW(parser.Add(std::string_view(record).substr(0, size)), WireError);
    }
  }
  std::vector<std::string> turned(records.rbegin(), records.rend());
  BOOST_CHECK_THROW(FromRecords(turned), WireError);
  std::vector<std::string> longer = records;
  longer[1] += 'x';
  BOOST_CHECK_THROW(FromRecords(longer), WireError);
  std::vector<std::string> twice = records;
  twice.push_back(records.back());
  BOOST_CHECK_THROW(FromRecords(twice), WireError);
}

// Whatever bytes come, the parser ends, and what it takes can be written again.
BOOST_AUTO_TEST_CASE(SpoiledBytesNeverDoHarm) {
  const std::vector<std::string> records = Records(Sample());
  std::mt19937 random(20260101);
  int taken = 0, refused = 0;
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::string> spoiled = records;
    std::string& record = spoiled[random() % spoiled.size()];
    record[random() % record.size()] = static_cast<char>(random());
    try {
      Records(FromRecords(spoiled));
      ++taken;
    } catch (const WireError&) {
      ++refused;
    }
  }
  BOOST_TEST(taken > 0);
  BOOST_TEST(refused > 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
