#include "importer/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "importer/line_rows.h"
#include "importer/lines.h"
#include "importer/page_numbers.h"
#include "importer/relabel.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr std::size_t kRows = 4;             // rows looked at from each end of a page
constexpr double kZone = 0.15;               // share of the page height that holds furniture, at each end (points)
constexpr double kSamePlace = 0.02;          // of the page height: two rows stand at the same place
constexpr double kSmallType = 0.93;          // of the page's median size: type that is not the text's
constexpr double kApart = 0.7;               // of the row's height: white space that sets it apart
constexpr std::size_t kManyPages = 3;        // a repetition on so many pages needs no further share
constexpr double kShareOfPages = 0.5;        // on fewer, it must be on this share of all
constexpr double kBesideRuling = 1.0;        // of the row's height: a ruling so near belongs to it
constexpr int kHeadingDigits = 2;            // "Objectif 12": the number of a heading is not longer
constexpr std::ptrdiff_t kHeadingWords = 3;  // nor do more words stand before it

struct Entry {
  std::size_t index = 0;  // in lines[p]
  std::string text;       // folded
  std::optional<PageNumber> number;
};

// Lines side by side.
struct Row {
  Box box;
  std::vector<Entry> entries;
};

struct Sheet {
  const Page* page = nullptr;
  std::vector<Row> rows;  // top to bottom
  double size = 0;        // median size of type, 0 unknown
};

const Word& WordAt(const Page& page, int index) {
  return page.words[static_cast<std::size_t>(index)];
}

Sheet MakeSheet(const Page& page, const std::vector<Line>& lines) {
  Sheet sheet{&page, {}, 0};
  const std::vector<LineRow> rows = GroupRows(lines);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Row row{rows[r].box, {}};
    const bool inner = r >= kRows && r + kRows < rows.size();
    for (const std::size_t index : rows[r].lines) {
      const std::string text = inner ? "" : text::Fold(LineText(page, lines[index]));
      row.entries.push_back({index, text, ReadPageNumber(text)});
    }
    sheet.rows.push_back(std::move(row));
  }
  std::vector<double> sizes;
  for (const Word& word : page.words) sizes.push_back(word.size);
  if (!sizes.empty()) {
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    sheet.size = *middle;
  }
  return sheet;
}

// "objectif 1", "axe 2 :", "1.2 concertation": what a heading looks like whose number counts headings, not pages.
bool NumberedHeading(const std::string& text) {
  std::string plain = text;
  while (!plain.empty() && std::string_view(" :.-").find(plain.back()) != std::string_view::npos) plain.pop_back();
  const std::size_t digits = plain.size() - (plain.find_last_not_of("0123456789") + 1);
  const auto words = std::count(plain.begin(), plain.end(), ' ');
  const bool ends = digits >= 1 && digits <= kHeadingDigits && words >= 1 && words <= kHeadingWords;
  const std::size_t label = text.find_first_not_of("0123456789.");
  const bool begins = label != std::string::npos && label > 0 && text[label] == ' ';
  return ends || begins;
}

// Where rows stand: from the top (first) or from the bottom of the page.
enum class Side { kTop, kBottom };

class Search {
 public:
  Search(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines) : lines_(lines) {
    for (std::size_t p = 0; p < pages.size(); ++p) sheets_.push_back(MakeSheet(pages[p], lines[p]));
  }

  LineMarks Run() {
    LineMarks marks(lines_.size());
    for (std::size_t p = 0; p < lines_.size(); ++p) marks[p].assign(lines_[p].size(), 0);
    for (const Side side : {Side::kTop, Side::kBottom}) {
      Count(side);
      for (std::size_t p = 0; p < sheets_.size(); ++p) MarkPage(p, side, marks[p]);
    }
    return marks;
  }

 private:
  const Row& At(const Sheet& sheet, Side side, std::size_t order) const {
    return sheet.rows[side == Side::kTop ? order : sheet.rows.size() - 1 - order];
  }

  std::size_t Orders(const Sheet& sheet) const { return std::min(kRows, sheet.rows.size()); }

