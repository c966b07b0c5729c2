#include "archive/page_text.h"

#include <map>

namespace jalons::archive {
namespace {

std::string LineText(const importer::Page& page, const importer::Line& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const auto index = static_cast<std::size_t>(line.words[i]);
    if (index >= page.words.size()) continue;
    text += page.words[index].text;
    if (i + 1 < line.words.size() && page.words[index].space_after) text += ' ';
  }
  return text;
}

std::string TableText(const importer::Page& page, const importer::Table& table) {
  std::string text;
  int row = 0;
  bool first = true;
  for (const importer::Cell& cell : table.cells) {
    if (!first) text += cell.row == row ? '\t' : '\n';
    first = false;
    row = cell.row;
    for (std::size_t i = 0; i < cell.lines.size(); ++i) {
      if (i > 0) text += ' ';
      text += LineText(page, cell.lines[i]);
    }
  }
  return text;
}

std::string WordsText(const importer::Page& page) {
  std::string text;
  for (const importer::Word& word : page.words) {
    text += word.text;
    if (word.space_after) text += ' ';
  }
  return text;
}

}  // namespace

std::vector<std::string> PageTexts(const importer::Document& document) {
  std::map<int, std::size_t> by_number;
  std::vector<std::string> texts(document.pages.size());
  for (std::size_t i = 0; i < document.pages.size(); ++i) by_number[document.pages[i].number] = i;
  for (const importer::Block& block : document.blocks) {
    const auto found = by_number.find(block.page);
    if (found == by_number.end()) continue;
    const importer::Page& page = document.pages[found->second];
    std::string& text = texts[found->second];
    if (!text.empty()) text += '\n';
    if (block.table >= 0 && static_cast<std::size_t>(block.table) < document.tables.size()) {
      text += TableText(page, document.tables[static_cast<std::size_t>(block.table)]) + '\n';
    }
    for (const importer::Line& line : block.lines) text += LineText(page, line) + '\n';
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) texts[i] = WordsText(document.pages[i]);
  }
  return texts;
}

std::string FormOf(const importer::Document& document, const std::string& media_type) {
  if (media_type.starts_with("text/")) return "text";
  if (media_type.starts_with("image/")) return "image";
  if (media_type != "application/pdf") return "other";
  std::size_t words = 0, recognized = 0;
  for (const importer::Page& page : document.pages) {
    for (const importer::Word& word : page.words) {
      ++words;
      if (word.confidence < 1) ++recognized;
    }
  }
  return 2 * recognized > words ? "scan" : "pdf";
}

}  // namespace jalons::archive
