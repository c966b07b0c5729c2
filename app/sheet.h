// Rows and columns, and the forms in which a list is given to people and to spreadsheets.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace jalons::app {

struct Sheet {
  struct Column {
    std::string head;
    bool number = false;  // right-aligned on a terminal, a number in a workbook
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

// RFC 4180: commas, quotes where needed, CRLF; a BOM first, by which spreadsheets know UTF-8. A field that a
// spreadsheet would run as a formula (it begins with = + - @ TAB or CR) gets an apostrophe before it.
std::string ToCsv(const Sheet& sheet);

// For people: on a terminal columns of its width, cells wrapped; elsewhere a line a row, cells apart by TABs.
std::string ToText(const Sheet& sheet, const Session& session);

}  // namespace jalons::app
