// Where the parts of an agreement lie: title, parties, recitals, articles, signatures, annexes. And whether a document
// is an agreement at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalizer/agreement_words.h"
#include "normalizer/heads.h"
#include "normalizer/pieces.h"

namespace jalons::normalizer {

// The parts follow each other; each is [its begin, the next one's begin) of the pieces, and empty where the two agree.
struct AgreementSections {
  std::size_t parties = 0;  // from "ENTRE"; what stands before is the front
  std::size_t recitals = 0;
  std::size_t articles = 0;
  std::size_t signatures = 0;  // from "EN FOI DE QUOI"
  std::size_t annexes = 0;     // to the end
};

// How the articles of a document are marked.
enum class ArticleMarks { kWord, kNumber, kType, kNone };

// An article's heading: its number and the words after it.
struct ArticleHead {
  std::optional<std::string> label;
  std::string term;  // "Article" where the word is printed
  Span mark, text;
  Span rest;  // words of the same piece that are no heading
};

class AgreementParts {
 public:
  // Keeps references to all.
  AgreementParts(const std::vector<Piece>& pieces, const Heads& heads, const AgreementWords& words);

  // False: the document is no agreement, and the rest is empty. Evidence: it calls itself one, its parties stand
  // between "ENTRE" and "ci-après", it recites, it numbers articles, it is signed.
  bool Found() const { return found_; }

  const AgreementSections& sections() const { return sections_; }
  ArticleMarks marks() const { return marks_; }

  // The heading that piece `at` is, if it is one of an article.
  std::optional<ArticleHead> HeadAt(std::size_t at) const;

  // True if piece `at` opens or is a recital ("ATTENDU QUE …").
  bool RecitalAt(std::size_t at) const;

 private:
  bool OnlyHeading(const Piece& piece) const;
  std::optional<ArticleHead> ByWord(const Piece& piece) const;
  std::optional<ArticleHead> ByNumber(const Piece& piece) const;
  void Divide();
  ArticleMarks FindMarks() const;

  const std::vector<Piece>& pieces_;
  const Heads& heads_;
  const AgreementWords& words_;
  AgreementSections sections_;
  ArticleMarks marks_ = ArticleMarks::kNone;
  bool found_ = false;
};

// The words of a piece as printed, mark first.
Span WordsOf(const Piece& piece);

}  // namespace jalons::normalizer
