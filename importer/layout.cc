#include "importer/layout.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "importer/aligned_tables.h"
#include "importer/blocks.h"
#include "importer/contents.h"
#include "importer/furniture.h"
#include "importer/grid_blocks.h"
#include "importer/half_ruled.h"
#include "importer/layout_settings.h"
#include "importer/page_lines.h"
#include "importer/ruled_tables.h"
#include "importer/table_joins.h"

namespace jalons::importer {
namespace {

// One page at work. `taken` and `passed`: a flag a word, in a table; not for open tables.
struct PageWork {
  std::vector<char> taken, passed;
  std::vector<Table> tables;
  std::vector<int> old_index;  // of tables that the Document came with, else -1
  Edges edges;

  void Add(std::vector<Table> found) {
    for (Table& table : found) {
      tables.push_back(std::move(table));
      old_index.push_back(-1);
    }
  }

  std::vector<int> Free() const {
    std::vector<int> words;
    for (int i = 0; i < static_cast<int>(taken.size()); ++i)
      if (!taken[i] && !passed[i]) words.push_back(i);
    return words;
  }
};

std::vector<int> WordsOf(const Table& table) {
  std::vector<int> words;
  for (const Cell& cell : table.cells)
    for (const Line& line : cell.lines) words.insert(words.end(), line.words.begin(), line.words.end());
  return words;
}

// Where rulings part only some of the rows, alignment may tell more; it must explain nearly all words of the table.
void MendHalfRuled(const Page& page, const Edges& edges, Table& table, std::vector<char>& taken) {
  MergeShadedRests(table);
  SplitSpans(page, table);
  SplitOpenSides(edges.vertical, table);
  if (!HidesRows(page, table)) return;
  std::vector<int> words = WordsOf(table);
  std::vector<char> found(page.words.size());
  std::vector<Table> open = FindAlignedTables(page, words, edges.horizontal, found);
  if (open.size() != 1 || open[0].columns < 2) return;
  auto count = static_cast<std::size_t>(std::count(found.begin(), found.end(), 1));
  if (20 * count < 17 * words.size()) return;
  for (int i : words) taken[i] = found[i];
  table = std::move(open[0]);
}

PageWork FindDrawnTables(const Page& page, std::vector<Diagnostic>& diagnostics) {
  PageWork work;
  work.taken.resize(page.words.size());
  work.passed.resize(page.words.size());
  if (page.grid) {
    // Lines with TABs have been read as TAB tables or for good reason not.
    std::map<double, bool> tabs;
    for (const Word& word : page.words) tabs[word.box.y0] |= word.cell > 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) work.passed[i] = tabs[page.words[i].box.y0];
    return work;
  }
  work.Add(FindRuledTables(page, work.taken, diagnostics));
  work.edges = CollectEdges(page.rulings);
  for (Table& table : work.tables) MendHalfRuled(page, work.edges, table, work.taken);
  return work;
}

// Furniture and contents lists look like open tables; they are known from all pages together.
void PassFurniture(const Document& document, std::vector<PageWork>& work) {
  std::vector<std::vector<Line>> lines(work.size());
  for (std::size_t p = 0; p < work.size(); ++p)
    lines[p] = SplitAtGaps(document.pages[p], MakeLines(document.pages[p], work[p].Free()), kLayout.line_gap);
  for (const LineMarks& marks : {FindFurniture(document.pages, lines), FindContents(document.pages, lines)})
    for (std::size_t p = 0; p < work.size(); ++p)
      for (std::size_t i = 0; i < lines[p].size(); ++i)
        if (marks[p][i] != 0)
          for (int word : lines[p][i].words) work[p].passed[word] = true;
}

// First on the page as a whole, then in each column of its text: columns of prose would hide a table in one of them.
void FindOpenTables(const Page& page, PageWork& work) {
  work.Add(FindAlignedTables(page, work.Free(), work.edges.horizontal, work.taken));
  if (page.grid) return;
  std::vector<char> hidden = work.taken;
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] |= work.passed[i];
  std::vector<std::vector<int>> regions = TextRegions(page, hidden, work.tables);
  if (regions.size() <= work.tables.size() + 1) return;
  for (const std::vector<int>& region : regions)
    work.Add(FindAlignedTables(page, region, work.edges.horizontal, work.taken));
}

// A row above a table may be its heads, so it is not taken for furniture by itself; it is where the same words are
// furniture at the same place of another page.
void MarkKnownFurniture(Document& document) {
  auto text_of = [&](const Block& block) {
    return TextOf(document.pages[static_cast<std::size_t>(block.page) - 1], block.lines);
  };
  std::map<std::string, std::vector<Box>> known;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::kFurniture) known[text_of(block)].push_back(block.box);
  if (known.empty()) return;
  for (Block& block : document.blocks) {
    if (block.kind != BlockKind::kText || block.lines.size() > 2) continue;
    auto same = known.find(text_of(block));
    if (same == known.end()) continue;
    for (const Box& box : same->second)
      if (std::abs(box.x0 - block.box.x0) <= kLayout.join_shift &&
          std::abs(box.y0 - block.box.y0) <= kLayout.join_shift)
        block.kind = BlockKind::kFurniture;
  }
}

// The tables of one page in the order of its blocks.
void PutInOrder(std::vector<Block>& blocks, PageWork& work, int first) {
  std::vector<Table> tables;
  std::vector<int> old_index;
  for (Block& block : blocks) {
    if (block.kind != BlockKind::kTable) continue;
    auto from = static_cast<std::size_t>(block.table - first);
    block.table = first + static_cast<int>(tables.size());
    tables.push_back(std::move(work.tables[from]));
    old_index.push_back(work.old_index[from]);
  }
  work.tables = std::move(tables);
  work.old_index = std::move(old_index);
}

}  // namespace

void LayOut(Document& document) {
  std::vector<PageWork> work;
  for (const Page& page : document.pages) work.push_back(FindDrawnTables(page, document.diagnostics));
  // TAB tables of text files come with the Document.
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    Table& table = document.tables[i];
    auto page = static_cast<std::size_t>(table.page) - 1;
    if (page >= work.size() || !document.pages[page].grid) continue;
    for (int word : WordsOf(table)) work[page].taken[word] = true;
    work[page].tables.push_back(std::move(table));
    work[page].old_index.push_back(static_cast<int>(i));
  }
  PassFurniture(document, work);
  document.tables.clear();
  document.blocks.clear();
  std::map<int, int> moved;
  for (std::size_t p = 0; p < work.size(); ++p) {
    const Page& page = document.pages[p];
    FindOpenTables(page, work[p]);
    int first = static_cast<int>(document.tables.size());
    if (!page.grid) {
      std::vector<Block> blocks = MakeBlocks(page, work[p].taken, work[p].tables, first);
      PutInOrder(blocks, work[p], first);
      for (Block& block : blocks) document.blocks.push_back(std::move(block));
    }
    for (std::size_t i = 0; i < work[p].tables.size(); ++i) {
      if (work[p].old_index[i] >= 0) moved[work[p].old_index[i]] = first + static_cast<int>(i);
      document.tables.push_back(std::move(work[p].tables[i]));
    }
  }
  for (Table& table : document.tables)
    if (table.continues >= 0) table.continues = moved[table.continues];
  BuildGridBlocks(document);
  MarkFurniture(document);
  MarkKnownFurniture(document);
  MarkContents(document);
  JoinTables(document);
}

}  // namespace jalons::importer
