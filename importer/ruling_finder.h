// Rulings out of what a page paints: straight strokes, thin filled shapes, and the edges of shaded areas that look like
// cells. A shaded area is put together from the strips it is painted in (Word paints a cell's shade line by line), so
// its edges are those that the eye sees.
#pragma once

#include <vector>

#include "importer/document.h"
#include "importer/drawn_path.h"

namespace jalons::importer {

class RulingFinder : public DrawnPathSink {
 public:
  // `frame`: the page as shown.
  explicit RulingFinder(const Box& frame) : frame_(frame) {}

  void Painted(const DrawnPath& path) override;

  // Everything found, merged (see ruling_merge.h), horizontal ones first, top to bottom, then vertical ones, left to
  // right. Empties this.
  std::vector<Ruling> Take();

 private:
  struct Area {
    Box box;
    Ink ink;
  };

  void AddStroke(const Subpath& part, const DrawnPath& path);
  void AddSegment(Point from, Point to, double width, const DrawnPath& path);
  void AddFill(const Box& box, const DrawnPath& path);
  void AddThin(const Box& box);
  bool AddFrame(const DrawnPath& path);

  Box frame_;
  std::vector<Ruling> found_;
  std::vector<Area> areas_;
};

}  // namespace jalons::importer
