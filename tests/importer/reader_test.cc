#include "importer/reader.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include "importer/document_json.h"
#include "importer/small_pdf.h"
#include "importer/unreadable.h"

using namespace jalons::importer;
using jalons::tests::SmallPage;
using jalons::tests::SmallPdf;

namespace {

const std::filesystem::path kData = JALONS_SOURCE_DIR "/tests/data";

auto Code(const char* code) {
  return [code](const UnreadableFile& error) { return error.code() == code; };
}

bool Says(const Document& document, const std::string& code) {
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

// Distinct places of rulings of one direction on the page that has most.
std::size_t Places(const Document& document, bool level) {
  std::size_t most = 0;
  for (const Page& page : document.pages) {
    std::set<long> places;
    for (const Ruling& r : page.rulings) {
      if (r.Horizontal() == level) places.insert(std::lround((level ? r.y0 : r.x0) / 2));
    }
    most = std::max(most, places.size());
  }
  return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reader)

BOOST_AUTO_TEST_CASE(the_same_table_of_three_makers) {
  for (const char* file : {"tableau-weasyprint.pdf", "tableau-chromium.pdf", "tableau-libreoffice.pdf"}) {
    BOOST_TEST_CONTEXT(file) {
      const Document document = ReadFile(kData / file);
      BOOST_TEST(document.name == file);
      BOOST_TEST(document.media_type == "application/pdf");
      BOOST_TEST(document.sha256.size() == 64u);
      BOOST_TEST(Places(document, true) == 5u);
      BOOST_TEST(Places(document, false) == 4u);
      std::multiset<std::string> words;
      bool bold = false, italic = false;
      for (const Page& page : document.pages) {
        for (const Word& word : page.words) {
          words.insert(word.text);
          bold |= word.text == "Échéancier" && word.bold;
          italic |= word.text == "dix" && word.italic;
        }
      }
      for (const char* word : {"cœurs", "1er", "fois/année", "Recenser", "d’accueil"}) {
        BOOST_TEST(words.count(word) == 1u);
      }
      BOOST_TEST(bold);
      BOOST_TEST(italic);
    }
  }
}

BOOST_AUTO_TEST_CASE(pages_side_by_side_come_out_the_same) {
  std::vector<SmallPage> pages;
  for (int i = 1; i <= 40; ++i) {
    pages.push_back({"BT /F1 12 Tf 72 700 Td (Feuillet " + std::to_string(i) + ") Tj ET 72 690 100 0.5 re f"});
  }
  pages[20].content += " /Absent gs 1 2 c";
  const std::string bytes = SmallPdf(pages);
  ReadOptions one, four;
  one.jobs = 1;
  four.jobs = 4;
  const Document document = ReadDocument(bytes, "feuillets.pdf", one);
  BOOST_REQUIRE_EQUAL(document.pages.size(), 40u);
  BOOST_TEST(document.pages[39].number == 40);
  BOOST_TEST(document.pages[39].words.back().text == "40");
  BOOST_TEST(ToJson(document) == ToJson(ReadDocument(bytes, "feuillets.pdf", four)));
}

BOOST_AUTO_TEST_CASE(a_password_opens) {
  BOOST_CHECK_EXCEPTION(ReadFile(kData / "protege.pdf"), UnreadableFile, Code("encrypted"));
  ReadOptions options;
  options.password = "faux";
  BOOST_CHECK_EXCEPTION(ReadFile(kData / "protege.pdf", options), UnreadableFile, Code("encrypted"));
  options.password = "secret";
  const Document document = ReadFile(kData / "protege.pdf", options);
  BOOST_TEST(!document.pages.at(0).words.empty());
  BOOST_TEST(!document.pages.at(0).rulings.empty());
}

BOOST_AUTO_TEST_CASE(junk_before_the_header_is_passed_over) {
  const std::string bytes = "HTTP/1.1 200 OK\r\n\r\n" + SmallPdf({{"BT /F1 12 Tf 72 700 Td (Quand meme) Tj ET"}});
  BOOST_TEST(ReadDocument(bytes, "x.bin").pages.at(0).words.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_file_cut_off_gives_what_is_left) {
  const std::string whole =
      SmallPdf({{"BT /F1 12 Tf 72 700 Td (Premiere page) Tj ET"}, {"BT /F1 12 Tf 72 700 Td (Seconde) Tj ET"}});
  const Document no_trailer = ReadDocument(whole.substr(0, whole.find("xref\n0")), "x.pdf");
  BOOST_TEST(no_trailer.pages.size() == 2u);
  BOOST_TEST(no_trailer.pages.at(1).words.at(0).text == "Seconde");
  const Document no_tree = ReadDocument(whole.substr(0, whole.find("/Type /Pages")), "x.pdf");
  BOOST_TEST(no_tree.pages.at(0).words.at(0).text == "Premiere");
  BOOST_TEST(Says(no_tree, "pdf-mended"));
  BOOST_CHECK_EXCEPTION(ReadDocument("%PDF-1.7\n\x01\x02 garbage", "x.pdf"), UnreadableFile, Code("damaged"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_document) {
  BOOST_CHECK_EXCEPTION(ReadDocument("", "vide.pdf"), UnreadableFile, Code("empty-file"));
  BOOST_CHECK_THROW(ReadFile(kData / "absent.pdf"), std::filesystem::filesystem_error);
  BOOST_CHECK_THROW(ReadFile(kData), std::filesystem::filesystem_error);
  ReadOptions options;
  options.max_pages = 1;
  BOOST_CHECK_EXCEPTION(ReadDocument(SmallPdf({{""}, {""}}), "x.pdf", options), UnreadableFile, Code("too-large"));
  options.max_bytes = 10;
  BOOST_CHECK_EXCEPTION(ReadDocument(SmallPdf({{""}}), "x.pdf", options), UnreadableFile, Code("too-large"));
}

BOOST_AUTO_TEST_CASE(a_page_without_text_says_so) {
  BOOST_TEST(Says(ReadDocument(SmallPdf({{"100 100 m 200 100 l S"}}), "x.pdf"), "page-without-text"));
}

BOOST_AUTO_TEST_CASE(odd_files_do_no_harm) {
  const std::filesystem::path odd = JALONS_SOURCE_DIR "/../shared/odd";
  if (!std::filesystem::is_directory(odd)) {
    BOOST_TEST_MESSAGE("skipped: no odd files here");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(odd)) {
    BOOST_TEST_CONTEXT(entry.path()) {
      try {
        BOOST_TEST(!ReadFile(entry.path()).pages.empty());
      } catch (const UnreadableFile& error) {
        BOOST_TEST((error.code() == "encrypted" || error.code() == "damaged" || error.code() == "not-a-document"));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
