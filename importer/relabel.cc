#include "importer/relabel.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jalons::importer {

TextLines CollectTextLines(const Document& document) {
  std::map<int, std::size_t> page_at;
  for (std::size_t p = 0; p < document.pages.size(); ++p) page_at[document.pages[p].number] = p;
  TextLines text;
  text.lines.resize(document.pages.size());
  text.origins.resize(document.pages.size());
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.kind != BlockKind::kText) continue;
    const std::size_t p = page_at.at(block.page);
    for (std::size_t l = 0; l < block.lines.size(); ++l) {
      text.lines[p].push_back(block.lines[l]);
      text.origins[p].push_back({b, l});
    }
  }
  return text;
}

void RelabelLines(Document& document, const TextLines& text, const LineMarks& marks, BlockKind kind) {
  std::vector<std::vector<char>> marked(document.blocks.size());
  for (std::size_t p = 0; p < marks.size(); ++p) {
    for (std::size_t i = 0; i < marks[p].size(); ++i) {
      if (marks[p][i] == 0) continue;
      const TextLines::Origin& origin = text.origins[p][i];
      marked[origin.block].resize(document.blocks[origin.block].lines.size(), 0);
      marked[origin.block][origin.line] = 1;
    }
  }
  std::vector<Block> blocks;
  blocks.reserve(document.blocks.size());
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    Block& block = document.blocks[b];
    if (marked[b].empty()) {
      blocks.push_back(std::move(block));
      continue;
    }
    for (std::size_t l = 0; l < block.lines.size(); ++l) {
      if (l == 0 || marked[b][l] != marked[b][l - 1]) {
        blocks.push_back({marked[b][l] != 0 ? kind : block.kind, block.page, {}, {}, -1});
      }
      blocks.back().box = Union(blocks.back().box, block.lines[l].box);
      blocks.back().lines.push_back(std::move(block.lines[l]));
    }
  }
  document.blocks = std::move(blocks);
}

}  // namespace jalons::importer
