#include "importer/pdf_mending.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <regex>
#include <vector>

#include "importer/unreadable.h"

namespace jalons::importer {

namespace {

constexpr std::size_t kObjectHead = 4096;  // bytes before "/Catalog" in which its "n g obj" stands

std::string Rebuilt(std::string_view bytes, const std::string& password) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("file", bytes.data(), bytes.size(), password.c_str());
    if (file.getAllPages().empty()) return "";
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setPreserveEncryption(false);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) throw UnreadableFile("encrypted");
    return "";
  } catch (const std::exception&) {
    return "";
  }
}

// The object whose dictionary stands around `at`: "12 0"; empty when none is near.
std::string ObjectAround(std::string_view bytes, std::size_t at) {
  static const std::regex head(R"((\d{1,9})\s+(\d{1,5})\s+obj\b)");
  const std::size_t from = at > kObjectHead ? at - kObjectHead : 0;
  const std::string before(bytes.substr(from, at - from));
  std::smatch found;
  std::string object;
  for (auto start = before.cbegin(); std::regex_search(start, before.cend(), found, head); start = found[0].second) {
    object = found[1].str() + " " + found[2].str();
  }
  return object;
}

// Where dictionaries say /Type /Page (not /Pages).
std::vector<std::size_t> PageMarks(std::string_view bytes) {
  static constexpr std::string_view kType = "/Type", kPage = "/Page";
  std::vector<std::size_t> marks;
  for (std::size_t at = bytes.find(kType); at != std::string_view::npos; at = bytes.find(kType, at + 1)) {
    std::size_t value = at + kType.size();
    while (value < bytes.size() && std::string_view(" \r\n\t").find(bytes[value]) != std::string_view::npos) ++value;
    const std::size_t end = value + kPage.size();
    const bool whole = end < bytes.size() && std::isalpha(static_cast<unsigned char>(bytes[end])) == 0;
    if (bytes.substr(value, kPage.size()) == kPage && whole) marks.push_back(at);
  }
  return marks;
}

constexpr std::string_view kClose = "\nendstream\nendobj\n";  // whatever was cut off

std::string TrailerFor(std::string_view root) {
  return "trailer\n<< /Root " + std::string(root) + " R >>\nstartxref\n0\n%%EOF\n";
}

std::string CatalogTail(std::string_view bytes) {
  const std::size_t catalog = bytes.rfind("/Catalog");
  const std::string root = catalog == std::string_view::npos ? "" : ObjectAround(bytes, catalog);
  return root.empty() ? "" : std::string(kClose) + TrailerFor(root);
}

// The greatest number that an object of the file bears ("12 0 obj").
int GreatestObject(std::string_view bytes) {
  constexpr int kMost = 8'388'607;  // ISO 32000-1, annex C
  const auto digit = [&](std::size_t at) { return bytes[at] >= '0' && bytes[at] <= '9'; };
  int greatest = 0;
  for (std::size_t at = bytes.find(" obj"); at != std::string_view::npos; at = bytes.find(" obj", at + 1)) {
    std::size_t end = at;
    while (end > 0 && digit(end - 1)) --end;
    if (end == at || end < 2 || bytes[end - 1] != ' ') continue;
    std::size_t from = end - 1;
    while (from > 0 && digit(from - 1)) --from;
    int number = 0;
    std::from_chars(bytes.data() + from, bytes.data() + end - 1, number);
    if (number < kMost) greatest = std::max(greatest, number);
  }
  return greatest;
}

std::string PageListTail(std::string_view bytes) {
  std::string kids;
  int count = 0;
  for (std::size_t mark : PageMarks(bytes)) {
    const std::string object = ObjectAround(bytes, mark);
    if (object.empty()) continue;
    kids += object + " R ";
    ++count;
  }
  if (count == 0) return "";
  const int greatest = GreatestObject(bytes);
  const std::string root = std::to_string(greatest + 1) + " 0", pages = std::to_string(greatest + 2) + " 0";
  return std::string(kClose) + root + " obj\n<< /Type /Catalog /Pages " + pages + " R >>\nendobj\n" + pages +
         " obj\n<< /Type /Pages /Count " + std::to_string(count) + " /Kids [ " + kids + "] >>\nendobj\n" +
         TrailerFor(root);
}

}  // namespace

std::string MendPdf(std::string_view bytes, const std::string& password, Remedy remedy) {
  if (remedy == Remedy::kRebuild) return Rebuilt(bytes, password);
  const std::string tail = remedy == Remedy::kCatalog ? CatalogTail(bytes) : PageListTail(bytes);
  return tail.empty() ? tail : std::string(bytes) + tail;
}

}  // namespace jalons::importer
