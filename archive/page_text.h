// The text of a page for the archive, as a person would read it.
#pragma once

#include <string>
#include <vector>

#include "importer/document.h"

namespace jalons::archive {

// For each page of the document, in order: its blocks in reading order, a line for each line, an empty line between
// blocks, table rows as lines with a TAB between cells. A page without blocks: its words.
std::vector<std::string> PageTexts(const importer::Document& document);

// "text", "pdf", "scan" (most words were recognized), "image", "other".
std::string FormOf(const importer::Document& document, const std::string& media_type);

}  // namespace jalons::archive
