// The pages of a PDF that hold no usable text, read from their image.
#pragma once

#include <string_view>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// Puts recognized words and rulings on the pages of `document` that need it (as options.ocr says), before it is laid
// out. A page needs it that has marks but no words, few words beside many marks, or a text layer that is hardly French;
// the layer gives way only where what is recognized is more French. `bytes` is the PDF that `document` was read from.
// Diagnostics: those of Report (scan_recognizer.h), "text-layer-bad" (warning: a layer was replaced),
// "ocr-unavailable" (error: Tesseract or its French data are not installed). Throws nothing of its own.
void ReadScans(std::string_view bytes, const ReadOptions& options, Document& document);

}  // namespace jalons::importer
