// Blocks of the character-grid pages of a Document.
#pragma once

#include "importer/document.h"

namespace jalons::importer {

// Replaces the blocks of grid pages: a table of the page is one kTable block, and the lines that no table holds are
// kText blocks, cut at blank lines and at tables; in reading order, each word once. Blocks of other pages stay, and
// pages keep their order. Run after the tables are found, before furniture and contents lists are marked.
void BuildGridBlocks(Document& document);

}  // namespace jalons::importer
