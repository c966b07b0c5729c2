#include "importer/document_wire.h"

#include <limits>
#include <utility>

#include "text/unicode.h"

namespace jalons::importer {
namespace {

enum Tag : char {
  kTagFile = 'F',
  kTagPage = 'P',
  kTagTable = 'T',
  kTagBlock = 'B',
  kTagDiagnostic = 'D',
  kTagEnd = 'E'
};

// Bytes that an item takes at least.
constexpr std::size_t kLeastWord = 4 + 4 * 8 + 8 + 3 + 4 + 4 + 8, kLeastRuling = 4 * 8, kLeastLine = 4 + 4 + 4 * 8;
constexpr std::size_t kLeastCell = 4 * 4 + 4 * 8 + 4, kLeastText = 4, kLeastIndex = 4;
constexpr int kMostInt = std::numeric_limits<int>::max();
constexpr int kMostRows = 1'000'000;  // of a table, and of its columns

void Put(WireWriter& out, const Box& box) {
  const auto& [x0, y0, x1, y1] = box;
  for (const double value : {x0, y0, x1, y1}) out.Put(value);
}

// Structured bindings, here and below, so that a field added to document.h does not compile until it is carried too.
void Put(WireWriter& out, const Word& word) {
  const auto& [text, box, size, bold, italic, space_after, cell, rotation, confidence] = word;
  out.Put(text);
  Put(out, box);
  out.Put(size);
  for (const bool flag : {bold, italic, space_after}) out.Put(flag);
  out.Put(cell);
  out.Put(rotation);
  out.Put(confidence);
}

void Put(WireWriter& out, const Line& line) {
  const auto& [page, words, box] = line;
  out.Put(page);
  out.PutList(words, [&](int word) { out.Put(word); });
  Put(out, box);
}

void Put(WireWriter& out, const Cell& cell) {
  const auto& [row, column, row_span, column_span, box, lines] = cell;
  for (const int value : {row, column, row_span, column_span}) out.Put(value);
  Put(out, box);
  out.PutList(lines, [&](const Line& line) { Put(out, line); });
}

void Put(WireWriter& out, const Page& page) {
  const auto& [number, width, height, grid, words, rulings] = page;
  out.Put(number);
  out.Put(width);
  out.Put(height);
  out.Put(grid);
  out.PutList(words, [&](const Word& word) { Put(out, word); });
  out.PutList(rulings, [&](const Ruling& ruling) {
    const auto& [x0, y0, x1, y1] = ruling;
    for (const double value : {x0, y0, x1, y1}) out.Put(value);
  });
}

void Put(WireWriter& out, const Table& table) {
  const auto& [page, box, rows, columns, cells, origin, closed_top, closed_bottom, continues, head_rows] = table;
  out.Put(page);
  Put(out, box);
  out.Put(rows);
  out.Put(columns);
  out.PutList(cells, [&](const Cell& cell) { Put(out, cell); });
  out.Put(static_cast<int>(origin));
  out.Put(closed_top);
  out.Put(closed_bottom);
  out.Put(continues);
  out.Put(head_rows);
}

void Put(WireWriter& out, const Block& block) {
  const auto& [kind, page, box, lines, table] = block;
  out.Put(static_cast<int>(kind));
  out.Put(page);
  Put(out, box);
  out.PutList(lines, [&](const Line& line) { Put(out, line); });
  out.Put(table);
}

void Put(WireWriter& out, const Diagnostic& diagnostic) {
  const auto& [severity, code, arguments, page, box] = diagnostic;
  out.Put(static_cast<int>(severity));
  out.Put(code);
  out.PutList(arguments, [&](const std::string& argument) { out.Put(argument); });
  out.Put(page);
  Put(out, box);
}

Box GetBox(WireReader& in) {
  Box box;
  for (double* value : {&box.x0, &box.y0, &box.x1, &box.y1}) *value = in.Get<double>();
  return box;
}

}  // namespace

void WriteDocument(const Document& document, const std::function<void(std::string_view record)>& sink) {
  const auto& [name, sha256, media_type, pages, tables, blocks, diagnostics] = document;
  const auto send = [&](Tag tag, const auto& put) {
    WireWriter out;
    out.Put(static_cast<char>(tag));
    put(out);
    sink(out.Take());
  };
  send(kTagFile, [&](WireWriter& out) {
    out.Put(name);
    out.Put(sha256);
    out.Put(media_type);
  });
  for (const Page& page : pages) send(kTagPage, [&](WireWriter& out) { Put(out, page); });
  for (const Table& table : tables) send(kTagTable, [&](WireWriter& out) { Put(out, table); });
  for (const Block& block : blocks) send(kTagBlock, [&](WireWriter& out) { Put(out, block); });
  for (const Diagnostic& diagnostic : diagnostics) send(kTagDiagnostic, [&](WireWriter& out) { Put(out, diagnostic); });
  send(kTagEnd, [](WireWriter&) {});
}

std::string DocumentParser::Text(WireReader& in) {
  const std::string_view text = in.GetBytes();
  if (!text::IsValidUtf8(text)) throw WireError("not UTF-8");
  return std::string(text);
}

Line DocumentParser::GetLine(WireReader& in) const {
  Line line;
  line.page = in.GetInt(1, static_cast<int>(document_.pages.size()));
  const int words = static_cast<int>(document_.pages[static_cast<std::size_t>(line.page) - 1].words.size());
  line.words = in.GetList<int>(kLeastIndex, [&] { return in.GetInt(0, words - 1); });
  line.box = GetBox(in);
  return line;
}

void DocumentParser::AddPage(WireReader& in) {
  if (document_.pages.size() >= max_pages_) throw WireError("too many pages");
  Page page;
  page.number = static_cast<int>(document_.pages.size()) + 1;
  if (in.Get<int>() != page.number) throw WireError("page out of order");
  page.width = in.Get<double>();
  page.height = in.Get<double>();
  page.grid = in.Get<bool>();
  page.words = in.GetList<Word>(kLeastWord, [&] {
    Word word;
    word.text = Text(in);
    word.box = GetBox(in);
    word.size = in.Get<double>();
    for (bool* flag : {&word.bold, &word.italic, &word.space_after}) *flag = in.Get<bool>();
    word.cell = in.GetInt(0, kMostInt);
    word.rotation = in.GetInt(0, 270);
    word.confidence = in.Get<double>();
    return word;
  });
  page.rulings = in.GetList<Ruling>(kLeastRuling, [&] {
    const Box box = GetBox(in);
    return Ruling{box.x0, box.y0, box.x1, box.y1};
  });
  document_.pages.push_back(std::move(page));
}

void DocumentParser::AddTable(WireReader& in) {
  Table table;
  table.page = in.GetInt(1, static_cast<int>(document_.pages.size()));
  table.box = GetBox(in);
  table.rows = in.GetInt(0, kMostRows);
  table.columns = in.GetInt(0, kMostRows);
  table.cells = in.GetList<Cell>(kLeastCell, [&] {
    Cell cell;
    cell.row = in.GetInt(0, table.rows - 1);
    cell.column = in.GetInt(0, table.columns - 1);
    cell.row_span = in.GetInt(1, table.rows - cell.row);
    cell.column_span = in.GetInt(1, table.columns - cell.column);
    cell.box = GetBox(in);
    cell.lines = in.GetList<Line>(kLeastLine, [&] { return GetLine(in); });
    return cell;
  });
  table.origin = static_cast<TableOrigin>(in.GetInt(0, static_cast<int>(TableOrigin::kTabs)));
  table.closed_top = in.Get<bool>();
  table.closed_bottom = in.Get<bool>();
  table.continues = in.GetInt(-1, static_cast<int>(document_.tables.size()) - 1);
  table.head_rows = in.GetInt(0, table.rows);
  document_.tables.push_back(std::move(table));
}

void DocumentParser::AddBlock(WireReader& in) {
  Block block;
  block.kind = static_cast<BlockKind>(in.GetInt(0, static_cast<int>(BlockKind::kContents)));
  block.page = in.GetInt(1, static_cast<int>(document_.pages.size()));
  block.box = GetBox(in);
  block.lines = in.GetList<Line>(kLeastLine, [&] { return GetLine(in); });
  block.table = in.GetInt(-1, static_cast<int>(document_.tables.size()) - 1);
  if (block.kind == BlockKind::kTable && block.table < 0) throw WireError("block of no table");
  document_.blocks.push_back(std::move(block));
}

void DocumentParser::AddDiagnostic(WireReader& in) {
  Diagnostic diagnostic;
  diagnostic.severity = static_cast<Severity>(in.GetInt(0, static_cast<int>(Severity::kError)));
  diagnostic.code = Text(in);
  diagnostic.arguments = in.GetList<std::string>(kLeastText, [&] { return Text(in); });
  diagnostic.page = in.GetInt(0, static_cast<int>(max_pages_));
  diagnostic.box = GetBox(in);
  document_.diagnostics.push_back(std::move(diagnostic));
}

void DocumentParser::Advance(Stage to) {
  if (stage_ == kNothing || to < stage_) throw WireError("record out of order");
  stage_ = to;
}

void DocumentParser::Add(std::string_view record) {
  WireReader in(record);
  const char tag = in.Get<char>();
  if (tag == kTagFile) {
    if (stage_ != kNothing) throw WireError("record out of order");
    stage_ = kPages;
    document_.name = Text(in);
    document_.sha256 = Text(in);
    document_.media_type = Text(in);
  } else if (tag == kTagPage) {
    Advance(kPages);
    AddPage(in);
  } else if (tag == kTagTable) {
    Advance(kTables);
    AddTable(in);
  } else if (tag == kTagBlock) {
    Advance(kBlocks);
    AddBlock(in);
  } else if (tag == kTagDiagnostic) {
    Advance(kDiagnostics);
    AddDiagnostic(in);
  } else if (tag == kTagEnd && stage_ != kEnded) {
    Advance(kEnded);
  } else {
    throw WireError("no such record");
  }
  in.End();
}

}  // namespace jalons::importer
