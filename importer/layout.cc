#include "importer/layout.h"

#include "importer/blocks.h"
#include "importer/ruled_tables.h"

namespace jalons::importer {

void LayOut(Document& document) {
  document.tables.clear();
  document.blocks.clear();
  for (const Page& page : document.pages) {
    std::vector<char> taken(page.words.size());
    std::vector<Table> tables = FindRuledTables(page, taken, document.diagnostics);
    std::vector<Block> blocks = MakeBlocks(page, taken, tables, static_cast<int>(document.tables.size()));
    for (Table& table : tables) document.tables.push_back(std::move(table));
    for (Block& block : blocks) document.blocks.push_back(std::move(block));
  }
}

}  // namespace jalons::importer
