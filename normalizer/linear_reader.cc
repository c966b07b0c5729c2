#include "normalizer/linear_reader.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kFromOrder = 0.8;        // confidence of a cell that only order and number placed
constexpr double kRepeatedNumbers = 0.3;  // of the deepest numbers, the share that must come twice
constexpr double kMostlyParties = 0.5;
constexpr double kMostDates = 0.6;        // of the cells that fall under dates, the share that must be dates

// A line that looks like a field or heads, inside a region, is a cell unless a colon says otherwise.
Piece CellOf(const Surveyed& entry) {
  Piece piece = entry.piece;
  if (entry.use == Use::kField || entry.use == Use::kPassage) {
    Span body = entry.lead;
    body.Append(piece.body);
    piece.body = body;
  }
  return piece;
}

// A result is a sentence of its own: one that begins a printed line is another.
std::vector<Piece> ByPrintedSentence(const Piece& piece) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 1; i < piece.body.size(); ++i) {
    if (piece.body[i].line_start && EndsSentence(piece.body[i - 1]) && text::StartsUpper(piece.body[i].text)) starts.push_back(i);
  }
  std::vector<Piece> parts;
  for (const Span& sentence : SplitAt(piece.body, starts)) {
    Piece part = piece;
    part.body = sentence;
    if (!parts.empty()) {
      part.label.reset();
      part.mark = {};
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

bool MayBeLevel(const ColumnHead& head) {
  return std::any_of(head.roles.begin(), head.roles.end(),
                     [](const std::string& role) { return role == "commitment" || role == "objective"; });
}

}  // namespace

LinearReader::LinearReader(const Heads& heads, const FactsReader& facts, PlanBuilder* builder)
    : heads_(heads), facts_(facts), builder_(*builder) {}

std::size_t LinearReader::RegionEnd(const std::vector<Surveyed>& entries, std::size_t begin) {
  for (std::size_t i = begin + 1; i < entries.size(); ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use == Use::kColumnHeads || entry.use == Use::kTable) return i;
    if (entry.use == Use::kPassage && entry.piece.blank_before > 0 && !entry.lead.empty() && entry.lead.back().key.ends_with(':')) return i;
    if (entry.use == Use::kHeading && (entry.kind.starts_with("T:") || entry.kind.starts_with("F:"))) return i;
  }
  return entries.size();
}

LinearReader::Numbers LinearReader::Count(const std::vector<Surveyed>& entries, std::size_t begin, std::size_t end) const {
  std::map<std::size_t, std::map<std::string, int>> by_depth;
  for (std::size_t i = begin; i < end; ++i) {
    const Piece& piece = entries[i].piece;
    if (entries[i].use == Use::kHeading && entries[i].kind.starts_with("L:") && !piece.suite) ++by_depth[piece.label->Depth()][piece.label->text];
  }
  Numbers numbers;
  if (by_depth.empty()) return numbers;
  numbers.shallow = by_depth.begin()->first;
  numbers.deep = by_depth.rbegin()->first;
  int twice = 0;
  for (const auto& [label, count] : by_depth.rbegin()->second) twice += count > 1;
  numbers.repeated = twice >= kRepeatedNumbers * static_cast<double>(by_depth.rbegin()->second.size());
  return numbers;
}

ColumnRoles LinearReader::Roles(const HeadLine& heads, const Numbers& numbers) const {
  std::vector<ColumnEvidence> columns;
  bool first = true;
  for (const ColumnHead& head : heads.heads) {
    ColumnEvidence column;
    column.head.heads = {head};
    column.filled = 1;
    if (MayBeLevel(head) && numbers.deep > 0) {
      const bool own_depth = numbers.shallow != numbers.deep;
      if (first || own_depth || numbers.repeated) column.labelled = 1;
      column.depth = first ? numbers.shallow : numbers.deep;
      first = false;
    } else if (head.roles.front() == "results" && numbers.repeated) {
      column.labelled = 1;
      column.depth = numbers.deep;
    }
    columns.push_back(std::move(column));
  }
  return AssignRoles(columns);
}

// A printed line that is a date and nothing else is a cell of its own, though it follows without a gap.
std::vector<Piece> LinearReader::SplitDates(const Piece& piece) const {
  for (std::size_t i = 1; i < piece.body.size(); ++i) {
    if (!piece.body[i].line_start || !facts_.IsDate(piece.body.Sub(i))) continue;
    Piece before = piece, date = piece;
    before.body = piece.body.Sub(0, i);
    date.body = piece.body.Sub(i);
    date.mark = {};
    return {before, date};
  }
  return {piece};
}

void LinearReader::AddCell(const ColumnRoles& roles, const Piece& piece) {
  // The columns that hold facts, from where the last cell stood onwards; what the cell says chooses among them.
  const bool date = facts_.IsDate(piece.body);
  const bool party = facts_.PartyShare(piece.body) >= kMostlyParties;
  std::size_t chosen = roles.columns.size();
  for (int pass = 0; pass < 2 && chosen == roles.columns.size(); ++pass) {
    for (std::size_t c = pass == 0 ? column_ : 0; c < roles.columns.size(); ++c) {
      const ColumnRole& role = roles.columns[c];
      if (role.role == "objective" || role.role == "orientation" || role.role == "commitment") continue;
      const bool timing = role.role == "timing" || std::count(role.mixed.begin(), role.mixed.end(), "timing") > 0;
      const bool fits = date ? timing : party ? role.role == "resources" : role.role != "timing";
      if (!fits && !(pass == 1 && c + 1 == roles.columns.size())) continue;
      chosen = c;
      break;
    }
  }
  if (chosen == roles.columns.size()) {
    builder_.AddRemainder("unplaced", piece.All());
    return;
  }
  column_ = chosen;
  const ColumnRole& role = roles.columns[chosen];
  Facts& facts = role.role == "results" && owner_ != nullptr ? owner_->facts : builder_.CurrentFacts();
  const std::vector<Piece> parts = role.role == "results" ? ByPrintedSentence(piece) : std::vector<Piece>{piece};
  for (const Span& left : facts_.Add(role.role, role.mixed, parts, false, &facts)) builder_.AddRemainder("unplaced", left);
}

