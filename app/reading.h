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

// The document alone, read in a confined process. `jobs`: pages read side by side, 0 for one a core. `ask`: a password
// that is missing or wrong may be asked for on the terminal. Throws importer::UnreadableFile.
importer::Document ReadPages(const Session& session, const Source& source, int jobs, bool ask = true);

// The same, refused if it is damaged and holds no word, and understood.
Reading Read(const Session& session, const Source& source, int jobs, bool ask = true);

}  // namespace jalons::app
