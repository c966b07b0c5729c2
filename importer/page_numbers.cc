#include "importer/page_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace jalons::importer {
namespace {

constexpr std::array<std::string_view, 6> kPageWords = {"page", "p.", "p", "pg", "pg.", "folio"};
constexpr std::array<std::string_view, 4> kOfWords = {"de", "sur", "of", "/"};
constexpr std::size_t kDigits = 4;  // of the longest page number

enum class Kind { kNumber, kPageWord, kOfWord, kSlash, kOrnament, kOther };

struct Piece {
  Kind kind = Kind::kOther;
  int number = 0;
};

bool Digit(char c) {
  return c >= '0' && c <= '9';
}

template <std::size_t N>
bool In(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Piece Classify(std::string_view run) {
  if (Digit(run[0])) {
    if (run.size() > kDigits) return {};
    int number = 0;
    for (const char c : run) number = number * 10 + (c - '0');
    return {Kind::kNumber, number};
  }
  if (run == "/") return {Kind::kSlash, 0};
  if (In(kPageWords, run)) return {Kind::kPageWord, 0};
  if (In(kOfWords, run)) return {Kind::kOfWord, 0};
  return {run.find_first_not_of("-_|[]()~") == std::string_view::npos ? Kind::kOrnament : Kind::kOther, 0};
}

// Runs without a space, digits apart from what is not a digit ("P.26" is two); "1.2" and "a3" are other things.
std::vector<Piece> Cut(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    for (std::size_t from = at; from < end;) {
      std::size_t to = from + 1;
      while (to < end && Digit(line[to]) == Digit(line[from])) ++to;
      pieces.push_back(Classify(line.substr(from, to - from)));
      from = to;
    }
    at = end + 1;
  }
  return pieces;
}

// The number that begins at piece `at`; `end` is set behind it.
std::optional<PageNumber> ReadAt(const std::vector<Piece>& pieces, std::size_t at, std::size_t& end) {
  const auto kind = [&](std::size_t i) { return i < pieces.size() ? pieces[i].kind : Kind::kOther; };
  PageNumber page;
  const bool ornament = kind(at) == Kind::kOrnament;
  at += ornament ? 1 : 0;
  page.worded = kind(at) == Kind::kPageWord;
  at += page.worded ? 1 : 0;
  if (kind(at) != Kind::kNumber) return std::nullopt;
  page.number = pieces[at++].number;
  if ((kind(at) == Kind::kOfWord || kind(at) == Kind::kSlash) && kind(at + 1) == Kind::kNumber) {
    page.of = pieces[at + 1].number;
    if (page.of < page.number) return std::nullopt;
    at += 2;
  }
  end = kind(at) == Kind::kOrnament ? at + 1 : at;
  return page;
}

}  // namespace

std::optional<PageNumber> ReadPageNumber(const std::string& line) {
  const std::vector<Piece> pieces = Cut(line);
  std::size_t end = 0;
  if (auto page = ReadAt(pieces, 0, end); page && end == pieces.size()) {
    page->alone = true;
    return page;
  } else if (page && (page->worded || (end > 0 && pieces[end - 1].kind == Kind::kOrnament))) {
    return page;
  }
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    if (auto page = ReadAt(pieces, at, end); page && end == pieces.size()) return page;
  }
  return std::nullopt;
}

}  // namespace jalons::importer
