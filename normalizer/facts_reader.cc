#include "normalizer/facts_reader.h"

#include <algorithm>
#include <set>

#include "normalizer/money.h"
#include "normalizer/parties.h"
#include "normalizer/targets.h"
#include "normalizer/timing.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestMark = 2;  // letters: a shorter text in a year's column is a sign
constexpr double kMostlyParties = 0.5;  // share at which words left over in a date column are parties

bool HasLetters(const Span& span) {
  return std::any_of(span.tokens().begin(), span.tokens().end(), [](const Token& t) {
    return std::any_of(t.key.begin(), t.key.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  });
}

Entry MakeEntry(const Piece& piece, bool inherited) {
  Entry entry = ToEntry(piece.body);
  entry.at = piece.All().Places();  // its number or bullet stands inside its place
  entry.inherited = inherited;
  return entry;
}

std::vector<Entry>* ListOf(const std::string& role, Facts* facts) {
  if (role == "items") return &facts->items;
  if (role == "changes") return &facts->changes;
  if (role == "indicators") return &facts->indicators;
  if (role == "deliverables") return &facts->deliverables;
  if (role == "monitoring") return &facts->monitoring;
  if (role == "places") return &facts->places;
  return nullptr;
}

// A promise said twice of one undertaking (in its text and in its result) is one target.
void AddTarget(Target target, Facts* facts) {
  const bool known = std::any_of(facts->targets.begin(), facts->targets.end(), [&](const Target& other) {
    return other.min == target.min && other.max == target.max && other.unit == target.unit && other.per == target.per && other.by == target.by;
  });
  if (!known) facts->targets.push_back(std::move(target));
}

}  // namespace

struct FactsReader::Readers {
  explicit Readers(const Lexicon& lexicon)
      : lexicon(lexicon), timing(lexicon), targets(lexicon), money(lexicon), parties(lexicon) {
    for (const LexiconRow& row : lexicon.Table("outline_words")) {
      if (row["kind"] == "mark") marks.insert(text::Fold(row["word"]));
    }
  }

  const Lexicon& lexicon;
  TimingParser timing;
  TargetParser targets;
  MoneyParser money;
  PartySplitter parties;
  DateContext context;
  std::set<std::string> marks;  // signs that say yes in the column of a year
};

FactsReader::FactsReader(const Lexicon& lexicon) : readers_(std::make_unique<Readers>(lexicon)) {}
FactsReader::~FactsReader() = default;

void FactsReader::SetPeriod(std::optional<std::string> period) { readers_->context.period = std::move(period); }

bool FactsReader::IsDate(const Span& words) const { return readers_->timing.IsDate(words.Text()); }
bool FactsReader::IsPlainDate(const Span& words) const {
  if (!IsDate(words)) return false;
  for (const auto& found : readers_->timing.ParseCell(words.Text(), readers_->context)) {
    if (found.timing.frequency) return false;
  }
  return true;
}

double FactsReader::DateShare(const Span& words) const { return readers_->timing.DateShare(words.Text()); }
double FactsReader::PartyShare(const Span& words) const { return readers_->parties.PartyShare(words.Text()); }

std::optional<std::string> FactsReader::FindPeriod(const Span& words) const {
  return normalizer::FindPeriod(words.Text(), readers_->lexicon);
}

std::optional<std::string> FactsReader::FindDate(const Span& words) const {
  for (const auto& found : readers_->timing.ParseCell(words.Text(), readers_->context)) {
    if (found.timing.edtf) return found.timing.edtf;
  }
  return std::nullopt;
}

void FactsReader::AddTiming(const Span& words, bool inherited, Facts* facts) const {
  const std::string text = words.Text();
  std::size_t from = 0;
  std::vector<Span> left;
  for (auto& found : readers_->timing.ParseCell(text, readers_->context)) {
    if (found.begin > from) left.push_back(words.Bytes(from, found.begin));
    const Span span = words.Bytes(found.begin, found.end);
    found.timing.at = span.Places();
    found.timing.inherited = inherited;
    for (Target& target : readers_->targets.Find(span.Text(), {found}, readers_->context)) {
      target.at = found.timing.at;
      AddTarget(std::move(target), facts);
    }
    facts->timing.push_back(std::move(found.timing));
    from = std::max(from, found.end);
  }
  if (from < text.size()) left.push_back(words.Bytes(from, text.size()));
  // A date column may also hold who ("MRC des Chenaux") or a remark; neither is lost.
  for (const Span& rest : left) {
    if (!HasLetters(rest)) continue;
    if (PartyShare(rest) >= kMostlyParties) {
      Piece piece;
      piece.body = rest;
      AddParties(piece, {}, inherited, facts);
    } else if (!facts->timing.empty() && rest.front().key.starts_with('(')) {
      Timing& last = facts->timing.back();
      last.text += " " + rest.Text();
      for (const Place& place : rest.Places()) last.at.push_back(place);
    } else {
      Timing remark;
      remark.text = rest.Text();
      remark.at = rest.Places();
      remark.inherited = inherited;
      facts->timing.push_back(std::move(remark));
    }
  }
}

