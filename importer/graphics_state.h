// The part of the PDF graphics state that rulings need, and the path under construction (ISO 32000-1, 8.4 and 8.5).
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "importer/drawn_path.h"
#include "importer/matrix.h"

namespace jalons::importer {

// How the numbers of `sc` and `scn` are to be read.
enum class InkSpace { kAdditive, kSubtractive, kPattern };

struct GraphicsState {
  Matrix ctm;
  double line_width = 1;  // user space
  InkSpace fill_space = InkSpace::kAdditive, stroke_space = InkSpace::kAdditive;
  Ink fill, stroke;
  Box clip;
};

// The ink of colour operands: white is all ones where light is added, all noughts where ink is.
Ink InkOf(InkSpace space, std::span<const double> numbers, std::string_view pattern);

Box Intersection(const Box& a, const Box& b);

class PathBuilder {
 public:
  // Operands in user space, `ctm` the current matrix. False: `op` is no path operator.
  bool Construct(std::string_view op, std::span<const double> numbers, const Matrix& ctm);

  void Rectangle(double x, double y, double width, double height, const Matrix& ctm);
  void Close();
  void Clear();
  const std::vector<Subpath>& subpaths() const { return subpaths_; }
  Box Bounds() const;

 private:
  void MoveTo(Point to);
  void LineTo(Point to, bool curved);

  std::vector<Subpath> subpaths_;
};

}  // namespace jalons::importer
