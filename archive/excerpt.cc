#include "archive/excerpt.h"

#include <algorithm>
#include <set>

#include "text/french.h"
#include "text/words.h"

namespace jalons::archive {
namespace {

// How many tokens the term covers from `at` on; 0 if it does not stand there.
std::size_t Covers(const Term& term, const std::vector<text::Token>& tokens, std::size_t at, bool& exact) {
  const text::Token& first = term.tokens[0];
  exact = tokens[at].form == first.form;
  switch (term.kind) {
    case Term::Kind::kWord:
      return exact || tokens[at].stem == first.stem ? 1 : 0;
    case Term::Kind::kExact:
      return exact ? 1 : 0;
    case Term::Kind::kPrefix:
      return tokens[at].form.starts_with(first.form) ? 1 : 0;
    case Term::Kind::kPhrase:
      break;
  }
  if (at + term.tokens.size() > tokens.size()) return 0;
  for (std::size_t i = 0; i < term.tokens.size(); ++i) {
    if (tokens[at + i].form != term.tokens[i].form) return 0;
  }
  return term.tokens.size();
}

}  // namespace

Marks FindMarks(const ParsedQuery& query, std::string_view words) {
  Marks found;
  const std::vector<text::Token> tokens = text::Analyze(words);
  std::set<std::size_t> terms, exact_terms;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (std::size_t term = 0; term < query.all.size(); ++term) {
      for (const Term& alternative : query.all[term]) {
        bool exact = false;
        const std::size_t count = Covers(alternative, tokens, at, exact);
        if (count == 0) continue;
        terms.insert(term);
        if (exact) exact_terms.insert(term);
        found.marks.push_back({tokens[at].begin, tokens[at + count - 1].end, term});
      }
    }
  }
  std::stable_sort(found.marks.begin(), found.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Mark> apart;
  for (const Mark& mark : found.marks) {
    if (apart.empty() || mark.begin >= apart.back().end) apart.push_back(mark);
  }
  found.marks = std::move(apart);
  found.terms = terms.size();
  found.exact = exact_terms.size();
  return found;
}

std::string Excerpt(std::string_view words, const std::vector<Mark>& marks, std::size_t length) {
  const std::vector<text::WordSpan> spans = text::SplitWords(words);
  if (spans.empty()) return {};
  // The run of whole words, not longer than asked, that holds most marks; the first such.
  const auto marks_within = [&](std::size_t begin, std::size_t end) {
    return std::count_if(marks.begin(), marks.end(),
                         [&](const Mark& mark) { return mark.begin >= begin && mark.end <= end; });
  };
  std::size_t best_first = 0, best_last = 0;
  std::ptrdiff_t best = -1;
  const bool whole = spans.back().column + spans.back().length - spans.front().column <= length;
  for (std::size_t first = 0; first < spans.size(); ++first) {
    std::size_t last = first;
    while (last + 1 < spans.size() && spans[last + 1].column + spans[last + 1].length - spans[first].column <= length) {
      ++last;
    }
    const std::ptrdiff_t count = marks_within(spans[first].begin, spans[last].end);
    // Of equal runs, one that shows some words before the first mark.
    const bool room = first > 0 && !marks.empty() && spans[first].begin < marks.front().begin &&
                      marks.front().begin - spans[first].begin >= length / 4;
    if (count > best || (count == best && room)) {
      best = count;
      best_first = first;
      best_last = last;
    }
    if (whole || (!marks.empty() && spans[first].begin > marks.back().begin)) break;
  }
  const std::size_t begin = spans[best_first].begin, end = spans[best_last].end;
  std::string excerpt = best_first > 0 ? "… " : "";
  std::size_t at = begin;
  for (const Mark& mark : marks) {
    if (mark.begin < begin || mark.end > end) continue;
    excerpt.append(words.substr(at, mark.begin - at)).append("[");
    excerpt.append(words.substr(mark.begin, mark.end - mark.begin)).append("]");
    at = mark.end;
  }
  excerpt.append(words.substr(at, end - at));
  if (best_last + 1 < spans.size()) excerpt += " …";
  return excerpt;
}

}  // namespace jalons::archive
