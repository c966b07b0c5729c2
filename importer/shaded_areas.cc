#include "importer/shaded_areas.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace jalons::importer {
namespace {

// Points.
constexpr double kTouch = 0.75;      // sides this near are one side
constexpr double kIntoStroke = 3;    // a shade may run this far into the strokes around it
constexpr double kLeastWidth = 10;   // of a cell
constexpr double kLeastHeight = 6;   // of a cell
constexpr double kAtEdge = 3;        // an edge this near to the page's is no ruling
constexpr double kWholePage = 0.85;  // share of the page's width and height from which an area is its background
constexpr std::size_t kMostJoined = 20'000;  // areas
constexpr std::size_t kMostEdged = 3'000;    // areas: more is a drawing, not a table
constexpr int kMostPasses = 16;

// Each value's cluster: values follow one another within kTouch of the first.
std::vector<int> Clusters(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<int> cluster(values.size());
  int current = -1;
  double start = 0;
  for (std::size_t i : order) {
    if (current < 0 || values[i] > start + kTouch) {
      ++current;
      start = values[i];
    }
    cluster[i] = current;
  }
  return cluster;
}

// One pass along x (or, with `down`, along y); true when something joined.
bool JoinAlong(std::vector<ShadedArea>& areas, bool down) {
  const auto low = [&](const Box& b) { return down ? b.y0 : b.x0; };
  const auto high = [&](Box& b) -> double& { return down ? b.y1 : b.x1; };
  std::vector<double> from, to;
  for (const ShadedArea& area : areas) {
    from.push_back(down ? area.box.x0 : area.box.y0);
    to.push_back(down ? area.box.x1 : area.box.y1);
  }
  const std::vector<int> from_cluster = Clusters(from), to_cluster = Clusters(to);
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, {}, [&](std::size_t i) {
    return std::tuple(areas[i].ink, from_cluster[i], to_cluster[i], low(areas[i].box), i);
  });
  std::vector<bool> gone(areas.size(), false);
  bool joined = false;
  for (std::size_t k = 0; k + 1 < order.size();) {
    ShadedArea& kept = areas[order[k]];
    std::size_t next = k + 1;
    for (; next < order.size(); ++next) {
      ShadedArea& other = areas[order[next]];
      const bool aligned = other.ink == kept.ink && from_cluster[order[next]] == from_cluster[order[k]] &&
                           to_cluster[order[next]] == to_cluster[order[k]];
      if (!aligned || low(other.box) > high(kept.box) + kTouch) break;
      high(kept.box) = std::max(high(kept.box), high(other.box));
      gone[order[next]] = joined = true;
    }
    k = next;
  }
  std::size_t left = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (!gone[i]) areas[left++] = areas[i];
  }
  areas.resize(left);
  return joined;
}

bool Inside(const Box& inner, const Box& outer) {
  return inner.x0 >= outer.x0 - kTouch && inner.x1 <= outer.x1 + kTouch && inner.y0 >= outer.y0 - kTouch &&
         inner.y1 <= outer.y1 + kTouch;
}

// The nearest strokes on all four sides of the middle of `box`, none of which cut it; empty where one is missing.
Box DrawnCell(const Box& box, const std::vector<Ruling>& drawn) {
  const double x = box.MiddleX(), y = box.MiddleY();
  constexpr double kFar = 1e9;
  Box cell{-kFar, -kFar, kFar, kFar};
  for (const Ruling& r : drawn) {
    if (r.Horizontal()) {
      if (r.x0 > x || r.x1 < x) continue;
      if (r.y0 <= box.y0 + kIntoStroke)
        cell.y0 = std::max(cell.y0, r.y0);
      else if (r.y0 >= box.y1 - kIntoStroke)
        cell.y1 = std::min(cell.y1, r.y0);
      else
        return {};
    } else {
      if (r.y0 > y || r.y1 < y) continue;
      if (r.x0 <= box.x0 + kIntoStroke)
        cell.x0 = std::max(cell.x0, r.x0);
      else if (r.x0 >= box.x1 - kIntoStroke)
        cell.x1 = std::min(cell.x1, r.x0);
      else
        return {};
    }
  }
  return cell.x0 > -kFar && cell.y0 > -kFar && cell.x1 < kFar && cell.y1 < kFar ? cell : Box{};
}

}  // namespace

void DropShadedParagraphs(std::vector<ShadedArea>& areas, const std::vector<Ruling>& drawn) {
  if (areas.size() > kMostEdged || drawn.size() > kMostEdged) return;
  std::vector<bool> alone;
  for (const ShadedArea& area : areas) {
    const Box cell = DrawnCell(area.box, drawn);
    const auto inside = [&](const ShadedArea& a) {
      return !a.white && cell.Contains(a.box.MiddleX(), a.box.MiddleY());
    };
    alone.push_back(!area.white && !cell.Empty() && std::ranges::count_if(areas, inside) == 1);
  }
  std::size_t left = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (!alone[i]) areas[left++] = areas[i];
  }
  areas.resize(left);
}

void JoinStrips(std::vector<ShadedArea>& areas) {
  if (areas.size() > kMostJoined) return;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    const bool across = JoinAlong(areas, false);
    const bool down = JoinAlong(areas, true);
    if (!across && !down) return;
  }
}

std::vector<Ruling> EdgesOf(const std::vector<ShadedArea>& areas, const Box& frame) {
  std::vector<Ruling> edges;
  if (areas.size() > kMostEdged) return edges;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const Box& box = areas[i].box;
    if (box.Width() < kLeastWidth || box.Height() < kLeastHeight) continue;
    if (box.Width() > kWholePage * frame.Width() && box.Height() > kWholePage * frame.Height()) continue;
    if (areas[i].white) {
      const auto darker = [&](const ShadedArea& a) { return !a.white && Inside(box, a.box) && !Inside(a.box, box); };
      if (std::none_of(areas.begin(), areas.begin() + static_cast<std::ptrdiff_t>(i), darker)) continue;
    }
    if (box.y0 > frame.y0 + kAtEdge) edges.push_back({box.x0, box.y0, box.x1, box.y0});
    if (box.y1 < frame.y1 - kAtEdge) edges.push_back({box.x0, box.y1, box.x1, box.y1});
    if (box.x0 > frame.x0 + kAtEdge) edges.push_back({box.x0, box.y0, box.x0, box.y1});
    if (box.x1 < frame.x1 - kAtEdge) edges.push_back({box.x1, box.y0, box.x1, box.y1});
  }
  return edges;
}

}  // namespace jalons::importer
