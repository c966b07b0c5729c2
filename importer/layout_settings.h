// Every threshold of the layout, with its unit. Lengths in "em" are multiples of the font size of the words at hand; on
// a grid page (text file) one em of width is two characters and one em of height is one line.
//
// No number here is fitted to one file: they are those of pdfplumber's TableSettings where it has them, else what
// typography does (word spaces of 0.25 to 0.6 em, leading of 1.1 to 1.6, gutters from 1 em).
#pragma once

#include <cstddef>

namespace jalons::importer {

struct LayoutSettings {
  // Lines (page_lines.h).
  double line_overlap = 0.5;  // share of the smaller height that two words of one line have in common
  double line_height_ratio =
      1.8;                   // a word taller than that times another is not set by its overlap alone (drop capitals)
  double segment_gap = 1.1;  // em: a wider gap may part two columns
  double line_gap = 2.5;     // em: a wider gap parts two lines on one base line even outside columns
  double grid_gap = 2;       // characters: the gap that parts columns on a grid page

  // Edges (edges.h), in points.
  double snap = 3;               // parallel rulings closer than this are one
  double join = 3;               // rulings on one line closer than this are one
  double min_edge = 6;           // shorter ones, once joined, are ornaments
  double crossing = 3;           // a ruling may miss the one that it meets by this much
  std::size_t max_edges = 6000;  // in one direction, once joined: more is a drawing

  // Ruled tables (ruled_tables.h).
  double thin = 7;                // points: a row or column thinner than this without words is a double ruling
  std::size_t max_grid = 200000;  // unit cells of one table
  double min_filled = 0.2;        // share of cells with words; below, it is a chart

  // Aligned tables (aligned_tables.h and its parts).
  double cell_gap = 0.8;  // em: a wider gap parts two segments of a row that may be a table's
  double river = 0.6;     // em: white through all rows, at least so wide, parts two columns
  double row_gap = 3;     // em: a larger distance of two base lines ends an open table
  double align = 0.5;     // em: left (right, middle) edges closer than this are aligned
  int max_wrapped = 15;   // rows with one segment in a row of a text cell, at most
  int prose_words = 9;    // a row of one segment with so many words across columns is prose
  int title_words = 14;   // or with so many where it leaves some of the white
  double new_row = 1.3;   // times the tightest leading of the table: more white begins a row

  // Blocks (blocks.h).
  double gutter = 1;            // em: white space between two columns of prose
  double min_column = 10;       // em: a column of prose is at least this wide
  int min_column_rows = 3;      // and has at least so many lines
  double paragraph_gap = 0.35;  // em: so much more than the usual leading ends a paragraph
  double indent = 0.8;          // em: an indent that begins a paragraph
  double size_change = 0.08;    // share: another font size begins another block

  // Joins (table_joins.h).
  double join_shift = 6;  // points: how far a column may move between two pages
};

inline constexpr LayoutSettings kLayout;

}  // namespace jalons::importer
