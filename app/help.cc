#include "app/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr std::size_t kNarrow = 26;  // columns of the left side of a two-column list

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string Lay(const Rows& rows) {
  std::string out;
  for (const auto& [left, right] : rows) {
    const std::size_t length = text::Length(left);
    out += "  " + left;
    out += length < kNarrow ? std::string(kNarrow - length, ' ') : "\n" + std::string(kNarrow + 2, ' ');
    out += right + "\n";
  }
  return out;
}

std::string Indent(const std::string& lines) {
  std::string out = "  ";
  for (const char sign : lines) {
    out += sign;
    if (sign == '\n') out += "  ";
  }
  return out + "\n";
}

Rows Options(const CLI::App& app) {
  Rows rows;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    std::string left = option->get_name(false, true);
    std::replace(left.begin(), left.end(), ',', ' ');
    if (const std::string type = option->get_type_name(); !type.empty() && option->get_expected_max() > 0)
      left += " " + type.substr(0, type.find(':'));  // what follows is CLI11's, in English
    rows.emplace_back(left, option->get_description());
  }
  return rows;
}

std::string Section(const Speaker& say, const char* heading, const std::string& body) {
  return "\n" + say(heading) + "\n" + body;
}

}  // namespace

std::string ProgramHelp(const CLI::App& program, const Speaker& say) {
  Rows commands;
  for (const CommandEntry& entry : Commands()) {
    const std::string names =
        entry.name == entry.alias ? std::string(entry.name) : std::string(entry.name) + ", " + std::string(entry.alias);
    commands.emplace_back(names, say("help-" + std::string(entry.name)));
  }
  return say("help-program") + "\n\n" + say("usage-program") + "\n" +
         Section(say, "help-heading-commands", Lay(commands)) +
         Section(say, "help-heading-options", Lay(Options(program))) +
         Section(say, "help-heading-statuses", Indent(say("help-statuses"))) +
         Section(say, "help-heading-examples", Indent(say("examples-program"))) + "\n" + say("help-more") + "\n";
}

std::string CommandHelp(const CLI::App& options, const CommandEntry& command, const Speaker& say) {
  const std::string name(command.name);
  return say("help-" + name) + "\n\n" + say("usage-" + name) + "\n" +
         Section(say, "help-heading-options", Lay(Options(options))) +
         Section(say, "help-heading-everywhere", Lay(Options(*options.get_parent()))) +
         Section(say, "help-heading-examples", Indent(say("examples-" + name)));
}

}  // namespace jalons::app
