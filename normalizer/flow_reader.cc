#include "normalizer/flow_reader.h"

#include <algorithm>

#include "normalizer/linear_reader.h"
#include "normalizer/table_reader.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kFromHeading = 0.9;  // confidence of a node by its heading
constexpr double kFromList = 0.85;    // of a commitment by its place in a list
constexpr double kFromProse = 0.6;    // of one that only its brevity tells from prose
constexpr std::size_t kLongestImprint = 15;  // words of a line that says when the document was adopted
constexpr double kDeeperItem = 0.6;   // of a line's height: an item that much further right is a sub-point

NodeWords Words(const Piece& piece, double confidence, const char* evidence) {
  NodeWords words;
  if (piece.label) words.label = piece.label->text;
  words.term = piece.term;
  words.text = piece.body;
  words.mark = piece.mark;
  words.confidence = confidence;
  words.evidence = evidence;
  return words;
}

}  // namespace

FlowReader::FlowReader(const Heads& heads, const Tokenizer& tokenizer, const PieceBuilder& pieces, const FactsReader& facts,
                       const Outline& outline, const std::map<int, TableModel>& models, PlanBuilder* builder)
    : heads_(heads), tokenizer_(tokenizer), pieces_(pieces), facts_(facts), outline_(outline), models_(models), builder_(*builder) {}

void FlowReader::Read(const std::vector<Surveyed>& entries, int organization) {
  const bool headed = std::any_of(outline_.levels.begin(), outline_.levels.end(),
                                  [](const auto& level) { return level.second == Level::kOrientation; });
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Surveyed& entry = entries[i];
    if (static_cast<int>(i) == outline_.title) {
      builder_.plan().title = ToEntry(entry.piece.All());
      continue;
    }
    if (static_cast<int>(i) == organization) {
      builder_.AddRemainder("heading", entry.piece.All());
      continue;
    }
    if (entry.use == Use::kSetApart) {
      builder_.AddRemainder(entry.piece.set_apart, entry.piece.All());
      continue;
    }
    const Region region = outline_.regions[i];
    if (entry.use == Use::kTable) {
      const auto model = models_.find(entry.piece.table);
      if (model == models_.end()) continue;  // a further part of a table that was read with its first
      TableReader reader(heads_, tokenizer_, pieces_, facts_, &builder_);
      reader.Read(model->second, headed);
      passage_ = field_ = "";
      continue;
    }
    if (entry.use == Use::kColumnHeads && region == Region::kBody) {
      const std::size_t end = LinearReader::RegionEnd(entries, i);
      LinearReader(heads_, facts_, &builder_).Read(entries, i, end);
      passage_ = field_ = "";
      i = end - 1;
      continue;
    }
    if (region == Region::kSummary) {
      if (entry.use == Use::kPassage || entry.use == Use::kField || entry.use == Use::kColumnHeads) ReadFront(entry);
      else builder_.AddStatement("summary", entry.piece.body, entry.piece.mark);
    } else if (region == Region::kFront) {
      ReadFront(entry);
    } else if (region == Region::kAnnex) {
      ReadAnnex(entry);
    } else {
      ReadBody(entry);
    }
  }
}

void FlowReader::AddToPassage(const Piece& piece) {
  builder_.AddStatement(passage_.empty() ? "context" : passage_, piece.body, piece.mark);
  // "… les valeurs suivantes :" names what its list holds.
  if (piece.EndsWithColon()) {
    if (const auto role = heads_.LastPassageRole(piece.body)) passage_ = *role;
  }
}

void FlowReader::ReadPassage(const Surveyed& entry) {
  builder_.AddRemainder("heading", entry.lead);
  builder_.AddRemainder("heading", entry.piece.mark);
  passage_ = entry.role;
  field_ = "";
  if (entry.piece.body.empty()) return;
  const bool opens = entry.piece.EndsWithColon();
  Piece piece = entry.piece;
  piece.mark = {};
  AddToPassage(piece);
  if (!opens) passage_ = "";
}

