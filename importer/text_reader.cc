#include "importer/text_reader.h"

#include <algorithm>
#include <utility>

#include "importer/contents.h"
#include "importer/furniture.h"
#include "importer/grid_blocks.h"
#include "importer/tab_tables.h"
#include "importer/unreadable.h"
#include "text/digest.h"
#include "text/encoding.h"
#include "text/words.h"

namespace jalons::importer {
namespace {

// The next line of `text`, which loses it and its end: LF, CRLF or CR.
std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = text.find_first_of("\r\n");
  const std::string_view line = text.substr(0, end);
  if (end == std::string_view::npos) {
    text = {};
  } else {
    const bool two = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (two ? 2 : 1));
  }
  return line;
}

void AddLine(Page& page, std::string_view line, double y) {
  for (const text::WordSpan& span : text::SplitWords(line)) {
    Word word;
    word.text = line.substr(span.begin, span.end - span.begin);
    const auto column = static_cast<double>(span.column);
    word.box = {column, y, column + static_cast<double>(span.length), y + 1};
    word.cell = span.tabs;
    page.width = std::max(page.width, word.box.x1);
    page.words.push_back(std::move(word));
  }
}

Page ReadPage(std::string_view text, int number, std::vector<int>& tabs) {
  Page page;
  page.number = number;
  page.grid = true;
  while (!text.empty()) {
    const std::string_view line = TakeLine(text);
    AddLine(page, line, static_cast<double>(tabs.size()));
    tabs.push_back(static_cast<int>(std::count(line.begin(), line.end(), '\t')));
  }
  page.height = static_cast<double>(tabs.size());
  return page;
}

void AddDiagnostics(const text::Decoded& decoded, Document& document) {
  if (decoded.guessed) document.diagnostics.push_back({Severity::kNote, "encoding-guessed", {decoded.encoding}, 0, {}});
  if (decoded.double_decoded) document.diagnostics.push_back({Severity::kNote, "text-decoded-twice", {}, 0, {}});
}

}  // namespace

Document ReadText(std::string_view bytes, std::string name) {
  if (!text::LooksLikeText(bytes)) throw UnreadableFile("not-a-document");
  const text::Decoded decoded = text::Decode(bytes);
  Document document;
  document.name = std::move(name);
  document.sha256 = text::Sha256Hex(bytes);
  document.media_type = "text/plain";
  AddDiagnostics(decoded, document);

  std::vector<std::vector<int>> tabs;
  std::string_view rest = decoded.utf8;
  do {
    const std::size_t feed = rest.find('\f');
    tabs.emplace_back();
    document.pages.push_back(ReadPage(rest.substr(0, feed), static_cast<int>(document.pages.size()) + 1, tabs.back()));
    rest.remove_prefix(feed == std::string_view::npos ? rest.size() : feed + 1);
  } while (!rest.empty());
  // What follows the last form feed is a page only if it says something ("\f\n" ends many files).
  if (document.pages.size() > 1 && document.pages.back().words.empty()) {
    document.pages.pop_back();
    tabs.pop_back();
  }

  FindTabTables(document, tabs);
  BuildGridBlocks(document);
  MarkFurniture(document);
  MarkContents(document);
  return document;
}

}  // namespace jalons::importer
