#include "importer/read_within_caps.h"

#include <algorithm>
#include <utility>

#include "importer/pdf_caps.h"
#include "importer/pdf_reader.h"
#include "importer/reader.h"
#include "importer/unreadable.h"

namespace jalons::importer {

void RefuseIfEmpty(const Document& document, const std::vector<Diagnostic>& refused) {
  if (refused.empty()) return;
  const bool words = std::ranges::any_of(document.pages, [](const Page& page) { return !page.words.empty(); });
  if (!words) throw UnreadableFile(refused.front().code, refused.front().arguments);
}

Document ReadWithinCaps(std::string_view bytes, std::string name, const ReadOptions& options) {
  if (bytes.size() > options.max_bytes || !LooksLikePdf(bytes)) return ReadDocument(bytes, std::move(name), options);
  const std::vector<Diagnostic> refused = ExceededCaps(bytes, options);
  ReadOptions within = options;
  for (const Diagnostic& page : refused) {
    if (page.severity == Severity::kError) within.skip_pages.push_back(page.page);
  }
  std::ranges::sort(within.skip_pages);
  Document document = ReadDocument(bytes, std::move(name), within);
  RefuseIfEmpty(document, refused);
  document.diagnostics.insert(document.diagnostics.end(), refused.begin(), refused.end());
  return document;
}

}  // namespace jalons::importer
