#include "importer/document_json.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace jalons::importer {
namespace {

using Json = nlohmann::ordered_json;

double Rounded(double value) {
  return std::isfinite(value) ? std::round(value * 100) / 100 + 0.0 : 0.0;
}

Json BoxJson(double x0, double y0, double x1, double y1) {
  return Json::array({Rounded(x0), Rounded(y0), Rounded(x1), Rounded(y1)});
}

Json BoxJson(const Box& box) {
  return BoxJson(box.x0, box.y0, box.x1, box.y1);
}

Json WordJson(const Word& word) {
  Json out = {{"text", word.text}, {"box", BoxJson(word.box)}};
  if (word.size > 0) out["size"] = Rounded(word.size);
  if (word.bold) out["bold"] = true;
  if (word.italic) out["italic"] = true;
  if (word.rotation != 0) out["rotation"] = word.rotation;
  if (word.confidence < 1) out["confidence"] = Rounded(word.confidence);
  return out;
}

Json PageJson(const Page& page) {
  Json words = Json::array(), rulings = Json::array();
  for (const Word& word : page.words) words.push_back(WordJson(word));
  for (const Ruling& r : page.rulings) rulings.push_back(BoxJson(r.x0, r.y0, r.x1, r.y1));
  return {{"page", page.number}, {"width", Rounded(page.width)}, {"height", Rounded(page.height)},
          {"grid", page.grid},   {"words", std::move(words)},    {"rulings", std::move(rulings)}};
}

const Page* PageOf(const Document& document, int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  if (number >= 1 && index < document.pages.size() && document.pages[index].number == number) {
    return &document.pages[index];
  }
  for (const Page& page : document.pages) {
    if (page.number == number) return &page;
  }
  return nullptr;
}

std::string TextOf(const Document& document, const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    const Page* page = PageOf(document, line.page);
    if (page == nullptr) continue;
    if (!out.empty()) out += '\n';
    bool space = false;
    for (int index : line.words) {
      const Word& word = page->words.at(static_cast<std::size_t>(index));
      if (space) out += ' ';
      out += word.text;
      space = word.space_after;
    }
  }
  return out;
}

constexpr std::array<const char*, 3> kOrigins = {"ruled", "aligned", "tabs"};
constexpr std::array<const char*, 4> kKinds = {"text", "table", "furniture", "contents"};
constexpr std::array<const char*, 3> kSeverities = {"note", "warning", "error"};

Json TableJson(const Document& document, const Table& table) {
  Json cells = Json::array();
  for (const Cell& cell : table.cells) {
    cells.push_back({{"row", cell.row},
                     {"column", cell.column},
                     {"row_span", cell.row_span},
                     {"column_span", cell.column_span},
                     {"text", TextOf(document, cell.lines)},
                     {"box", BoxJson(cell.box)}});
  }
  Json out = {{"page", table.page},
              {"box", BoxJson(table.box)},
              {"rows", table.rows},
              {"columns", table.columns},
              {"origin", kOrigins.at(static_cast<std::size_t>(table.origin))},
              {"head_rows", table.head_rows}};
  if (table.continues >= 0) out["continues"] = table.continues;
  out["cells"] = std::move(cells);
  return out;
}

Json BlockJson(const Document& document, const Block& block) {
  Json out = {
      {"kind", kKinds.at(static_cast<std::size_t>(block.kind))}, {"page", block.page}, {"box", BoxJson(block.box)}};
  if (block.kind == BlockKind::kTable)
    out["table"] = block.table;
  else
    out["text"] = TextOf(document, block.lines);
  return out;
}

Json DiagnosticJson(const Diagnostic& diagnostic, const MessageRenderer& message) {
  Json out = {{"severity", kSeverities.at(static_cast<std::size_t>(diagnostic.severity))},
              {"code", diagnostic.code},
              {"message", message ? message(diagnostic) : diagnostic.code}};
  if (diagnostic.page > 0) out["page"] = diagnostic.page;
  if (!diagnostic.box.Empty()) out["box"] = BoxJson(diagnostic.box);
  return out;
}

// One value a line, so that a document of thousands of pages never stands in memory as a tree.
template <typename Range, typename ToValue>
void AppendList(std::string& out, const char* name, const Range& range, ToValue to_value) {
  out += "  \"";
  out += name;
  out += "\": [";
  const char* separator = "\n    ";
  for (const auto& element : range) {
    out += separator;
    out += Json(to_value(element)).dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n    ";
  }
  out += range.empty() ? "]" : "\n  ]";
}

}  // namespace

std::string ToJson(const Document& document, const MessageRenderer& message) {
  const Json source = {{"file", document.name}, {"sha256", document.sha256}, {"media_type", document.media_type}};
  std::string out = "{\n  \"source\": " + source.dump(-1, ' ', false, Json::error_handler_t::replace) + ",\n";
  AppendList(out, "pages", document.pages, PageJson);
  out += ",\n";
  AppendList(out, "tables", document.tables, [&](const Table& table) { return TableJson(document, table); });
  out += ",\n";
  AppendList(out, "blocks", document.blocks, [&](const Block& block) { return BlockJson(document, block); });
  out += ",\n";
  AppendList(out, "diagnostics", document.diagnostics, [&](const Diagnostic& d) { return DiagnosticJson(d, message); });
  out += "\n}\n";
  return out;
}

}  // namespace jalons::importer
