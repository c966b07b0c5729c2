#include "importer/edges.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "importer/layout_settings.h"

namespace jalons::importer {
namespace {

// Positions that follow each other closer than the tolerance become their mean.
void Snap(std::vector<Edge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  for (std::size_t begin = 0; begin < edges.size();) {
    std::size_t end = begin + 1;
    double sum = edges[begin].at;
    // The bound on the whole cluster keeps close hatching from becoming one thick line.
    while (end < edges.size() && edges[end].at - edges[end - 1].at <= kLayout.snap &&
           edges[end].at - edges[begin].at <= 2 * kLayout.snap)
      sum += edges[end++].at;
    for (std::size_t i = begin; i < end; ++i) edges[i].at = sum / static_cast<double>(end - begin);
    begin = end;
  }
}

std::vector<Edge> Join(std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end(),
            [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  std::vector<Edge> joined;
  for (const Edge& edge : edges) {
    if (!joined.empty() && joined.back().at == edge.at && edge.from <= joined.back().to + kLayout.join)
      joined.back().to = std::max(joined.back().to, edge.to);
    else
      joined.push_back(edge);
  }
  std::erase_if(joined, [](const Edge& edge) { return edge.to - edge.from < kLayout.min_edge; });
  return joined;
}

int Find(std::vector<int>& parents, int i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

}  // namespace

Edges CollectEdges(const std::vector<Ruling>& rulings) {
  Edges edges;
  for (const Ruling& ruling : rulings) {
    if (!std::isfinite(ruling.x0 + ruling.x1 + ruling.y0 + ruling.y1)) continue;
    if (ruling.Horizontal())
      edges.horizontal.push_back({(ruling.y0 + ruling.y1) / 2, ruling.x0, ruling.x1});
    else
      edges.vertical.push_back({(ruling.x0 + ruling.x1) / 2, ruling.y0, ruling.y1});
  }
  for (std::vector<Edge>* side : {&edges.horizontal, &edges.vertical}) {
    Snap(*side);
    *side = Join(std::move(*side));
  }
  return edges;
}

std::vector<Edges> ConnectedEdges(const Edges& edges) {
  const double slack = kLayout.crossing;
  int horizontals = static_cast<int>(edges.horizontal.size());
  std::vector<int> parents(edges.horizontal.size() + edges.vertical.size());
  std::iota(parents.begin(), parents.end(), 0);
  for (std::size_t v = 0; v < edges.vertical.size(); ++v) {
    const Edge& vertical = edges.vertical[v];
    auto from = std::lower_bound(edges.horizontal.begin(), edges.horizontal.end(), vertical.from - slack,
                                 [](const Edge& edge, double y) { return edge.at < y; });
    for (; from != edges.horizontal.end() && from->at <= vertical.to + slack; ++from) {
      if (from->from > vertical.at + slack || from->to < vertical.at - slack) continue;
      int a = Find(parents, static_cast<int>(from - edges.horizontal.begin()));
      int b = Find(parents, horizontals + static_cast<int>(v));
      parents[a] = b;
    }
  }
  std::map<int, Edges> sets;
  for (int i = 0; i < static_cast<int>(parents.size()); ++i) {
    Edges& set = sets[Find(parents, i)];
    if (i < horizontals)
      set.horizontal.push_back(edges.horizontal[i]);
    else
      set.vertical.push_back(edges.vertical[i - horizontals]);
  }
  std::vector<Edges> all;
  for (auto& [root, set] : sets) all.push_back(std::move(set));
  return all;
}

}  // namespace jalons::importer
