// The rulings of a PDF's pages, from their content streams, by libqpdf. One object serves one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "importer/pdf_words.h"

namespace jalons::importer {

class PdfRulings {
 public:
  // `bytes` must outlive this. Never throws for a damaged file: there are then no rulings, and complaints() says why.
  PdfRulings(std::string_view bytes, const std::string& password);
  ~PdfRulings();
  PdfRulings(PdfRulings&&) noexcept;

  // What libqpdf said when it opened the file (English).
  const std::vector<std::string>& complaints() const;

  // The rulings of page `number` (from 1), in the page as shown. What stands in the way is appended to `complaints`
  // (English, libqpdf's words); what was found until then is returned.
  std::vector<Ruling> Read(int number, const PageFrame& frame, std::vector<std::string>& complaints) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace jalons::importer
