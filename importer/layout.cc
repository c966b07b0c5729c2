#include "importer/layout.h"

#include "importer/aligned_tables.h"
#include "importer/blocks.h"
#include "importer/ruled_tables.h"

namespace jalons::importer {

namespace {

std::vector<int> Free(const std::vector<char>& taken) {
  std::vector<int> words;
  for (int i = 0; i < static_cast<int>(taken.size()); ++i)
    if (!taken[i]) words.push_back(i);
  return words;
}

}  // namespace

void LayOut(Document& document) {
  document.tables.clear();
  document.blocks.clear();
  for (const Page& page : document.pages) {
    std::vector<char> taken(page.words.size());
    std::vector<Table> tables = FindRuledTables(page, taken, document.diagnostics);
    Edges edges = CollectEdges(page.rulings);
    for (Table& table : FindAlignedTables(page, Free(taken), edges.horizontal, taken))
      tables.push_back(std::move(table));
    std::vector<Block> blocks = MakeBlocks(page, taken, tables, static_cast<int>(document.tables.size()));
    for (Table& table : tables) document.tables.push_back(std::move(table));
    for (Block& block : blocks) document.blocks.push_back(std::move(block));
  }
}

}  // namespace jalons::importer
