#include "importer/reading_order.h"

#include <algorithm>

#include "importer/layout_settings.h"

namespace jalons::importer {
namespace {

struct Interval {
  double from, to;
};

// Pieces that overlap in height, and the stretches of width that they cover.
struct Strip {
  std::vector<int> pieces;
  std::vector<Interval> covered;
};

std::vector<Interval> Covered(std::vector<Interval> intervals) {
  std::sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
  std::vector<Interval> merged;
  for (const Interval& interval : intervals) {
    if (!merged.empty() && interval.from <= merged.back().to)
      merged.back().to = std::max(merged.back().to, interval.to);
    else
      merged.push_back(interval);
  }
  return merged;
}

class Order {
 public:
  Order(const std::vector<Piece>& pieces, double em) : pieces_(pieces), em_(em) {}

  void Read(const std::vector<int>& pieces) {
    std::vector<Strip> strips = Strips(pieces);
    for (std::size_t i = 0; i < strips.size();) {
      std::size_t end = i + 1;
      std::vector<Interval> gutters = Whites(strips[i].covered);
      // An upper bound on what one zone may take keeps a page of many thousand rows linear.
      while (!gutters.empty() && end < strips.size() && end - i < 400) {
        std::vector<Interval> rest = Uncovered(gutters, strips[end].covered);
        if (rest.empty()) break;
        gutters = std::move(rest);
        ++end;
      }
      if (!gutters.empty() && ReadColumns(strips, i, end, gutters)) {
        i = end;
        continue;
      }
      ReadStrip(strips[i]);
      ++i;
    }
  }

  std::vector<Region> Take() {
    Flush();
    return std::move(regions_);
  }

 private:
  std::vector<Strip> Strips(std::vector<int> pieces) const {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [&](int a, int b) { return pieces_[a].box.MiddleY() < pieces_[b].box.MiddleY(); });
    auto top = [&](int i) { return pieces_[i].box.y0 + std::min(0.25 * pieces_[i].box.Height(), 0.3 * em_); };
    auto bottom = [&](int i) { return pieces_[i].box.y1 - std::min(0.25 * pieces_[i].box.Height(), 0.3 * em_); };
    std::stable_sort(pieces.begin(), pieces.end(), [&](int a, int b) { return top(a) < top(b); });
    std::vector<Strip> strips;
    double reach = 0;
    for (int i : pieces) {
      if (strips.empty() || top(i) >= reach) {
        strips.emplace_back();
        reach = bottom(i);
      }
      strips.back().pieces.push_back(i);
      reach = std::max(reach, bottom(i));
    }
    for (Strip& strip : strips) {
      for (int i : strip.pieces) strip.covered.push_back({pieces_[i].box.x0, pieces_[i].box.x1});
      strip.covered = Covered(std::move(strip.covered));
    }
    return strips;
  }

  std::vector<Interval> Whites(const std::vector<Interval>& covered) const {
    std::vector<Interval> whites;
    for (std::size_t i = 1; i < covered.size(); ++i)
      if (covered[i].from - covered[i - 1].to >= kLayout.gutter * em_)
        whites.push_back({covered[i - 1].to, covered[i].from});
    return whites;
  }

  // What is left of the gutters beside another strip.
  std::vector<Interval> Uncovered(const std::vector<Interval>& gutters, const std::vector<Interval>& covered) const {
    std::vector<Interval> left;
    for (Interval gutter : gutters) {
      for (const Interval& ink : covered) {
        if (ink.to <= gutter.from || ink.from >= gutter.to) continue;
        if (ink.from - gutter.from >= kLayout.gutter * em_) left.push_back({gutter.from, ink.from});
        gutter.from = ink.to;
      }
      if (gutter.to - gutter.from >= kLayout.gutter * em_) left.push_back(gutter);
    }
    return left;
  }

  // A side of a gutter is a column of prose if it is wide and long enough.
  bool IsColumn(const std::vector<int>& side) const {
    Box box;
    int rows = 0;
    double last = -1e9;
    for (int i : side) {
      box = Union(box, pieces_[i].box);
      if (pieces_[i].box.MiddleY() > last + 0.5 * em_) rows += pieces_[i].rows, last = pieces_[i].box.MiddleY();
    }
    return rows >= kLayout.min_column_rows && box.Width() >= kLayout.min_column * em_;
  }

  bool ReadColumns(const std::vector<Strip>& strips, std::size_t begin, std::size_t end,
                   const std::vector<Interval>& gutters) {
    std::vector<std::vector<int>> columns(1);
    std::vector<int> all;
    for (std::size_t i = begin; i < end; ++i) all.insert(all.end(), strips[i].pieces.begin(), strips[i].pieces.end());
    auto side = [&](int i, const Interval& gutter) { return pieces_[i].box.MiddleX() > (gutter.from + gutter.to) / 2; };
    // A gutter beside something narrow (bullets, labels, page numbers) parts no columns; its pieces stay together.
    std::vector<Interval> real;
    for (const Interval& gutter : gutters) {
      std::vector<int> left, right;
      for (int i : all) {
        if (!real.empty() && !side(i, real.back())) continue;
        (side(i, gutter) ? right : left).push_back(i);
      }
      if (IsColumn(left) && IsColumn(right)) real.push_back(gutter);
    }
    if (real.empty()) return false;
    columns.resize(real.size() + 1);
    for (int i : all) {
      std::size_t column = 0;
      while (column < real.size() && side(i, real[column])) ++column;
      columns[column].push_back(i);
    }
    for (const std::vector<int>& column : columns) {
      Flush();
      Read(column);
    }
    Flush();
    return true;
  }

  // Row by row; a table in the strip is read after what stands left of it.
  void ReadStrip(const Strip& strip) {
    std::vector<int> tables, before, after;
    for (int i : strip.pieces)
      if (pieces_[i].table >= 0) tables.push_back(i);
    auto place = [&](int i) { return std::pair(pieces_[i].box.x0, pieces_[i].box.y0); };
    std::stable_sort(tables.begin(), tables.end(), [&](int a, int b) { return place(a) < place(b); });
    for (int i : strip.pieces) {
      if (pieces_[i].table >= 0) continue;
      const Box& box = pieces_[i].box;
      bool first = tables.empty() || box.MiddleX() < pieces_[tables[0]].box.x0 ||
                   box.MiddleY() < pieces_[tables[0]].box.y0 + 0.3 * em_;
      std::vector<int>& words = first ? open_ : after;
      words.insert(words.end(), pieces_[i].words.begin(), pieces_[i].words.end());
    }
    for (int i : tables) {
      Flush();
      regions_.push_back({pieces_[i].table, {}});
    }
    open_.insert(open_.end(), after.begin(), after.end());
  }

  void Flush() {
    if (!open_.empty()) regions_.push_back({-1, std::move(open_)});
    open_.clear();
  }

  const std::vector<Piece>& pieces_;
  double em_;
  std::vector<int> open_;
  std::vector<Region> regions_;
};

}  // namespace

std::vector<Region> ReadingOrder(std::vector<Piece> pieces, double em) {
  std::vector<int> all(pieces.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
  Order order(pieces, em);
  order.Read(all);
  return order.Take();
}

}  // namespace jalons::importer
