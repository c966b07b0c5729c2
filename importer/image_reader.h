// Images as documents: PNG, JPEG, and TIFF with one page or many.
#pragma once

#include <string>
#include <string_view>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// By the first five bytes, whatever the name says.
bool LooksLikeImage(std::string_view bytes);

// Recognizes every page. An image that does not say how fine it is is taken for a letter page. Throws UnreadableFile:
// "not-a-document" (options.ocr is kNever), "damaged" (no page can be decoded), "too-large" (pages, or pixels of one).
// Diagnostics: those of Report (scan_recognizer.h), "ocr-unavailable".
Document ReadImage(std::string_view bytes, std::string name, const ReadOptions& options);

}  // namespace jalons::importer