void FactsReader::AddParties(const Piece& piece, const std::vector<std::string>& mixed, bool inherited, Facts* facts) const {
  const bool dates = std::find(mixed.begin(), mixed.end(), "timing") != mixed.end();
  if (IsDate(piece.body) && (dates || piece.mark.empty())) {
    AddTiming(piece.body, inherited, facts);
    return;
  }
  const std::string text = piece.body.Text();
  const auto parts = readers_->parties.Split(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Span span = piece.body.Bytes(parts[i].begin, parts[i].end);
    if (span.empty()) continue;
    Entry entry = ToEntry(span);
    // Bullets, commas and "et" between parties stand inside the place of the party before them.
    Span place = i == 0 ? piece.mark : Span();
    place.Append(piece.body.Bytes(i == 0 ? 0 : parts[i].begin, i + 1 < parts.size() ? parts[i + 1].begin : text.size()));
    entry.at = place.Places();
    entry.inherited = inherited;
    facts->resources.push_back(std::move(entry));
  }
  ReadSentence(piece.body, facts, true);
}

void FactsReader::AddYear(const std::string& year, const Span& words, Facts* facts) const {
  const std::string text = words.Text();
  const bool mark = readers_->marks.contains(text::Fold(text));
  if (!mark && !IsDate(words)) {
    // A dash says no; words say who or what.
    if (text::Length(text) <= kLongestMark) return;
    Piece piece;
    piece.body = words;
    return AddParties(piece, {}, false, facts);
  }
  auto found = readers_->timing.ParseCell(mark ? year : text + " " + year, readers_->context);
  for (auto& one : found) {
    if (!mark) one.timing.text = text;
    one.timing.at = words.Places();
    facts->timing.push_back(std::move(one.timing));
  }
}

std::vector<Span> FactsReader::Add(const std::string& role, const std::vector<std::string>& mixed,
                                   const std::vector<Piece>& entries, bool inherited, Facts* facts) const {
  std::vector<Span> left;
  const bool dates = std::find(mixed.begin(), mixed.end(), "timing") != mixed.end();
  if (role == "timing" && std::find(mixed.begin(), mixed.end(), "deliverables") == mixed.end() &&
      std::find(mixed.begin(), mixed.end(), "resources") == mixed.end()) {
    // A date may be broken over lines that look like entries ("septembre / 2003"): the cell is read as a whole.
    Span whole;
    for (const Piece& piece : entries) whole.Append(piece.All());
    if (!whole.empty()) AddTiming(whole, inherited, facts);
    return left;
  }
  for (const Piece& piece : entries) {
    if (piece.body.empty()) {
      if (HasLetters(piece.mark)) left.push_back(piece.mark);
      continue;
    }
    if (role == "results") {
      Result result;
      if (piece.label) result.label = piece.label->text;
      result.entry = MakeEntry(piece, inherited);
        facts->results.push_back(std::move(result));
      ReadSentence(piece.body, facts);
    } else if (role == "resources") {
      AddParties(piece, mixed, inherited, facts);
    } else if (role == "timing" || (dates && IsDate(piece.body))) {
      if (IsDate(piece.body)) {
        AddTiming(piece.body, inherited, facts);
      } else {
        const bool deliverable = std::find(mixed.begin(), mixed.end(), "deliverables") != mixed.end();
        if (deliverable) {
          facts->deliverables.push_back(MakeEntry(piece, inherited));
          ReadSentence(piece.body, facts);
        } else {
          AddParties(piece, mixed, inherited, facts);
        }
      }
    } else if (role == "status" || role == "priority") {
      std::optional<Entry>& value = role == "status" ? facts->status : facts->priority;
      if (value) {
        value->text += " " + piece.body.Text();
        for (const Place& place : piece.body.Places()) value->at.push_back(place);
      } else {
        value = MakeEntry(piece, inherited);
      }
    } else if (role == "budget") {
      const std::string text = piece.body.Text();
      std::vector<Budget> sums = readers_->money.Find(text);
      if (sums.empty()) left.push_back(piece.body);
      for (Budget& sum : sums) {
        sum.at = piece.body.Places();
        facts->budget.push_back(std::move(sum));
      }
    } else if (role != "items" && ListOf(role, facts) != nullptr && IsPlainDate(piece.body)) {
      AddTiming(piece.body, inherited, facts);  // "An 1" above a list of deliverables
    } else if (std::vector<Entry>* list = ListOf(role, facts)) {
      list->push_back(MakeEntry(piece, inherited));
      if (role != "monitoring" && role != "places" && role != "changes") ReadSentence(piece.body, facts);
    } else {
      left.push_back(piece.All());
    }
  }
  return left;
}

void FactsReader::ReadSentence(const Span& sentence, Facts* facts, bool resource) const {
  const std::string text = sentence.Text();
  auto found = readers_->timing.ParseSentence(text, readers_->context);
  const TargetPlace place = resource ? TargetPlace::kResource : TargetPlace::kText;
  for (Target& target : readers_->targets.Find(text, found, readers_->context, place)) {
    target.at = sentence.Places();
    AddTarget(std::move(target), facts);
  }
  for (auto& one : found) {
    one.timing.at = sentence.Bytes(one.begin, one.end).Places();
    facts->timing.push_back(std::move(one.timing));
  }
}

}  // namespace jalons::normalizer
