#include "normalizer/lexicon.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "embedded_files.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

std::vector<std::string> Split(std::string_view line, char sign) {
  std::vector<std::string> fields;
  for (std::size_t from = 0;;) {
    const std::size_t to = line.find(sign, from);
    fields.push_back(text::Squeeze(line.substr(from, to == std::string_view::npos ? to : to - from)));
    if (to == std::string_view::npos) return fields;
    from = to + 1;
  }
}

// `columns`: those the table must have, or null for any.
LexiconTable Parse(std::string_view source, const std::string& name, const std::vector<std::string>* required) {
  LexiconTable table;
  std::shared_ptr<std::vector<std::string>> columns;
  int number = 0;
  for (std::size_t from = 0; from < source.size();) {
    const std::size_t to = std::min(source.find('\n', from), source.size());
    std::string_view line = source.substr(from, to - from);
    from = to + 1;
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> fields = Split(line, '\t');
    if (!columns) {
      columns = std::make_shared<std::vector<std::string>>(std::move(fields));
      for (const std::string& column : required ? *required : std::vector<std::string>()) {
        if (std::find(columns->begin(), columns->end(), column) == columns->end())
          throw std::runtime_error(name + ": line " + std::to_string(number) + ": no column '" + column + "'");
      }
      continue;
    }
    if (fields.size() > columns->size())
      throw std::runtime_error(name + ": line " + std::to_string(number) + ": more fields than columns");
    table.emplace_back(columns, std::move(fields));
  }
  return table;
}

std::vector<std::string> ColumnsOf(std::string_view source) {
  for (std::size_t from = 0; from < source.size();) {
    const std::size_t to = std::min(source.find('\n', from), source.size());
    const std::string_view line = source.substr(from, to - from);
    from = to + 1;
    if (!line.empty() && line.front() != '#') return Split(line, '\t');
  }
  return {};
}

}  // namespace

const std::string& LexiconRow::operator[](std::string_view column) const {
  static const std::string kEmpty;
  const auto found = std::find(columns_->begin(), columns_->end(), column);
  if (found == columns_->end()) throw std::out_of_range("lexicon: no column " + std::string(column));
  const auto index = static_cast<std::size_t>(found - columns_->begin());
  return index < fields_.size() ? fields_[index] : kEmpty;
}

std::vector<std::string> LexiconRow::List(std::string_view column) const {
  std::vector<std::string> parts = Split((*this)[column], '|');
  std::erase(parts, std::string());
  return parts;
}

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon lexicon = [] {
    Lexicon built;
    for (const auto& file : lexicon_files::EmbeddedFiles()) {
      const std::string name(file.name.substr(0, file.name.rfind('.')));
      built.tables_[name] = Parse(file.text, name, nullptr);
    }
    return built;
  }();
  return lexicon;
}

Lexicon Lexicon::Extended(const std::filesystem::path& folder) {
  Lexicon lexicon = BuiltIn();
  for (const auto& file : lexicon_files::EmbeddedFiles()) {
    const std::filesystem::path path = folder / std::string(file.name);
    if (!std::filesystem::exists(path)) continue;
    std::ifstream in(path, std::ios::binary);
    std::stringstream source;
    source << in.rdbuf();
    if (!in) throw std::runtime_error(path.string() + ": cannot be read");
    const std::vector<std::string> columns = ColumnsOf(file.text);
    LexiconTable rows = Parse(source.str(), path.string(), &columns);
    LexiconTable& table = lexicon.tables_[std::string(file.name.substr(0, file.name.rfind('.')))];
    table.insert(table.end(), rows.begin(), rows.end());
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".tsv" || lexicon.tables_.contains(entry.path().stem().string())) continue;
    throw std::runtime_error(entry.path().string() + ": no such table");
  }
  return lexicon;
}

const LexiconTable& Lexicon::Table(std::string_view name) const {
  const auto found = tables_.find(name);
  if (found == tables_.end()) throw std::out_of_range("lexicon: no table " + std::string(name));
  return found->second;
}

}  // namespace jalons::normalizer
