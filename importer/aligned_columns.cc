#include "importer/aligned_columns.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "importer/blocks.h"
#include "importer/layout_settings.h"

namespace jalons::importer {
namespace {

// The segment count that marks a full row: that of the upper quartile.
std::size_t FullCount(const std::vector<PrintedRow>& rows) {
  std::vector<std::size_t> counts;
  for (const PrintedRow& row : rows)
    if (row.segments.size() > 1) counts.push_back(row.segments.size());
  if (counts.empty()) return 1;
  auto quartile = counts.begin() + static_cast<std::ptrdiff_t>(3 * counts.size() / 4);
  std::nth_element(counts.begin(), quartile, counts.end());
  return *quartile;
}

// Where at most `tolerated` of the rows have ink, between where more have: columns are what lies between.
std::vector<Column> InkColumns(const std::vector<const PrintedRow*>& rows, int tolerated, double river) {
  struct Event {
    double x;
    int step;
  };
  std::vector<Event> events;
  for (const PrintedRow* row : rows)
    for (const Segment& segment : row->segments) events.push_back({segment.x0, 1}), events.push_back({segment.x1, -1});
  std::sort(events.begin(), events.end(),
            [](const Event& a, const Event& b) { return a.x != b.x ? a.x < b.x : a.step > b.step; });
  std::vector<Column> columns;
  int ink = 0;
  for (const Event& event : events) {
    int before = ink;
    ink += event.step;
    if (before <= tolerated && ink > tolerated) {
      if (columns.empty() || event.x - columns.back().x1 >= river) columns.push_back({event.x, event.x});
    } else if (before > tolerated && ink <= tolerated) {
      columns.back().x1 = event.x;
    }
  }
  return columns;
}

double Overlap(const Segment& segment, const Column& column) {
  return std::min(segment.x1, column.x1) - std::max(segment.x0, column.x0);
}

struct ColumnFacts {
  int segments = 0, numbers = 0, labels = 0, words = 0;
  std::vector<double> left, right, middle;
  double filled = 0;  // sum of segment widths
};

// The share of positions within the tolerance of the most popular one.
double Aligned(std::vector<double> at, double tolerance) {
  if (at.empty()) return 0;
  std::sort(at.begin(), at.end());
  std::size_t best = 0, begin = 0;
  for (std::size_t end = 0; end < at.size(); ++end) {
    while (at[end] - at[begin] > tolerance) ++begin;
    best = std::max(best, end - begin + 1);
  }
  return static_cast<double>(best) / static_cast<double>(at.size());
}

bool HasLeader(const Page& page, const Segment& segment) {
  return std::any_of(segment.words.begin(), segment.words.end(), [&](int i) {
    const std::string& text = page.words[i].text;
    return text.find("....") != std::string::npos || text.find("……") != std::string::npos;
  });
}

// Rows of several lines that begin together in all columns, with more white before them than between their lines: what
// columns of prose do not do.
bool RowsBeginTogether(const std::vector<PrintedRow>& rows, std::size_t columns) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < rows.size(); ++i) distances.push_back(rows[i].bottom - rows[i - 1].bottom);
  if (distances.empty()) return false;
  auto low = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 4);
  std::vector<double> sorted = distances;
  std::nth_element(sorted.begin(), sorted.begin() + (low - distances.begin()), sorted.end());
  double tight = sorted[static_cast<std::size_t>(low - distances.begin())];
  int starts = 1, together = rows[0].segments.size() >= columns ? 1 : 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (distances[i - 1] < 1.25 * tight) continue;
    ++starts;
    if (rows[i].segments.size() >= columns) ++together;
  }
  return starts >= 3 && 4 * together >= 3 * starts && 2 * starts <= static_cast<int>(rows.size()) + 1;
}

// Numbered entries ("2.1.1") that begin beside the first column, or column heads of a few words over cells with holes:
// prose in columns has neither.
bool HasEntries(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns,
                const Scale& scale) {
  int entries = 0;
  std::size_t slots = 0;
  for (const PrintedRow& row : rows) {
    slots += std::min(row.segments.size(), columns.size());
    entries += std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& segment) {
      return ColumnsOf(segment, columns, scale).first > 0 && IsPartedNumber(page.words[segment.words.front()].text);
    });
  }
  if (entries >= 2) return true;
  const PrintedRow& head = rows.front();
  bool heads = head.segments.size() == columns.size() && head.words <= 3 * static_cast<int>(columns.size());
  return heads && rows.size() >= 4 && 10 * slots <= 8 * rows.size() * columns.size();
}

}  // namespace

