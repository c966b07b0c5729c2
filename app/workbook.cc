#include "app/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "app/output_file.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr double kNarrowest = 8, kWidest = 50;  // of a column, in characters
constexpr std::size_t kLongestCell = 32767;     // characters, Excel's limit

// Excel refuses a longer text; what stands beyond is in the other forms.
std::string Fit(const std::string& cell) {
  if (cell.size() <= kLongestCell) return cell;
  std::size_t end = kLongestCell - 3;
  while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80) --end;
  return cell.substr(0, end) + "…";
}

void Fill(lxw_workbook* book, lxw_worksheet* page, const Sheet& sheet) {
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  lxw_format* wrapped = workbook_add_format(book);
  format_set_text_wrap(wrapped);
  format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const auto c = static_cast<lxw_col_t>(column);
    double width = static_cast<double>(text::Length(sheet.columns[column].head)) + 2;
    worksheet_write_string(page, 0, c, sheet.columns[column].head.c_str(), bold);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      const std::string& cell = sheet.rows[row][column];
      const auto r = static_cast<lxw_row_t>(row + 1);
      double number = 0;
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
      if (cell.empty()) continue;
      if (sheet.columns[column].number && error == std::errc() && end == cell.data() + cell.size()) {
        worksheet_write_number(page, r, c, number, wrapped);
      } else {
        worksheet_write_string(page, r, c, Fit(cell).c_str(), wrapped);
      }
      width = std::max(width, static_cast<double>(text::Length(cell)));
    }
    worksheet_set_column(page, c, c, std::clamp(width, kNarrowest, kWidest), nullptr);
  }
  worksheet_freeze_panes(page, 1, 0);
  if (!sheet.columns.empty())
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                         static_cast<lxw_col_t>(sheet.columns.size() - 1));
}

}  // namespace

void WriteWorkbook(const std::filesystem::path& target, const std::string& name, const Sheet& sheet) {
  UnfinishedFile file(target);
  lxw_workbook* book = workbook_new(file.path().c_str());
  if (book == nullptr) throw std::bad_alloc();
  lxw_worksheet* page = workbook_add_worksheet(book, name.c_str());
  Fill(book, page, sheet);
  lxw_doc_properties properties{};
  properties.created = 1;  // the library's default is now
  workbook_set_properties(book, &properties);
  if (workbook_close(book) != LXW_NO_ERROR)  // frees the book, whatever happens
    throw std::filesystem::filesystem_error("cannot write", target,
                                            {errno != 0 ? errno : EIO, std::generic_category()});
  file.Finish();
}

}  // namespace jalons::app
