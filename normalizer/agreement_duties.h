// Who an agreement's sentence binds: its subject, and whether its verb puts a duty on it.
#pragma once

#include <string>
#include <vector>

#include "normalizer/agreement_parties.h"
#include "normalizer/agreement_words.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

struct Duty {
  bool binds = false;
  std::vector<std::string> who;  // designations as the party blocks print them, or a body ("le comité directeur")
};

class AgreementDuties {
 public:
  // Keeps references to both.
  AgreementDuties(const AgreementParties& parties, const AgreementWords& words) : parties_(parties), words_(words) {}

  // Of a clause: the first of its sentences that binds.
  Duty Read(const Span& clause) const;

  // Of a heading or a lead without a verb of its own: “Obligations de la Ministre” binds her.
  Duty ReadHeading(const Span& heading) const;

 private:
  struct Subject {
    std::size_t end = 0;  // token after it
    std::vector<std::string> who;
    bool party = false;
  };
  Duty ReadSentence(const Span& sentence) const;
  std::vector<Subject> Subjects(const Span& sentence) const;
  std::size_t SkipToVerb(const Span& sentence, std::size_t at) const;

  const AgreementParties& parties_;
  const AgreementWords& words_;
};

}  // namespace jalons::normalizer
