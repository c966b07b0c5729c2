#include "app/reading.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>

#include "app/password.h"
#include "importer/confined_reader.h"
#include "importer/reader.h"
#include "importer/unreadable.h"
#include "normalizer/normalize.h"
#include "text/digest.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr int kMostQuestions = 3;  // for a password

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

importer::Document ReadPages(const Session& session, const Source& source, int jobs, bool ask) {
  importer::ReadOptions options;
  options.jobs = jobs;
  options.password = session.reading.password;
  if (session.reading.ocr == "force") options.ocr = importer::Ocr::kForce;
  if (session.reading.ocr == "never") options.ocr = importer::Ocr::kNever;
  importer::ConfineOptions confine;
  confine.confined = session.reading.confined;
  confine.verbose = session.reading.verbose;
  for (int times = 0;; ++times) {
    try {
      return importer::ReadConfined(source.bytes, source.name, options, confine);
    } catch (const importer::UnreadableFile& error) {
      if (error.code() != "encrypted" || !ask || times == kMostQuestions) throw;
      options.password = AskPassword(session, source.name);
      if (options.password.empty()) throw;
    }
  }
}

Reading Read(const Session& session, const Source& source, int jobs, bool ask) {
  Reading reading{ReadPages(session, source, jobs, ask), {}};
  RefuseIfNothingWasRead(reading.document);
  reading.plan = normalizer::Normalize(reading.document, normalizer::Lexicon::BuiltIn());
  return reading;
}

}  // namespace jalons::app
