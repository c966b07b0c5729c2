#include "normalizer/table_reader.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kFromHeads = 0.95;   // confidence of a node that column heads and place agree on
constexpr double kFromLists = 0.85;   // of an entry that a broken column was joined to

NodeWords Words(const Piece& piece, const std::string& term, double confidence, const char* evidence) {
  NodeWords words;
  if (piece.label) words.label = piece.label->text;
  words.term = term;
  words.text = piece.body;
  words.mark = piece.mark;
  words.confidence = confidence;
  words.evidence = evidence;
  return words;
}

// The entries of a cell that is one text: what follows the first entry goes on with it, bullets are sub-points.
Piece WholeText(const std::vector<Piece>& entries, std::vector<Piece>* items) {
  Piece whole;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].bullet) {
      items->push_back(entries[i]);
    } else if (i == 0) {
      whole = entries[i];
    } else if (!items->empty()) {
      items->back().body.Append(entries[i].All());
    } else {
      whole.body.Append(entries[i].All());
    }
  }
  return whole;
}

bool OnlyBullets(const std::vector<Piece>& entries) {
  return !entries.empty() && std::all_of(entries.begin(), entries.end(), [](const Piece& p) { return p.bullet && !p.label; });
}

// The entries grouped by the numbers that open them.
std::vector<std::vector<Piece>> ByNumber(const std::vector<Piece>& entries) {
  std::vector<std::vector<Piece>> groups;
  for (const Piece& piece : entries) {
    if (groups.empty() || (piece.label && (!piece.bullet || piece.label->Depth() >= 2))) groups.emplace_back();
    groups.back().push_back(piece);
  }
  return groups;
}

}  // namespace

TableReader::TableReader(const Heads& heads, const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
                         PlanBuilder* builder)
    : heads_(heads), tokenizer_(tokenizer), pieces_(pieces), facts_(facts), builder_(*builder) {}

void TableReader::Read(const TableModel& model, bool headed) {
  const bool objective = headed && model.roles.Find("objective") < 0;
  for (const LogicalRow& row : model.table.before) ReadSection(model, row, objective);
  for (const Span& head : model.table.heads) builder_.AddRemainder("column_head", head);
  for (const Span& repeat : model.table.repeats) builder_.AddRemainder("repeat", repeat);
  if (model.form == TableForm::kFields) return ReadForm(model, headed);
  if (model.form == TableForm::kOther) return ReadOther(model);
  for (const LogicalRow& row : model.table.rows) {
    if (row.section) ReadSection(model, row, objective);
    else if (model.form == TableForm::kLists) ReadLists(model, row);
    else ReadRow(model, row);
  }
  builder_.CloseCommitment();
}

void TableReader::ReadSection(const TableModel& model, const LogicalRow& row, bool objective) {
  for (const LogicalCell& cell : row.cells) {
    const Span words = JoinedLines(cell.lines, tokenizer_);
    if (words.empty()) continue;
    const Piece front = pieces_.ParseFront(words, true);
    if (front.level && front.level->levels.front() == "commitment" && model.form == TableForm::kFields && model.shape.upper_levels < 0) {
      // The form's title is the undertaking; its fields say the rest.
      Commitment& commitment = builder_.OpenCommitment(Words(front, front.term, kFromHeads, "form-title"));
      facts_.ReadSentence(front.body, &commitment.facts);
      continue;
    }
    const bool named = front.level && front.level->levels.front() == "objective" &&
                       (builder_.HasOrientation() || (front.label && front.label->Depth() >= 2));
    const bool deep = !front.level && front.label && front.label->Depth() >= 2;
    if (objective || named || deep) {
      builder_.OpenObjective(Words(front, front.term, kFromHeads, "section-row"), front.suite);
    } else {
      builder_.OpenOrientation(Words(front, front.term, kFromHeads, "section-row"), front.suite);
    }
  }
}