void SplitAtRivers(const Page& page, std::vector<PrintedRow>& rows, const Scale& scale) {
  std::size_t most = 0;
  for (const PrintedRow& row : rows) most = std::max(most, row.segments.size());
  if (most < 3) return;
  std::vector<const PrintedRow*> full;
  for (const PrintedRow& row : rows)
    if (row.segments.size() == most) full.push_back(&row);
  if (full.size() < 2) return;
  for (std::size_t gap = 1; gap < most; ++gap) {
    double from = -1e9, to = 1e9;
    for (const PrintedRow* row : full)
      from = std::max(from, row->segments[gap - 1].x1), to = std::min(to, row->segments[gap].x0);
    if (to - from < kLayout.align * scale.x) continue;
    for (PrintedRow& row : rows) {
      for (std::size_t s = 0; s < row.segments.size(); ++s) {
        Segment& segment = row.segments[s];
        if (segment.x0 >= from || segment.x1 <= to || segment.words.size() < 2) continue;
        double widest = 0, here = 0;
        std::size_t cut = 0;
        for (std::size_t i = 1; i < segment.words.size(); ++i) {
          const Box &left = page.words[segment.words[i - 1]].box, &right = page.words[segment.words[i]].box;
          bool over = right.x0 > from && left.x1 < to && std::min(right.x0, to) - std::max(left.x1, from) > 0;
          if (over && cut == 0)
            here = right.x0 - left.x1, cut = i;
          else
            widest = std::max(widest, right.x0 - left.x1);
        }
        if (cut == 0 || here < 1.2 * widest) continue;
        Segment rest;
        rest.words.assign(segment.words.begin() + static_cast<std::ptrdiff_t>(cut), segment.words.end());
        rest.x0 = page.words[rest.words.front()].box.x0, rest.x1 = segment.x1;
        rest.number = IsNumber(page, rest.words);
        segment.words.resize(cut);
        segment.x1 = page.words[segment.words.back()].box.x1;
        segment.number = IsNumber(page, segment.words);
        row.segments.insert(row.segments.begin() + static_cast<std::ptrdiff_t>(s) + 1, std::move(rest));
        break;
      }
    }
  }
}

std::vector<Column> FindColumns(const std::vector<PrintedRow>& rows, const Scale& scale) {
  std::size_t full = FullCount(rows);
  if (full < 2) return {};
  std::vector<const PrintedRow*> voters;
  for (const PrintedRow& row : rows)
    if (row.segments.size() >= 2 && 10 * row.segments.size() >= 7 * full) voters.push_back(&row);
  const double river = kLayout.river * scale.x;
  std::vector<Column> columns = InkColumns(voters, static_cast<int>(voters.size()) / 10, river);
  // What stands in no column is one of its own (a column with few entries).
  std::vector<Column> strays;
  for (const PrintedRow& row : rows) {
    for (const Segment& segment : row.segments) {
      bool free = row.segments.size() > 1;
      for (const Column& column : columns)
        if (Overlap(segment, column) > -0.5 * river) free = false;
      if (free) strays.push_back({segment.x0, segment.x1});
    }
  }
  std::sort(strays.begin(), strays.end(), [](const Column& a, const Column& b) { return a.x0 < b.x0; });
  std::vector<Column> grown;
  for (const Column& stray : strays) {
    if (!grown.empty() && stray.x0 <= grown.back().x1 + river)
      grown.back().x1 = std::max(grown.back().x1, stray.x1);
    else
      grown.push_back(stray);
  }
  columns.insert(columns.end(), grown.begin(), grown.end());
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.x0 < b.x0; });
  return columns;
}

Range ColumnsOf(const Segment& segment, const std::vector<Column>& columns, const Scale& scale) {
  Range range{-1, -1};
  int best = 0;
  double most = -1e9;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    double overlap = Overlap(segment, columns[i]);
    if (overlap > most) most = overlap, best = i;
    if (overlap < 0.4 * scale.x && overlap < 0.6 * (columns[i].x1 - columns[i].x0)) continue;
    if (range.first < 0) range.first = i;
    range.last = i;
  }
  return range.first < 0 ? Range{best, best} : range;
}

bool LooksTabular(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns,
                  const Scale& scale, bool ruled) {
  const std::size_t count = columns.size();
  if (count < 2) return false;
  std::vector<ColumnFacts> facts(count);
  int tabular = 0, leaders = 0, spans = 0, segments = 0;
  for (const PrintedRow& row : rows) {
    int filled = 0;
    for (const Segment& segment : row.segments) {
      Range range = ColumnsOf(segment, columns, scale);
      ++segments;
      if (HasLeader(page, segment)) ++leaders;
      if (range.first != range.last) {
        ++spans;
        continue;
      }
      ++filled;
      ColumnFacts& column = facts[range.first];
      ++column.segments;
      column.numbers += segment.number;
      column.words += static_cast<int>(segment.words.size());
      const std::string& first = page.words[segment.words.front()].text;
      column.labels += segment.words.size() == 1 && (IsBullet(first) || IsListLabel(first));
      column.left.push_back(segment.x0);
      column.right.push_back(segment.x1);
      column.middle.push_back((segment.x0 + segment.x1) / 2);
    }
    tabular += filled > 1;
  }
  if (tabular < (ruled ? 2 : 3)) return false;
  if (3 * spans > segments) return false;
  std::size_t aligned = 0, wide = 0, used = 0;
  int numbers = 0, entries = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const ColumnFacts& column = facts[i];
    if (column.segments < 2) continue;
    ++used;
    double tolerance = kLayout.align * scale.x;
    double best = std::max(
        {Aligned(column.left, tolerance), Aligned(column.right, tolerance), Aligned(column.middle, tolerance)});
    if (best >= 0.5) ++aligned;
    if (column.words >= 5 * column.segments) ++wide;
    if (i > 0) numbers += column.numbers, entries += column.segments;
  }
  if (used < 2 || 10 * aligned < 7 * used) return false;
  bool figures = 10 * numbers >= 3 * entries;
  if (count == 2 && 2 * leaders > static_cast<int>(rows.size())) return false;    // contents
  if (count == 2 && 10 * facts[0].labels >= 7 * facts[0].segments) return false;  // a list and its labels
  if (count == 2 && !figures && !ruled && tabular < 4) return false;              // too little to tell
  bool begin = RowsBeginTogether(rows, count) || HasEntries(page, rows, columns, scale);
  if (wide >= 2 && !figures && !begin) return false;  // columns of prose
  return true;
}

}  // namespace jalons::importer
