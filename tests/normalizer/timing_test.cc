#include "normalizer/timing.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

namespace jalons::normalizer {
namespace {

const TimingParser& Parser() {
  static const TimingParser parser(Lexicon::BuiltIn());
  return parser;
}

std::string Show(const std::vector<TimingParser::Found>& found) {
  std::string out;
  for (const auto& [timing, begin, end] : found) {
    const auto count = [](const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); };
    out += (out.empty() ? "" : " & ") + timing.edtf.value_or("?");
    if (timing.continuous) out += " continu";
    if (timing.frequency)
      out += " " + count(timing.frequency->min) + ".." + count(timing.frequency->max) + "/" + timing.frequency->per;
    if (timing.plan_year) out += " an=" + *timing.plan_year;
  }
  return out.empty() ? "-" : out;
}

std::vector<std::string> Texts(const std::vector<TimingParser::Found>& found) {
  std::vector<std::string> texts;
  for (const auto& one : found) texts.push_back(one.timing.text);
  return texts;
}

using Words = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(TimingParsing)

BOOST_AUTO_TEST_CASE(EveryExpressionOfTheTable) {
  std::ifstream in(JALONS_SOURCE_DIR "/tests/data/dates.tsv");
  BOOST_REQUIRE(in);
  int rows = 0;
  for (std::string line; std::getline(in, line);) {
    std::stringstream fields(line);
    std::string how, period, expression, expected;
    std::getline(fields, how, '\t');
    std::getline(fields, period, '\t');
    std::getline(fields, expression, '\t');
    std::getline(fields, expected, '\t');
    if (how != "cell" && how != "sentence") continue;
    ++rows;
    const auto found =
        how == "cell" ? Parser().ParseCell(expression, {period}) : Parser().ParseSentence(expression, {period});
    BOOST_TEST(Show(found) == expected, expression << ": " << Show(found) << ", not " << expected);
  }
  BOOST_TEST(rows >= 150);
}

BOOST_AUTO_TEST_CASE(AnEntryHasItsOwnWordsAndNoOthers) {
  const DateContext context{"2010/2014"};
  BOOST_TEST(Texts(Parser().ParseCell("Été 2012 Continu", context)) == (Words{"Été 2012", "Continu"}));
  BOOST_TEST(Texts(Parser().ParseCell("Diffusion continue 2010-2012", context)) ==
             Words{"Diffusion continue 2010-2012"});
  BOOST_TEST(Texts(Parser().ParseCell("Inconnu – continu", context)) == Words{"Inconnu – continu"});
  BOOST_TEST(Texts(Parser().ParseCell("Avril 2012 (dépôt du rapport)", context)) ==
             Words{"Avril 2012 (dépôt du rapport)"});
  BOOST_TEST(Texts(Parser().ParseCell("Continu 2010-2014 MRC de Portneuf Ville de Donnacona", context)) ==
             Words{"Continu 2010-2014"});
  BOOST_TEST(Texts(Parser().ParseCell("mars\u00A0 \n2012", context)) == Words{"mars 2012"});
  BOOST_TEST(Texts(Parser().ParseSentence("40 affiches (mai 2012)", context)) == Words{"mai 2012"});
  BOOST_TEST(Texts(Parser().ParseSentence("Une visite du comité et de la table est faite par année.", context)) ==
             Words{"Une visite du comité et de la table est faite par année"});
  BOOST_TEST(Texts(Parser().ParseSentence("Tenue d'un forum chaque deux ans à Alma", context)) ==
             Words{"chaque deux ans"});
}

BOOST_AUTO_TEST_CASE(BytesOfAnEntryAreItsWords) {
  const std::string text = "Comité (octobre) – à l’été 2012";
  for (const auto& found : Parser().ParseCell(text, {}))
    BOOST_TEST(text.substr(found.begin, found.end - found.begin) == found.timing.text);
}

BOOST_AUTO_TEST_CASE(EarliestAndLatestAreThoseOfTheEdtf) {
  const auto found = Parser().ParseCell("d'ici février 2012", {});
  BOOST_REQUIRE(found.size() == 1);
  BOOST_TEST(!found[0].timing.earliest);
  BOOST_TEST(found[0].timing.latest.value_or("") == "2012-02-29");
}

BOOST_AUTO_TEST_CASE(AYearOfAnUnknownPlanKeepsItsNumberOnly) {
  const auto found = Parser().ParseCell("An 2", {});
  BOOST_REQUIRE(found.size() == 1);
  BOOST_TEST(!found[0].timing.edtf);
  BOOST_TEST(found[0].timing.plan_year.value_or("") == "2");
}

BOOST_AUTO_TEST_CASE(DatesAreToldFromOtherWords) {
  for (const char* text :
       {"le 3 mai 2012", "automne 2012", "Continu", "2 fois par an", "Janvier 2012, mars 2012", "(août)"})
    BOOST_TEST(Parser().IsDate(text), text);
  for (const char* text : {"CLSC (octobre)", "MRC de Portneuf", "", "rapport annuel", "Salle 2012", "Michel Tremblay"})
    BOOST_TEST(!Parser().IsDate(text), text);
  BOOST_TEST(Parser().DateShare("Septembre 2012") == 1.0);
  BOOST_TEST(Parser().DateShare("Comité de suivi") == 0.0);
  BOOST_TEST(Parser().DateShare("Alma – mai 2012") > 0.6);
  BOOST_TEST(Parser().DateShare("") == 0.0);
}

BOOST_AUTO_TEST_CASE(APlanHasThePeriodOfItsTitle) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  BOOST_TEST(FindPeriod("Plan d’action régional 2011-2014", lexicon).value_or("") == "2011/2014");
  BOOST_TEST(FindPeriod("PLAN DE TRAVAIL POUR L’ANNÉE 2012-2013", lexicon).value_or("") == "2012/2013");
  BOOST_TEST(FindPeriod("Entente du 1er avril 2012 au 31 mars 2015", lexicon).value_or("") == "2012-04-01/2015-03-31");
  BOOST_TEST(FindPeriod("Plan d'action 2012", lexicon).value_or("") == "2012");
  BOOST_TEST(FindPeriod("De 2012 à 2015, agir ensemble", lexicon).value_or("") == "2012/2015");
  BOOST_TEST(!FindPeriod("Plan d’action concerté", lexicon));
  BOOST_TEST(!FindPeriod("Résolution 2012-114", lexicon));
}

BOOST_AUTO_TEST_CASE(DamagedTextIsRead) {
  for (const char* text : {"", " ", "-", "(", "20", "2012-", "au", "d’ici", "an", "\xC3", "99999999999 fois par année",
                           "1,", "entre 4", "mi-", "fin", "du au", "2012 2012 2012", "0000-00-00", "31 février 2012"})
    BOOST_CHECK_NO_THROW(Parser().ParseCell(text, {}); Parser().ParseSentence(text, {}); Parser().IsDate(text));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
