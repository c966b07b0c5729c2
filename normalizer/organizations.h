// The bodies a plan names: every named body, standing committee, forum and acronym, once, under its fullest printed
// name.
#pragma once

#include <string>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/plan.h"

namespace jalons::normalizer {

// `texts`: the texts of the plan, an entry, cell or paragraph each. In order of first mention. Names are found by shape
// (body_names.h) and joined where the texts show that they are one: the same words, an acronym in brackets or known to
// the lexicon, a shortened name.
std::vector<Organization> FindOrganizations(const std::vector<std::string>& texts, const Lexicon& lexicon);

}  // namespace jalons::normalizer
