#include "normalizer/lexicon.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace jalons::normalizer {
namespace {

// A folder of a user's tables, gone at the end of the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("jalons-lexique-" + std::to_string(++count_))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  void Write(const std::string& name, const std::string& text) const { std::ofstream(path_ / name) << text; }
  const std::filesystem::path& path() const { return path_; }

 private:
  static inline int count_ = 0;
  std::filesystem::path path_;
};

std::string Failure(const Folder& folder) {
  try {
    Lexicon::Extended(folder.path());
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

BOOST_AUTO_TEST_SUITE(LexiconTables)

BOOST_AUTO_TEST_CASE(BuiltInTablesAreRead) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  BOOST_TEST(lexicon.Table("levels").size() > 5u);
  const LexiconRow& first = lexicon.Table("levels").front();
  BOOST_TEST(first["levels"] == "orientation");
  BOOST_TEST(first.List("forms").size() >= 2u);
  BOOST_TEST(first.List("forms").front() == "orientation");
  BOOST_CHECK_THROW(lexicon.Table("absente"), std::out_of_range);
  BOOST_CHECK_THROW(first["absente"], std::out_of_range);
}

BOOST_AUTO_TEST_CASE(EveryRowOfATableThatNamesThingsHasItsFirstField) {
  for (const char* name : {"column_heads", "levels", "statement_heads"}) {
    for (const LexiconRow& row : Lexicon::BuiltIn().Table(name)) BOOST_TEST(!row.List("forms").empty(), name);
  }
}

BOOST_AUTO_TEST_CASE(AFolderAddsRowsAndLeavesTheBuiltInAlone) {
  Folder folder;
  folder.Write("statement_heads.tsv",
               "# à nous\r\nforms\trole\r\n\r\nmot de la mairesse| mot du préfet |\tcontext\r\n");
  const Lexicon lexicon = Lexicon::Extended(folder.path());
  const LexiconTable& table = lexicon.Table("statement_heads");
  BOOST_TEST(table.size() == Lexicon::BuiltIn().Table("statement_heads").size() + 1);
  BOOST_TEST(table.back()["role"] == "context");
  BOOST_TEST((table.back().List("forms") == std::vector<std::string>{"mot de la mairesse", "mot du préfet"}));
}

BOOST_AUTO_TEST_CASE(AShortRowHasEmptyFields) {
  Folder folder;
  folder.Write("statement_heads.tsv", "role\tforms\ncontext\n");
  BOOST_TEST(Lexicon::Extended(folder.path()).Table("statement_heads").back()["forms"].empty());
}

BOOST_AUTO_TEST_CASE(WhatIsWrongIsSaidWithFileAndLine) {
  Folder column, wide, unknown;
  column.Write("levels.tsv", "forms\tlevels\naxe\torientation\n");
  BOOST_TEST(Failure(column).find("levels.tsv: line 1") != std::string::npos, Failure(column));
  wide.Write("statement_heads.tsv", "forms\trole\nà\tb\tc\n");
  BOOST_TEST(Failure(wide).find("statement_heads.tsv: line 2") != std::string::npos, Failure(wide));
  unknown.Write("niveaux.tsv", "forms\naxe\n");
  BOOST_TEST(Failure(unknown).find("niveaux.tsv") != std::string::npos, Failure(unknown));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
