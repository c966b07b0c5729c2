// Walks the content stream of a PDF page (ISO 32000-1, 8.5 and 9) for what it draws: paths, with Form XObjects, the
// current matrix, clipping, colours as far as white or not. Text and shadings are passed over. Tokens are libqpdf's
// (QPDFTokenizer), objects are not built: measured at a quarter of the time of ParserCallbacks.
#pragma once

#include <stdexcept>

#include "importer/drawn_path.h"
#include "importer/matrix.h"

class QPDFObjectHandle;

namespace jalons::importer {

// A page draws more than is read: what came before the limit has been handed to the sink.
class DrawingTooLong : public std::runtime_error {
 public:
  DrawingTooLong() : std::runtime_error("too many drawing operators") {}
};

// `page` is a page dictionary. `to_page` maps user space to the page as shown, `frame` is that page: the first clip.
// Throws DrawingTooLong, and what libqpdf throws of damaged objects (std::exception).
void WalkContent(QPDFObjectHandle& page, const Matrix& to_page, const Box& frame, DrawnPathSink& sink);

}  // namespace jalons::importer
