#include "app/arguments.h"

#include <boost/test/unit_test.hpp>

namespace jalons::app {
namespace {

using Words = std::vector<std::string>;

Arguments Split(const Words& words) {
  return SplitArguments(
      words,
      [](std::string_view, std::string_view option) {
        return option == "--limit" || option == "--archive" ? OptionKind::kTakesValue : OptionKind::kFlag;
      },
      [](std::string_view command) { return command == "search"; });
}

BOOST_AUTO_TEST_SUITE(ArgumentsOfACommandLine)

BOOST_AUTO_TEST_CASE(OptionsStandAnywhereAndWordsStayAsTheyAre) {
  const Arguments found =
      Split({"--archive", "a b", "search", "[a,b]", "--limit", "5", "-mot", "--json", "--", "--limit", "-x"});
  BOOST_TEST(found.command == "search");
  BOOST_TEST(found.options == (Words{"--archive=a b", "--limit=5", "--json"}), boost::test_tools::per_element());
  BOOST_TEST(found.words == (Words{"[a,b]", "-mot", "--limit", "-x"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(OneDashIsAnOptionWhereWordsAreNotRaw) {
  const Arguments found = Split({"list", "-h", "-"});
  BOOST_TEST(found.options == (Words{"-h"}), boost::test_tools::per_element());
  BOOST_TEST(found.words == (Words{"-"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TheLanguageIsKnownBeforeAnythingElse) {
  BOOST_TEST(ValueOf({"list", "--lang", "en"}, "--lang") == "en");
  BOOST_TEST(ValueOf({"--lang=en", "list"}, "--lang") == "en");
  BOOST_TEST(ValueOf({"search", "--", "--lang", "en"}, "--lang").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::app
