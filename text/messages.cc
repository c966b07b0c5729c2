#include "text/messages.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/numfmt.h>

#include <charconv>
#include <map>
#include <optional>

#include "embedded_files.h"

namespace jalons::text {
namespace {

struct Row {
  std::string french, english;
};

struct Table {
  std::map<std::string, Row, std::less<>> rows;
  std::vector<std::string> order;
};

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string Plain(std::string_view field) {
  std::string text(field);
  ReplaceAll(text, "\\n", "\n");
  return text;
}

std::string French(std::string_view field) {
  std::string text = Plain(field);
  for (const auto& [loose, bound] : {std::pair("« ", "«\u00A0"), std::pair(" »", "\u00A0»"), std::pair(" :", "\u00A0:"),
                                     std::pair(" %", "\u00A0%"), std::pair(" $", "\u00A0$")})
    ReplaceAll(text, loose, bound);
  return text;
}

Table ReadTable() {
  Table table;
  const std::string_view source = message_files::EmbeddedFiles().front().text;
  for (std::size_t from = 0; from < source.size();) {
    const std::size_t to = std::min(source.find('\n', from), source.size());
    const std::string_view line = source.substr(from, to - from);
    from = to + 1;
    const std::size_t first = line.find('\t');
    if (line.empty() || line.front() == '#' || first == std::string_view::npos) continue;
    const std::size_t second = std::min(line.find('\t', first + 1), line.size());
    std::string code(line.substr(0, first));
    Row row{French(line.substr(first + 1, second - first - 1)), Plain(line.substr(std::min(second + 1, line.size())))};
    table.order.push_back(code);
    table.rows.emplace(std::move(code), std::move(row));
  }
  return table;
}

const Table& Messages() {
  static const Table table = ReadTable();
  return table;
}

icu::Locale LocaleOf(Language language) {
  return language == Language::kFrench ? icu::Locale("fr", "CA") : icu::Locale("en", "CA");
}

icu::UnicodeString Decode(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string Encode(const icu::UnicodeString& string) {
  std::string utf8;
  string.toUTF8String(utf8);
  return utf8;
}

// Whether the pattern uses argument `number` as a number.
bool IsNumeric(const icu::MessagePattern& pattern, int number) {
  for (int32_t part = 0; part + 1 < pattern.countParts(); ++part) {
    if (pattern.getPartType(part) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType type = pattern.getPart(part).getArgType();
    const auto& name = pattern.getPart(part + 1);
    if (name.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER && name.getValue() == number && type != UMSGPAT_ARG_TYPE_NONE &&
        type != UMSGPAT_ARG_TYPE_SELECT)
      return true;
  }
  return false;
}

std::optional<double> ToNumber(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string Fallback(std::string_view code, const std::vector<std::string>& arguments) {
  std::string text(code);
  for (std::size_t at = 0; at < arguments.size(); ++at) text += (at == 0 ? " (" : ", ") + arguments[at];
  return arguments.empty() ? text : text + ")";
}

}  // namespace

bool HasMessage(std::string_view code) {
  return Messages().rows.contains(code);
}

std::vector<std::string> MessageCodes() {
  return Messages().order;
}

std::string Message(Language language, std::string_view code, const std::vector<std::string>& arguments) {
  const auto found = Messages().rows.find(code);
  if (found == Messages().rows.end()) return Fallback(code, arguments);
  const Row& row = found->second;
  const std::string& source = language == Language::kFrench ? row.french : row.english;
  if (source.find('{') == std::string::npos) return source;

  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = Decode(source);
  const icu::MessagePattern pattern(text, nullptr, status);
  std::vector<icu::Formattable> values;
  for (std::size_t at = 0; at < arguments.size() && U_SUCCESS(status); ++at) {
    const bool numeric = IsNumeric(pattern, static_cast<int>(at));
    const std::optional<double> number = numeric ? ToNumber(arguments[at]) : std::nullopt;
    // A word where a number was meant would end in an error of ICU: it counts as none.
    values.push_back(numeric ? icu::Formattable(number.value_or(0)) : icu::Formattable(Decode(arguments[at])));
  }
  icu::MessageFormat format(text, LocaleOf(language), status);
  icu::UnicodeString out;
  icu::FieldPosition position;
  format.format(values.data(), static_cast<int32_t>(values.size()), out, position, status);
  return U_SUCCESS(status) ? Encode(out) : Fallback(code, arguments);
}

std::string FormatNumber(Language language, double value) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(LocaleOf(language), status));
  if (U_FAILURE(status)) return std::to_string(value);
  icu::UnicodeString out;
  format->format(value, out);
  return Encode(out);
}

}  // namespace jalons::text