void FlowReader::ReadFront(const Surveyed& entry) {
  switch (entry.use) {
    case Use::kPassage:
      ReadPassage(entry);
      break;
    case Use::kField:
    case Use::kColumnHeads: {
      Span all = entry.lead;
      if (entry.use == Use::kField) all.Append(entry.piece.body);
      builder_.AddRemainder("heading", all);
      passage_ = "";
      break;
    }
    case Use::kHeading:
      if (entry.kind.starts_with("F:")) {
        builder_.AddRemainder("heading", entry.piece.All());
        passage_ = "";
        break;
      }
      [[fallthrough]];
    default:
      // "Adopté par le conseil le 12 mai 2021": of the document, not of the plan.
      if (!entry.piece.body.empty() && passage_.empty() && entry.piece.body.size() <= kLongestImprint &&
          heads_.Is("adoption", entry.piece.body.front())) {
        builder_.AddRemainder("heading", entry.piece.All());
        break;
      }
      AddToPassage(entry.piece);
  }
}

void FlowReader::ReadHeading(const Surveyed& entry) {
  const auto level = outline_.levels.find(entry.kind);
  const Level what = level == outline_.levels.end() ? Level::kNone : level->second;
  passage_ = field_ = term_ = "";
  list_indent_ = -1;
  if (entry.piece.level && entry.piece.level->levels.front() == "finding") {
    builder_.AddStatement("finding", entry.piece.body, entry.piece.mark);
    passage_ = "finding";
    return;
  }
  switch (what) {
    case Level::kOrientation:
      builder_.OpenOrientation(Words(entry.piece, kFromHeading, "heading"), entry.piece.suite);
      break;
    case Level::kObjective:
      builder_.OpenObjective(Words(entry.piece, kFromHeading, "heading"), entry.piece.suite);
      break;
    case Level::kCommitment: {
      Commitment& commitment = builder_.OpenCommitment(Words(entry.piece, kFromHeading, "heading"));
      facts_.ReadSentence(entry.piece.body, &commitment.facts);
      break;
    }
    case Level::kItem:
      ReadItem(entry);
      break;
    case Level::kNone:
      builder_.AddRemainder("heading", entry.piece.All());
      passage_ = "context";
  }
}

void FlowReader::ReadItem(const Surveyed& entry) {
  const Piece& piece = entry.piece;
  if (!field_.empty()) {
    for (const Span& left : facts_.Add(field_, mixed_, {piece}, false, &builder_.CurrentFacts())) builder_.AddRemainder("unplaced", left);
    return;
  }
  if (!passage_.empty()) return AddToPassage(piece);
  const importer::Box box = piece.All().FirstBox();
  const bool nested = list_indent_ >= 0 && builder_.CurrentCommitment() != nullptr &&
                      box.x0 > list_indent_ + kDeeperItem * std::max(1.0, piece.All().front().box.Height());
  if (outline_.bullets == Level::kCommitment && !nested) {
    Piece leaf = piece;
    if (!term_.empty()) leaf.term = term_;
    Commitment& commitment = builder_.OpenCommitment(Words(leaf, kFromList, "list"));
    facts_.ReadSentence(piece.body, &commitment.facts);
    list_indent_ = box.x0;
    return;
  }
  Facts& facts = builder_.CurrentFacts();
  for (const Span& left : facts_.Add("items", {}, {piece}, false, &facts)) builder_.AddRemainder("unplaced", left);
}

