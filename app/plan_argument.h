// The word PLAN of a command line.
#pragma once

#include <string>

#include "app/session.h"

namespace jalons::app {

// The plan it means. Throws a Failure that lists the candidates where it may mean several, or says where to look.
archive::PlanSummary FindPlan(const Session& session, const archive::Archive& archive, const std::string& word);

// That plan as it is in force. Throws archive::ArchiveError.
normalizer::Plan LoadPlan(const archive::Archive& archive, archive::PlanId id);

}  // namespace jalons::app
