// Rulings drawn in pieces (a side of each cell, dashes, dots, a double line) made one.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Joins collinear rulings that overlap or nearly touch, and drops what stays too short to be a side of a cell. The
// result is exactly level or upright: horizontal ones first, top to bottom, then vertical ones, left to right.
std::vector<Ruling> MergeRulings(std::vector<Ruling> rulings);

}  // namespace jalons::importer
