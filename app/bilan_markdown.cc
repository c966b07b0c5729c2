// The bilan in Markdown.
#include "app/bilan_pages.h"
#include "app/fact_rows.h"
#include "app/plan_words.h"
#include "app/version.h"

namespace jalons::app {
namespace {

// Text that Markdown does not take for its own signs.
std::string Plain(std::string_view text) {
  std::string out;
  for (const char sign : text) {
    if (std::string_view("\\`*_[]<>|#").find(sign) != std::string_view::npos) out += '\\';
    out += static_cast<unsigned char>(sign) < 0x20 ? ' ' : sign;
  }
  return out;
}

std::string Row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += " " + cell + " |";
  return out + "\n";
}

std::string Head(const std::vector<std::string>& cells) {
  return Row(cells) + Row(std::vector<std::string>(cells.size(), "---"));
}

class Writer {
 public:
  Writer(const Speaker& say, const Bilan& bilan) : say_(say), bilan_(bilan) {}

  std::string Write() {
    const archive::PlanSummary& summary = bilan_.summary;
    out_ = "# " + say_("bilan-title") + say_("colon") + " " +
           Plain(summary.title.empty() ? summary.name : summary.title) + "\n";
    Identity();
    Overview();
    Timeline();
    Chapters();
    Partners();
    Questions();
    Statements();
    Annexes();
    Index();
    return out_ + "\n---\n\n" + Plain(say_("bilan-footer", std::string(kEngine))) + "\n";
  }

 private:
  void Heading(const char* code) { out_ += "\n## " + say_(code) + "\n\n"; }

  void Fact(const char* code, const std::string& value) {
    out_ += "- **" + say_(code) + "**" + say_("colon") + " " + (value.empty() ? say_("bilan-unknown") : Plain(value)) +
            "\n";
  }

  void Identity() {
    const archive::PlanSummary& summary = bilan_.summary;
    Heading("bilan-identification");
    Fact("head-title", summary.title);
    Fact("head-organization", summary.organization);
    Fact("head-region", summary.region);
    Fact("head-period", summary.period.empty() ? "" : DateWords(say_, summary.period));
    if (summary.agreement_number) Fact("head-agreement", say_("bilan-agreement-number", *summary.agreement_number));
    Fact("head-document", summary.file + " (" + say_("count-pages", summary.pages) + ")");
    Fact("head-sha256", summary.sha256);
    Fact("head-archived", summary.archived_at);
    Fact("head-engine", summary.engine);
    for (const importer::Diagnostic& diagnostic : bilan_.plan.diagnostics) {
      if (diagnostic.severity != importer::Severity::kNote) Fact("bilan-warnings", say_(diagnostic));
    }
    for (const normalizer::Remainder& remainder : bilan_.plan.remainder) {
      if (remainder.kind == "unplaced") Fact("bilan-remainder", remainder.entry.text);
    }
  }

  void Overview() {
    Heading("bilan-at-a-glance");
    std::vector<std::string> heads = {say_("head-orientation"), say_("head-objectives"), say_("head-commitments")};
    for (const When when : kWhens) heads.push_back(say_(ShortWhenCode(when)));
    heads.insert(heads.end(), {say_("bilan-short-targets"), say_("bilan-short-responsible")});
    out_ += Head(heads);
    std::vector<int> all;
    for (const BilanOrientation& one : bilan_.orientations) {
      const std::string title = Titled(one.orientation->head);
      Counts(title.empty() ? say_("bilan-untitled-orientation") : title, one.objectives, one.commitments);
      all.insert(all.end(), one.commitments.begin(), one.commitments.end());
    }
    Counts(say_("bilan-total"), bilan_.objectives, all);
  }

  void Counts(const std::string& title, int objectives, const std::vector<int>& commitments) {
    std::vector<std::string> row = {Plain(title), std::to_string(objectives), std::to_string(commitments.size())};
    for (const When when : kWhens) {
      const auto found = bilan_.by_when.find(when);
      row.push_back(std::to_string(found == bilan_.by_when.end() ? 0 : Bilan::Among(commitments, found->second)));
    }
    row.push_back(std::to_string(Bilan::Among(commitments, bilan_.with_target)));
    row.push_back(std::to_string(Bilan::Among(commitments, bilan_.with_responsible)));
    out_ += Row(row);
  }

  std::string Paths(const std::vector<int>& list) const {
    std::vector<std::string> paths;
    for (const int index : list) paths.push_back(Plain(At(index).node.path));
    return Joined(paths, ", ");
  }

  void Timeline() {
    Heading("bilan-timeline");
    out_ += Head({say_("bilan-year"), say_("head-commitments"), say_("bilan-which")});
    for (const auto& [year, list] : bilan_.by_year)
      out_ += Row({std::to_string(year), std::to_string(list.size()), Paths(list)});
    for (const auto& [when, list] : bilan_.by_when) {
      if (when != When::kDated) out_ += Row({say_(WhenCode(when)), std::to_string(list.size()), Paths(list)});
    }
    out_ += "\n" + Plain(say_("bilan-timeline-note")) + " " + Plain(say_("bilan-own-dates-note")) + "\n";
  }

