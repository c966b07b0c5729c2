// The printed rows of an open table: words on one base line, cut into segments at white gaps.
#pragma once

#include <string>
#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Units of length on a page: across and down. In points both are the type size; on a grid two characters and a line.
struct Scale {
  double x = 10, y = 10;
};

struct Segment {
  double x0 = 0, x1 = 0;
  std::vector<int> words;
  bool number = false;  // figures, an amount, a share, or a sign that stands for none ("-", "..")
};

struct PrintedRow {
  double top = 0, bottom = 0;
  std::vector<Segment> segments;  // left to right, at least one
  int words = 0;
};

Scale ScaleOf(const Page& page, const std::vector<int>& words);

// The upright ones of `words` as rows, top to bottom.
std::vector<PrintedRow> PrintedRows(const Page& page, const std::vector<int>& words, const Scale& scale);

// Figures that stand too close to be told apart on their row, but in columns of their own (as boxes; only their width
// counts), become segments of their own.
void SplitFigures(const Page& page, std::vector<PrintedRow>& rows, const std::vector<Box>& columns);

// Dots that lead from an entry to its figure.
bool IsLeader(const std::string& word);

// Figures make up at least half of its signs, or it stands for a missing figure.
bool IsNumber(const Page& page, const std::vector<int>& words);

}  // namespace jalons::importer
