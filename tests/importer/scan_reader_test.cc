#include "importer/scan_reader.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>

#include "importer/image_reader.h"
#include "importer/reader.h"
#include "importer/scan_cleaning.h"
#include "importer/scan_french.h"
#include "importer/scan_page.h"
#include "importer/scan_pix.h"
#include "importer/scan_recognizer.h"
#include "importer/scan_rulings.h"
#include "importer/scan_sizes.h"
#include "importer/scan_tidy.h"
#include "importer/scan_words.h"
#include "importer/unreadable.h"

using namespace jalons::importer;

namespace {

const std::filesystem::path kData = JALONS_SOURCE_DIR "/tests/data";

bool Says(const Document& document, const std::string& code) {
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

const Word* Find(const Page& page, const std::string& text) {
  for (const Word& word : page.words) {
    if (word.text == text) return &word;
  }
  return nullptr;
}

// The table of tests/data/tableau.html, as it comes from paper.
void CheckTable(const Document& document) {
  BOOST_REQUIRE(!document.pages.empty());
  BOOST_TEST(Says(document, "page-recognized"));
  BOOST_TEST(!Says(document, "page-without-text"));
  const Page& page = document.pages.front();
  BOOST_TEST(page.width > page.height);
  BOOST_REQUIRE(!document.tables.empty());
  BOOST_TEST(document.tables.front().rows == 4);
  BOOST_TEST(document.tables.front().columns == 3);
  for (const char* text : {"Activités", "Échéancier", "Recenser", "bénévoles", "2019", "mars"}) {
    BOOST_TEST_CONTEXT(text) {
      const Word* word = Find(page, text);
      BOOST_REQUIRE(word != nullptr);
      BOOST_TEST(word->confidence > 0.5);
      BOOST_TEST(word->confidence < 1.0);
      BOOST_TEST(word->box.x0 >= 0);
      BOOST_TEST(word->box.x1 <= page.width);
    }
  }
  BOOST_TEST(Find(page, "Activités")->bold);
  BOOST_TEST(!Find(page, "Recenser")->bold);
  BOOST_TEST(Find(page, "Recenser")->box.x0 < Find(page, "Échéancier")->box.x0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scans)

BOOST_AUTO_TEST_CASE(a_turned_and_noisy_scan) {
  const Document document = ReadFile(kData / "tableau-numerise.pdf");
  CheckTable(document);
  BOOST_TEST(!Says(document, "page-turned"));
}

BOOST_AUTO_TEST_CASE(a_page_laid_sideways) {
  const Document document = ReadFile(kData / "tableau-couche.pdf");
  CheckTable(document);
  BOOST_TEST(Says(document, "page-turned"));
}

BOOST_AUTO_TEST_CASE(an_image_of_two_pages) {
  const Document document = ReadFile(kData / "tableau-numerise.tiff");
  BOOST_TEST(document.media_type == "image/tiff");
  BOOST_TEST(document.pages.size() == 2u);
  BOOST_TEST(document.pages.back().number == 2);
  CheckTable(document);
}

BOOST_AUTO_TEST_CASE(never_leaves_the_scan_and_refuses_the_image) {
  ReadOptions options;
  options.ocr = Ocr::kNever;
  const Document document = ReadFile(kData / "tableau-numerise.pdf", options);
  BOOST_TEST(document.pages.front().words.empty());
  BOOST_TEST(Says(document, "page-without-text"));
  BOOST_CHECK_THROW(ReadFile(kData / "tableau-numerise.tiff", options), UnreadableFile);
}

BOOST_AUTO_TEST_CASE(auto_keeps_a_good_text_layer_and_force_does_not) {
  BOOST_TEST(!Says(ReadFile(kData / "tableau-weasyprint.pdf"), "page-recognized"));
  ReadOptions options;
  options.ocr = Ocr::kForce;
  const Document forced = ReadFile(kData / "tableau-weasyprint.pdf", options);
  BOOST_TEST(Says(forced, "page-recognized"));
  BOOST_TEST(Find(forced.pages.front(), "Recenser") != nullptr);
}

BOOST_AUTO_TEST_CASE(an_image_with_too_many_pixels_is_refused_before_it_is_decoded) {
  ReadOptions options;
  options.max_pixels = 1000;
  BOOST_CHECK_EXCEPTION(ReadFile(kData / "tableau-numerise.tiff", options), UnreadableFile,
                        [](const UnreadableFile& error) { return error.code() == "too-large"; });
  BOOST_CHECK_EXCEPTION(ReadDocument("\x89PNG\r\n\x1a\n and no more", "x.png"), UnreadableFile,
                        [](const UnreadableFile& error) { return error.code() == "damaged"; });
}

BOOST_AUTO_TEST_CASE(french_at_a_glance) {
  const auto words = [](const std::string& text, int times) {
    std::vector<Word> out;
    for (int i = 0; i < times; ++i) {
      std::size_t from = 0;
      while (from < text.size()) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        out.emplace_back();
        out.back().text = text.substr(from, end - from);
        from = end + 1;
      }
    }
    return out;
  };
  BOOST_TEST(!IsHardlyFrench(words("Soutenir les comités de la région dans l’accueil", 8)));
  BOOST_TEST(IsHardlyFrench(words("Vrxwhqlu ohv frplwëv gh od uëjlrq", 8)));
  BOOST_TEST(!IsHardlyFrench(words("Vrxwhqlu ohv frplwëv", 2)));  // too little to tell
}

BOOST_AUTO_TEST_CASE(sizes_that_are_nearly_the_same_become_one) {
  Page first, second;
  first.words = {{.text = "corps", .box = {0, 2, 9, 12}, .size = 10},
                 {.text = "texte", .box = {9, 2, 20, 12}, .size = 10}};
  second.words = {{.text = "et", .box = {0, 10.4, 9, 20.8}, .size = 10.4},
                  {.text = "Titre", .box = {0, 40, 30, 54}, .size = 14}};
  UniteSizes({&first, &second});
  BOOST_TEST(second.words[0].size == 10);
  BOOST_TEST(second.words[0].box.Height() == 10, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(second.words[0].box.y1 - 2 == 20.8 - 2.08, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(second.words[1].size == 14);
}

BOOST_AUTO_TEST_SUITE_END()
