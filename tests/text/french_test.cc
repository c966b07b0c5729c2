#include "text/french.h"

#include <boost/test/unit_test.hpp>

namespace jalons::text {
namespace {

std::string Forms(std::string_view utf8) {
  std::string out;
  for (const Token& token : Analyze(utf8)) out += (out.empty() ? "" : " ") + token.form;
  return out;
}

BOOST_AUTO_TEST_SUITE(French)

BOOST_AUTO_TEST_CASE(ElidedWordsAreCutOff) {
  BOOST_TEST(Forms("L’entente d'abord, qu'on signe lorsqu’elle est prête") == "entente abord on signe elle est prete");
  BOOST_TEST(Forms("jusqu'à l'été; c’est d'accord") == "a ete est accord");
  BOOST_TEST(Forms("aujourd'hui") == "aujourdhui aujourd hui");
}

BOOST_AUTO_TEST_CASE(AcronymsLoseTheirStops) {
  BOOST_TEST(Forms("la C.R.É. et l'U.Q.A.R.") == "la cre et uqar");
  BOOST_TEST(Forms("les M.R.C de la région") == "les mrc de la region");
  BOOST_TEST(Forms("J. Gagnon, 1.1 et 2.1.3") == "j gagnon 1 1 et 2 1 3");
}

BOOST_AUTO_TEST_CASE(HyphenatedWordsAreGivenWholeAndInParts) {
  BOOST_TEST(Forms("socio-économiques") == "socioeconomiques socio economiques");
  BOOST_TEST(Forms("l’inter-régional") == "interregional inter regional");
  BOOST_TEST(Forms("Saint-Jean-d'Or") == "saintjeandor saint jean or");
  BOOST_TEST(Forms("– puce - tiret") == "puce tiret");
  const std::vector<Token> tokens = Analyze("mi-parcours");
  BOOST_REQUIRE(tokens.size() == 3u);
  BOOST_TEST(tokens[0].compound);
  BOOST_TEST(!tokens[1].compound);
}

BOOST_AUTO_TEST_CASE(NumbersAreWords) {
  BOOST_TEST(Forms("2006-2009, 75 % et 30 000 $") == "2006 2009 75 et 30 000");
  BOOST_TEST(Forms("COVID-19 au 2e cycle") == "covid19 covid 19 au 2e cycle");
}

BOOST_AUTO_TEST_CASE(OffsetsPointIntoTheInput) {
  const std::string text = "Mise en œuvre de l’échéancier";
  const std::vector<Token> tokens = Analyze(text);
  BOOST_REQUIRE(tokens.size() == 5u);
  BOOST_TEST(text.substr(tokens[2].begin, tokens[2].end - tokens[2].begin) == "œuvre");
  BOOST_TEST(tokens[2].form == "oeuvre");
  BOOST_TEST(text.substr(tokens[4].begin, tokens[4].end - tokens[4].begin) == "échéancier");
  BOOST_TEST(tokens[4].form == "echeancier");
}

BOOST_AUTO_TEST_CASE(InflectedWordsShareAStem) {
  BOOST_TEST(Stem("concertations") == Stem("Concertation"));
  BOOST_TEST(Stem("régionaux") == Stem("régionale"));
  BOOST_TEST(Stem("partenaires") == Stem("PARTENAIRE"));
  BOOST_TEST(Stem("développement") == Stem("developpement"));
  BOOST_TEST(Stem("œuvres") == Stem("oeuvre"));
  BOOST_TEST(Stem("logement") != Stem("transport"));
  BOOST_TEST(Analyze("les équités")[1].stem == Stem("équité"));
}

BOOST_AUTO_TEST_CASE(AnythingIsAnalyzed) {
  BOOST_TEST(Analyze("").empty());
  BOOST_TEST(Analyze(" — … « »").empty());
  BOOST_TEST(Forms("\xFF"
                   "a\xC3") == "a");
  BOOST_TEST(Forms("'-'x'-") == "x");
  BOOST_TEST(Stem("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
