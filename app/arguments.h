// The command line cut into options, command and words, so that no word a person types (a file "[2006].pdf", a query
// "-social") is ever taken for an option or a list.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jalons::app {

struct Arguments {
  std::vector<std::string> options;  // before and after the command, a value joined by '='
  std::string command;               // "" if there is none
  std::vector<std::string> words;
};

// What is known of an option ("--limit", "-h") after that command ("" for none).
enum class OptionKind { kUnknown, kFlag, kTakesValue };
using OptionKindOf = std::function<OptionKind(std::string_view command, std::string_view option)>;

// After "--" everything is a word. "-" is a word. A word with one dash is an option unless `raw_words` says that the
// command takes it as a word.
Arguments SplitArguments(const std::vector<std::string>& arguments, const OptionKindOf& kind_of,
                         const std::function<bool(std::string_view command)>& raw_words);

// The value of --NAME before any parsing (for --lang, on which the help and the errors depend); "" if not given.
std::string ValueOf(const std::vector<std::string>& arguments, std::string_view option);

}  // namespace jalons::app
