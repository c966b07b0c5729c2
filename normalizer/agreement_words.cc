#include "normalizer/agreement_words.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::string_view kSigns = "\"'()[]{},;:.!?*-_";

bool SameWord(const std::string& form, const std::string& key) {
  if (form.ends_with('\'')) return key.starts_with(form) && key.size() > form.size();
  return form == key;
}

}  // namespace

std::string DeedKey(const Token& token) {
  std::string_view key = token.key;
  while (!key.empty() && kSigns.find(key.front()) != std::string_view::npos) key.remove_prefix(1);
  while (!key.empty() && kSigns.find(key.back()) != std::string_view::npos) key.remove_suffix(1);
  return std::string(key);
}

std::string_view WithoutElision(std::string_view key) {
  const std::size_t sign = key.find('\'');
  constexpr std::size_t kLongestElision = 3;  // "qu'"
  if (sign == std::string_view::npos || sign == 0 || sign + 1 >= key.size() || sign >= kLongestElision) return key;
  std::string_view rest = key.substr(sign + 1);
  while (!rest.empty() && kSigns.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  return rest;
}

Span MadeWhole(const Span& span) {
  Span whole;
  for (const Token& token : span.tokens()) {
    const std::size_t last = whole.size() - 1;
    if (token.glued && !whole.empty() && whole[last].text.ends_with('-')) {
      whole[last].text += token.text;
      whole[last].key = text::Fold(whole[last].text);
      if (whole[last].page == token.page) whole[last].box = importer::Union(whole[last].box, token.box);
    } else {
      whole.Append(token);
    }
  }
  return whole;
}

AgreementWords::AgreementWords(const Lexicon& lexicon) {
  for (const char* table : {"deed_words", "deed_verbs"}) {
    for (const LexiconRow& row : lexicon.Table(table)) {
      auto& forms = forms_[row["kind"]];
      for (const std::string& form : row.List("forms")) {
        std::vector<std::string> words(1);
        for (const char sign : text::Fold(form)) {
          if (sign == ' ')
            words.emplace_back();
          else
            words.back() += sign;
        }
        forms.push_back(std::move(words));
      }
    }
  }
  for (auto& [kind, forms] : forms_) {
    std::stable_sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }
}

std::size_t AgreementWords::At(std::string_view kind, const Span& span, std::size_t at) const {
  const auto forms = forms_.find(kind);
  if (forms == forms_.end()) return 0;
  for (const auto& words : forms->second) {
    if (at + words.size() > span.size()) continue;
    bool same = true;
    for (std::size_t i = 0; same && i < words.size(); ++i) same = SameWord(words[i], DeedKey(span[at + i]));
    if (same) return words.size();
  }
  return 0;
}

std::optional<std::size_t> AgreementWords::Find(std::string_view kind, const Span& span, std::size_t from,
                                                std::size_t end) const {
  for (std::size_t at = from; at < std::min(end, span.size()); ++at) {
    if (At(kind, span, at) > 0) return at;
  }
  return std::nullopt;
}

}  // namespace jalons::normalizer
