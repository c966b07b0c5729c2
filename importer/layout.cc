#include "importer/layout.h"

#include "importer/aligned_tables.h"
#include "importer/blocks.h"
#include "importer/half_ruled.h"
#include "importer/ruled_tables.h"

namespace jalons::importer {

namespace {

std::vector<int> WordsOf(const Table& table) {
  std::vector<int> words;
  for (const Cell& cell : table.cells)
    for (const Line& line : cell.lines) words.insert(words.end(), line.words.begin(), line.words.end());
  return words;
}

// Where rulings part only some of the rows, alignment may tell more; it must explain nearly all words of the table.
void MendHalfRuled(const Page& page, const std::vector<Edge>& rulings, Table& table, std::vector<char>& taken) {
  SplitSpans(page, table);
  if (!HidesRows(page, table)) return;
  std::vector<int> words = WordsOf(table);
  std::vector<char> found(page.words.size());
  std::vector<Table> open = FindAlignedTables(page, words, rulings, found);
  if (open.size() != 1 || open[0].columns < 2) return;
  auto count = static_cast<std::size_t>(std::count(found.begin(), found.end(), 1));
  if (10 * count < 9 * words.size()) return;
  for (int i : words) taken[i] = found[i];
  table = std::move(open[0]);
}

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
    for (Table& table : tables) MendHalfRuled(page, edges.horizontal, table, taken);
    for (Table& table : FindAlignedTables(page, Free(taken), edges.horizontal, taken))
      tables.push_back(std::move(table));
    std::vector<Block> blocks = MakeBlocks(page, taken, tables, static_cast<int>(document.tables.size()));
    for (Table& table : tables) document.tables.push_back(std::move(table));
    for (Block& block : blocks) document.blocks.push_back(std::move(block));
  }
}

}  // namespace jalons::importer
