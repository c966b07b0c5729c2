// Reads a signed agreement (entente, protocole, convention) into the plan: parties, recitals, articles with the duties
// that they put on a party, amounts, duration and signatures, as plan-json's “Agreements” says.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "importer/document.h"
#include "normalizer/agreement_sections.h"
#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/pieces.h"
#include "normalizer/plan_builder.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

// If the pieces are those of an agreement: reads it into the builder's plan and gives the index of the first piece of
// its annexes (the number of pieces if it has none). Nothing if it is no agreement; the plan is then untouched. Every
// word before that piece is in an entry or a remainder.
std::optional<std::size_t> ReadAgreement(const std::vector<Piece>& pieces, const importer::Document& document,
                                         const Heads& heads, const Tokenizer& tokenizer, const FactsReader& facts,
                                         const Lexicon& lexicon, PlanBuilder* builder);

}  // namespace jalons::normalizer
