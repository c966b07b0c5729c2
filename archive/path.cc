#include "archive/path.h"

#include <set>

namespace jalons::archive {
namespace {

template <typename Node>
std::vector<std::string> SegmentsOf(const std::vector<Node>& nodes) {
  std::vector<std::optional<std::string>> labels;
  labels.reserve(nodes.size());
  for (const Node& node : nodes) labels.push_back(node.head.label);
  return PathSegments(labels);
}

}  // namespace

std::vector<std::string> PathSegments(const std::vector<std::optional<std::string>>& labels) {
  std::vector<std::string> segments;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string base = labels[i] && !labels[i]->empty() ? *labels[i] : std::to_string(i + 1);
    std::string segment = base;
    for (int again = 2; !taken.insert(segment).second; ++again) segment = base + '#' + std::to_string(again);
    segments.push_back(std::move(segment));
  }
  return segments;
}

std::string JoinPath(std::string_view parent, std::string_view segment) {
  std::string path(parent);
  if (!path.empty()) path += '/';
  return path.append(segment);
}

std::vector<PlanNode> Nodes(const normalizer::Plan& plan) {
  std::vector<PlanNode> nodes;
  const auto orientation_segments = SegmentsOf(plan.orientations);
  for (std::size_t i = 0; i < plan.orientations.size(); ++i) {
    const normalizer::Orientation& orientation = plan.orientations[i];
    const std::string& orientation_path = orientation_segments[i];
    nodes.push_back({orientation_path, 1, &orientation.head, nullptr, &orientation, nullptr, nullptr});
    const auto objective_segments = SegmentsOf(orientation.objectives);
    for (std::size_t j = 0; j < orientation.objectives.size(); ++j) {
      const normalizer::Objective& objective = orientation.objectives[j];
      const std::string objective_path = JoinPath(orientation_path, objective_segments[j]);
      nodes.push_back({objective_path, 2, &objective.head, &objective.facts, &orientation, &objective, nullptr});
      const auto commitment_segments = SegmentsOf(objective.commitments);
      for (std::size_t k = 0; k < objective.commitments.size(); ++k) {
        const normalizer::Commitment& commitment = objective.commitments[k];
        nodes.push_back({JoinPath(objective_path, commitment_segments[k]), 3, &commitment.head, &commitment.facts,
                         &orientation, &objective, &commitment});
      }
    }
  }
  return nodes;
}

}  // namespace jalons::archive
