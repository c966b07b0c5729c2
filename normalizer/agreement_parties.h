// Who signs: the party blocks of an agreement ("ENTRE … ci-après désignée « la Ministre »; ET …") and where a text
// names a party again.
#pragma once

#include <string>
#include <vector>

#include "normalizer/agreement_words.h"
#include "normalizer/plan.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

class AgreementParties {
 public:
  // `blocks`: the words from "ENTRE" to the recitals, line starts marked. Keeps a reference to `words`.
  AgreementParties(const Span& blocks, const AgreementWords& words);

  const std::vector<Party>& parties() const { return parties_; }

  // A party named again: tokens [begin, end) with its article, and its designation as the block prints it.
  struct Mention {
    std::size_t begin = 0, end = 0;
    std::string shown;
    bool all = false;      // all parties together: “les Parties”
    bool oblique = false;  // behind a preposition: “de la MRC”, “au CISSS”
  };

  // In order; of those that begin at one place the longest.
  std::vector<Mention> Find(const Span& span, std::size_t from = 0,
                            std::size_t end = static_cast<std::size_t>(-1)) const;

  // What the parties are called together, "" if the document does not say.
  const std::string& together() const { return together_; }

 private:
  struct Name {
    std::vector<std::string> words;  // folded, without article
    std::string shown;
    bool capital = false;  // only where it is printed with a capital
    bool all = false;
  };
  void ReadBlock(const Span& block);
  void AddName(const std::string& printed, const std::string& shown, bool all);

  const AgreementWords& words_;
  std::vector<Party> parties_;
  std::vector<Name> names_;
  std::string together_;
};

}  // namespace jalons::normalizer
