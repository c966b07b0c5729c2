// The plans of an archive in a list, and which of them a person means.
#include <algorithm>
#include <charconv>

#include "archive/archive.h"
#include "archive/database.h"
#include "text/unicode.h"

namespace jalons::archive {
namespace {

constexpr std::string_view kSummary =
    "SELECT p.id, d.stem, d.name, p.title, coalesce(p.organization, ''), coalesce(p.region, ''), coalesce(p.period, "
    "''),"
    " p.agreement_number, d.sha256, d.media_type, d.form, d.archived_at, v.engine,"
    " (SELECT count(*) FROM page g WHERE g.version_id = p.version_id),"
    " (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'orientation' AND NOT e.shell),"
    " (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'objective' AND NOT e.shell),"
    " (SELECT count(*) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'commitment' AND NOT e.shell),"
    " (SELECT count(*) FROM diagnostic g WHERE g.version_id = p.version_id AND g.severity <> 'note'),"
    " (SELECT coalesce(min(e.confidence), 1) FROM entry e WHERE e.version_id = p.version_id AND e.role = 'commitment')"
    " FROM plan p JOIN document d ON d.id = p.document_id JOIN version v ON v.id = p.version_id";

PlanSummary SummaryOf(const Statement& row) {
  PlanSummary plan;
  plan.id = row.Int64(0);
  plan.name = row.Text(1);
  plan.file = row.Text(2);
  plan.title = row.Text(3);
  plan.organization = row.Text(4);
  plan.region = row.Text(5);
  plan.period = row.Text(6);
  plan.agreement_number = row.OptionalInt(7);
  plan.sha256 = row.Text(8);
  plan.media_type = row.Text(9);
  plan.form = row.Text(10);
  plan.archived_at = row.Text(11);
  plan.engine = row.Text(12);
  plan.pages = row.Int(13);
  plan.orientations = row.Int(14);
  plan.objectives = row.Int(15);
  plan.commitments = row.Int(16);
  plan.warnings = row.Int(17);
  plan.confidence = row.Real(18);
  return plan;
}

// "2006-2009" (any dash) as the EDTF interval "2006/2009"; what is not two years comes back unchanged.
std::string AsPeriod(std::string folded) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    return folded.size() >= from + count && std::all_of(folded.begin() + static_cast<std::ptrdiff_t>(from),
                                                        folded.begin() + static_cast<std::ptrdiff_t>(from + count),
                                                        [](char c) { return c >= '0' && c <= '9'; });
  };
  if (folded.size() == 9 && digits(0, 4) && folded[4] == '-' && digits(5, 4)) folded[4] = '/';
  return folded;
}

}  // namespace

std::vector<PlanSummary> Archive::List() const {
  Statement rows(*database_, std::string(kSummary) + " ORDER BY coalesce(p.first_day, '9999'), d.stem, p.id");
  std::vector<PlanSummary> plans;
  while (rows.Step()) plans.push_back(SummaryOf(rows));
  return plans;
}

std::optional<PlanSummary> Archive::Summary(PlanId id) const {
  Statement rows(*database_, std::string(kSummary) + " WHERE p.id = ?");
  rows.BindAll(id);
  if (!rows.Step()) return std::nullopt;
  return SummaryOf(rows);
}

Resolution Archive::ResolvePlan(std::string_view words) const {
  const std::vector<PlanSummary> plans = List();
  const std::string exact = text::ToNfc(words);
  const std::string folded = text::Fold(words);
  if (folded.empty()) return {};
  const std::string period = AsPeriod(folded);
  PlanId number = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  const bool is_number = error == std::errc() && end == folded.data() + folded.size();

  // From the surest reading to the loosest; the first that fits any plan decides.
  using Reading = bool (*)(const PlanSummary&, const std::string& exact, const std::string& folded);
  constexpr Reading kNames[] = {
      [](const PlanSummary& plan, const std::string& name, const std::string&) {
        return plan.name == name || plan.file == name;
      },
      [](const PlanSummary& plan, const std::string&, const std::string& name) {
        return text::Fold(plan.name) == name || text::Fold(plan.file) == name;
      },
  };
  constexpr Reading kWords[] = {
      [](const PlanSummary& plan, const std::string&, const std::string& title) {
        return text::Fold(plan.title) == title;
      },
      [](const PlanSummary& plan, const std::string&, const std::string& part) {
        return text::Fold(plan.name).find(part) != std::string::npos ||
               text::Fold(plan.title).find(part) != std::string::npos;
      },
  };
  Resolution resolution;
  const auto decided = [&](auto fits) {
    for (const PlanSummary& plan : plans) {
      if (fits(plan)) resolution.candidates.push_back(plan);
    }
    if (resolution.candidates.size() == 1) {
      resolution.plan = resolution.candidates.front().id;
      resolution.candidates.clear();
    }
    return resolution.plan || !resolution.candidates.empty();
  };
  for (Reading fits : kNames) {
    if (decided([&](const PlanSummary& plan) { return fits(plan, exact, folded); })) return resolution;
  }
  if (is_number && decided([&](const PlanSummary& plan) { return plan.id == number; })) return resolution;
  if (decided([&](const PlanSummary& plan) { return plan.period == period; })) return resolution;
  for (Reading fits : kWords) {
    if (decided([&](const PlanSummary& plan) { return fits(plan, exact, folded); })) return resolution;
  }
  return resolution;
}

}  // namespace jalons::archive
