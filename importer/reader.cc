#include "importer/reader.h"

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "importer/image_reader.h"
#include "importer/layout.h"
#include "importer/pdf_reader.h"
#include "importer/scan_reader.h"
#include "importer/text_reader.h"
#include "importer/unreadable.h"
#include "text/digest.h"

namespace jalons::importer {
namespace {

Document ReadPages(std::string_view bytes, std::string name, const ReadOptions& options) {
  if (LooksLikeImage(bytes)) {
    Document image = ReadImage(bytes, std::move(name), options);
    LayOut(image);
    return image;
  }
  if (!LooksLikePdf(bytes)) {
    Document text = ReadText(bytes, std::move(name));
    LayOut(text);  // columns that are aligned by spaces
    return text;
  }
  Document document = ReadPdf(bytes, std::move(name), options);
  ReadScans(bytes, options, document);
  LayOut(document);
  return document;
}

}  // namespace

Document ReadDocument(std::string_view bytes, std::string name, const ReadOptions& options) {
  if (bytes.empty()) throw UnreadableFile("empty-file");
  if (bytes.size() > options.max_bytes) {
    throw UnreadableFile("too-large", {std::to_string(bytes.size()), std::to_string(options.max_bytes)});
  }
  Document document = ReadPages(bytes, std::move(name), options);
  document.sha256 = text::Sha256Hex(bytes);
  return document;
}

std::string ReadBytes(const std::filesystem::path& path, const ReadOptions& options) {
  const auto fail = [&](std::error_code error) { throw std::filesystem::filesystem_error("cannot read", path, error); };
  if (std::filesystem::is_directory(path)) fail(std::make_error_code(std::errc::is_a_directory));
  std::ifstream file(path, std::ios::binary);
  if (!file) fail({errno != 0 ? errno : EIO, std::generic_category()});
  std::string bytes;
  std::string piece(1 << 20, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    bytes.append(piece, 0, static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > options.max_bytes) {
      throw UnreadableFile("too-large", {std::to_string(bytes.size()), std::to_string(options.max_bytes)});
    }
  }
  if (file.bad()) fail(std::make_error_code(std::errc::io_error));
  return bytes;
}

Document ReadFile(const std::filesystem::path& path, const ReadOptions& options) {
  return ReadDocument(ReadBytes(path, options), path.filename().string(), options);
}

}  // namespace jalons::importer