  // The height of the row's place: from its own end of the page, so that pages of two sizes agree.
  double Place(const Sheet& sheet, Side side, const Row& row, std::size_t order) const {
    if (sheet.page->grid) return static_cast<double>(order);
    return side == Side::kTop ? row.box.MiddleY() : sheet.page->height - row.box.MiddleY();
  }

  bool InZone(const Sheet& sheet, Side side, const Row& row, std::size_t order) const {
    return sheet.page->grid || Place(sheet, side, row, order) <= kZone * sheet.page->height;
  }

  struct Seen {
    std::size_t page;
    double place;
  };

  void Count(Side side) {
    words_.clear();
    offsets_.clear();
    for (std::size_t p = 0; p < sheets_.size(); ++p) {
      for (std::size_t order = 0; order < Orders(sheets_[p]); ++order) {
        const Row& row = At(sheets_[p], side, order);
        if (!InZone(sheets_[p], side, row, order)) break;
        for (const Entry& entry : row.entries) {
          const Seen seen{p, Place(sheets_[p], side, row, order)};
          words_[entry.text].push_back(seen);
          if (entry.number) offsets_[Offset(entry, p)].push_back(seen);
        }
      }
    }
  }

  // What page number and page differ by; the same on all pages of one count.
  static int Offset(const Entry& entry, std::size_t page) { return entry.number->number - static_cast<int>(page); }

  // On how many pages something stands at this place.
  std::size_t Pages(const std::vector<Seen>& seen, const Sheet& sheet, double place) const {
    const double near = sheet.page->grid ? 1 : kSamePlace * sheet.page->height;
    std::size_t count = 0, last = sheets_.size();
    for (const Seen& one : seen) {
      if (one.page == last || std::abs(one.place - place) > near) continue;
      last = one.page;
      ++count;
    }
    return count;
  }

  bool Numbers(const Sheet& sheet, const Entry& entry, std::size_t p, double place) const {
    if (!entry.number) return false;
    const std::size_t pages = Pages(offsets_.at(Offset(entry, p)), sheet, place);
    if (entry.number->worded && (entry.number->of > 0 || entry.number->alone))
      return entry.number->of > 0 || pages >= 2;
    if (entry.number->alone || entry.number->worded) return pages >= 2;
    return pages >= std::min(kManyPages, sheets_.size()) && pages >= 2 && SameTitle(entry, p);
  }

  // A bare number at the end of a line is a page's only if the words before it repeat with other pages' numbers.
  bool SameTitle(const Entry& entry, std::size_t p) const {
    const std::string title = WithoutDigits(entry.text);
    std::size_t count = 0;
    for (const auto& [text, seen] : words_) {
      if (WithoutDigits(text) != title) continue;
      for (const Seen& one : seen) count += one.page != p ? 1 : 0;
    }
    return count > 0 && !NumberedHeading(entry.text);
  }

  static std::string WithoutDigits(std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
  }

  bool Repeats(const Sheet& sheet, const Entry& entry, double place) const {
    if (NumberedHeading(entry.text) || text::Length(entry.text) < 2) return false;
    const std::size_t pages = Pages(words_.at(entry.text), sheet, place);
    if (pages >= kManyPages) return true;
    return pages >= 2 && static_cast<double>(pages) >= kShareOfPages * static_cast<double>(sheets_.size());
  }

  bool Furniture(std::size_t p, Side side, const Row& row, std::size_t order) const {
    const Sheet& sheet = sheets_[p];
    if (!InZone(sheet, side, row, order) || Ruled(sheet, row)) return false;
    const double place = Place(sheet, side, row, order);
    return std::all_of(row.entries.begin(), row.entries.end(), [&](const Entry& entry) {
      return Numbers(sheet, entry, p, place) || Repeats(sheet, entry, place);
    });
  }

  // Column heads: a vertical ruling crosses the row.
  static bool Ruled(const Sheet& sheet, const Row& row) {
    // Page numbers may stand in a drawn box.
    if (std::any_of(row.entries.begin(), row.entries.end(),
                    [](const Entry& entry) { return entry.number.has_value(); })) {
      return false;
    }
    return std::any_of(sheet.page->rulings.begin(), sheet.page->rulings.end(), [&](const Ruling& ruling) {
      return !ruling.Horizontal() && ruling.y0 <= row.box.MiddleY() && ruling.y1 >= row.box.MiddleY() &&
             ruling.y1 - ruling.y0 < sheet.page->height * (1 - kZone) &&
             ruling.x0 >= row.box.x0 - kBesideRuling * row.box.Height() &&
             ruling.x1 <= row.box.x1 + kBesideRuling * row.box.Height();
    });
  }

