#include "normalizer/tokens.h"

#include <re2/re2.h>

#include <algorithm>
#include <stdexcept>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

bool IsDigit(char sign) { return sign >= '0' && sign <= '9'; }

// The parts of a printed word between markup; `glued` says whether a part is fastened to the one before.
struct Part {
  std::string text;
  bool glued;
};

std::vector<Part> WithoutMarkup(const std::string& word) {
  static const RE2 kMarkup(R"((</?[biu]>|\*\*|\^|`{2,}))");
  if (word.find_first_of("<*^`") == std::string::npos) return {{word, false}};
  std::vector<Part> parts;
  re2::StringPiece rest(word);
  bool glued = false;
  while (!rest.empty()) {
    re2::StringPiece match;
    if (!RE2::PartialMatch(rest, kMarkup, &match)) {
      parts.push_back({std::string(rest.data(), rest.size()), glued});
      break;
    }
    const auto at = static_cast<std::size_t>(match.data() - rest.data());
    if (at > 0) parts.push_back({std::string(rest.data(), at), glued});
    // A superscript stays on its figure ("2^e"); strong text that meets other text is a word of its own.
    glued = match != "**" && (glued || at > 0 || match == "^");
    rest.remove_prefix(at + match.size());
  }
  return parts;
}

bool Strong(const importer::Page& page, const importer::Line& line) {
  if (line.words.empty()) return false;
  const auto& first = page.words.at(static_cast<std::size_t>(line.words.front())).text;
  const auto& last = page.words.at(static_cast<std::size_t>(line.words.back())).text;
  return first.starts_with("**") && last.ends_with("**") && first.size() > 2;
}

}  // namespace

Tokenizer::Tokenizer(const importer::Document& document, const Lexicon& lexicon) : document_(document) {
  for (const LexiconRow& row : lexicon.Table("compound_prefixes")) prefixes_.insert(text::Fold(row["prefix"]));
  for (const importer::Page& page : document.pages) {
    for (const importer::Word& word : page.words) {
      std::string key = text::Fold(word.text);
      while (!key.empty() && std::string_view(".,:;!?)\"").find(key.back()) != std::string_view::npos) key.pop_back();
      if (key.size() > 3 && key.back() != '-') vocabulary_.insert(std::move(key));
    }
  }
}

const importer::Page& Tokenizer::PageOf(int number) const {
  const auto index = static_cast<std::size_t>(number - 1);
  if (index < document_.pages.size() && document_.pages[index].number == number) return document_.pages[index];
  for (const importer::Page& page : document_.pages) {
    if (page.number == number) return page;
  }
  throw std::out_of_range("no page " + std::to_string(number));
}

Span Tokenizer::Line(const importer::Line& line) const {
  const importer::Page& page = PageOf(line.page);
  Span span;
  bool glued = false;
  double right = line.box.x0;
  for (const int index : line.words) {
    const importer::Word& word = page.words.at(static_cast<std::size_t>(index));
    bool first = true;
    for (Part& part : WithoutMarkup(word.text)) {
      Token token;
      token.text = std::move(part.text);
      token.key = text::Fold(token.text);
      token.page = line.page;
      token.word = index;
      token.box = word.box;
      token.grid = page.grid;
      token.glued = part.glued || (first && glued);
      token.line_start = span.empty();
      token.bold = word.bold;
      token.size = word.size;
      token.gap = first ? std::max(0.0, word.box.x0 - right) : 0;
      first = false;
      span.Append(std::move(token));
    }
    // Markup alone leaves no token, but what follows may still be fastened ("2 ^e").
    if (first) continue;
    right = word.box.x1;
    glued = !word.space_after;
  }
  // "**Projets retenus**": strong text in a text file.
  if (!span.empty() && span.front().grid && Strong(page, line)) {
    for (std::size_t i = 0; i < span.size(); ++i) span[i].bold = true;
  }
  return span;
}

bool Tokenizer::KeepsHyphen(const Token& before, const Token& right) const {
  const std::string_view left = before.key;
  const bool last_caps = text::IsAllCaps(before.text);
  const bool caps = text::IsAllCaps(right.text) && last_caps;
  if ((!text::StartsLower(right.text) && !caps) || right.key.find('\'') <= 2) return true;  // no word is broken before "l'…"
  std::string next = right.key;
  while (!next.empty() && std::string_view(".,:;!?)\"").find(next.back()) != std::string_view::npos) next.pop_back();
  const std::string stem(left.substr(0, left.size() - 1));
  if (vocabulary_.contains(stem + next)) return false;
  if (vocabulary_.contains(std::string(left) + next)) return true;
  const std::size_t last = stem.find_last_of("-'(");
  const std::string part = last == std::string::npos ? stem : stem.substr(last + 1);
  return prefixes_.contains(part) || part.find_first_not_of("0123456789") == std::string::npos;
}

void Tokenizer::AppendLine(Span* span, const Span& next) const {
  if (span->empty() || next.empty()) {
    span->Append(next);
    return;
  }
  Span line = next;
  Token& last = (*span)[span->size() - 1];
  const bool soft = last.text.ends_with(kSoftHyphen);
  if (soft) {
    last.text.resize(last.text.size() - kSoftHyphen.size());
    line[0].glued = true;
  } else if (last.key.size() > 1 && last.key.ends_with('-') && IsDigit(last.key[last.key.size() - 2]) && IsDigit(line[0].key[0])) {
    line[0].glued = true;  // "2021-/2024"
  } else if (last.text.size() > 1 && last.key.ends_with('-') && text::StartsLetter(line[0].text)) {
    line[0].glued = true;
    if (!KeepsHyphen(last, line[0])) {
      while (!last.text.empty() && text::Fold(last.text).ends_with('-')) {
        // The hyphen may be a typographic one of several bytes.
        do last.text.pop_back();
        while (!last.text.empty() && !text::IsValidUtf8(last.text));
      }
      last.key.pop_back();
    }
  }
  span->Append(line);
}

}  // namespace jalons::normalizer
