// A look at a PDF before it is read: which pages ask for more than read_caps.h allows. Costs little: streams are
// unpacked only where their packed size or the forms on the page leave room for doubt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// A Diagnostic a page, in page order; kError: the page is not to be read.
//   "page-too-wide"      arguments: its longer side in points, the most
//   "image-too-large"    the picture's width and height in pixels; only of pages without text
//   "content-too-large"  the most bytes that drawing instructions may have
//   "forms-without-end"  the most forms a page may paint; kWarning (none): a form that paints itself, which is read
//   once
// Throws UnreadableFile ("too-large") for too many pages. A file that libqpdf does not open gives nothing: whoever
// reads it says what is wrong.
std::vector<Diagnostic> ExceededCaps(std::string_view bytes, const ReadOptions& options);

}  // namespace jalons::importer
