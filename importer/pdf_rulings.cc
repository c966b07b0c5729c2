#include "importer/pdf_rulings.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "importer/content_stream.h"
#include "importer/ruling_finder.h"

namespace jalons::importer {

struct PdfRulings::Impl {
  QPDF file;
  std::vector<QPDFObjectHandle> pages;
  std::string trouble;  // empty: the file is open
  std::vector<std::string> opening;

  void Hear(std::vector<std::string>& complaints) {
    for (const QPDFExc& warning : file.getWarnings()) complaints.push_back(warning.getMessageDetail());
  }
};

PdfRulings::PdfRulings(std::string_view bytes, const std::string& password) : impl_(std::make_unique<Impl>()) {
  try {
    impl_->file.setSuppressWarnings(true);
    impl_->file.processMemoryFile("file", bytes.data(), bytes.size(), password.c_str());
    impl_->pages = impl_->file.getAllPages();
  } catch (const std::exception& error) {
    impl_->trouble = error.what();
    impl_->opening.push_back(impl_->trouble);
  }
  impl_->Hear(impl_->opening);
}

PdfRulings::~PdfRulings() = default;
PdfRulings::PdfRulings(PdfRulings&&) noexcept = default;

const std::vector<std::string>& PdfRulings::complaints() const {
  return impl_->opening;
}

std::vector<Ruling> PdfRulings::Read(int number, const PageFrame& frame, std::vector<std::string>& complaints) const {
  const Box shown{0, 0, frame.width, frame.height};
  RulingFinder finder(shown);
  if (!impl_->trouble.empty()) return {};
  if (number < 1 || static_cast<std::size_t>(number) > impl_->pages.size()) {
    complaints.emplace_back("no such page");
  } else {
    try {
      WalkContent(impl_->pages[static_cast<std::size_t>(number) - 1], frame.to_page, shown, finder);
    } catch (const std::exception& error) {
      complaints.emplace_back(error.what());
    }
    impl_->Hear(complaints);
  }
  return finder.Take();
}

}  // namespace jalons::importer
