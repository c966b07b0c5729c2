#include "app/sheet.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr std::size_t kGap = 2;  // columns between two cells

std::string CsvField(const std::string& field) {
  std::string text = field;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n'") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char sign : text) {
    if (sign == '"') quoted += '"';
    quoted += sign;
  }
  return quoted + "\"";
}

// Words of a cell in lines no longer than `width`, a longer word on a line of its own.
std::vector<std::string> Wrap(const std::string& cell, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t length = 0;
  const std::string words = cell + " ";
  for (std::size_t from = 0; from < words.size();) {
    const std::size_t to = words.find_first_of(" \n\t\r", from);
    const std::string word = words.substr(from, to - from);
    const std::size_t size = text::Length(word);
    if (length > 0 && length + 1 + size > width) {
      lines.emplace_back();
      length = 0;
    }
    lines.back() += (length > 0 ? " " : "") + word;
    length += (length > 0 ? 1 : 0) + size;
    from = to + 1;
  }
  return lines;
}

std::size_t LongestWord(const std::string& cell) {
  std::size_t longest = 0;
  for (const std::string& word : Wrap(cell, 0)) longest = std::max(longest, text::Length(word));
  return longest;
}

// As wide as the cells, less where the room is short: then the widest column gives way, down to its longest word.
std::vector<std::size_t> Widths(const Sheet& sheet, std::size_t room) {
  std::vector<std::size_t> widths, least;
  std::size_t total = 0;
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    widths.push_back(text::Length(sheet.columns[column].head));
    least.push_back(LongestWord(sheet.columns[column].head));
    for (const auto& row : sheet.rows) {
      widths.back() = std::max(widths.back(), text::Length(row[column]));
      least.back() = std::max(least.back(), LongestWord(row[column]));
    }
    total += widths.back() + kGap;
  }
  for (; total > room + kGap; --total) {
    std::size_t widest = widths.size();
    for (std::size_t column = 0; column < widths.size(); ++column) {
      if (widths[column] > least[column] && (widest == widths.size() || widths[column] > widths[widest]))
        widest = column;
    }
    if (widest == widths.size()) break;
    --widths[widest];
  }
  return widths;
}

std::string Pad(const std::string& text, std::size_t width, bool right) {
  const std::size_t length = text::Length(text);
  const std::string gap(length < width ? width - length : 0, ' ');
  return right ? gap + text : text + gap;
}

std::string Lay(const Sheet& sheet, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 1;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    wrapped.push_back(Wrap(cells[column], widths[column]));
    height = std::max(height, wrapped.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const std::string part = line < wrapped[column].size() ? wrapped[column][line] : "";
      row += Pad(part, widths[column], sheet.columns[column].number) + std::string(kGap, ' ');
    }
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + (line + 1 < height ? "\n" : "");
  }
  return out;
}

}  // namespace

std::string ToCsv(const Sheet& sheet) {
  std::string out = "\uFEFF";
  const auto line = [&out](const auto& cells, const auto& text_of) {
    for (std::size_t at = 0; at < cells.size(); ++at) out += (at > 0 ? "," : "") + CsvField(text_of(cells[at]));
    out += "\r\n";
  };
  line(sheet.columns, [](const Sheet::Column& column) { return column.head; });
  for (const auto& row : sheet.rows) line(row, [](const std::string& cell) { return cell; });
  return out;
}

std::string ToText(const Sheet& sheet, const Session& session) {
  std::string out;
  if (!session.console.out_terminal) {
    for (const auto& row : sheet.rows) {
      for (std::size_t at = 0; at < row.size(); ++at) {
        std::string cell = row[at];
        std::replace_if(
            cell.begin(), cell.end(), [](char sign) { return sign == '\t' || sign == '\n'; }, ' ');
        out += (at > 0 ? "\t" : "") + cell;
      }
      out += "\n";
    }
    return out;
  }
  const std::vector<std::size_t> widths = Widths(sheet, static_cast<std::size_t>(session.console.width));
  std::vector<std::string> heads;
  for (const Sheet::Column& column : sheet.columns) heads.push_back(column.head);
  out += session.Bold(Lay(sheet, heads, widths)) + "\n";
  for (const auto& row : sheet.rows) out += Lay(sheet, row, widths) + "\n";
  return out;
}

}  // namespace jalons::app
