// A file read and understood: what `extract`, `ingest` and `coverage` begin with.
#pragma once

#include <string>

#include "app/session.h"
#include "importer/document.h"
#include "normalizer/plan.h"

namespace jalons::app {

struct Source {
  std::string name;  // without folders, UTF-8 NFC
  std::string bytes;
};

// The bytes of that file, or of standard input for "-" (named by its digest). Throws what importer/reader.h says.
Source ReadSource(const Console& console, const std::string& path);

struct Reading {
  importer::Document document;
  normalizer::Plan plan;
};

// `jobs`: pages read side by side, 0 for one a core. Throws importer::UnreadableFile.
Reading Read(const Source& source, int jobs);

}  // namespace jalons::app
