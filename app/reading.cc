#include "app/reading.h"

#include <filesystem>
#include <istream>
#include <iterator>

#include "importer/reader.h"
#include "normalizer/normalize.h"
#include "text/digest.h"
#include "text/unicode.h"

namespace jalons::app {

Source ReadSource(const Console& console, const std::string& path) {
  if (path != "-") return {text::ToNfc(std::filesystem::path(path).filename().string()), importer::ReadBytes(path)};
  Source source;
  source.bytes.assign(std::istreambuf_iterator<char>(console.in), {});
  source.name = "stdin-" + text::Sha256Hex(source.bytes).substr(0, 12);
  return source;
}

Reading Read(const Source& source, int jobs) {
  importer::ReadOptions options;
  options.jobs = jobs;
  Reading reading{importer::ReadDocument(source.bytes, source.name, options), {}};
  reading.plan = normalizer::Normalize(reading.document, normalizer::Lexicon::BuiltIn());
  return reading;
}

}  // namespace jalons::app
