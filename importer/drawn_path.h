// What a content stream paints, in the page as shown: paths made flat to points, with the paint and the clip in force.
#pragma once

#include <cstdint>
#include <vector>

#include "importer/document.h"
#include "importer/matrix.h"

namespace jalons::importer {

struct Subpath {
  std::vector<Point> points;
  std::vector<bool> curved;  // [i]: the way from points[i - 1] to points[i] is a curve
  bool closed = false;

  Box Bounds() const;
};

// A colour as far as rulings need it: equal keys paint alike.
struct Ink {
  std::uint64_t key = 0;
  bool white = false;
  bool visible = true;  // false: fully transparent
};

struct DrawnPath {
  const std::vector<Subpath>& subpaths;
  bool filled = false, stroked = false;
  Ink fill, stroke;
  double line_width = 1;  // points, in the page as shown
  Box clip;               // what can be seen of it: the box around the clipping path
};

// Receives the paths in the order they are painted. An image is a filled rectangle of its own ink.
class DrawnPathSink {
 public:
  virtual ~DrawnPathSink() = default;
  virtual void Painted(const DrawnPath& path) = 0;
};

}  // namespace jalons::importer
