// The Document as bytes and back, in records, so that neither end holds it twice. The reader of the bytes trusts
// nothing: every length, index, count and number is checked, and what does not hold ends in a WireError.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "importer/document.h"
#include "importer/wire_bytes.h"

namespace jalons::importer {

// Calls `sink` with the records of the Document in order: what the file is, pages, tables, blocks, diagnostics, end.
// All fields are kept, numbers to the last bit.
void WriteDocument(const Document& document, const std::function<void(std::string_view record)>& sink);

// Puts a Document together from the records.
class DocumentParser {
 public:
  explicit DocumentParser(std::size_t max_pages) : max_pages_(max_pages) {}

  // Throws WireError: a record is out of order, ill-formed, or points at words, pages or tables that are not there.
  void Add(std::string_view record);

  bool complete() const { return stage_ == kEnded; }
  Document Take() { return std::move(document_); }

 private:
  enum Stage { kNothing, kPages, kTables, kBlocks, kDiagnostics, kEnded };

  void Advance(Stage to);
  static std::string Text(WireReader& in);
  Line GetLine(WireReader& in) const;
  void AddPage(WireReader& in);
  void AddTable(WireReader& in);
  void AddBlock(WireReader& in);
  void AddDiagnostic(WireReader& in);

  std::size_t max_pages_;
  Document document_;
  Stage stage_ = kNothing;
};

}  // namespace jalons::importer
