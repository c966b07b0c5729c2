#include "normalizer/facts_reader.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

using Names = std::vector<std::string>;

Piece Plain(const std::string& words) {
  Piece piece;
  piece.body = Words(words);
  return piece;
}

struct Read {
  Read(const std::string& role, const Names& mixed, const Names& entries) {
    reader.SetPeriod("2011/2014");
    std::vector<Piece> pieces;
    for (const std::string& entry : entries) pieces.push_back(Plain(entry));
    for (const Span& span : reader.Add(role, mixed, pieces, false, &facts)) left.push_back(span.Text());
  }

  FactsReader reader{Lexicon::BuiltIn()};
  Facts facts;
  Names left;
};

BOOST_AUTO_TEST_SUITE(FactsOfCells)

BOOST_AUTO_TEST_CASE(PartiesAreSplitAndDatesAmongThemTold) {
  const Read read("resources", {}, {"Ville de Rimouski, MRC de Matane et Cégep"});
  BOOST_TEST((Texts(read.facts.resources) == Names{"Ville de Rimouski", "MRC de Matane", "Cégep"}));
  BOOST_TEST(read.left.empty());
  BOOST_REQUIRE(read.facts.resources.size() == 3u);
  BOOST_TEST(read.facts.resources[1].at.at(0).box.x0 > read.facts.resources[0].at.at(0).box.x0);
}

BOOST_AUTO_TEST_CASE(ADateColumnIsReadAsAWhole) {
  BOOST_TEST((Dates(Read("timing", {}, {"septembre", "2012"}).facts.timing) == Names{"2012-09"}));
  const Read read("timing", {}, {"Continu"});
  BOOST_REQUIRE(read.facts.timing.size() == 1u);
  BOOST_TEST(read.facts.timing[0].continuous);
  BOOST_TEST(read.facts.timing[0].edtf.value_or("") == "2011/2014");
  const Read year("timing", {}, {"An 1"});
  BOOST_REQUIRE(year.facts.timing.size() == 1u);
  BOOST_TEST(year.facts.timing[0].edtf.value_or("") == "2011/2012");
  BOOST_TEST(year.facts.timing[0].plan_year.value_or("") == "1");
}

BOOST_AUTO_TEST_CASE(WordsOfADateColumnAreNotLost) {
  const Read read("timing", {}, {"MRC de Matane"});
  BOOST_TEST((Texts(read.facts.resources) == Names{"MRC de Matane"}));
  const Read remark("timing", {}, {"Quand les neiges fondent"});
  BOOST_REQUIRE(remark.facts.timing.size() == 1u);
  BOOST_TEST(remark.facts.timing[0].text == "Quand les neiges fondent");
  BOOST_TEST(!remark.facts.timing[0].edtf.has_value());
}

BOOST_AUTO_TEST_CASE(AMixedColumnHoldsBoth) {
  const Read read("resources", {"timing"}, {"Ville de Rimouski", "Mars 2012"});
  BOOST_TEST((Texts(read.facts.resources) == Names{"Ville de Rimouski"}));
  BOOST_TEST((Dates(read.facts.timing) == Names{"2012-03"}));
}

BOOST_AUTO_TEST_CASE(ResultsKeepTheirNumbers) {
  FactsReader reader(Lexicon::BuiltIn());
  Piece piece = Plain("4 rencontres par année");
  piece.label = ParseLabel(Words("1.1."));
  Facts facts;
  reader.Add("results", {}, {piece}, true, &facts);
  BOOST_REQUIRE(facts.results.size() == 1u);
  BOOST_TEST(facts.results[0].label.value_or("") == "1.1");
  BOOST_TEST(facts.results[0].entry.inherited);
  BOOST_REQUIRE(facts.timing.size() == 1u);
  BOOST_TEST(facts.timing[0].frequency->min.value_or(0) == 4);
  BOOST_TEST(facts.timing[0].frequency->per == "P1Y");
}

BOOST_AUTO_TEST_CASE(ListsAreKeptByTheirRole) {
  BOOST_TEST((Texts(Read("indicators", {}, {"Nombre de logements"}).facts.indicators) == Names{"Nombre de logements"}));
  BOOST_TEST((Texts(Read("deliverables", {}, {"Un guide"}).facts.deliverables) == Names{"Un guide"}));
  BOOST_TEST((Texts(Read("monitoring", {}, {"Bilan"}).facts.monitoring) == Names{"Bilan"}));
  BOOST_TEST((Texts(Read("places", {}, {"Matane"}).facts.places) == Names{"Matane"}));
  BOOST_TEST((Texts(Read("changes", {}, {"Des familles logées"}).facts.changes) == Names{"Des familles logées"}));
  const Read status("status", {}, {"En", "cours"});
  BOOST_REQUIRE(status.facts.status.has_value());
  BOOST_TEST(status.facts.status->text == "En cours");
  BOOST_TEST((Read("budget", {}, {"30 000 $ par an"}).facts.budget.at(0).value == 30000));
}

BOOST_AUTO_TEST_CASE(WhatIsNoFactComesBack) {
  BOOST_TEST((Read("budget", {}, {"à voir"}).left == Names{"à voir"}));
  BOOST_TEST((Read("other", {}, {"un mot"}).left == Names{"un mot"}));
}

BOOST_AUTO_TEST_CASE(AMarkInAYearColumnIsTheYear) {
  FactsReader reader(Lexicon::BuiltIn());
  reader.SetPeriod("2011/2014");
  Facts facts;
  reader.AddYear("2012", Words("X"), &facts);
  BOOST_TEST((Dates(facts.timing) == Names{"2012"}));
  reader.AddYear("2013", Words("automne"), &facts);
  BOOST_TEST((Dates(facts.timing) == Names{"2012", "2013-23"}));
  BOOST_TEST(facts.timing.back().text == "automne");
  reader.AddYear("An 2", Words("✓"), &facts);
  BOOST_TEST(facts.timing.back().edtf.value_or("") == "2012/2013");
}

BOOST_AUTO_TEST_CASE(SentencesTellDatesAndTargetsWithTheirPlaces) {
  FactsReader reader(Lexicon::BuiltIn());
  Facts facts;
  const Span sentence = Words("Tenir au moins 3 ateliers avant mars 2013");
  reader.ReadSentence(sentence, &facts);
  BOOST_REQUIRE(facts.timing.size() == 1u);
  const importer::Box date = facts.timing[0].at.at(0).box;
  BOOST_TEST(date.x1 == sentence.back().box.x1);
  BOOST_TEST(date.x0 > sentence[3].box.x0);
  BOOST_REQUIRE(facts.targets.size() == 1u);
  BOOST_TEST(facts.targets[0].unit == "ateliers");
  BOOST_TEST(reader.FindPeriod(Words("Plan d'action 2011-2014")).value_or("") == "2011/2014");
  BOOST_TEST(reader.FindDate(Words("AVRIL 2001")).value_or("") == "2001-04");
  BOOST_TEST(!reader.FindDate(Words("Le logement")));
  BOOST_TEST(reader.IsDate(Words("Automne 2012")));
  BOOST_TEST(!reader.IsDate(Words("Forum de l'automne 2012 au village")));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
