#include "importer/lines.h"

namespace jalons::importer {

std::vector<Line> GridLines(const Page& page) {
  return GridLines(page, std::vector<char>(page.words.size(), 0));
}

std::vector<Line> GridLines(const Page& page, const std::vector<char>& taken) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (taken[i]) continue;
    const Word& word = page.words[i];
    if (lines.empty() || lines.back().box.y0 != word.box.y0) lines.push_back({page.number, {}, {}});
    lines.back().words.push_back(static_cast<int>(i));
    lines.back().box = Union(lines.back().box, word.box);
  }
  return lines;
}

std::string LineText(const Page& page, const Line& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Word& word = page.words[static_cast<std::size_t>(line.words[i])];
    text += word.text;
    if (word.space_after && i + 1 < line.words.size()) text += ' ';
  }
  return text;
}

}  // namespace jalons::importer
