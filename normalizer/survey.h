// What each piece of a document is used for, before levels are given: heading, item, passage, column heads, field. A
// survey looks at a piece and its neighbours only; outline.h then decides which headings are levels of the plan.
#pragma once

#include <string>
#include <vector>

#include "normalizer/heads.h"
#include "normalizer/pieces.h"

namespace jalons::normalizer {

enum class Use {
  kParagraph,
  kBullet,
  kHeading,      // `kind` tells headings of one make from those of another
  kPassage,      // heads (or is, with its text behind a colon) a passage that promises nothing; `role` says which
  kColumnHeads,  // the heads of a table, run together
  kField,        // "Responsables : …": what follows is said of the undertaking above; `role` says what
  kTable,
  kSetApart,     // furniture, contents
};

struct Surveyed {
  Piece piece;
  Use use = Use::kParagraph;
  std::string kind;   // of headings: "T:axe" (level word), "L:d2" (number), "F:…" (type), "G" (opens a list), "U" (has fields)
  std::string role;
  std::vector<std::string> mixed;  // of fields: further roles of the same head
  HeadLine heads;     // of column heads
  Span lead;          // of passages and fields: the words of their head
};

// `pieces` in reading order.
std::vector<Surveyed> Survey(std::vector<Piece> pieces, const Heads& heads);

// The share of the content words (four letters or more) of the shorter of two texts that the other has too.
double SharedWords(const std::string& a, const std::string& b);

}  // namespace jalons::normalizer
