#include "normalizer/coverage.h"

#include <boost/test/unit_test.hpp>

namespace jalons::normalizer {
namespace {

importer::Word At(const char* text, double x, double line) {
  importer::Word word;
  word.text = text;
  word.box = {x, line, x + 5, line + 1};
  return word;
}

Entry With(const char* text, importer::Box box) {
  Entry entry(text);
  entry.at = {{1, box, true}};
  return entry;
}

BOOST_AUTO_TEST_SUITE(CoverageOfADocument)

BOOST_AUTO_TEST_CASE(EveryWordIsCountedOnceAndTheSmallestPlaceHasIt) {
  importer::Document document;
  importer::Page page;
  page.grid = true;
  // Line 0: a running title. Lines 1 to 3: an entry with a stray word on line 2. Line 4: words nobody has.
  page.words = {At("Table", 0, 0), At("Tenir", 0, 1),  At("égaré", 10, 2), At("un", 0, 2),
                At("forum", 0, 3), At("perdus", 0, 4), At("ici", 6, 4),    At("là", 0, 5)};
  document.pages = {page};
  Plan plan;
  plan.orientations.resize(1);
  plan.orientations[0].objectives.resize(1);
  plan.orientations[0].objectives[0].commitments.resize(1);
  plan.orientations[0].objectives[0].commitments[0].head.at = {{1, {0, 1, 20, 4}, true}};
  plan.remainder = {{"furniture", With("Table", {0, 0, 5, 1})}, {"unplaced", With("égaré", {10, 2, 15, 3})}};

  const Coverage coverage = Account(document, plan);
  BOOST_TEST(coverage.words == 8);
  BOOST_TEST(coverage.kinds.at("entry") == 3);
  BOOST_TEST(coverage.kinds.at("furniture") == 1);
  BOOST_TEST(coverage.kinds.at("unplaced") == 1);
  BOOST_TEST(coverage.kinds.at("outside") == 3);
  BOOST_TEST(coverage.unplaced.at(0).text == "égaré");
  BOOST_REQUIRE(coverage.outside.size() == 2u);  // one run a line
  BOOST_TEST(coverage.outside[0].text == "perdus ici");
  BOOST_TEST((coverage.outside[0].at[0].box == importer::Box{0, 4, 11, 5}));
}

BOOST_AUTO_TEST_CASE(PlacesOfAnotherPageCoverNothing) {
  importer::Document document;
  importer::Page page;
  page.number = 2;
  page.words = {At("mot", 0, 1)};
  document.pages = {page};
  Plan plan;
  plan.title = With("mot", {0, 0, 10, 10});
  BOOST_TEST(Account(document, plan).kinds.at("outside") == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
