// The texts of a Plan as one list, for what looks at words wherever they stand.
#pragma once

#include <string>
#include <vector>

#include "normalizer/plan.h"

namespace jalons::normalizer {

// Every text of the plan, in order: title, statements, heads, facts, annexes; empty ones left out.
std::vector<std::string> TextsOf(const Plan& plan);

}  // namespace jalons::normalizer
