#include "text/unicode.h"

#include <boost/test/unit_test.hpp>

namespace jalons::text {
namespace {

BOOST_AUTO_TEST_SUITE(Unicode)

BOOST_AUTO_TEST_CASE(FoldIgnoresCaseAccentsAndTypography) {
  BOOST_TEST(Fold("  ÉCHÉANCIER ") == "echeancier");
  BOOST_TEST(Fold("Mise en œuvre de l’entente") == "mise en oeuvre de l'entente");
  BOOST_TEST(Fold("2006–2009") == "2006-2009");
  BOOST_TEST(Fold("dé\u00ADveloppement\u00A0 social") == "developpement social");
  BOOST_TEST(Fold("\tL`AXE  2 \r\n") == "l'axe 2");
  BOOST_TEST(Fold("L`Été") == "l'ete");
  BOOST_TEST(Fold(Fold("Œuvre d’été")) == Fold("Œuvre d’été"));
}

BOOST_AUTO_TEST_CASE(IllFormedBytesNeverThrow) {
  BOOST_TEST(!IsValidUtf8("\xC3"));
  BOOST_TEST(ToNfc("a\xFFz") == "a\uFFFDz");
  BOOST_TEST(ToNfc("e\u0301") == "é");
}

BOOST_AUTO_TEST_CASE(LettersAreKnownBeyondAscii) {
  BOOST_TEST(StartsUpper("Échéance"));
  BOOST_TEST(StartsLower("échéance"));
  BOOST_TEST(!StartsLetter("« oui »"));
  BOOST_TEST(IsAllCaps("RÉGIE (CRÉ)"));
  BOOST_TEST(!IsAllCaps("CRÉs"));
  BOOST_TEST(!IsAllCaps("2006"));
  BOOST_TEST(Length("été") == 3u);
  BOOST_TEST(Squeeze("\u00A0a \t\n b ") == "a b");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
