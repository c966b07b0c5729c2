// Bytes to a Document: PDF or text, whatever the file's name says. The whole importer behind one door.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "importer/document.h"
#include "importer/read_options.h"

namespace jalons::importer {

// Words, rulings, tables and blocks, with the name, SHA-256 and media type of the bytes. `name` is the file's name
// without folders. Throws UnreadableFile (see unreadable.h for its codes); what is wrong with a page is a Diagnostic.
Document ReadDocument(std::string_view bytes, std::string name, const ReadOptions& options = {});

// The same of a file. Throws also std::filesystem::filesystem_error, with the path, when it cannot be opened or read.
Document ReadFile(const std::filesystem::path& path, const ReadOptions& options = {});

// The bytes of a file, as ReadFile reads them.
std::string ReadBytes(const std::filesystem::path& path, const ReadOptions& options = {});

}  // namespace jalons::importer
