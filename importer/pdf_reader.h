// PDF bytes to pages of words and rulings, several pages at a time.
#pragma once

#include <string>
#include <string_view>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// Fills pages and diagnostics of the Document, in page order, the same for any number of jobs. Throws UnreadableFile
// ("encrypted", "damaged", "too-large"). Diagnostics: "pdf-damaged" (of a page or the file; arguments: the first
// complaint of Poppler or libqpdf, in English, and how many there are), "pdf-mended" (the file had to be rebuilt
// first), "page-without-text" (a scan, or blank).
Document ReadPdf(std::string_view bytes, std::string name, const ReadOptions& options);

// "%PDF-" within the first 1024 bytes, where the standard lets junk stand before it.
bool LooksLikePdf(std::string_view bytes);

}  // namespace jalons::importer
