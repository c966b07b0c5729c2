#include "text/messages.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace jalons::text {
namespace {

BOOST_AUTO_TEST_SUITE(Messages)

BOOST_AUTO_TEST_CASE(CountsAgreeWithTheirNouns) {
  BOOST_TEST(Message(Language::kFrench, "count-commitments", {"0"}) == "0 engagement");
  BOOST_TEST(Message(Language::kFrench, "count-commitments", {"1"}) == "1 engagement");
  BOOST_TEST(Message(Language::kFrench, "count-commitments", {"2"}) == "2 engagements");
  BOOST_TEST(Message(Language::kFrench, "count-commitments", {"12500"}) == "12\u00A0500 engagements");
  BOOST_TEST(Message(Language::kEnglish, "count-commitments", {"0"}) == "0 commitments");
}

BOOST_AUTO_TEST_CASE(FrenchHasItsNoBreakSpaces) {
  BOOST_TEST(Message(Language::kFrench, "file-missing", {"2006.pdf"}) ==
             "«\u00A02006.pdf\u00A0»\u00A0: ce fichier n’existe pas. Vérifiez le nom et le dossier.");
  BOOST_TEST(FormatNumber(Language::kFrench, 12500.5) == "12\u00A0500,5");
  BOOST_TEST(FormatNumber(Language::kEnglish, 12500.5) == "12,500.5");
}

BOOST_AUTO_TEST_CASE(NothingThatHadToBeSaidIsLost) {
  BOOST_TEST(Message(Language::kFrench, "no-such-code", {"a", "b"}) == "no-such-code (a, b)");
  BOOST_TEST(Message(Language::kFrench, "no-such-code") == "no-such-code");
  // A word where the pattern counts: still a sentence.
  BOOST_TEST(Message(Language::kFrench, "count-plans", {"beaucoup"}).find("plan") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(EveryMessageCanBeFormattedInBothLanguages) {
  std::set<std::string> seen;
  for (const std::string& code : MessageCodes()) {
    BOOST_TEST(seen.insert(code).second, "twice: " << code);
    for (const Language language : {Language::kFrench, Language::kEnglish}) {
      const std::string message = Message(language, code, {"1", "2", "3", "4"});
      BOOST_TEST(!message.empty(), code);
      BOOST_TEST(!message.starts_with(code + " ("), code << " is not a pattern");
      BOOST_TEST(message.find('{') == std::string::npos, code << ": " << message);
    }
    // French of Quebec: no space before ; ! ?
    const std::string french = Message(Language::kFrench, code, {"1", "2", "3", "4"});
    BOOST_TEST(!std::regex_search(french, std::regex(" [;!?]( |$)")), code << ": " << french);
  }
}

// Codes are written in the sources as the second field of a Diagnostic, and as the first of UnreadableFile, Failure,
// Message and say.
BOOST_AUTO_TEST_CASE(EveryCodeOfTheSourcesHasItsMessage) {
  const std::regex used(
      R"re((?:UnreadableFile|say_?|Failure|Explain)\((?:k[A-Za-z]+, )?"([a-z][a-zA-Z0-9_-]+)"[,)]|Severity::k[A-Za-z]+,\s*"([a-z][a-z0-9-]+)"|return "(archive-[a-z-]+)";|return \{kUsage, "([a-z-]+)")re");
  int count = 0;
  for (const char* folder : {"importer", "normalizer", "archive", "app"}) {
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(JALONS_SOURCE_DIR) / folder)) {
      if (file.path().extension() != ".cc" && file.path().extension() != ".h") continue;
      std::ifstream in(file.path());
      std::stringstream stream;
      stream << in.rdbuf();
      const std::string source = stream.str();
      for (std::sregex_iterator at(source.begin(), source.end(), used), end; at != end; ++at) {
        std::string code;
        for (std::size_t group = 1; group < at->size() && code.empty(); ++group) code = (*at)[group];
        BOOST_TEST(HasMessage(code), file.path().filename() << " uses " << code);
        ++count;
      }
    }
  }
  BOOST_TEST(count > 40);  // else the pattern above no longer fits the sources
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::text