void TableReader::OpenUpper(const TableModel& model, const LogicalRow& row) {
  for (const char* role : {"orientation", "objective"}) {
    const int column = model.roles.Find(role);
    if (column < 0) continue;
    const LogicalCell& cell = row.cells[static_cast<std::size_t>(column)];
    if (cell.lines.empty()) continue;
    std::vector<Piece> items;
    const Piece whole = WholeText(pieces_.Entries(cell.lines, cell.room), &items);
    const std::string& head = model.terms[static_cast<std::size_t>(column)];
    const NodeWords words = Words(whole, whole.term.empty() ? head : whole.term, kFromHeads, "column-head");
    // A column of objectives that are numbered 1, 2, 3 under no heading holds the plan's first level.
    const bool first_level = whole.label && whole.label->Depth() == 1 && model.roles.Find("orientation") < 0;
    if (std::string_view(role) == "orientation" || (first_level && !model.shape.labelled.empty() && !builder_.HasOrientation()) ||
        (first_level && builder_.HasOrientation() && builder_.CurrentOrientation().head.label &&
         builder_.CurrentOrientation().head.term == words.term)) {
      builder_.OpenOrientation(words, whole.suite);
    } else {
      builder_.OpenObjective(words, whole.suite);
      Facts& facts = builder_.CurrentObjective().facts;
      facts_.Add("items", {}, items, false, &facts);
      continue;
    }
    for (const Piece& item : items) builder_.AddRemainder("unplaced", item.All());
  }
}

void TableReader::AddCommitments(const std::vector<Piece>& entries, const std::string& term, bool each) {
  const auto open = [&](const std::vector<Piece>& group) {
    std::vector<Piece> items;
    const Piece whole = WholeText(group, &items);
    Commitment& commitment = builder_.OpenCommitment(Words(whole, term, kFromHeads, whole.label ? "number-and-column" : "column-head"));
    facts_.ReadSentence(whole.body, &commitment.facts);
    facts_.Add("items", {}, items, false, &commitment.facts);
  };
  if (each) {
    for (Piece entry : entries) {
      entry.bullet = false;
      open({entry});
    }
    return;
  }
  for (const std::vector<Piece>& group : ByNumber(entries)) open(group);
}

void TableReader::AddFacts(const ColumnRole& role, const std::vector<Piece>& entries, bool inherited, Facts* facts) {
  for (const Span& left : facts_.Add(role.role, role.mixed, entries, inherited, facts)) builder_.AddRemainder("unplaced", left);
}

// Results go to the commitment of their number; those without one to the last that was named.
void TableReader::AddResults(const std::vector<Piece>& entries, const std::vector<std::string>& mixed, bool inherited,
                             std::size_t first) {
  std::vector<Commitment>& commitments = builder_.CurrentObjective().commitments;
  if (first >= commitments.size()) {
    AddFacts({"results", mixed}, entries, inherited, &builder_.CurrentFacts());
    return;
  }
  Commitment* owner = &commitments[first];
  for (const Piece& piece : entries) {
    if (piece.label) {
      for (std::size_t c = first; c < commitments.size(); ++c) {
        if (commitments[c].head.label == piece.label->text) owner = &commitments[c];
      }
    }
    AddFacts({"results", mixed}, {piece}, inherited, &owner->facts);
  }
}

void TableReader::ReadRow(const TableModel& model, const LogicalRow& row) {
  OpenUpper(model, row);
  const auto column = static_cast<std::size_t>(model.roles.Find("commitment"));
  const LogicalCell& cell = row.cells[column];
  const std::vector<Piece> entries = pieces_.Entries(cell.lines, cell.room);
  std::size_t first = builder_.CurrentObjective().commitments.size();
  bool several = false;
  if (!entries.empty() && entries.front().suite && builder_.CurrentCommitment()) {
    for (const Piece& piece : entries) builder_.AddRemainder("repeat", piece.All());
    --first;
  } else if (!entries.empty()) {
    const bool each = OnlyBullets(entries) && entries.size() > 1;
    bool alone = true;  // nothing else in the row is said of one undertaking
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string& role = model.roles.columns[c].role;
      if (c == column || role == "objective" || role == "orientation" || row.cells[c].lines.empty()) continue;
      alone = alone && pieces_.Entries(row.cells[c].lines, row.cells[c].room).size() > 1;
    }
    AddCommitments(entries, model.terms[column], each && alone);
    several = builder_.CurrentObjective().commitments.size() - first > 1;
  } else if (builder_.CurrentCommitment()) {
    first = builder_.CurrentObjective().commitments.size() - 1;  // the rest of the row above
  }
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const ColumnRole& role = model.roles.columns[c];
    if (c == column || role.role == "objective" || role.role == "orientation" || row.cells[c].lines.empty()) continue;
    std::vector<Piece> facts = pieces_.Entries(row.cells[c].lines, row.cells[c].room);
    if (role.role == "label") {
      Commitment* commitment = builder_.CurrentCommitment();
      const Span words = JoinedLines(row.cells[c].lines, tokenizer_);
      if (const auto label = ParseLabel(words); label && commitment && !several) {
        commitment->head.label = label->text;
        for (const Place& place : words.Places()) commitment->head.at.push_back(place);
        continue;
      }
    }
    if (role.role == "finding") {
      for (const Piece& piece : facts) builder_.AddStatement("finding", piece.All());
    } else if (role.role == "year") {
      Facts& owner = several ? builder_.CurrentObjective().facts : builder_.CurrentFacts();
      facts_.AddYear(model.terms[c], JoinedLines(row.cells[c].lines, tokenizer_), &owner);
    } else if (role.role == "results") {
      AddResults(facts, role.mixed, false, first);
    } else {
      Facts& owner = several ? builder_.CurrentObjective().facts : builder_.CurrentFacts();
      AddFacts(role, facts, false, &owner);
    }
  }
}

