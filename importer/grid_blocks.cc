#include "importer/grid_blocks.h"

#include <algorithm>
#include <utility>

#include "importer/lines.h"

namespace jalons::importer {
namespace {

std::vector<char> TakenWords(const Document& document, const Page& page) {
  std::vector<char> taken(page.words.size(), 0);
  for (const Table& table : document.tables) {
    if (table.page != page.number) continue;
    for (const Cell& cell : table.cells) {
      for (const Line& line : cell.lines) {
        for (const int word : line.words) taken[static_cast<std::size_t>(word)] = 1;
      }
    }
  }
  return taken;
}

std::vector<Block> TableBlocks(const Document& document, const Page& page) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    const Table& table = document.tables[i];
    if (table.page != page.number) continue;
    blocks.push_back({BlockKind::kTable, page.number, table.box, {}, static_cast<int>(i)});
  }
  std::stable_sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.box.y0 < b.box.y0; });
  return blocks;
}

void AddPage(const Document& document, const Page& page, std::vector<Block>& blocks) {
  std::vector<Block> tables = TableBlocks(document, page);
  std::size_t next = 0;
  bool open = false;
  for (Line& line : GridLines(page, TakenWords(document, page))) {
    while (next < tables.size() && tables[next].box.y0 <= line.box.y0) {
      blocks.push_back(std::move(tables[next++]));
      open = false;
    }
    if (!open || line.box.y0 > blocks.back().box.y1) blocks.push_back({BlockKind::kText, page.number, {}, {}, -1});
    open = true;
    blocks.back().box = Union(blocks.back().box, line.box);
    blocks.back().lines.push_back(std::move(line));
  }
  for (; next < tables.size(); ++next) blocks.push_back(std::move(tables[next]));
}

}  // namespace

void BuildGridBlocks(Document& document) {
  std::vector<Block> blocks;
  auto old = document.blocks.begin();
  for (const Page& page : document.pages) {
    for (; old != document.blocks.end() && old->page <= page.number; ++old) {
      if (old->page < page.number || !page.grid) blocks.push_back(std::move(*old));
    }
    if (page.grid) AddPage(document, page, blocks);
  }
  document.blocks = std::move(blocks);
}

}  // namespace jalons::importer
