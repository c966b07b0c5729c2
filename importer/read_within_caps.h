// ReadDocument behind the caps of read_caps.h: what the confined process does, and what `--no-confine` does without it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// Pages beyond a cap are left empty and named by a Diagnostic (pdf_caps.h). Throws as ReadDocument does; a file that
// has no word, for such a page, is an UnreadableFile with that Diagnostic's code and arguments.
Document ReadWithinCaps(std::string_view bytes, std::string name, const ReadOptions& options);

// The end of a file of which nothing was read because pages were refused: throws for the first of them.
void RefuseIfEmpty(const Document& document, const std::vector<Diagnostic>& refused);

}  // namespace jalons::importer
