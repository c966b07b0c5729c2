#include "normalizer/tokens.h"

#include <boost/test/unit_test.hpp>

#include "documents.h"

namespace jalons::normalizer {
namespace {

// The words of a text, its lines appended one to the other.
std::string Joined(const std::string& text) {
  const importer::Document document = ReadText(text);
  const Tokenizer tokenizer(document, Lexicon::BuiltIn());
  Span span;
  for (const importer::Block& block : document.blocks) {
    for (const importer::Line& line : block.lines) tokenizer.AppendLine(&span, tokenizer.Line(line));
  }
  return span.Text();
}

BOOST_AUTO_TEST_SUITE(Tokens)

BOOST_AUTO_TEST_CASE(MarkupIsTakenOff) {
  BOOST_TEST(Joined("Tenir <i>un grand</i> forum") == "Tenir un grand forum");
  BOOST_TEST(Joined("**Projets retenus** en 2012") == "Projets retenus en 2012");
  BOOST_TEST(Joined("au 2^e cycle") == "au 2e cycle");
  BOOST_TEST(Joined("au 2 ^e cycle") == "au 2e cycle");
  BOOST_TEST(Joined("a < b et c * d") == "a < b et c * d");
}

BOOST_AUTO_TEST_CASE(ALineOfStrongTextIsBold) {
  const importer::Document document = ReadText("**Projets retenus**\n\nTenir un forum\n");
  const Tokenizer tokenizer(document, Lexicon::BuiltIn());
  const Span strong = tokenizer.Line(document.blocks.at(0).lines.at(0));
  BOOST_TEST(strong.Text() == "Projets retenus");
  BOOST_TEST(strong[0].bold);
  BOOST_TEST(strong[1].bold);
  BOOST_TEST(strong[0].line_start);
  BOOST_TEST(!strong[1].line_start);
}

BOOST_AUTO_TEST_CASE(AHyphenAtALineEndIsDroppedWhereTheDocumentKnowsTheWhole) {
  BOOST_TEST(Joined("Le développement du village et le dévelop-\npement du port") ==
             "Le développement du village et le développement du port");
  BOOST_TEST(Joined("Le comité se réunit avec la muni-\ncipalité du lieu") ==
             "Le comité se réunit avec la municipalité du lieu");
}

BOOST_AUTO_TEST_CASE(AHyphenOfACompoundIsKept) {
  BOOST_TEST(Joined("Un comité inter-\nrégional siège") == "Un comité inter-régional siège");  // by the lexicon
  BOOST_TEST(Joined("La halte-garderie du nord et la halte-\ngarderie du sud") ==
             "La halte-garderie du nord et la halte-garderie du sud");                       // by the document
  BOOST_TEST(Joined("La MRC de Rivière-\nOuelle agit") == "La MRC de Rivière-Ouelle agit");  // a name goes on
  BOOST_TEST(Joined("Soutenir quelques-\nuns des groupes, dont quelques-uns du nord") ==
             "Soutenir quelques-uns des groupes, dont quelques-uns du nord");
}

BOOST_AUTO_TEST_CASE(YearsAndLoneDashesAtALineEnd) {
  BOOST_TEST(Joined("Le plan 2021-\n2024 suit") == "Le plan 2021-2024 suit");
  BOOST_TEST(Joined("Le forum -\nun succès") == "Le forum - un succès");
}

BOOST_AUTO_TEST_CASE(ASoftHyphenIsNoSign) {
  BOOST_TEST(Joined("Le dévelop\u00AD\npement du port") == "Le développement du port");
}

BOOST_AUTO_TEST_CASE(PagesAreFoundByNumber) {
  const importer::Document document = ReadText("Tenir un forum\n");
  const Tokenizer tokenizer(document, Lexicon::BuiltIn());
  BOOST_TEST(tokenizer.PageOf(1).words.size() == 3u);
  BOOST_CHECK_THROW(tokenizer.PageOf(7), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(GapsAreKeptAndGluedWordsTouch) {
  importer::Document document = ReadText("Moyens    Résultats\n");
  document.pages[0].words[0].space_after = false;
  const Tokenizer tokenizer(document, Lexicon::BuiltIn());
  importer::Line line;
  line.words = {0, 1};
  line.box = document.pages[0].words[0].box;
  const Span span = tokenizer.Line(line);
  BOOST_REQUIRE(span.size() == 2u);
  BOOST_TEST(span[1].gap == 4.0);
  BOOST_TEST(span[1].glued);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
