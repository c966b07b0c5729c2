#include "importer/graphics_state.h"

#include <algorithm>
#include <bit>
#include <string>

namespace jalons::importer {
namespace {

constexpr double kWhite = 0.985;  // share of full light from which paper cannot be told from paint

}  // namespace

Ink InkOf(InkSpace space, std::span<const double> numbers, std::string_view pattern) {
  Ink ink;
  ink.key = 0xcbf29ce484222325u + static_cast<std::uint64_t>(space);
  const auto mix = [&](std::uint64_t value) { ink.key = (ink.key ^ value) * 0x100000001b3u; };
  for (double number : numbers) mix(std::bit_cast<std::uint64_t>(number));
  for (char c : pattern) mix(static_cast<unsigned char>(c));
  if (numbers.empty() || space == InkSpace::kPattern) return ink;
  ink.white = std::ranges::all_of(
      numbers, [&](double n) { return space == InkSpace::kAdditive ? n >= kWhite : n <= 1 - kWhite; });
  return ink;
}

Box Intersection(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

void PathBuilder::MoveTo(Point to) {
  subpaths_.emplace_back();
  subpaths_.back().points.push_back(to);
  subpaths_.back().curved.push_back(false);
}

void PathBuilder::LineTo(Point to, bool curved) {
  if (subpaths_.empty()) return MoveTo(to);
  if (subpaths_.back().closed) MoveTo(subpaths_.back().points.front());
  subpaths_.back().points.push_back(to);
  subpaths_.back().curved.push_back(curved);
}

void PathBuilder::Close() {
  if (!subpaths_.empty()) subpaths_.back().closed = true;
}

void PathBuilder::Clear() {
  subpaths_.clear();
}

void PathBuilder::Rectangle(double x, double y, double width, double height, const Matrix& ctm) {
  MoveTo(ctm.Map(x, y));
  LineTo(ctm.Map(x + width, y), false);
  LineTo(ctm.Map(x + width, y + height), false);
  LineTo(ctm.Map(x, y + height), false);
  Close();
}

bool PathBuilder::Construct(std::string_view op, std::span<const double> n, const Matrix& ctm) {
  const auto last = [&](std::size_t from_end) { return n[n.size() - from_end]; };
  if (op == "re") {
    if (n.size() >= 4) Rectangle(last(4), last(3), last(2), last(1), ctm);
  } else if (op == "m") {
    if (n.size() >= 2) MoveTo(ctm.Map(last(2), last(1)));
  } else if (op == "l") {
    if (n.size() >= 2) LineTo(ctm.Map(last(2), last(1)), false);
  } else if (op == "c" || op == "v" || op == "y") {
    if (n.size() >= 4) LineTo(ctm.Map(last(2), last(1)), true);
  } else if (op == "h") {
    Close();
  } else {
    return false;
  }
  return true;
}

Box PathBuilder::Bounds() const {
  if (subpaths_.empty()) return {};
  Box all = subpaths_.front().Bounds();
  for (const Subpath& part : subpaths_) {
    const Box box = part.Bounds();
    all = {std::min(all.x0, box.x0), std::min(all.y0, box.y0), std::max(all.x1, box.x1), std::max(all.y1, box.y1)};
  }
  return all;
}

}  // namespace jalons::importer
