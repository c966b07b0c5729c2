// The end of a file: it cannot be read as a document at all. What is wrong with one page is a Diagnostic instead.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace jalons::importer {

// `code` is looked up in text/messages.tsv, with `arguments`, in the language of the user:
//   "not-a-document"  neither PDF nor text
//   "empty-file"      no bytes
//   "encrypted"       a PDF that opens only with a password
//   "damaged"         a PDF of which no page can be read
//   "too-large"       more bytes or pages than is read; arguments: what was found, what is allowed
class UnreadableFile : public std::runtime_error {
 public:
  explicit UnreadableFile(std::string code, std::vector<std::string> arguments = {})
      : std::runtime_error("unreadable file: " + code), code_(std::move(code)), arguments_(std::move(arguments)) {}

  const std::string& code() const { return code_; }
  const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  std::string code_;
  std::vector<std::string> arguments_;
};

}  // namespace jalons::importer
