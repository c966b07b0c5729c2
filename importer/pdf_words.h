// The words of a PDF's pages, by Poppler (poppler::page::text_list). Boxes are in the page as it is shown: points,
// origin top left, /Rotate applied. One object serves one thread; side by side, each thread opens its own on the same
// bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "importer/document.h"
#include "importer/matrix.h"

namespace jalons::importer {

// Maps PDF user space to the page as shown.
struct PageFrame {
  Matrix to_page;
  double width = 0, height = 0;
};

class PdfWords {
 public:
  // `bytes` must outlive this. Throws UnreadableFile: "encrypted" (the password does not open it), "damaged".
  PdfWords(std::string_view bytes, const std::string& password);
  ~PdfWords();
  PdfWords(PdfWords&&) noexcept;

  int pages() const;

  // What Poppler said when it opened the file (English).
  const std::vector<std::string>& complaints() const;

  // Fills number, width, height and words of `page`. A page that cannot be read stays without words; what Poppler says
  // of damage is appended to `complaints` (English, Poppler's words).
  PageFrame Read(int number, Page& page, std::vector<std::string>& complaints) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Whether a font's name says so: a subset prefix ("ABCDEF+") aside, one of Bold, Black, Heavy, Demi ...; Italic,
// Oblique ...
bool IsBoldFont(std::string_view font_name);
bool IsItalicFont(std::string_view font_name);

}  // namespace jalons::importer
