// An XLSX workbook of one sheet.
#pragma once

#include <filesystem>
#include <string>

#include "app/sheet.h"

namespace jalons::app {

// Heads in bold and frozen, columns that filter, cells wrapped; every text is a text, so that none runs as a formula.
// The file appears whole or not at all, and has the same bytes for the same sheet. Throws
// std::filesystem::filesystem_error with the path.
void WriteWorkbook(const std::filesystem::path& target, const std::string& name, const Sheet& sheet);

}  // namespace jalons::app
