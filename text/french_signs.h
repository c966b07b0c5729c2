// How well the signs beyond ASCII stand in French: the evidence by which encodings are told apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace jalons::text {

struct SignEvidence {
  std::size_t signs = 0;  // code points beyond ASCII that were looked at
  double sum = 0;         // each from -2 (a control character) over -1 (a sign inside a word) to 1 (é inside a word)

  double Mean() const { return signs == 0 ? 0 : sum / static_cast<double>(signs); }
};

// Looks at the first `limit` signs beyond ASCII and their neighbours.
SignEvidence WeighFrenchSigns(std::u16string_view text, std::size_t limit = 20000);

// A letter or sign that French texts print: é Œ « ’ – ° € ...
bool IsFrenchSign(char16_t code);

}  // namespace jalons::text
