#include "importer/pdf_words.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "importer/small_pdf.h"
#include "importer/unreadable.h"

using namespace jalons::importer;
using jalons::tests::SmallPdf;

namespace {

Page FirstPage(const std::string& bytes) {
  Page page;
  std::vector<std::string> complaints;
  PdfWords(bytes, "").Read(1, page, complaints);
  return page;
}

std::string Text(const Page& page) {
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_words)

BOOST_AUTO_TEST_CASE(words_have_text_box_size_and_style) {
  const Page page = FirstPage(
      SmallPdf({{"BT /F1 12 Tf 72 720 Td (Rencontre annuelle) Tj /F2 10 Tf 0 -20 Td (\\311ch\\351ancier) Tj ET"}}));
  BOOST_REQUIRE_EQUAL(page.words.size(), 3u);
  BOOST_TEST(page.words[0].text == "Rencontre");
  BOOST_TEST(page.words[2].text == "Échéancier");
  BOOST_TEST(page.words[0].size == 12, boost::test_tools::tolerance(1e-6));
  BOOST_TEST(!page.words[0].bold);
  BOOST_TEST(page.words[2].bold);
  BOOST_TEST(page.words[2].italic);
  BOOST_TEST(page.words[0].box.x0 == 72, boost::test_tools::tolerance(0.01));
  BOOST_TEST(page.words[0].box.Contains(80, 792 - 724));
}

BOOST_AUTO_TEST_CASE(a_crop_box_moves_the_origin) {
  const Page page = FirstPage(
      SmallPdf({{"BT /F1 12 Tf 172 620 Td (Ici) Tj ET", "/MediaBox [0 0 612 792] /CropBox [100 100 500 700]"}}));
  BOOST_REQUIRE_EQUAL(page.words.size(), 1u);
  BOOST_TEST(page.width == 400);
  BOOST_TEST(page.height == 600);
  BOOST_TEST(page.words[0].box.Contains(75, 76));
}

BOOST_AUTO_TEST_CASE(a_turned_page_is_read_as_it_is_shown) {
  // The text runs upwards on the paper, and the page is shown a quarter turn clockwise: it reads level.
  const Page page = FirstPage(
      SmallPdf({{"BT /F1 12 Tf 0 1 -1 0 100 200 Tm (Salle verte) Tj ET", "/MediaBox [0 0 612 792] /Rotate 90"}}));
  BOOST_REQUIRE_EQUAL(page.words.size(), 2u);
  BOOST_TEST(page.width == 792);
  BOOST_TEST(page.height == 612);
  BOOST_TEST(page.words[0].rotation == 0);
  BOOST_TEST(page.words[0].box.Contains(210, 96));
  BOOST_TEST(page.words[1].box.x0 > page.words[0].box.x1);
}

BOOST_AUTO_TEST_CASE(turned_text_says_so) {
  const Page up = FirstPage(SmallPdf({{"BT /F1 12 Tf 0 1 -1 0 100 200 Tm (Montant) Tj ET"}}));
  BOOST_REQUIRE_EQUAL(up.words.size(), 1u);
  BOOST_TEST(up.words[0].rotation == 270);
  BOOST_TEST(up.words[0].box.Height() > up.words[0].box.Width());
  const Page down = FirstPage(SmallPdf({{"BT /F1 12 Tf 0 -1 1 0 100 400 Tm (Descendant) Tj ET"}}));
  BOOST_REQUIRE_EQUAL(down.words.size(), 1u);
  BOOST_TEST(down.words[0].rotation == 90);
}

BOOST_AUTO_TEST_CASE(raised_signs_belong_to_their_word) {
  const Page page = FirstPage(SmallPdf(
      {{"BT /F1 12 Tf 72 700 Td (le 1) Tj /F1 7 Tf 4 Ts (er) Tj /F1 12 Tf 0 Ts ( juin, CO) Tj /F1 7 Tf -2 Ts (2) "
        "Tj /F1 12 Tf 0 Ts ( et CH) Tj ET"}}));
  BOOST_TEST(Text(page) == "le 1er juin, CO2 et CH");
}

BOOST_AUTO_TEST_CASE(words_of_two_columns_stay_apart) {
  const Page page = FirstPage(SmallPdf(
      {{"BT /F1 12 Tf 72 700 Td (gauche) Tj 200 0 Td (droite) Tj -200 -14 Td (fin) Tj 200 0 Td (bord) Tj ET"}}));
  BOOST_TEST(page.words.size() == 4u);
  for (const Word& word : page.words) BOOST_TEST(word.space_after);
}

BOOST_AUTO_TEST_CASE(invisible_text_is_text) {
  BOOST_TEST(Text(FirstPage(SmallPdf({{"BT 3 Tr /F1 12 Tf 72 700 Td (couche reconnue) Tj ET"}}))) == "couche reconnue");
}

BOOST_AUTO_TEST_CASE(what_is_no_pdf_is_damaged) {
  BOOST_CHECK_EXCEPTION(PdfWords("%PDF-1.4 rien du tout", ""), UnreadableFile,
                        [](const UnreadableFile& e) { return e.code() == "damaged"; });
}

BOOST_AUTO_TEST_CASE(font_names_tell_the_style) {
  BOOST_TEST(IsBoldFont("ABCDEF+Calibri-Bold"));
  BOOST_TEST(IsBoldFont("Arial,BoldItalic"));
  BOOST_TEST(IsBoldFont("OpenSans-SemiBold"));
  BOOST_TEST(IsBoldFont("Roboto-Black"));
  BOOST_TEST(!IsBoldFont("BOLDLY+Garamond"));
  BOOST_TEST(IsItalicFont("Helvetica-Oblique"));
  BOOST_TEST(IsItalicFont("MinionPro-It"));
  BOOST_TEST(!IsItalicFont("Times-Roman"));
}

BOOST_AUTO_TEST_SUITE_END()