void TableReader::ReadLists(const TableModel& model, const LogicalRow& row) {
  OpenUpper(model, row);
  Objective& objective = builder_.CurrentObjective();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const ColumnRole& role = model.roles.columns[c];
    if (role.role == "objective" || role.role == "orientation" || row.cells[c].lines.empty()) continue;
    const std::vector<Piece> entries = ListEntries(row.cells[c], pieces_, heads_);
    if (role.role == "commitment") {
      for (Piece entry : entries) {
        entry.bullet = false;
        Commitment& commitment = builder_.OpenCommitment(Words(entry, model.terms[c], kFromLists, "column-of-its-own"));
        facts_.ReadSentence(entry.body, &commitment.facts);
      }
    } else {
      AddFacts(role, entries, false, &objective.facts);
    }
  }
}

bool TableReader::ReadField(const Span& name, const std::vector<importer::Line>& lines, double room) {
  const Piece front = pieces_.ParseFront(name, false);
  const HeadLine line = heads_.ParseColumnHeads(name);
  const auto level = heads_.ParseLevel(name);
  std::vector<Piece> entries = pieces_.Entries(lines, room);
  const std::string role = FieldRole(name, heads_);
  if (role.empty()) return false;
  if (role == "objective" || role == "orientation" || role == "commitment") {
    std::vector<Piece> items;
    Piece whole = WholeText(entries, &items);
    if (!whole.label) whole.label = front.label;
    Span mark = name;
    mark.Append(whole.mark);
    whole.mark = mark;
    std::string term = front.term.empty() ? name.Sub(0, level ? level->tokens : name.size()).Text() : front.term;
    while (!term.empty() && (term.back() == ':' || term.back() == ' ')) term.pop_back();
    const NodeWords words = Words(whole, term, kFromHeads, "form-field");
    if (role == "orientation" || (role == "objective" && whole.label && whole.label->Depth() == 1 && !builder_.HasOrientation())) {
      builder_.OpenOrientation(words);
    } else if (role == "objective") {
      builder_.OpenObjective(words);
    } else {
      Commitment& commitment = builder_.OpenCommitment(words);
      facts_.ReadSentence(whole.body, &commitment.facts);
      facts_.Add("items", {}, items, false, &commitment.facts);
    }
    return true;
  }
  builder_.AddRemainder("column_head", name);
  ColumnRole column{role, line.heads.front().mixed};
  if (role == "finding") {
    for (const Piece& piece : entries) builder_.AddStatement("finding", piece.All());
  } else {
    AddFacts(column, entries, false, &builder_.CurrentFacts());
  }
  return true;
}

void TableReader::ReadForm(const TableModel& model, bool headed) {
  for (const LogicalRow& row : model.table.rows) {
    if (row.section) {
      ReadSection(model, row, headed && !model.names_objective);
      continue;
    }
    const Span name = JoinedLines(row.cells[0].lines, tokenizer_);
    if (!name.empty() && ReadField(name, row.cells[1].lines, row.cells[1].room)) continue;
    builder_.AddRemainder("unplaced", name);
    builder_.AddRemainder("unplaced", JoinedLines(row.cells[1].lines, tokenizer_));
  }
  builder_.CloseCommitment();
}

void TableReader::ReadOther(const TableModel& model) {
  for (const LogicalRow& row : model.table.rows) {
    for (const LogicalCell& cell : row.cells) builder_.AddRemainder("unplaced", JoinedLines(cell.lines, tokenizer_));
  }
}

}  // namespace jalons::normalizer
