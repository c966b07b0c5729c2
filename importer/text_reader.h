// Text files as pages of words on a character grid (see document.h).
#pragma once

#include <string>
#include <string_view>

#include "importer/document.h"

namespace jalons::importer {

// Pages are parted by form feeds; one that ends the file opens no further page. Lines end with LF, CRLF or CR. Every
// run without white space is a Word, TAB cells that stand in columns are tables (tab_tables.h), the rest is blocks
// (grid_blocks.h); furniture and contents lists are marked. Bytes that hold no words give one empty page.
//
// Diagnostics: "encoding-guessed" (argument: the encoding), "text-decoded-twice". Throws UnreadableFile
// ("not-a-document") for what is not text.
Document ReadText(std::string_view bytes, std::string name);

}  // namespace jalons::importer
