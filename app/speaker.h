// Messages in the language of the user, with arguments of any printable kind:
//   say("count-plans", plans.size())
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "importer/document.h"
#include "text/messages.h"

namespace jalons::app {

class Speaker {
 public:
  explicit Speaker(text::Language language) : language_(language) {}

  text::Language language() const { return language_; }

  template <class... Arguments>
  std::string operator()(std::string_view code, const Arguments&... arguments) const {
    return text::Message(language_, code, {ToText(arguments)...});
  }

  std::string operator()(const importer::Diagnostic& diagnostic) const {
    return text::Message(language_, diagnostic.code, diagnostic.arguments);
  }

 private:
  template <class T>
  static std::string ToText(const T& value) {
    if constexpr (std::is_arithmetic_v<T>) {
      return std::to_string(value);
    } else {
      return std::string(value);
    }
  }

  text::Language language_;
};

}  // namespace jalons::app
