#include "importer/row_starts.h"

#include <algorithm>

#include "importer/blocks.h"
#include "importer/layout_settings.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

// What a printed row holds, by column.
struct RowFacts {
  std::vector<char> text, number;  // by column: has words; they are figures
  bool spanner = false;            // a segment over several columns
  int texts = 0, numbers = 0;      // filled columns; those of figures beside the first column
};

class Starts {
 public:
  Starts(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns, const Scale& scale,
         const std::vector<double>& rules)
      : page_(page), rows_(rows), columns_(columns), scale_(scale), rules_(rules) {
    for (const PrintedRow& row : rows) facts_.push_back(FactsOf(row));
    std::vector<double> distances;
    for (std::size_t i = 1; i < rows.size(); ++i) distances.push_back(Distance(i));
    if (!distances.empty()) {
      auto low = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 4);
      std::nth_element(distances.begin(), low, distances.end());
      tight_ = *low;
      auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
      std::nth_element(distances.begin(), middle, distances.end());
      usual_ = *middle;
    }
    int entries = 0, numbers = 0, gapped = 0, labelled = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      entries += facts_[i].texts - (facts_[i].text[0] ? 1 : 0);
      numbers += facts_[i].numbers;
      labelled += Labelled(i);
      if (i > 0 && Gap(i) && facts_[i].texts > 1) ++gapped;
    }
    figures_ = 2 * numbers >= entries;
    labelled_ = !figures_ && labelled >= 3;
    gapped_ = gapped >= 2;
    if (figures_)
      while (head_ < rows.size() && facts_[head_].numbers == 0) ++head_;
  }

  std::vector<char> Find() {
    std::vector<char> starts(rows_.size());
    RowFacts open;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      starts[i] = i == 0 || Begins(i, open);
      if (starts[i]) {
        open = facts_[i];
        continue;
      }
      for (std::size_t c = 0; c < columns_.size(); ++c)
        open.text[c] |= facts_[i].text[c], open.number[c] |= facts_[i].number[c];
      open.numbers += facts_[i].numbers;
      open.texts = static_cast<int>(std::count(open.text.begin(), open.text.end(), 1));
    }
    return starts;
  }

 private:
  double Distance(std::size_t i) const { return rows_[i].bottom - rows_[i - 1].bottom; }
  bool Gap(std::size_t i) const { return Distance(i) > kLayout.new_row * tight_; }

  // Much nearer to the row above than rows are: the next line of a label.
  bool Close(std::size_t i) const { return Distance(i) < 0.75 * usual_; }

  bool Ruled(std::size_t i) const {
    double above = (rows_[i - 1].top + rows_[i - 1].bottom) / 2, below = (rows_[i].top + rows_[i].bottom) / 2;
    auto rule = std::lower_bound(rules_.begin(), rules_.end(), above);
    return rule != rules_.end() && *rule < below;
  }

  RowFacts FactsOf(const PrintedRow& row) const {
    RowFacts facts;
    facts.text.assign(columns_.size(), 0), facts.number.assign(columns_.size(), 0);
    for (const Segment& segment : row.segments) {
      Range range = ColumnsOf(segment, columns_, scale_);
      facts.spanner |= range.last > range.first;
      for (int c = range.first; c <= range.last; ++c) {
        facts.text[c] = true;
        if (range.first == range.last && segment.number) facts.number[c] = true;
      }
    }
    facts.texts = static_cast<int>(std::count(facts.text.begin(), facts.text.end(), 1));
    facts.numbers = static_cast<int>(std::count(facts.number.begin() + 1, facts.number.end(), 1));
    return facts;
  }

  bool Labelled(std::size_t i) const {
    return std::any_of(rows_[i].segments.begin(), rows_[i].segments.end(),
                       [&](const Segment& segment) { return IsPartedNumber(page_.words[segment.words[0]].text); });
  }

  bool Bold(std::size_t i) const {
    for (const Segment& segment : rows_[i].segments)
      for (int word : segment.words)
        if (!page_.words[word].bold) return false;
    return true;
  }

  const std::string& FirstWord(std::size_t i) const { return page_.words[rows_[i].segments[0].words[0]].text; }

  // The first word would not have fitted on the line above in the first column: the line was broken for want of room.
  bool ForcedBreak(std::size_t i) const {
    const Segment &above = rows_[i - 1].segments[0], &here = rows_[i].segments[0];
    return above.x1 + 0.25 * scale_.x + page_.words[here.words[0]].box.Width() > columns_[0].x1;
  }

  bool Begins(std::size_t i, const RowFacts& open) const {
    const RowFacts& row = facts_[i];
    if (Ruled(i)) return true;
    if (row.spanner != open.spanner) return true;
    if (i < head_)
      return row.spanner;  // column heads over several lines are one row, but for those over several columns
    if (figures_ && i == head_ && head_ > 0) return true;
    if (figures_ && row.numbers > 0) return BeginsWithFigures(i, open);
    if (Bold(i - 1) && !Bold(i) && row.texts > 1) return true;  // below the column heads
    if (Labelled(i)) return true;
    if (gapped_ && !figures_) return Gap(i);
    bool first = row.text[0];
    if (labelled_) {  // where entries have numbers, these begin the rows, and so does a title between them
      bool title = first && row.texts == 1 && !text::StartsLower(FirstWord(i));
      return title && (!facts_[i - 1].text[0] || !ForcedBreak(i));
    }
    if (figures_ && row.texts == 1 && Close(i)) return false;
    if (!first) return Gap(i) && row.texts > 1;
    if (text::StartsLower(FirstWord(i))) return false;
    // A capital within a wrapped cell begins no row while its neighbours go on in small letters.
    bool goes_on = std::any_of(rows_[i].segments.begin() + 1, rows_[i].segments.end(), [&](const Segment& segment) {
      return text::StartsLower(page_.words[segment.words[0]].text);
    });
    if (!figures_ && goes_on && facts_[i - 1].text[0] && ForcedBreak(i)) return false;
    bool label = IsListLabel(FirstWord(i)) || IsBullet(FirstWord(i));
    return figures_ || label || row.texts > 1 || !facts_[i - 1].text[0] || !ForcedBreak(i);
  }

  bool BeginsWithFigures(std::size_t i, const RowFacts& open) const {
    const RowFacts& row = facts_[i];
    if (open.numbers > 0) {
      // Figures under figures; or beside them, where one row's figures stand a little lower.
      for (std::size_t c = 1; c < columns_.size(); ++c)
        if (row.number[c] && open.text[c]) return true;
      return row.text[0] || Gap(i);
    }
    if (Close(i) && open.texts == 1) return false;
    if (!row.text[0]) return open.texts > 1;  // the figures of a label of two lines stand at its middle or end
    return !text::StartsLower(FirstWord(i)) || open.texts > 1;  // "Total expenditures / per pupil 12 13"
  }

  const Page& page_;
  const std::vector<PrintedRow>& rows_;
  const std::vector<Column>& columns_;
  const Scale& scale_;
  const std::vector<double>& rules_;
  std::vector<RowFacts> facts_;
  double tight_ = 0, usual_ = 0;  // distances of base lines
  bool figures_ = false, gapped_ = false, labelled_ = false;
  std::size_t head_ = 0;  // in a table of figures: the rows before the first figure
};

}  // namespace

std::vector<char> RowStarts(const Page& page, const std::vector<PrintedRow>& rows, const std::vector<Column>& columns,
                            const Scale& scale, const std::vector<double>& rules) {
  if (rows.empty()) return {};
  return Starts(page, rows, columns, scale, rules).Find();
}

}  // namespace jalons::importer
