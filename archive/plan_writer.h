// Writes a Plan as the rows of one version; plan_reader.h reads it back.
#pragma once

#include <cstdint>

#include "archive/database.h"
#include "normalizer/plan.h"

namespace jalons::archive {

// Within the caller's transaction. The rows of `version` and `document` are there; those of `plan` are not written
// here.
void WritePlan(Database& database, std::int64_t version, const normalizer::Plan& plan);

}  // namespace jalons::archive