  bool SmallType(const Sheet& sheet, const std::vector<Line>& lines, const Row& row) const {
    if (sheet.size <= 0) return false;
    for (const Entry& entry : row.entries) {
      for (const int word : lines[entry.index].words) {
        if (WordAt(*sheet.page, word).size > kSmallType * sheet.size) return false;
      }
    }
    return true;
  }

  // What sets the innermost row of a stack apart from the row behind it.
  bool Apart(std::size_t p, Side side, std::size_t order) const {
    const Sheet& sheet = sheets_[p];
    const Row& row = At(sheet, side, order);
    if (order + 1 >= sheet.rows.size()) return true;
    if (std::any_of(row.entries.begin(), row.entries.end(),
                    [](const Entry& entry) { return entry.number.has_value(); })) {
      return true;
    }
    const Row& next = At(sheet, side, order + 1);
    const double gap = side == Side::kTop ? next.box.y0 - row.box.y1 : row.box.y0 - next.box.y1;
    return gap >= kApart * row.box.Height() || SmallType(sheet, lines_[p], row);
  }

  void MarkPage(std::size_t p, Side side, std::vector<char>& marks) const {
    const Sheet& sheet = sheets_[p];
    std::size_t stack = 0;
    while (stack < Orders(sheet) && Furniture(p, side, At(sheet, side, stack), stack)) ++stack;
    while (stack > 0 && !Apart(p, side, stack - 1)) --stack;
    for (std::size_t order = 0; order < stack; ++order) {
      for (const Entry& entry : At(sheet, side, order).entries) marks[entry.index] = 1;
    }
  }

  const std::vector<std::vector<Line>>& lines_;
  std::vector<Sheet> sheets_;
  std::map<std::string, std::vector<Seen>> words_;
  std::map<int, std::vector<Seen>> offsets_;
};

// A text file without form feeds: the pages have run together, and only a line that says so was a page's end.
std::vector<char> FindInOnePage(const Page& page, const std::vector<Line>& lines) {
  std::vector<char> marks(lines.size(), 0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool alone_above = i == 0 || lines[i].box.y0 > lines[i - 1].box.y1;
    const bool alone_below = i + 1 == lines.size() || lines[i + 1].box.y0 > lines[i].box.y1;
    if (!alone_above && !alone_below) continue;
    const auto number = ReadPageNumber(text::Fold(LineText(page, lines[i])));
    marks[i] = number && number->worded && number->number > 0 && (number->of > 0 || number->alone) ? 1 : 0;
  }
  return marks;
}

// Column heads that the table finder left outside: no white space between them and the table.
bool AboveTable(const Document& document, const Page& page, const Line& line) {
  if (ReadPageNumber(text::Fold(LineText(page, line)))) return false;
  return std::any_of(document.tables.begin(), document.tables.end(), [&](const Table& table) {
    const double gap = table.box.y0 - line.box.y1;
    return table.page == page.number && gap > -line.box.Height() && gap < kApart * line.box.Height() &&
           line.box.x0 < table.box.x1 && line.box.x1 > table.box.x0;
  });
}

}  // namespace

LineMarks FindFurniture(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines) {
  if (pages.size() == 1 && pages[0].grid) return {FindInOnePage(pages[0], lines[0])};
  return Search(pages, lines).Run();
}

void MarkFurniture(Document& document) {
  const TextLines text = CollectTextLines(document);
  LineMarks marks = FindFurniture(document.pages, text.lines);
  for (std::size_t p = 0; p < marks.size(); ++p) {
    for (std::size_t i = 0; i < marks[p].size(); ++i) {
      if (marks[p][i] != 0 && AboveTable(document, document.pages[p], text.lines[p][i])) marks[p][i] = 0;
    }
  }
  RelabelLines(document, text, marks, BlockKind::kFurniture);
}

}  // namespace jalons::importer
