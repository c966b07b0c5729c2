#include "app/arguments.h"

namespace jalons::app {

Arguments SplitArguments(const std::vector<std::string>& arguments, const OptionKindOf& kind_of,
                         const std::function<bool(std::string_view command)>& raw_words) {
  Arguments out;
  bool only_words = false;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& argument = arguments[at];
    const bool has_dash = argument.size() > 1 && argument.front() == '-';
    const bool long_option = has_dash && argument[1] == '-';
    if (only_words || !has_dash || (!long_option && raw_words(out.command))) {
      if (out.command.empty() && !only_words) {
        out.command = argument;
      } else {
        out.words.push_back(argument);
      }
      continue;
    }
    if (argument == "--") {
      only_words = true;
      continue;
    }
    const bool joined = argument.find('=') != std::string::npos;
    const OptionKind kind = joined ? OptionKind::kFlag : kind_of(out.command, argument);
    if (kind != OptionKind::kTakesValue || at + 1 == arguments.size()) {
      out.options.push_back(argument);
    } else if (const std::string& value = arguments[++at]; value.empty()) {
      out.options.insert(out.options.end(), {argument, value});
    } else {
      out.options.push_back(long_option ? argument + "=" + value : argument + value);
    }
  }
  return out;
}

std::string ValueOf(const std::vector<std::string>& arguments, std::string_view option) {
  for (std::size_t at = 0; at < arguments.size() && arguments[at] != "--"; ++at) {
    const std::string& argument = arguments[at];
    if (argument == option && at + 1 < arguments.size()) return arguments[at + 1];
    if (argument.starts_with(option) && argument.size() > option.size() && argument[option.size()] == '=')
      return argument.substr(option.size() + 1);
  }
  return "";
}

}  // namespace jalons::app