  void Rows(const std::string& indent, const std::vector<FactRow>& rows) {
    for (const FactRow& row : rows) {
      std::vector<std::string> values;
      for (const FactRow::Value& value : row.values)
        values.push_back(value.note.empty() ? value.text : value.text + " (" + value.note + ")");
      out_ += indent + "- *" + say_(row.head) + "*" + say_("colon") + " " + Plain(Joined(values, "; ")) + "\n";
    }
  }

  void Chapters() {
    Heading("bilan-orientations");
    std::size_t next = 0;
    for (const BilanOrientation& chapter : bilan_.orientations) {
      const std::string title = Titled(chapter.orientation->head);
      out_ += "### " + Plain(title.empty() ? say_("bilan-untitled-orientation") : title) + "\n\n";
      Statements(chapter.orientation->statements);
      for (const normalizer::Objective& objective : chapter.orientation->objectives) {
        if (!objective.head.Shell()) out_ += "#### " + Plain(Titled(objective.head)) + "\n\n";
        Rows("", FactRows(say_, objective.facts, false));
        for (; next < bilan_.commitments.size() && bilan_.commitments[next].objective == &objective; ++next) {
          const BilanCommitment& one = bilan_.commitments[next];
          out_ += "- **" + Plain(one.title) + "** (" + Plain(Citation(say_, bilan_, one.node.head->at)) + ")\n";
          Rows("  ", FactRows(say_, *one.node.facts, one.node.head->text.empty()));
        }
        out_ += "\n";
      }
    }
  }

  void Partners() {
    Heading("bilan-partners");
    if (bilan_.partners.empty()) {
      out_ += say_("bilan-partners-none") + "\n";
      return;
    }
    out_ += Head({say_("head-partner"), say_("head-mentions"), say_("head-where")});
    for (const BilanPartner& partner : bilan_.partners)
      out_ += Row({Plain(partner.name), std::to_string(partner.paths.size()), Plain(Joined(partner.paths, ", "))});
  }

  void Question(const char* code, const std::vector<int>& list) {
    out_ += "### " + say_(code) + "\n\n";
    if (list.empty()) out_ += say_("bilan-all-answered") + "\n";
    for (const int index : list)
      out_ += "- " + Plain(At(index).title) + " (" + Plain(Citation(say_, bilan_, At(index).node.head->at)) + ")\n";
    out_ += "\n";
  }

  void Questions() {
    Heading("bilan-questions");
    out_ += Plain(say_("bilan-questions-note")) + "\n\n";
    const auto undated = bilan_.by_when.find(When::kUndated);
    Question("bilan-no-date", undated == bilan_.by_when.end() ? std::vector<int>() : undated->second);
    Question("bilan-no-responsible", bilan_.without_responsible);
    Question("bilan-no-target", bilan_.without_measure);
    if (!bilan_.doubtful.empty()) Question("bilan-doubtful", bilan_.doubtful);
  }

  void Statements(const std::vector<normalizer::Statement>& statements) {
    for (const normalizer::Statement& statement : statements) {
      const std::string code = "role-" + statement.role;
      out_ += "- *" + (text::HasMessage(code) ? say_(code) : statement.role) + "*" + say_("colon") + " " +
              Plain(statement.entry.text) + "\n";
    }
    if (!statements.empty()) out_ += "\n";
  }

  void Statements() {
    if (bilan_.plan.statements.empty()) return;
    Heading("bilan-statements");
    Statements(bilan_.plan.statements);
  }

  void Annexes() {
    if (bilan_.plan.annexes.empty()) return;
    Heading("bilan-annexes");
    for (const normalizer::Annex& annex : bilan_.plan.annexes) {
      out_ += "### " + Plain(annex.title) + "\n\n";
      for (const normalizer::AnnexSection& section : annex.sections) {
        if (!section.heading.empty()) out_ += "#### " + Plain(section.heading) + "\n\n";
        for (const normalizer::Entry& item : section.items) out_ += "- " + Plain(item.text) + "\n";
        out_ += "\n";
      }
    }
  }

  void Index() {
    Heading("bilan-all");
    out_ += Head({say_("head-path"), say_("head-commitment"), say_("bilan-when"), say_("bilan-cited")});
    for (const BilanCommitment& one : bilan_.commitments) {
      std::vector<std::string> dates;
      for (const normalizer::Timing* timing : one.timing) dates.push_back(timing->text);
      out_ += Row({Plain(one.node.path), Plain(WordsOf(*one.node.commitment)),
                   dates.empty() ? say_("bilan-unknown") : Plain(Joined(dates, "; ")),
                   Plain(Citation(say_, bilan_, one.node.head->at))});
    }
  }

  const BilanCommitment& At(int index) const { return bilan_.commitments[static_cast<std::size_t>(index)]; }

  const Speaker& say_;
  const Bilan& bilan_;
  std::string out_;
};

}  // namespace

std::string BilanMarkdown(const Speaker& say, const Bilan& bilan) {
  return Writer(say, bilan).Write();
}

}  // namespace jalons::app
