// An affine map of the plane as PDF writes it (ISO 32000-1, 8.3.4): [a b c d e f], x' = a x + c y + e, y' = b x + d y +
// f.
#pragma once

#include <cmath>

namespace jalons::importer {

struct Point {
  double x = 0, y = 0;
};

struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point Map(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }

  // How much a length grows: the square root of the area's factor.
  double Scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

// First `first`, then `then`.
inline Matrix Concatenate(const Matrix& first, const Matrix& then) {
  return {first.a * then.a + first.b * then.c,          first.a * then.b + first.b * then.d,
          first.c * then.a + first.d * then.c,          first.c * then.b + first.d * then.d,
          first.e * then.a + first.f * then.c + then.e, first.e * then.b + first.f * then.d + then.f};
}

}  // namespace jalons::importer
