#include "importer/ruling_finder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "importer/graphics_state.h"
#include "importer/ruling_merge.h"
#include "importer/shaded_areas.h"

namespace jalons::importer {
namespace {

// Points, in the page as shown.
constexpr double kThickest = 4;  // a shape no thicker than this is read as a stroke
constexpr double kSlenderness =
    2;                          // and must be this many times as long as thick, or else it is a dot of a dotted line
constexpr double kSkew = 0.75;  // a stroke may run off the straight by this much from end to end
constexpr double kBesideStroke = 3;           // a shade ends this near to the stroke that borders it ...
constexpr double kCovered = 0.9;              // ... along this share of its edge: then the stroke alone is the ruling
constexpr std::size_t kMostBordered = 3'000;  // rulings on a page: more is a drawing, and its shades are left alone
constexpr std::size_t kMost = 200'000;        // rulings kept before merging

bool IsRectangle(const Subpath& part) {
  if (part.points.size() < 4 || part.points.size() > 5) return false;
  const Box box = part.Bounds();
  const auto at = [](double value, double edge) { return std::abs(value - edge) <= kSkew; };
  return std::ranges::none_of(part.curved, [](bool curved) { return curved; }) &&
         std::ranges::all_of(part.points, [&](const Point& p) {
           return (at(p.x, box.x0) || at(p.x, box.x1)) && (at(p.y, box.y0) || at(p.y, box.y1));
         });
}

// Whether strokes already stand along (nearly) all of a shade's edge.
bool Follows(const Ruling& edge, const std::vector<Ruling>& drawn) {
  const bool level = edge.Horizontal();
  const double at = level ? edge.y0 : edge.x0, from = level ? edge.x0 : edge.y0, to = level ? edge.x1 : edge.y1;
  double covered = 0;
  for (const Ruling& r : drawn) {
    if (r.Horizontal() != level || std::abs((level ? r.y0 : r.x0) - at) > kBesideStroke) continue;
    covered += std::max(0.0, std::min(to, level ? r.x1 : r.y1) - std::max(from, level ? r.x0 : r.y0));
  }
  return covered >= kCovered * (to - from);
}

}  // namespace

void RulingFinder::Painted(const DrawnPath& path) {
  if (found_.size() > kMost || areas_.size() > kMost) return;
  if (path.clip.x1 < path.clip.x0 || path.clip.y1 < path.clip.y0) return;
  if (path.filled && !AddFrame(path)) {
    for (const Subpath& part : path.subpaths) {
      const Box box = Intersection(part.Bounds(), path.clip);
      if (box.x1 < box.x0 || box.y1 < box.y0) continue;
      const bool thin = std::min(box.Width(), box.Height()) <= kThickest;
      if (thin || IsRectangle(part)) AddFill(box, path);
    }
  }
  if (path.stroked && !path.stroke.white) {
    for (const Subpath& part : path.subpaths) AddStroke(part, path);
  }
}

void RulingFinder::AddStroke(const Subpath& part, const DrawnPath& path) {
  for (std::size_t i = 1; i < part.points.size(); ++i) {
    if (!part.curved[i]) AddSegment(part.points[i - 1], part.points[i], path.line_width, path);
  }
  if (part.closed && part.points.size() > 2) {
    AddSegment(part.points.back(), part.points.front(), path.line_width, path);
  }
}

void RulingFinder::AddSegment(Point from, Point to, double width, const DrawnPath& path) {
  const bool level = std::abs(from.y - to.y) <= kSkew, upright = std::abs(from.x - to.x) <= kSkew;
  if (!level && !upright) return;
  const Box line{std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x), std::max(from.y, to.y)};
  const Box seen = Intersection(
      line, {path.clip.x0 - kThickest, path.clip.y0 - kThickest, path.clip.x1 + kThickest, path.clip.y1 + kThickest});
  if (seen.x1 < seen.x0 || seen.y1 < seen.y0) return;
  if (width > kThickest) {  // an area painted with a broad pen
    const double half = width / 2;
    const bool across = line.Width() >= line.Height();
    Box area = across ? Box{line.x0, line.y0 - half, line.x1, line.y1 + half}
                      : Box{line.x0 - half, line.y0, line.x1 + half, line.y1};
    area = Intersection(area, path.clip);
    if (!area.Empty()) areas_.push_back({area, path.stroke});
    return;
  }
  const Box clipped = Intersection(seen, frame_);
  if (clipped.x1 < clipped.x0 || clipped.y1 < clipped.y0) return;
  AddThin(clipped);
}

// A thin shape becomes the line along its middle; one as long as thick may be a dot of either way.
void RulingFinder::AddThin(const Box& box) {
  const double x = box.MiddleX(), y = box.MiddleY();
  if (box.Width() >= kSlenderness * box.Height()) {
    found_.push_back({box.x0, y, box.x1, y});
  } else if (box.Height() >= kSlenderness * box.Width()) {
    found_.push_back({x, box.y0, x, box.y1});
  } else {
    found_.push_back({box.x0, y, box.x1, y});
    found_.push_back({x, box.y0, x, box.y1});
  }
}

void RulingFinder::AddFill(const Box& box, const DrawnPath& path) {
  areas_.push_back({box, path.fill});
}

// Two rectangles of one path, one just inside the other: the frame between them is what is painted.
bool RulingFinder::AddFrame(const DrawnPath& path) {
  if (path.fill.white || path.subpaths.size() != 2) return false;
  Box outer = path.subpaths[0].Bounds(), inner = path.subpaths[1].Bounds();
  if (outer.Width() < inner.Width()) std::swap(outer, inner);
  const double sides[] = {inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1};
  if (!std::ranges::all_of(sides, [](double side) { return side >= -0.01 && side <= kThickest; })) return false;
  if (inner.Width() <= kThickest || inner.Height() <= kThickest) return false;
  const Box strips[] = {{outer.x0, outer.y0, outer.x1, inner.y0},
                        {outer.x0, inner.y1, outer.x1, outer.y1},
                        {outer.x0, outer.y0, inner.x0, outer.y1},
                        {inner.x1, outer.y0, outer.x1, outer.y1}};
  for (int i = 0; i < 4; ++i) {
    const Box strip = Intersection(strips[i], path.clip);
    if (sides[i] > 0.01 && strip.x1 >= strip.x0 && strip.y1 >= strip.y0) AddThin(strip);
  }
  return true;
}

std::vector<Ruling> RulingFinder::Take() {
  std::vector<ShadedArea> shades;
  shades.reserve(areas_.size());
  for (const Area& area : areas_) shades.push_back({area.box, area.ink.key, area.ink.white});
  areas_.clear();
  JoinStrips(shades);
  for (const ShadedArea& shade : shades) {
    if (std::min(shade.box.Width(), shade.box.Height()) <= kThickest && !shade.white) AddThin(shade.box);
  }
  std::erase_if(shades, [](const ShadedArea& s) { return std::min(s.box.Width(), s.box.Height()) <= kThickest; });
  std::vector<Ruling> drawn = MergeRulings(std::exchange(found_, {}));
  if (drawn.size() > kMostBordered) return drawn;
  DropShadedParagraphs(shades, drawn);
  std::vector<Ruling> edges = MergeRulings(EdgesOf(shades, frame_));
  std::erase_if(edges, [&](const Ruling& edge) { return Follows(edge, drawn); });
  if (edges.empty()) return drawn;
  drawn.insert(drawn.end(), edges.begin(), edges.end());
  return MergeRulings(std::move(drawn));
}

}  // namespace jalons::importer
