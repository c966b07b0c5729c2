#include "normalizer/labels.h"

#include <re2/re2.h>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr int kLargestPart = 60;  // a larger number is a year, a sum or a postal code, not a heading's number

std::vector<int> Parts(const std::string& digits) {
  std::vector<int> parts;
  for (std::size_t from = 0; from < digits.size();) {
    std::size_t to = digits.find('.', from);
    if (to == std::string::npos) to = digits.size();
    parts.push_back(std::stoi(digits.substr(from, to - from)));
    from = to + 1;
  }
  return parts;
}

int RomanValue(const std::string& roman) {
  int value = 0, last = 0;
  for (auto sign = roman.rbegin(); sign != roman.rend(); ++sign) {
    const int one = *sign == 'I' ? 1 : *sign == 'V' ? 5 : *sign == 'X' ? 10 : 50;
    value += one < last ? -one : one;
    last = std::max(last, one);
  }
  return value;
}

bool IsLabelSign(const std::string& key) { return key == ":" || key == "-" || key == ")" || key == "."; }

}  // namespace

std::optional<Label> ParseLabel(const Span& span, std::size_t at) {
  if (at >= span.size()) return std::nullopt;
  static const RE2 kDecimal(R"(\(?(\d{1,2}(?:\.\d{1,2}){0,4})(\.|\)|-|\.-|:|°)?)");
  static const RE2 kMixed(R"(([A-Z]{1,2}|OS)[.\-]?(\d{1,2}(?:\.\d{1,2}){0,2})(\.|\)|-|:)?)");
  static const RE2 kTrailing(R"((\d{1,2})([A-Z])((?:\.\d{1,2}){0,2})(\.|\)|-|:)?)");
  static const RE2 kRoman(R"(([IVXL]{1,6})(\.|\)|-|\.-|:)?)");
  static const RE2 kLetter(R"(\(?([A-Za-z])(\.|\)|\.-)?)");
  const std::string& word = span[at].text;
  const std::string plain = word == "–" ? "-" : word;
  const bool sign_next = at + 1 < span.size() && IsLabelSign(span[at + 1].key);
  Label label;
  std::string digits, sign, letter;
  if (RE2::FullMatch(plain, kDecimal, &digits, &sign)) {
    label.numbers = Parts(digits);
    for (const int part : label.numbers) {
      if (part > kLargestPart) return std::nullopt;
    }
    label.text = digits;
    if (sign.empty() && sign_next) label.tokens = 2;
    label.bare = label.numbers.size() == 1 && sign.empty() && !sign_next;
    return label;
  }
  if (RE2::FullMatch(plain, kRoman, &letter, &sign) && (!sign.empty() || sign_next)) {
    if (sign.empty()) label.tokens = 2;
    label.shape = LabelShape::kRoman;
    label.numbers = {RomanValue(letter)};
    label.text = letter;
    return label;
  }
  if (RE2::FullMatch(plain, kLetter, &letter, &sign) && (!sign.empty() || (sign_next && letter[0] <= 'Z'))) {
    if (sign.empty()) label.tokens = 2;
    label.shape = LabelShape::kLetter;
    label.numbers = {(letter[0] | 0x20) - 'a' + 1};
    label.text = letter;
    return label;
  }
  if (RE2::FullMatch(plain, kMixed, &letter, &digits, &sign)) {
    label.shape = LabelShape::kMixed;
    label.numbers = Parts(digits);
    label.numbers.insert(label.numbers.begin(), (letter[0] | 0x20) - 'a' + 1);
    label.text = plain.substr(0, plain.size() - sign.size());
    // "G14", "H2" are names: a number without a stop between is a label only with a sign after it.
    label.bare = sign.empty() && plain.find('.') == std::string::npos && !sign_next;
    if (sign.empty() && sign_next) label.tokens = 2;
    return label;
  }
  std::string tail;
  if (RE2::FullMatch(plain, kTrailing, &digits, &letter, &tail, &sign)) {
    label.shape = LabelShape::kMixed;
    label.numbers = {std::stoi(digits), (letter[0] | 0x20) - 'a' + 1};
    if (!tail.empty()) {
      for (const int part : Parts(tail.substr(1))) label.numbers.push_back(part);
    }
    label.text = digits + letter + tail;
    label.bare = sign.empty() && tail.empty() && !sign_next;
    if (sign.empty() && sign_next) label.tokens = 2;
    return label;
  }
  return std::nullopt;
}

bool Extends(const Label& child, const Label& parent) {
  if (child.numbers.size() <= parent.numbers.size()) return false;
  return std::equal(parent.numbers.begin(), parent.numbers.end(), child.numbers.begin());
}

Span SplitGluedLabels(const Span& span) {
  static const RE2 kAfterWord(R"(([^\d].*[^\d\s.][.;:)])(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?))");
  static const RE2 kBeforeWord(R"((\d{1,2}(?:\.\d{1,2}){1,3}\.?)(\p{Lu}\p{L}+.*))");
  Span out;
  for (const Token& token : span.tokens()) {
    std::string head, tail;
    if (RE2::FullMatch(token.text, kAfterWord, &head, &tail) || RE2::FullMatch(token.text, kBeforeWord, &head, &tail)) {
      Token first = token, second = token;
      first.text = head;
      first.key = text::Fold(head);
      second.text = tail;
      second.key = text::Fold(tail);
      second.glued = second.line_start = false;
      second.gap = 0;
      out.Append(std::move(first));
      out.Append(std::move(second));
    } else {
      out.Append(token);
    }
  }
  return out;
}

}  // namespace jalons::normalizer
