#include "importer/ruling_merge.h"

#include <algorithm>
#include <cstddef>

namespace jalons::importer {
namespace {

// Points.
// Strokes this near side by side are one line: a double line, a cell's side and its neighbour's. No cell is as narrow.
constexpr double kSameLine = 2.5;
constexpr double kGap = 1.5;       // pieces of one line may stand this far apart
constexpr double kDash = 8;        // pieces no longer than this are dashes or dots ...
constexpr double kDashGaps = 1.5;  // ... and may stand apart by this many times their length
constexpr double kShortest = 5;    // a ruling is at least this long

// A stroke along one direction: `at` across it.
struct Piece {
  double at, from, to;
  double Length() const { return to - from; }
};

// `line` holds the pieces of one line; joins them into `out`.
void JoinLine(std::vector<Piece>& line, std::vector<Piece>& out) {
  std::ranges::sort(line, {}, &Piece::from);
  for (std::size_t i = 0; i < line.size();) {
    Piece joined = line[i];
    double weight = joined.Length() + 1e-6, moment = joined.at * weight, last = joined.Length();
    std::size_t next = i + 1;
    for (; next < line.size(); ++next) {
      const Piece& piece = line[next];
      const double dash = std::max(last, piece.Length());
      const double gap = dash <= kDash ? std::max(kGap, kDashGaps * dash) : kGap;
      if (piece.from > joined.to + gap) break;
      joined.to = std::max(joined.to, piece.to);
      weight += piece.Length();
      moment += piece.at * piece.Length();
      last = piece.Length();
    }
    joined.at = moment / weight;
    if (joined.Length() >= kShortest) out.push_back(joined);
    i = next;
  }
}

std::vector<Piece> Merge(std::vector<Piece> pieces) {
  std::ranges::sort(pieces,
                    [](const Piece& a, const Piece& b) { return a.at < b.at || (a.at == b.at && a.from < b.from); });
  std::vector<Piece> out, line;
  for (std::size_t i = 0; i < pieces.size();) {
    line.clear();
    const double start = pieces[i].at;
    for (; i < pieces.size() && pieces[i].at <= start + kSameLine; ++i) line.push_back(pieces[i]);
    JoinLine(line, out);
  }
  std::ranges::sort(out,
                    [](const Piece& a, const Piece& b) { return a.at < b.at || (a.at == b.at && a.from < b.from); });
  return out;
}

}  // namespace

std::vector<Ruling> MergeRulings(std::vector<Ruling> rulings) {
  std::vector<Piece> level, upright;
  for (const Ruling& r : rulings) {
    if (r.Horizontal())
      level.push_back({(r.y0 + r.y1) / 2, r.x0, r.x1});
    else
      upright.push_back({(r.x0 + r.x1) / 2, r.y0, r.y1});
  }
  std::vector<Ruling> out;
  for (const Piece& p : Merge(std::move(level))) out.push_back({p.from, p.at, p.to, p.at});
  for (const Piece& p : Merge(std::move(upright))) out.push_back({p.at, p.from, p.at, p.to});
  return out;
}

}  // namespace jalons::importer
