#include "importer/blocks.h"

#include <array>
#include <cmath>
#include <string_view>

#include "importer/layout_settings.h"
#include "importer/page_lines.h"
#include "importer/reading_order.h"

namespace jalons::importer {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What a line shows of its type.
struct Look {
  double em = 0;
  bool bold = false;
  bool bullet = false, label = false;
};

Look LookOf(const Page& page, const Line& line) {
  Look look;
  look.em = MedianEm(page, line.words);
  const std::string& first = page.words[line.words.front()].text;
  look.bullet = IsBullet(first);
  look.label = IsListLabel(first);
  std::size_t bold = 0, all = 0;
  for (int i : line.words) {
    std::size_t length = page.words[i].text.size();
    all += length;
    if (page.words[i].bold) bold += length;
  }
  look.bold = 10 * bold >= 9 * all;
  return look;
}

double Baseline(const Line& line) {
  return line.box.y1;
}

// The usual distance of base lines: the lower median, as paragraphs are parted by larger ones.
double Leading(const std::vector<Line>& lines, double em) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    double distance = Baseline(lines[i]) - Baseline(lines[i - 1]);
    if (distance > 0.6 * em && distance < 2.5 * em) distances.push_back(distance);
  }
  if (distances.empty()) return 1.3 * em;
  auto low = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 3);
  std::nth_element(distances.begin(), low, distances.end());
  return *low;
}

class Cutter {
 public:
  Cutter(const Page& page, const std::vector<Line>& lines) : page_(page), lines_(lines) {
    for (const Line& line : lines) {
      looks_.push_back(LookOf(page, line));
      right_ = std::max(right_, line.box.x1);
      left_ = std::min(left_, line.box.x0);
    }
    std::vector<double> sizes;
    for (const Look& look : looks_) sizes.push_back(look.em);
    std::nth_element(sizes.begin(), sizes.begin() + sizes.size() / 2, sizes.end());
    leading_ = Leading(lines, sizes[sizes.size() / 2]);
  }

  // Whether line i begins a block; the block that it would go on begins with line `first`.
  bool Breaks(std::size_t i, std::size_t first) const {
    const Line &line = lines_[i], &last = lines_[i - 1];
    const Look &look = looks_[i], &before = looks_[i - 1];
    double em = std::min(look.em, before.em);
    double distance = Baseline(line) - Baseline(last);
    if (distance < 0.4 * em) return true;  // beside or above it: another column or a turned line
    if (distance > std::max(leading_, 1.05 * em) + kLayout.paragraph_gap * em) return true;
    if (std::abs(look.em - before.em) > kLayout.size_change * em) return true;
    if (look.bold != before.bold || look.bullet) return true;
    double room = right_ - last.box.x1;
    const Box& word = page_.words[line.words.front()].box;
    bool fits = room > word.Width() + 0.5 * em;  // then the line before was ended on purpose
    bool centred = std::abs(line.box.MiddleX() - last.box.MiddleX()) < 0.6 * em && line.box.x0 > left_ + em;
    if (fits && (look.label || (!centred && room > 0.3 * (right_ - left_)))) return true;
    if (centred) return false;
    double step = line.box.x0 - last.box.x0;
    bool second = i == first + 1;
    if (step > kLayout.indent * em) return !(second && (looks_[first].bullet || looks_[first].label)) && !look.bold;
    if (step < -kLayout.indent * em) return !second || looks_[first].bullet || looks_[first].label;
    return false;
  }

 private:
  const Page& page_;
  const std::vector<Line>& lines_;
  std::vector<Look> looks_;
  double right_ = -1e9, left_ = 1e9;
  double leading_ = 0;
};

std::vector<Region> Regions(const Page& page, const std::vector<char>& taken, const std::vector<Table>& tables) {
  std::vector<int> upright;
  for (int i = 0; i < static_cast<int>(page.words.size()); ++i)
    if (!taken[i] && page.words[i].rotation == 0) upright.push_back(i);
  std::vector<Piece> pieces;
  for (Line& line : SplitAtGaps(page, MakeLines(page, upright), kLayout.segment_gap))
    pieces.push_back({line.box, -1, std::move(line.words)});
  for (int i = 0; i < static_cast<int>(tables.size()); ++i)
    pieces.push_back({tables[i].box, i, {}, std::max(1, tables[i].rows)});
  return ReadingOrder(std::move(pieces), MedianEm(page, upright));
}

