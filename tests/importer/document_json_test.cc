#include "importer/document_json.h"

#include <boost/test/unit_test.hpp>

using namespace jalons::importer;

BOOST_AUTO_TEST_SUITE(document_json)

BOOST_AUTO_TEST_CASE(every_part_is_printed) {
  Document document;
  document.name = "plan \"été\".pdf";
  document.sha256 = "ab";
  document.media_type = "application/pdf";
  Page page;
  page.width = 612;
  page.height = 792;
  page.words = {{"Table", {1, 2, 3.456, 4}, 10}, {"ronde", {5, 2, 9, 4}, 10}, {"Reçu", {1, 20, 9, 24}, 0}};
  page.words[2].confidence = 0.5;
  page.words[0].bold = true;
  page.rulings = {{0, 1, 10, 1}};
  document.pages = {page};
  Table table;
  table.rows = table.columns = 1;
  table.cells = {{0, 0, 1, 2, {0, 0, 10, 10}, {{1, {0, 1}, {}}, {1, {2}, {}}}}};
  document.tables = {table};
  Block of_table;
  of_table.kind = BlockKind::kTable;
  of_table.table = 0;
  Block of_text;
  of_text.kind = BlockKind::kFurniture;
  of_text.lines = {{1, {2}, {}}};
  document.blocks = {of_table, of_text};
  document.diagnostics = {{Severity::kWarning, "page-without-text", {}, 1, {}}};
  BOOST_TEST(ToJson(document, [](const Diagnostic&) { return std::string("rien à lire"); }) ==
             R"({
  "source": {"file":"plan \"été\".pdf","sha256":"ab","media_type":"application/pdf"},
  "pages": [
    {"page":1,"width":612.0,"height":792.0,"grid":false,"words":[{"text":"Table","box":[1.0,2.0,3.46,4.0],"size":10.0,"bold":true},{"text":"ronde","box":[5.0,2.0,9.0,4.0],"size":10.0},{"text":"Reçu","box":[1.0,20.0,9.0,24.0],"confidence":0.5}],"rulings":[[0.0,1.0,10.0,1.0]]}
  ],
  "tables": [
    {"page":1,"box":[0.0,0.0,0.0,0.0],"rows":1,"columns":1,"origin":"ruled","head_rows":0,"cells":[{"row":0,"column":0,"row_span":1,"column_span":2,"text":"Table ronde\nReçu","box":[0.0,0.0,10.0,10.0]}]}
  ],
  "blocks": [
    {"kind":"table","page":1,"box":[0.0,0.0,0.0,0.0],"table":0},
    {"kind":"furniture","page":1,"box":[0.0,0.0,0.0,0.0],"text":"Reçu"}
  ],
  "diagnostics": [
    {"severity":"warning","code":"page-without-text","message":"rien à lire","page":1}
  ]
}
)");
}

BOOST_AUTO_TEST_CASE(an_empty_document_is_still_an_object) {
  BOOST_TEST(ToJson(Document{}).find("\"pages\": []") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
