// The lexicon: the language of plans as tables (normalizer/lexicon/*.tsv) that a francophone colleague can read and
// extend without C++. A table is tab-separated UTF-8: the first line names the columns, lines that start with '#' and
// empty lines are remarks. The built-in tables are compiled into the program; a folder of the user's may add rows.
//
//   const Lexicon& lexicon = Lexicon::BuiltIn();
//   for (const LexiconRow& row : lexicon.Table("months")) use(row["word"], row["month"]);
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::normalizer {

class LexiconRow {
 public:
  LexiconRow(std::shared_ptr<const std::vector<std::string>> columns, std::vector<std::string> fields)
      : columns_(std::move(columns)), fields_(std::move(fields)) {}

  // The field of that column, trimmed; empty if the row is short. Throws std::out_of_range for a column the table has
  // not got (a bug of ours).
  const std::string& operator[](std::string_view column) const;

  // The parts of a field separated by '|', trimmed, empty ones left out.
  std::vector<std::string> List(std::string_view column) const;

 private:
  std::shared_ptr<const std::vector<std::string>> columns_;
  std::vector<std::string> fields_;
};

using LexiconTable = std::vector<LexiconRow>;

class Lexicon {
 public:
  // The tables compiled into the program.
  static const Lexicon& BuiltIn();

  // The built-in tables with the rows of folder/NAME.tsv added after those of table NAME. Throws std::runtime_error
  // that names the file and line if a table cannot be read, lacks a column, or has a name that no built-in table bears.
  static Lexicon Extended(const std::filesystem::path& folder);

  // Throws std::out_of_range for an unknown table (a bug of ours).
  const LexiconTable& Table(std::string_view name) const;

 private:
  std::map<std::string, LexiconTable, std::less<>> tables_;
};

}  // namespace jalons::normalizer
