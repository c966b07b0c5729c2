// The lines of a character grid (a text file's page). Pages in points have their own grouping (page_lines.h).
#pragma once

#include <string>
#include <vector>

#include "importer/document.h"

namespace jalons::importer {

// One Line for each line of the file that holds words, top to bottom, words left to right. Throws nothing; the page
// must be a grid whose words are in the order of the file.
std::vector<Line> GridLines(const Page& page);

// Only the words for which `taken` is 0.
std::vector<Line> GridLines(const Page& page, const std::vector<char>& taken);

// The words of a line with one space where the file has white space.
std::string LineText(const Page& page, const Line& line);

}  // namespace jalons::importer
