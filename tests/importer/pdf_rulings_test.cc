#include "importer/pdf_rulings.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>

#include "importer/small_pdf.h"

using namespace jalons::importer;
using jalons::tests::SmallPdf;

namespace {

std::vector<Ruling> Rulings(const std::string& bytes, std::vector<std::string>* complaints = nullptr) {
  std::vector<std::string> ignored;
  Page page;
  const PageFrame frame = PdfWords(bytes, "").Read(1, page, ignored);
  return PdfRulings(bytes, "").Read(1, frame, complaints != nullptr ? *complaints : ignored);
}

std::vector<Ruling> Drawn(const std::string& content) {
  return Rulings(SmallPdf({{content}}));
}

bool Near(const Ruling& r, double x0, double y0, double x1, double y1) {
  return std::abs(r.x0 - x0) < 0.6 && std::abs(r.y0 - y0) < 0.6 && std::abs(r.x1 - x1) < 0.6 &&
         std::abs(r.y1 - y1) < 0.6;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pdf_rulings)

BOOST_AUTO_TEST_CASE(a_stroke_is_a_ruling) {
  const auto found = Drawn("100 700 m 300 700 l S");
  BOOST_REQUIRE_EQUAL(found.size(), 1u);
  BOOST_TEST(Near(found[0], 100, 92, 300, 92));
}

BOOST_AUTO_TEST_CASE(a_stroked_rectangle_has_four_sides) {
  BOOST_TEST(Drawn("100 600 200 50 re S").size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_thin_filled_rectangle_is_one_line) {
  const auto found = Drawn("100 600 0.5 80 re f");
  BOOST_REQUIRE_EQUAL(found.size(), 1u);
  BOOST_TEST(Near(found[0], 100, 112, 100, 192));
}

BOOST_AUTO_TEST_CASE(the_matrix_and_the_clip_are_heeded) {
  const auto moved = Drawn("q 2 0 0 2 50 0 cm 25 350 m 125 350 l S Q 10 10 m 60 10 l S");
  BOOST_REQUIRE_EQUAL(moved.size(), 2u);
  BOOST_TEST(Near(moved[0], 100, 92, 300, 92));
  const auto clipped = Drawn("q 150 600 50 50 re W n 0 0 612 792 re f Q");
  BOOST_TEST(clipped.size() == 4u);  // the cell that is left of a page-wide fill
  BOOST_TEST(Near(clipped[0], 150, 142, 200, 142));
}

BOOST_AUTO_TEST_CASE(a_clip_alone_draws_nothing) {
  BOOST_TEST(Drawn("100 100 300 300 re W n").empty());
}

BOOST_AUTO_TEST_CASE(white_paint_draws_nothing) {
  BOOST_TEST(Drawn("1 g 100 100 300 50 re f 1 1 1 RG 100 300 m 400 300 l S").empty());
  BOOST_TEST(Drawn("0 0 0 0 k 100 100 300 50 re f").empty());
}

BOOST_AUTO_TEST_CASE(white_cells_on_a_dark_ground_are_cells) {
  BOOST_TEST(Drawn("0.5 g 100 500 204 51 re f 1 g 103 503 97 45 re f 204 503 97 45 re f").size() >= 6u);
}

BOOST_AUTO_TEST_CASE(a_shade_painted_in_strips_is_one_area) {
  // As Word paints a header cell of two lines: two strips, and margins left and right.
  const auto found = Drawn("0.8 g 100 600 5 28 re f 105 614 90 14 re f 105 600 90 14 re f 195 600 5 28 re f");
  BOOST_TEST(found.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_shaded_paragraph_inside_a_drawn_cell_adds_nothing) {
  BOOST_TEST(Drawn("100 600 200 60 re S 0.9 g 102 640 196 18 re f").size() == 4u);
}

BOOST_AUTO_TEST_CASE(pieces_dashes_and_double_lines_are_one) {
  BOOST_TEST(Drawn("100 700 m 200 700 l S 200.5 700 m 300 700 l S 100 701.5 m 300 701.5 l S").size() == 1u);
  std::string dots;
  for (int x = 100; x < 300; x += 2) dots += std::to_string(x) + " 500 1 1 re f\n";
  BOOST_TEST(Drawn(dots).size() == 1u);
}

BOOST_AUTO_TEST_CASE(slanted_and_curved_lines_are_none) {
  BOOST_TEST(Drawn("100 100 m 300 200 l S 100 300 m 150 400 250 400 300 300 c S").empty());
}

BOOST_AUTO_TEST_CASE(forms_are_entered_once) {
  const std::string inside = "0 0 m 100 0 l S /X1 Do";
  const std::string form =
      "<< /Type /XObject /Subtype /Form /BBox [-5 -5 200 200] /Matrix [1 0 0 1 0 50] /Resources << "
      "/XObject << /X1 1 0 R >> >> /Length " +
      std::to_string(inside.size()) + " >>\nstream\n" + inside + "\nendstream";
  const auto found = Rulings(SmallPdf({{"q 1 0 0 1 100 600 cm /X1 Do Q"}}, {form}));
  BOOST_REQUIRE_EQUAL(found.size(), 1u);
  BOOST_TEST(Near(found[0], 100, 142, 200, 142));
}

BOOST_AUTO_TEST_CASE(rulings_turn_with_the_page_as_words_do) {
  const char* turns[] = {"", " /Rotate 90", " /Rotate 180", " /Rotate 270"};
  for (const char* turn : turns) {
    const std::string bytes = SmallPdf({{"BT /F1 12 Tf 150 650 Td (Souligne) Tj ET 150 647 48 0.6 re f",
                                         std::string("/MediaBox [10 20 622 812]") + turn}});
    Page page;
    std::vector<std::string> complaints;
    const PageFrame frame = PdfWords(bytes, "").Read(1, page, complaints);
    const auto found = PdfRulings(bytes, "").Read(1, frame, complaints);
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_REQUIRE_EQUAL(page.words.size(), 1u);
    const Box& word = page.words[0].box;
    const Ruling& r = found[0];
    BOOST_TEST(std::abs(word.MiddleX() - (r.x0 + r.x1) / 2) < 9);
    BOOST_TEST(std::abs(word.MiddleY() - (r.y0 + r.y1) / 2) < 9);
    BOOST_TEST(r.Horizontal() == (word.Width() > word.Height()));
  }
}

BOOST_AUTO_TEST_CASE(an_inline_image_does_not_derail_the_rest) {
  const auto found = Drawn("q 20 0 0 20 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G ID re f EI Q 100 700 m 300 700 l S");
  BOOST_TEST(found.size() >= 1u);
  BOOST_TEST(Near(found[0], 100, 92, 300, 92));
}

BOOST_AUTO_TEST_CASE(damaged_content_keeps_what_came_before) {
  const auto found = Drawn("100 700 m 300 700 l S ]]>> (open 5 re f");
  BOOST_REQUIRE_EQUAL(found.size(), 1u);
}

BOOST_AUTO_TEST_SUITE_END()