// Cells without numbers that fill the columns in turn: as many as rows and columns make, and what should be a date is one.
bool LinearReader::ReadInTurn(const ColumnRoles& roles, const std::vector<std::string>& terms, const std::vector<Surveyed>& entries,
                              std::size_t begin, std::size_t end) {
  std::vector<Piece> cells;
  for (std::size_t i = begin; i < end; ++i) {
    if (entries[i].use != Use::kSetApart) cells.push_back(CellOf(entries[i]));
  }
  const std::size_t columns = roles.columns.size();
  const int commitment = roles.Find("commitment"), timing = roles.Find("timing");
  if (commitment < 0 || cells.empty() || cells.size() % columns != 0) return false;
  std::size_t dates = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) dates += timing >= 0 && i % columns == static_cast<std::size_t>(timing) && facts_.IsDate(cells[i].body);
  if (timing >= 0 && dates < kMostDates * static_cast<double>(cells.size() / columns)) return false;
  for (std::size_t row = 0; row < cells.size(); row += columns) {
    const auto open = [&](int column, bool objective) {
      if (column < 0) return;
      const Piece& piece = cells[row + static_cast<std::size_t>(column)];
      NodeWords words;
      words.term = terms[static_cast<std::size_t>(column)];
      words.text = piece.body;
      words.mark = piece.mark;
      words.confidence = kFromOrder;
      words.evidence = "order";
      if (objective) builder_.OpenObjective(words);
      else facts_.ReadSentence(piece.body, &builder_.OpenCommitment(words).facts);
    };
    open(roles.Find("objective"), true);
    open(commitment, false);
    for (std::size_t c = 0; c < columns; ++c) {
      const ColumnRole& role = roles.columns[c];
      if (role.role == "objective" || role.role == "commitment") continue;
      for (const Span& left : facts_.Add(role.role, role.mixed, {cells[row + c]}, false, &builder_.CurrentFacts()))
        builder_.AddRemainder("unplaced", left);
    }
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (entries[i].use == Use::kSetApart) builder_.AddRemainder(entries[i].piece.set_apart, entries[i].piece.All());
  }
  builder_.CloseCommitment();
  return true;
}

void LinearReader::Read(const std::vector<Surveyed>& entries, std::size_t begin, std::size_t end) {
  const Surveyed& head = entries[begin];
  builder_.AddRemainder("column_head", head.piece.All());
  std::vector<std::string> terms;
  for (const ColumnHead& one : head.heads.heads) terms.push_back(head.piece.body.Sub(one.begin, one.end).Text());
  // Numbers of all regions under these heads, as one region may be short.
  Numbers numbers;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].use != Use::kColumnHeads || text::Fold(entries[i].piece.body.Text()) != text::Fold(head.piece.body.Text())) continue;
    const Numbers more = Count(entries, i, RegionEnd(entries, i));
    if (more.deep == 0) continue;
    numbers.shallow = numbers.shallow == 0 ? more.shallow : std::min(numbers.shallow, more.shallow);
    numbers.deep = std::max(numbers.deep, more.deep);
    numbers.repeated = numbers.repeated || more.repeated;
  }
  const ColumnRoles roles = Roles(head.heads, numbers);
  if (numbers.deep == 0 && ReadInTurn(roles, terms, entries, begin + 1, end)) return;
  const int objective = roles.Find("objective"), commitment = roles.Find("commitment"), results = roles.Find("results");
  owner_ = nullptr;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const Surveyed& entry = entries[i];
    if (entry.use == Use::kSetApart) {
      builder_.AddRemainder(entry.piece.set_apart, entry.piece.All());
      continue;
    }
    const Piece piece = CellOf(entry);
    if (!piece.label || piece.bullet) {
      if (builder_.HasObjective()) {
        for (const Piece& cell : SplitDates(piece)) AddCell(roles, cell);
      } else {
        builder_.AddRemainder("unplaced", piece.All());
      }
      continue;
    }
    NodeWords words;
    words.label = piece.label->text;
    words.text = piece.body;
    words.mark = piece.mark;
    words.confidence = kFromOrder;
    words.evidence = "number-and-order";
    if (objective >= 0 && piece.label->Depth() <= numbers.shallow && numbers.shallow < numbers.deep) {
      words.term = terms[static_cast<std::size_t>(objective)];
      builder_.OpenObjective(words, piece.suite);
      owner_ = nullptr;
      continue;
    }
    Commitment* same = nullptr;
    for (Commitment& known : builder_.CurrentObjective().commitments) {
      if (known.head.label == words.label) same = &known;
    }
    if (results >= 0 && same != nullptr) {
      owner_ = same;
      column_ = static_cast<std::size_t>(results);
      facts_.Add("results", {}, ByPrintedSentence(piece), false, &same->facts);
      continue;
    }
    if (commitment >= 0) words.term = terms[static_cast<std::size_t>(commitment)];
    Commitment& opened = builder_.OpenCommitment(words);
    facts_.ReadSentence(piece.body, &opened.facts);
    owner_ = &opened;
    column_ = 0;
  }
  builder_.CloseCommitment();
}

}  // namespace jalons::normalizer
