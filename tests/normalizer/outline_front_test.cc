#include "normalizer/outline_front.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

struct Front {
  explicit Front(const std::string& text) : bench(ReadText(text)), entries(bench.Surveys()) {
    title = FindTitle(entries, bench.heads, FactsReader(Lexicon::BuiltIn()));
    regions = FindRegions(entries, title, {}, bench.heads);
  }

  std::string Title() const { return title < 0 ? "" : entries.at(static_cast<std::size_t>(title)).piece.All().Text(); }

  // One letter an entry: Front, Summary, Body, Annex.
  std::string Regions() const {
    std::string letters;
    for (const Region region : regions) letters += "FSBA"[static_cast<int>(region)];
    return letters;
  }

  Bench bench;
  std::vector<Surveyed> entries;
  int title = -1;
  std::vector<Region> regions;
};

BOOST_AUTO_TEST_SUITE(OutlineFront)

BOOST_AUTO_TEST_CASE(TheTitleNamesAPlanAndItsPeriod) {
  const Front front(
      "Table des aînés\n\nPLAN D'ACTION 2011-2014\n\nAdopté par le comité.\n\nAxe 1 : Le logement\n\n- Tenir un "
      "forum\n");
  BOOST_TEST(front.Title() == "PLAN D'ACTION 2011-2014");
  BOOST_TEST(front.Regions() == "FFFBB");
}

BOOST_AUTO_TEST_CASE(ADocumentMayHaveNoTitle) {
  BOOST_TEST(Front("Axe 1 : Le logement\n\n- Tenir un forum\n").title == -1);
}

BOOST_AUTO_TEST_CASE(ASummaryTellsThePlanOnceBefore) {
  const Front front(
      "Plan d'action 2011-2014\n\n"
      "1. Donner un toit à chaque famille\n\n"
      "2. Relier les villages entre eux\n\n"
      "Axe 1 : Donner un toit à chaque famille\n\n- Tenir un forum\n\n"
      "Axe 2 : Relier les villages entre eux\n\n- Ouvrir une ligne\n");
  BOOST_TEST(front.Regions() == "FSSBBBB");
}

BOOST_AUTO_TEST_CASE(NumberedHeadingsThatDoNotComeAgainAreThePlan) {
  const Front front(
      "Plan d'action 2011-2014\n\n1. Donner un toit\n\n1.1 Bâtir des maisons\n\n- Tenir un forum\n\n2. Relier les "
      "villages\n");
  BOOST_TEST(front.Regions() == "FBBBB");
}

BOOST_AUTO_TEST_CASE(AnAnnexIsNamed) {
  const Front front(
      "Plan d'action 2011-2014\n\nAxe 1 : Le logement\n\n- Tenir un forum\n\nANNEXE LES MEMBRES\n\n- Ville de "
      "Rimouski\n");
  BOOST_TEST(front.Regions() == "FBBAA");
}

BOOST_AUTO_TEST_CASE(ASentenceThatCitesAnAnnexOpensNone) {
  const Front front(
      "Plan d'action 2011-2014\n\nAxe 1 : Le logement\n\n- Tenir un forum\n\nL'annexe donne la liste des "
      "membres.\n\nAxe 2 : Le transport\n\n"
      "- Ouvrir une ligne\n");
  BOOST_TEST(front.Regions() == "FBBBBB");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
