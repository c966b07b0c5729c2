// Reads the rows of one version back into the Plan that plan_writer.h wrote.
#pragma once

#include <cstdint>
#include <optional>

#include "archive/archive.h"
#include "archive/database.h"
#include "normalizer/plan.h"

namespace jalons::archive {

// The version in force of that plan; nothing for an unknown number.
std::optional<normalizer::Plan> ReadPlan(Database& database, PlanId plan);

}  // namespace jalons::archive