void AddBlocks(const Page& page, const std::vector<int>& words, std::vector<Block>& blocks) {
  std::vector<Line> lines = SplitAtGaps(page, MakeLines(page, words), kLayout.line_gap);
  for (std::vector<Line>& paragraph : CutParagraphs(page, lines)) {
    Block block;
    block.page = page.number;
    for (const Line& line : paragraph) block.box = Union(block.box, line.box);
    block.lines = std::move(paragraph);
    blocks.push_back(std::move(block));
  }
}

}  // namespace

bool IsBullet(const std::string& word) {
  static constexpr std::array<std::string_view, 38> kBullets = {
      "•", "·", "∙", "◦", "‣", "▪", "▫", "■", "□", "●", "○", "◊", "◆", "►", "▶", "▸", "➢", "➤", "➔",
      "→", "⇒", "✓", "✔", "❖", "☐", "☑", "☒", "★", "–", "—", "−", "-", "*", "o", "§", "Ø", "¨", "⮚"};
  for (std::string_view bullet : kBullets)
    if (word == bullet) return true;
  // U+F000 to U+F0FF: Symbol and Wingdings without a mapping.
  return word.size() == 3 && word[0] == '\xEF' &&
         (word[1] == '\x80' || word[1] == '\x81' || word[1] == '\x82' || word[1] == '\x83');
}

bool IsListLabel(const std::string& word) {
  if (word.size() < 2 || word.size() > 12) return false;
  std::size_t i = word[0] == '(' ? 1 : 0;
  bool digits = false, dot = false;
  std::size_t letters = 0;
  for (; i < word.size(); ++i) {
    char c = word[i];
    if (IsDigit(c))
      digits = true;
    else if (IsLetter(c))
      ++letters;
    else if (c == '.' || c == '-')
      dot = dot || digits || letters > 0;
    else
      break;
  }
  bool closed = i + 1 == word.size() && (word[i] == ')' || word[i] == ':');
  if (i < word.size() && !closed) return false;
  if (!digits && letters == 0) return false;
  if (letters == 0) return closed || dot;
  if (digits) return letters <= 2 && (closed || dot) && word.size() <= 8;
  bool roman = word.find_first_not_of("IVXivx.():") == std::string::npos;
  return (letters == 1 || roman) && (closed || word.back() == '.');
}

bool IsPartedNumber(const std::string& word) {
  int parts = 0;
  bool digit = false;
  for (char c : word) {
    bool now = IsDigit(c);
    if (now && !digit) ++parts;
    if (!now && c != '.' && c != ')') return false;
    digit = now;
  }
  return parts >= 2 && IsListLabel(word);
}

std::vector<std::vector<Line>> CutParagraphs(const Page& page, const std::vector<Line>& lines) {
  std::vector<std::vector<Line>> paragraphs;
  if (lines.empty()) return paragraphs;
  Cutter cutter(page, lines);
  std::size_t first = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || cutter.Breaks(i, first)) {
      first = i;
      paragraphs.emplace_back();
    }
    paragraphs.back().push_back(lines[i]);
  }
  return paragraphs;
}

std::vector<std::vector<int>> TextRegions(const Page& page, const std::vector<char>& taken,
                                          const std::vector<Table>& tables) {
  std::vector<std::vector<int>> words;
  for (Region& region : Regions(page, taken, tables))
    if (region.table < 0) words.push_back(std::move(region.words));
  return words;
}

std::vector<Block> MakeBlocks(const Page& page, const std::vector<char>& taken, const std::vector<Table>& tables,
                              int first_table) {
  std::vector<Block> blocks;
  for (const Region& region : Regions(page, taken, tables)) {
    if (region.table < 0) {
      AddBlocks(page, region.words, blocks);
      continue;
    }
    Block block;
    block.kind = BlockKind::kTable;
    block.page = page.number;
    block.box = tables[region.table].box;
    block.table = first_table + region.table;
    blocks.push_back(std::move(block));
  }
  // Turned words (stamps, margins) would tear every row: they come last.
  std::vector<int> turned;
  for (int i = 0; i < static_cast<int>(page.words.size()); ++i)
    if (!taken[i] && page.words[i].rotation != 0) turned.push_back(i);
  if (!turned.empty()) AddBlocks(page, turned, blocks);
  return blocks;
}

}  // namespace jalons::importer
