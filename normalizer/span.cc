#include "normalizer/span.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {

void Span::Append(const Span& other) { tokens_.insert(tokens_.end(), other.tokens_.begin(), other.tokens_.end()); }

Span Span::Sub(std::size_t begin, std::size_t end) const {
  end = std::min(end, tokens_.size());
  if (begin >= end) return {};
  return Span({tokens_.begin() + static_cast<std::ptrdiff_t>(begin), tokens_.begin() + static_cast<std::ptrdiff_t>(end)});
}

std::string Span::Text() const {
  std::string out;
  for (const Token& token : tokens_) {
    if (!out.empty() && !token.glued) out += ' ';
    out += token.text;
  }
  return out;
}

Span Span::Bytes(std::size_t begin, std::size_t end) const {
  Span part;
  std::size_t at = 0;
  bool first = true;
  for (const Token& token : tokens_) {
    if (!first && !token.glued) ++at;
    first = false;
    const std::size_t from = std::max(at, begin), to = std::min(at + token.text.size(), end);
    if (from < to) {
      Token cut = token;
      if (to - from != token.text.size()) {
        cut.text = token.text.substr(from - at, to - from);
        cut.key = text::Fold(cut.text);
      }
      if (part.empty()) cut.glued = false;
      part.Append(std::move(cut));
    }
    at += token.text.size();
  }
  return part;
}

std::vector<Place> Span::Places() const {
  std::vector<Place> places;
  for (const Token& token : tokens_) {
    const auto same = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.page == token.page; });
    if (same == places.end()) {
      places.push_back({token.page, token.box, token.grid});
    } else {
      same->box = importer::Union(same->box, token.box);
    }
  }
  return places;
}

importer::Box Span::FirstBox() const {
  importer::Box box;
  for (const Token& token : tokens_) {
    if (token.page == tokens_.front().page) box = importer::Union(box, token.box);
  }
  return box;
}

Entry ToEntry(const Span& span) {
  Entry entry(span.Text());
  entry.at = span.Places();
  return entry;
}

bool EndsSentence(const Token& token) {
  std::string_view key = token.key;
  while (!key.empty() && (key.back() == ')' || key.back() == '"' || key.back() == '\'' || key.back() == ']'))
    key.remove_suffix(1);
  return !key.empty() && (key.back() == '.' || key.back() == '!' || key.back() == '?');
}

std::vector<Span> SplitAt(const Span& span, const std::vector<std::size_t>& starts) {
  std::vector<Span> parts;
  std::size_t from = 0;
  for (const std::size_t start : starts) {
    if (start > from) parts.push_back(span.Sub(from, start));
    from = start;
  }
  if (from < span.size()) parts.push_back(span.Sub(from));
  return parts;
}

}  // namespace jalons::normalizer
