// The annexes of an agreement: a plan of action goes on where the articles end, anything else is an annex with its
// words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "importer/document.h"
#include "normalizer/facts_reader.h"
#include "normalizer/heads.h"
#include "normalizer/pieces.h"
#include "normalizer/plan_builder.h"
#include "normalizer/table_model.h"
#include "normalizer/tokens.h"

namespace jalons::normalizer {

// Reads pieces [from, end), the first of which heads an annex. `models`: the understood tables of the document by the
// index of their first part. Returns the texts of the plans among them.
std::vector<std::string> ReadAgreementAnnexes(const std::vector<Piece>& pieces, std::size_t from,
                                              const importer::Document& document, const Heads& heads,
                                              const Tokenizer& tokenizer, const PieceBuilder& builder,
                                              const FactsReader& facts, const std::map<int, TableModel>& models,
                                              Plan* plan);

}  // namespace jalons::normalizer
