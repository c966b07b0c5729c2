// Blocks: the words of a page that no table holds, grouped to paragraphs, headings and bullets, in reading order with
// the tables among them.
#pragma once

#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// Blocks of one page in points. `taken` marks the words of tables; `tables` are the page's, whose indices in
// Document::tables begin with `first_table`. Every word that is not taken is in exactly one line of one block.
std::vector<Block> MakeBlocks(const Page& page, const std::vector<char>& taken, const std::vector<Table>& tables,
                              int first_table);

// The stretches of text between tables, columns and page ends, in reading order: the words (indices) of each.
std::vector<std::vector<int>> TextRegions(const Page& page, const std::vector<char>& taken,
                                          const std::vector<Table>& tables);

// The lines of one column, top to bottom, cut into paragraphs: by leading, indentation, size, weight, bullets and
// lines that end long before the column does.
std::vector<std::vector<Line>> CutParagraphs(const Page& page, const std::vector<Line>& lines);

// A sign that begins an entry of a list ("•", "–", "▪", also the private-use signs of symbol fonts).
bool IsBullet(const std::string& word);

// The number or letter of a list's entry: "1.", "1.2.3", "a)", "IV.", "(3)". Not a plain number.
bool IsListLabel(const std::string& word);

// A label with two parts or more: "1.1", "2.3.1.": it begins an entry wherever it stands.
bool IsPartedNumber(const std::string& word);

}  // namespace jalons::importer