void FlowReader::ReadField(const Surveyed& entry) {
  builder_.AddRemainder("column_head", entry.lead);
  passage_ = "";
  field_ = "";
  list_indent_ = -1;
  if (entry.role == "commitment" || entry.role == "objective" || entry.role == "orientation" || entry.role == "items") {
    term_ = entry.lead.Text();
    while (!term_.empty() && (term_.back() == ':' || term_.back() == ' ')) term_.pop_back();
    if (!entry.piece.body.empty()) ReadItem(entry);
    return;
  }
  if (entry.role == "finding" || entry.role == "other") {
    passage_ = entry.role == "finding" ? "finding" : "context";
    if (!entry.piece.body.empty()) AddToPassage(entry.piece);
    return;
  }
  field_ = entry.role;
  mixed_ = entry.mixed;
  if (entry.piece.body.empty()) {
    // A list of its own below a list of several undertakings is said of all of them.
    const bool several = builder_.HasObjective() && builder_.CurrentObjective().commitments.size() > 1 && outline_.bullets == Level::kCommitment;
    if (several) builder_.CloseCommitment();
    if (several && field_ == "results") field_ = "changes";
    return;
  }
  const std::vector<Piece> entries = pieces_.Entries(entry.piece.body);
  for (const Span& left : facts_.Add(field_, mixed_, entries, false, &builder_.CurrentFacts())) builder_.AddRemainder("unplaced", left);
  field_ = "";
}

void FlowReader::ReadBody(const Surveyed& entry) {
  switch (entry.use) {
    case Use::kHeading:
      return ReadHeading(entry);
    case Use::kPassage:
      return ReadPassage(entry);
    case Use::kField:
      return ReadField(entry);
    case Use::kBullet:
      return ReadItem(entry);
    default:
      break;
  }
  const Piece& piece = entry.piece;
  if (!field_.empty()) return ReadItem(entry);
  if (outline_.paragraphs == Level::kCommitment && passage_.empty()) {
    Commitment& commitment = builder_.OpenCommitment(Words(piece, kFromProse, "paragraph"));
    facts_.ReadSentence(piece.body, &commitment.facts);
    return;
  }
  if (passage_.empty() && builder_.CurrentCommitment() != nullptr) {
    Facts& facts = builder_.CurrentCommitment()->facts;
    facts_.Add("items", {}, {piece}, false, &facts);
    return;
  }
  AddToPassage(piece);
}

void FlowReader::ReadAnnex(const Surveyed& entry) {
  Plan& plan = builder_.plan();
  const Piece& piece = entry.piece;
  Span words = entry.use == Use::kField || entry.use == Use::kPassage ? entry.lead : Span();
  words.Append(piece.body);
  const bool names_annex = !piece.body.empty() && heads_.Is("annex", piece.body.front()) && !piece.bullet;
  if (plan.annexes.empty() || names_annex) {
    Annex& annex = plan.annexes.emplace_back();
    annex.title = words.Text();
    annex.at = words.Places();
    return;
  }
  Annex& annex = plan.annexes.back();
  const bool by_type = entry.use == Use::kHeading && (entry.kind.starts_with("F:") || entry.kind == "G");
  const bool by_word = (entry.use == Use::kPassage || entry.use == Use::kField) && piece.body.empty() && !entry.lead.back().key.ends_with(':');
  const bool heading = piece.bullet ? by_type && piece.caps : by_type || by_word || entry.use == Use::kColumnHeads;
  if (annex.sections.empty() && facts_.IsDate(words)) {
    annex.date = facts_.FindDate(words);
    for (const Place& place : words.Places()) annex.at.push_back(place);
    return;
  }
  if (heading) {
    AnnexSection& section = annex.sections.emplace_back();
    section.heading = words.Text();
    section.at = words.Places();
    return;
  }
  if (annex.sections.empty()) annex.sections.emplace_back();
  Entry item = ToEntry(words);
  if (piece.label) {
    Span labelled = piece.mark;
    labelled.Append(words);
    item = ToEntry(labelled);
  }
  Span all = piece.mark;
  all.Append(words);
  item.at = all.Places();
  annex.sections.back().items.push_back(std::move(item));
}

}  // namespace jalons::normalizer
