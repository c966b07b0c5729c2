// Paths: how a place in a plan is named. The labels from the orientation down, and the 1-based position among its
// siblings where a label is missing: "2/2.2/2.2.1", "1/1/3". What is met again among siblings takes "#2", "#3".
// "annexes/1/3" is the third section of the first annex; the plan itself is "". Columns, items and statements have the
// path of what they are said of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/plan.h"

namespace jalons::archive {

// One segment for each sibling, all different.
std::vector<std::string> PathSegments(const std::vector<std::optional<std::string>>& labels);

// Parent and segment joined by '/'; the segment alone under the plan itself.
std::string JoinPath(std::string_view parent, std::string_view segment);

// A node of a plan's tree with its path. Pointers reach into the plan given; those that do not apply are null.
struct PlanNode {
  std::string path;
  int level = 0;  // 1 orientation, 2 objective, 3 commitment
  const normalizer::Head* head = nullptr;
  const normalizer::Facts* facts = nullptr;  // null for an orientation
  const normalizer::Orientation* orientation = nullptr;
  const normalizer::Objective* objective = nullptr;    // null for an orientation
  const normalizer::Commitment* commitment = nullptr;  // null for the other two
};

// Every orientation, objective and commitment in the order of the document, each before what it holds. Shells are
// nodes too.
std::vector<PlanNode> Nodes(const normalizer::Plan& plan);

}  // namespace jalons::archive
