#include "importer/contents.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "importer/line_rows.h"
#include "importer/lines.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

// Headings of contents lists, folded, without a final colon.
constexpr std::array<std::string_view, 8> kHeadings = {
    "table des matieres", "sommaire",          "table of contents", "index",
    "liste des tableaux", "liste des figures", "liste des annexes", "liste des encadres"};

constexpr std::size_t kLeaderSigns = 3;  // dots in a row that make a leader
constexpr std::size_t kPageDigits = 3;   // of the longest page number
constexpr std::size_t kWrappedRows = 2;  // rows of an entry before the one with the page number
constexpr int kEntries = 3;              // so many entries are a list without a heading
constexpr int kEntriesUnderHeading = 2;  // so many under one, when they have leaders
constexpr int kEntriesGoingOn = 1;       // so many on the page after one that ends with a list

struct Row {
  const LineRow* lines = nullptr;
  bool heading = false;
  bool leader = false;
  std::optional<int> page;
};

bool Digit(char c) {
  return c >= '0' && c <= '9';
}

bool Roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxl") == std::string_view::npos;
}

// Reads from the end of the row: a page number (0 for a Roman one), and the leader before it.
void ReadEnd(std::string text, Row& row) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  std::size_t digits = 0;
  while (digits < text.size() && Digit(text[text.size() - 1 - digits])) ++digits;
  const std::size_t number_at = text.size() - digits;
  const char before = number_at > 0 ? text[number_at - 1] : '\0';
  if (digits > 0 && digits <= kPageDigits && (before == ' ' || before == '.' || before == '_')) {
    row.page = std::stoi(text.substr(number_at));
    text.resize(number_at);
  } else if (const std::size_t word = text.find_last_of(" ._");
             word != std::string::npos && Roman(text.substr(word + 1))) {
    row.page = 0;
    text.resize(word + 1);
  }
  std::size_t signs = 0;
  while (!text.empty() && (text.back() == ' ' || text.back() == '.' || text.back() == '_')) {
    signs += text.back() == ' ' ? 0 : 1;
    text.pop_back();
  }
  row.leader = signs >= kLeaderSigns;
  if (text.empty()) row.page.reset();  // a number alone is no entry
}

std::vector<Row> ReadRows(const Page& page, const std::vector<Line>& lines, const std::vector<LineRow>& groups) {
  std::vector<Row> rows;
  for (const LineRow& group : groups) {
    std::string text;
    for (const std::size_t line : group.lines) text += (text.empty() ? "" : " ") + LineText(page, lines[line]);
    text = text::Fold(text);
    Row row{&group, false, false, std::nullopt};
    std::string plain = text;
    while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ')) plain.pop_back();
    row.heading = std::find(kHeadings.begin(), kHeadings.end(), plain) != kHeadings.end();
    ReadEnd(text, row);
    rows.push_back(row);
  }
  return rows;
}

// A list that begins at row `begin`; `end` is one behind its last entry.
struct List {
  std::size_t begin = 0, end = 0;
  int entries = 0, leaders = 0;
  bool headed = false;
};

List ReadList(const std::vector<Row>& rows, std::size_t begin) {
  List list{begin, begin, 0, 0, rows[begin].heading};
  int last = 0;
  std::size_t others = 0;
  for (std::size_t r = begin + (list.headed ? 1 : 0); r < rows.size() && others <= kWrappedRows; ++r) {
    const Row& row = rows[r];
    const bool entry =
        row.page && (row.leader || (list.headed && *row.page > 0)) && (*row.page == 0 || *row.page >= last);
    if (entry) {
      last = *row.page == 0 ? last : *row.page;
      ++list.entries;
      list.leaders += row.leader ? 1 : 0;
      list.end = r + 1;
      others = 0;
    } else if (row.heading || (row.page && row.leader)) {
      break;  // another list begins, or the pages do not ascend
    } else {
      ++others;
    }
  }
  return list;
}

// The first rows of an entry of two rows, before the first with a page number: those that stand as close as its own.
std::size_t ExtendUp(const std::vector<Row>& rows, std::size_t begin, std::size_t floor) {
  const double height = rows[begin].lines->box.Height();
  std::size_t up = begin;
  while (up > floor && begin - up < kWrappedRows) {
    const double gap = rows[up].lines->box.y0 - rows[up - 1].lines->box.y1;
    if (rows[up - 1].heading) return up - 1;
    if (gap >= height / 2 || rows[up - 1].page) break;
    --up;
  }
  // Only a heading is worth going up for: a paragraph may stand as close.
  return up > floor && rows[up - 1].heading ? up - 1 : begin;
}

void MarkPage(const std::vector<Row>& rows, bool& goes_on, std::vector<char>& marks) {
  std::size_t done = 0;
  bool last_is_list = false;
  for (std::size_t r = 0; r < rows.size();) {
    const bool starts = rows[r].heading || (rows[r].page && rows[r].leader);
    const List list = starts ? ReadList(rows, r) : List{};
    const int needed = list.headed && list.leaders == list.entries ? kEntriesUnderHeading
                       : goes_on && done == 0                      ? kEntriesGoingOn
                                                                   : kEntries;
    if (!starts || list.entries < needed) {
      ++r;
      continue;
    }
    for (std::size_t i = ExtendUp(rows, r, done); i < list.end; ++i) {
      for (const std::size_t line : rows[i].lines->lines) marks[line] = 1;
    }
    r = done = list.end;
    last_is_list = r + kWrappedRows >= rows.size();
  }
  goes_on = last_is_list;
}

}  // namespace

LineMarks FindContents(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines) {
  LineMarks marks(pages.size());
  bool goes_on = false;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    marks[p].assign(lines[p].size(), 0);
    const std::vector<LineRow> groups = GroupRows(lines[p]);
    MarkPage(ReadRows(pages[p], lines[p], groups), goes_on, marks[p]);
  }
  return marks;
}

void MarkContents(Document& document) {
  const TextLines text = CollectTextLines(document);
  RelabelLines(document, text, FindContents(document.pages, text.lines), BlockKind::kContents);
}

}  // namespace jalons::importer
