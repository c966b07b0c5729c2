// Files that ask for far too much (tests/bombs/make.py): each is refused by name, soon, and in little memory.
#include <sys/resource.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>

#include "importer/confined_trial.h"
#include "text/messages.h"

namespace jalons::importer {
namespace {

constexpr std::chrono::seconds kLongest{60};
constexpr long kMostKilobytes = 2 << 20;

BOOST_AUTO_TEST_SUITE(ConfinedBombs)

BOOST_AUTO_TEST_CASE(EachIsANamedRefusal) {
  const tests::Folder folder;
  const std::string make = "python3 '" JALONS_SOURCE_DIR "/tests/bombs/make.py' '" + folder.path().string() + "'";
  BOOST_REQUIRE(std::system(make.c_str()) == 0);
  const std::map<std::string, std::set<std::string>> names = {
      {"forms", {"forms-without-end"}},      {"self_calling_form", {"forms-without-end"}},
      {"two_flates", {"content-too-large"}}, {"wide_page", {"page-too-wide"}},
      {"image", {"image-too-large"}},        {"empty_pages", {"too-large"}}};
  const auto files = tests::FilesOf(folder.path());
  BOOST_TEST(files.size() == names.size());
  for (const std::filesystem::path& path : files) {
    const auto start = std::chrono::steady_clock::now();
    const std::string code = tests::Try(tests::BytesOf(path)).code;
    const auto took = std::chrono::steady_clock::now() - start;
    BOOST_TEST(names.at(path.stem().string()).contains(code), path.stem() << ": " << code);
    BOOST_TEST(text::HasMessage(code), code);
    BOOST_TEST((took < kLongest), path.stem());
    BOOST_TEST_MESSAGE(path.stem() << ": " << code << ", " << std::chrono::duration<double>(took).count() << " s");
  }
  rusage children{};
  getrusage(RUSAGE_CHILDREN, &children);
  BOOST_TEST(children.ru_maxrss < kMostKilobytes);
  BOOST_TEST_MESSAGE("largest child: " << children.ru_maxrss / 1024 << " MB");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::importer
