#include "app/reading.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>

#include "importer/reader.h"
#include "importer/unreadable.h"
#include "normalizer/normalize.h"
#include "text/digest.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

// A damaged file that gave not one word is not kept as an empty plan.
void RefuseIfNothingWasRead(const importer::Document& document) {
  const bool words = std::any_of(document.pages.begin(), document.pages.end(),
                                 [](const importer::Page& page) { return !page.words.empty(); });
  const bool damaged =
      std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [](const auto& diagnostic) {
        return diagnostic.code == "pdf-damaged" || diagnostic.code == "pdf-mended" || diagnostic.code == "page-damaged";
      });
  if (damaged && !words) throw importer::UnreadableFile("damaged");
}

}  // namespace

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
  RefuseIfNothingWasRead(reading.document);
  reading.plan = normalizer::Normalize(reading.document, normalizer::Lexicon::BuiltIn());
  return reading;
}

}  // namespace jalons::app
