#include "app/plan_argument.h"

#include "app/failure.h"
#include "app/plan_words.h"

namespace jalons::app {

archive::PlanSummary FindPlan(const Session& session, const archive::Archive& archive, const std::string& word) {
  const archive::Resolution resolution = archive.ResolvePlan(word);
  if (resolution.plan) {
    if (const auto summary = archive.Summary(*resolution.plan)) return *summary;
  }
  if (resolution.candidates.empty()) throw Failure(kSomeFailed, "plan-unknown", {word});
  std::vector<std::string> lines;
  for (const archive::PlanSummary& plan : resolution.candidates) {
    std::string line = "  " + std::to_string(plan.id) + "  " + plan.name + "  " + plan.title;
    if (!plan.period.empty()) line += " (" + DateWords(session.say, plan.period) + ")";
    lines.push_back(line);
  }
  throw Failure(kSomeFailed, "plan-ambiguous", {word, Joined(lines, "\n")});
}

normalizer::Plan LoadPlan(const archive::Archive& archive, archive::PlanId id) {
  if (auto plan = archive.LoadPlan(id)) return *std::move(plan);
  throw archive::ArchiveError(archive::ArchiveProblem::kNoSuchPlan, {archive.path().string(), std::to_string(id)}, "");
}

}  // namespace jalons::app
