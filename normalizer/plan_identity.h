// Whose plan it is: the body, the region and the rank of the agreement, from what the document says of itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"

namespace jalons::normalizer {

// A name as printed: bytes [begin, end) of leading_texts[input].
struct FoundName {
  std::string text;
  std::size_t input = 0, begin = 0, end = 0;
};

struct PlanIdentity {
  std::optional<FoundName> organization;
  std::optional<std::string> region;    // as `regions` of the lexicon writes it
  std::optional<int> agreement_number;  // “7e entente” -> 7
};

// leading_texts: the title first, then headings and paragraphs as they open the document. The body is looked for in the
// title behind a colon, in a line of its own, at the end of the title (“plan d'action de la MRC de …”), then as the
// first body that a sentence speaks of. The region is the one most named in whole_text; a town or MRC counts a little
// for its region. What is not printed is absent.
PlanIdentity FindIdentity(const std::vector<std::string>& leading_texts, std::string_view whole_text,
                          const Lexicon& lexicon);

}  // namespace jalons::normalizer
