#include "text/encoding.h"

#include <boost/test/unit_test.hpp>
#include <map>

#include "text/code_page.h"
#include "text/unicode.h"

namespace jalons::text {
namespace {

// The bytes of `utf8` in a one-byte encoding; signs that it has not got become '?'.
std::string Encode(std::string_view utf8, const char* encoding) {
  const CodePage page(encoding);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    char32_t code = length == 1 ? lead : lead & (length == 2 ? 0x1Fu : 0x0Fu);
    for (std::size_t i = 1; i < length; ++i) code = (code << 6) | (static_cast<unsigned char>(utf8[at + i]) & 0x3Fu);
    const int byte = page.FromUnicode(static_cast<char16_t>(code));
    out.push_back(byte < 0 ? '?' : static_cast<char>(byte));
    at += length;
  }
  return out;
}

std::string Utf16(std::string_view ascii_or_latin, bool little) {
  std::string out;
  for (const char32_t code : CodePage("ISO-8859-1").Decode(Encode(ascii_or_latin, "ISO-8859-1"))) {
    const char high = static_cast<char>(code >> 8), low = static_cast<char>(code & 0xFF);
    out += little ? std::string{low, high} : std::string{high, low};
  }
  return out;
}

std::string AsUtf8(std::u16string_view text) {
  std::string out;
  for (const char16_t code : text) {
    if (code < 0x80) {
      out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
      out.push_back(static_cast<char>(0xC0 | (code >> 6)));
      out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    } else {
      out.push_back(static_cast<char>(0xE0 | (code >> 12)));
      out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
      out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return out;
}

// What a program makes of UTF-8 that it takes for `encoding` and saves as UTF-8.
std::string Twice(std::string_view utf8, const char* encoding) {
  return AsUtf8(CodePage(encoding).Decode(utf8));
}

const std::string kParagraph =
    "PLAN D'ACTION RÉGIONAL\nLa Table de développement social de la Côte-Nord réunit chaque été ses partenaires : où "
    "en est la lutte à la pauvreté, qu'a-t-on reçu, que reste-t-il à bâtir? Échéancier prévu : mi-août.\n";
const std::string kTypography = "L’œuvre « commune » – déjà amorcée – s’achève à l’automne…\n";

BOOST_AUTO_TEST_SUITE(Encoding)

BOOST_AUTO_TEST_CASE(EveryEncodingComesBack) {
  const std::map<std::string, std::string> cases = {{"ISO-8859-1", kParagraph},
                                                    {"windows-1252", kParagraph + kTypography},
                                                    {"macintosh", kParagraph + kTypography},
                                                    {"IBM850", kParagraph},
                                                    {"ISO-8859-15", kParagraph + "La mise en œuvre coûte 300 €.\n"}};
  for (const auto& [encoding, text] : cases) {
    const Decoded decoded = Decode(Encode(text, encoding.c_str()));
    BOOST_TEST_CONTEXT(encoding) {
      BOOST_TEST(decoded.utf8 == text);
      BOOST_TEST(decoded.encoding == encoding);
      BOOST_TEST(decoded.guessed);
      BOOST_TEST(decoded.confidence > 0.5);
      BOOST_TEST(!decoded.double_decoded);
    }
  }
}

BOOST_AUTO_TEST_CASE(AFewWordsAreEnough) {
  for (const char* encoding : {"ISO-8859-1", "macintosh", "IBM850", "IBM863"}) {
    for (const std::string text : {"Objectif : améliorer la santé", "ÉCHÉANCIER", "Le comité se réunit à Gaspé.",
                                   "Mobiliser les élus", "RÉSULTATS ATTENDUS"}) {
      BOOST_TEST_CONTEXT(encoding << ": " << text) {
        BOOST_TEST(Decode(Encode(text, encoding)).utf8 == text);
      }
    }
  }
  for (const char* encoding : {"windows-1252", "macintosh"}) {
    BOOST_TEST(Decode(Encode("Plan d’action", encoding)).utf8 == "Plan d’action");
    BOOST_TEST(Decode(Encode("• Définir « le bon coup »", encoding)).utf8 == "• Définir « le bon coup »");
  }
}

BOOST_AUTO_TEST_CASE(CanadianDosIsKnown) {
  const std::string text = "À L'ÉCOLE, LES ÉLÈVES SONT PRÊTS\nLa rentrée à Rivière-du-Loup\n";
  const Decoded decoded = Decode(Encode(text, "IBM863"));
  BOOST_TEST(decoded.utf8 == text);
  BOOST_TEST(decoded.encoding == "IBM863");
}

BOOST_AUTO_TEST_CASE(Utf8NeedsNoGuess) {
  for (const std::string& bytes : {kParagraph + kTypography, "\xEF\xBB\xBF" + kParagraph + kTypography}) {
    const Decoded decoded = Decode(bytes);
    BOOST_TEST(decoded.utf8 == kParagraph + kTypography);
    BOOST_TEST(decoded.encoding == "UTF-8");
    BOOST_TEST(!decoded.guessed);
    BOOST_TEST(!decoded.double_decoded);
  }
  BOOST_TEST(Decode("e\u0301te\u0301").utf8 == "été");
  BOOST_TEST(!Decode("Plan 2006-2009").guessed);
  BOOST_TEST(Decode("").utf8 == "");
}

BOOST_AUTO_TEST_CASE(Utf16IsReadWithAndWithoutItsMark) {
  const Decoded marked = Decode("\xFF\xFE" + Utf16(kParagraph, true));
  BOOST_TEST(marked.utf8 == kParagraph);
  BOOST_TEST(marked.encoding == "UTF-16LE");
  BOOST_TEST(!marked.guessed);
  BOOST_TEST(Decode("\xFE\xFF" + Utf16(kParagraph, false)).utf8 == kParagraph);
  for (const bool little : {true, false}) {
    const Decoded decoded = Decode(Utf16(kParagraph, little));
    BOOST_TEST(decoded.utf8 == kParagraph);
    BOOST_TEST(decoded.encoding == (little ? "UTF-16LE" : "UTF-16BE"));
    BOOST_TEST(decoded.guessed);
  }
}

BOOST_AUTO_TEST_CASE(TextDecodedTwiceIsMended) {
  for (const char* encoding : {"windows-1252", "macintosh", "IBM850"}) {
    BOOST_TEST_CONTEXT(encoding) {
      const Decoded decoded = Decode(Twice(kParagraph + kTypography, encoding));
      BOOST_TEST(decoded.utf8 == kParagraph + kTypography);
      BOOST_TEST(decoded.double_decoded);
    }
  }
  // Bytes that Windows-1252 leaves undefined, and the no-break space of "à" made a plain one.
  BOOST_TEST(Decode("L\u00C3\u00A0 o\u00C3\u00B9 l\u2019on va").utf8 == "Là où l’on va");
  BOOST_TEST(Decode("Cr\u00C3\u00A9\u00C3\u00A9e \u00C3  Gasp\u00C3\u00A9").utf8 == "Créée à Gaspé");
  BOOST_TEST(Decode("Cr\u00C3\u00A9\u00C3\u00A9e \u00C3 Gasp\u00C3\u00A9").utf8 == "Créée à Gaspé");
}

BOOST_AUTO_TEST_CASE(GoodTextIsNotMended) {
  for (const std::string text : {"« LIBERTÉ »", "L’ÉGALITÉ»", "20 °C – ½ journée", "São Paulo", "naïveté"}) {
    const Decoded decoded = Decode(text);
    BOOST_TEST(decoded.utf8 == text);
    BOOST_TEST(!decoded.double_decoded);
  }
}

BOOST_AUTO_TEST_CASE(StrayBytesInUtf8AreReadAsWindows) {
  const Decoded decoded = Decode(kParagraph + "pr\xE9nom\n" + kTypography);
  BOOST_TEST(decoded.utf8 == kParagraph + "prénom\n" + kTypography);
  BOOST_TEST(decoded.guessed);
}

BOOST_AUTO_TEST_CASE(BinaryIsNotText) {
  using namespace std::string_literals;
  BOOST_TEST(!LooksLikeText(std::string(500, '\0')));
  BOOST_TEST(!LooksLikeText("\0"s));
  BOOST_TEST(!LooksLikeText("%PDF-1.4\n"));
  BOOST_TEST(
      !LooksLikeText("PK\x03\x04"
                     "abc"));
  BOOST_TEST(!LooksLikeText("{\\rtf1 Bonjour}"));
  std::string noise;
  unsigned state = 12345;
  for (int i = 0; i < 4000; ++i) noise.push_back(static_cast<char>((state = state * 1103515245u + 12345u) >> 16));
  BOOST_TEST(!LooksLikeText(noise));
  BOOST_TEST(!LooksLikeText("\xFF\xFE" + noise));
}

BOOST_AUTO_TEST_CASE(TextIsText) {
  BOOST_TEST(LooksLikeText(""));
  BOOST_TEST(LooksLikeText(kParagraph));
  BOOST_TEST(LooksLikeText("page un\fpage deux\r\n\tcellule\x1A"));
  BOOST_TEST(LooksLikeText(Utf16(kParagraph, true)));
  BOOST_TEST(LooksLikeText("\xFE\xFF" + Utf16(kParagraph, false)));
  for (const char* encoding : {"macintosh", "IBM850"}) BOOST_TEST(LooksLikeText(Encode(kParagraph, encoding)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
