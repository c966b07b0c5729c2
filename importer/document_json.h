// A Document as JSON text, what `jalons extract --document` prints:
//   {"source": {"file", "sha256", "media_type"},
//    "pages": [{"page", "width", "height", "grid", "words": [{"text", "box": [x0, y0, x1, y1], "size"?, "bold"?,
//    "italic"?,
//               "rotation"?, "confidence"?}], "rulings": [[x0, y0, x1, y1]]}],
//    "tables": [{"page", "box", "rows", "columns", "origin", "head_rows", "continues"?,
//                "cells": [{"row", "column", "row_span", "column_span", "text", "box"}]}],
//    "blocks": [{"kind": "text|table|furniture|contents", "page", "box", "text"? or "table"?}],
//    "diagnostics": [{"severity": "note|warning|error", "code", "message", "page"?, "box"?}]}
// Units are those of the Document, rounded to two decimals; keys marked ? are left out where they say nothing. The text
// of a cell or block has one line per printed line.
#pragma once

#include <functional>
#include <string>

#include "importer/document.h"

namespace jalons::importer {

using MessageRenderer = std::function<std::string(const Diagnostic&)>;

// UTF-8, indented by one line per page, table, block and diagnostic. Without a renderer the message is the code.
std::string ToJson(const Document& document, const MessageRenderer& message = {});

}  // namespace jalons::importer
