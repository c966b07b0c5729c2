#include "normalizer/pieces.h"

#include <algorithm>
#include <map>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

// Of a text file's lines, the share that must begin with exactly one space for that space to be a lost bullet.
constexpr double kLostBulletShare = 0.02;
constexpr int kLostBulletLines = 3;
constexpr double kGapOfLineHeight = 0.7;   // a larger white gap between lines parts them
constexpr double kFullLineShare = 0.6;     // of the wrap width: a line this long may have been broken by the margin
constexpr double kShortLineShare = 0.6;    // of the room: a line this short was ended on purpose
constexpr double kTitleRoom = 2;           // times the usual line: the lines of a title end where their authors wanted
constexpr double kAmpleRoom = 0.8;         // of a cell's width: words that would have ended before were not wrapped
constexpr double kTitleOutdent = 8;        // characters by which the line below a centred title begins further left
constexpr std::size_t kLongestName = 12;   // words of a level's bare name ("Axe Transfert et diffusion")

double WidthOf(const Span& line) { return line.empty() ? 0 : line.back().box.x1 - line.front().box.x0; }

bool OpenBracket(const Span& span) {
  int open = 0;
  for (const Token& token : span.tokens()) {
    for (const char sign : token.key) open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    open = std::max(open, 0);
  }
  return open > 0;
}

bool StartsWithBracket(const Token& token) { return token.key.starts_with('('); }

// What stands before the leaders and the page number of a line of a table of contents, folded.
std::string TitleInContents(const Span& line) {
  std::size_t end = line.size();
  while (end > 0 && line[end - 1].key.find_first_not_of("0123456789._- ") == std::string::npos) --end;
  std::string title = text::Fold(line.Sub(0, end).Text());
  while (!title.empty() && (title.back() == '.' || title.back() == ' ')) title.pop_back();
  return title;
}

int BlankBetween(const importer::Line& before, const importer::Line& line, bool grid) {
  if (before.page != line.page) return 1;
  const double gap = line.box.y0 - before.box.y1;
  if (grid) return static_cast<int>(std::max(0.0, gap + 0.5));
  return gap > kGapOfLineHeight * std::max(1.0, before.box.Height()) ? 1 : 0;
}

}  // namespace

bool Piece::EndsWithColon() const { return !body.empty() && body.back().key.ends_with(':'); }

Span Piece::All() const {
  Span all = mark;
  all.Append(body);
  return all;
}

PieceBuilder::PieceBuilder(const importer::Document& document, const Heads& heads, const Tokenizer& tokenizer)
    : document_(document), heads_(heads), tokenizer_(tokenizer), leading_(document, tokenizer), lost_bullets_(LostBullets()) {
  for (const importer::Block& block : document.blocks) {
    if (block.kind != importer::BlockKind::kContents) continue;
    for (const importer::Line& line : block.lines) contents_.insert(TitleInContents(tokenizer.Line(line)));
  }
  contents_.erase("");
  std::vector<double> widths;
  for (const importer::Block& block : document.blocks) {
    for (const importer::Line& line : block.lines) widths.push_back(line.box.Width());
  }
  if (widths.empty()) return;
  std::sort(widths.begin(), widths.end());
  wrap_ = widths[widths.size() * 95 / 100];
}

bool PieceBuilder::LostBullets() const {
  int lines = 0, one = 0, none = 0;
  for (const importer::Block& block : document_.blocks) {
    if (block.kind != importer::BlockKind::kText) continue;
    for (const importer::Line& line : block.lines) {
      if (!tokenizer_.PageOf(line.page).grid) return false;
      ++lines;
      one += line.box.x0 == 1;
      none += line.box.x0 == 0;
    }
  }
  return one >= kLostBulletLines && one >= kLostBulletShare * lines && none >= kLostBulletShare * lines;
}

bool PieceBuilder::InContents(const Span& span) const {
  return !contents_.empty() && contents_.contains(text::Fold(span.Text()));
}

bool PieceBuilder::OpensRun(const Span& line) const {
  if (line.empty()) return false;
  if (heads_.IsBullet(line.front()) || heads_.GluedBullet(line.front()) > 0) return true;
  if (heads_.FieldTokens(line) > 0) return true;
  const Piece front = ParseFront(line, false);
  return front.label || front.level;
}

bool PieceBuilder::HardBreak(const Run& before, const Span& next, double room, bool in_cell) const {
  if (OpensRun(next) || (!in_cell && InContents(before.span))) return true;
  const bool may_head = !in_cell && text::StartsUpper(next.front().text);
  if (may_head && (heads_.IsHeadWord(next) || heads_.IsHeadWord(before.span))) return true;
  const Token& last = before.span.back();
  if (heads_.CannotEnd(last) || OpenBracket(before.span)) return false;
  if (heads_.Is("exemple", next.front())) return false;
  // A centred title above a line that begins at the margin.
  const double outdent = before.span.front().box.x0 - next.front().box.x0;
  if (!in_cell && !EndsSentence(last) && text::StartsUpper(next.front().text) &&
      outdent > kTitleOutdent * (next.front().grid ? 1 : 0.5 * next.front().box.Height()) && before.span.front().page == next.front().page)
    return true;
  const bool opens = text::StartsUpper(next.front().text) || (!text::StartsLetter(next.front().text) && !StartsWithBracket(next.front()));
  const double space = next.front().grid ? 1 : 0.25 * std::max(1.0, next.front().box.Height());
  const double needed = before.last_width + space + next.front().box.Width();
  const bool fits = needed <= room;
  // Small letters go on, unless there was ample room for them on the line above.
  if (!opens) return in_cell && !next.front().grid && needed <= kAmpleRoom * room;
  if (in_cell) return fits || EndsSentence(last) || last.key.ends_with(')');
  if (!fits) return false;
  if (EndsSentence(last)) return true;
  return before.last_width < kShortLineShare * room;
}

bool PieceBuilder::GoesOnAcrossGap(const Run& before, const Span& next) const {
  if (before.span.empty() || OpensRun(next)) return false;
  if (lost_bullets_ && next.front().grid && next.front().box.x0 == 1) return false;
  const Token& last = before.span.back();
  if (OpenBracket(before.span) && before.span.size() > 1) return true;
  if (EndsSentence(last) || last.key.ends_with(':') || last.key.ends_with(';')) return false;
  const bool caps = text::IsAllCaps(before.span.Text());
  if (heads_.CannotEnd(last) && !last.key.ends_with(',')) return true;
  if (caps && heads_.CannotOpen(next.front())) return true;
  const bool runs_on = text::StartsLower(next.front().text) || StartsWithBracket(next.front());
  return runs_on && before.last_width >= kFullLineShare * wrap_;
}

std::vector<PieceBuilder::Run> PieceBuilder::JoinLines(const std::vector<importer::Line>& lines,
                                                       const std::vector<double>& rooms, bool in_cell) const {
  std::vector<Run> runs;
  double left = lines.empty() ? 0 : lines.front().box.x0;
  for (const importer::Line& line : lines) left = std::min(left, line.box.x0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Span span = tokenizer_.Line(lines[i]);
    if (span.empty()) continue;
    const bool grid = span.front().grid;
    const bool soft_bullet = !in_cell && lost_bullets_ && grid && lines[i].box.x0 == 1;
    const int blank = i == 0 ? 0 : BlankBetween(lines[i - 1], lines[i], grid);
    const bool same_page = i == 0 || lines[i - 1].page == lines[i].page;
    bool starts = runs.empty() || soft_bullet;
    if (!starts && blank > 0 && (grid || (same_page && !in_cell))) starts = !GoesOnAcrossGap(runs.back(), span);
    if (!starts) {
      const auto parts = in_cell && i > 0 ? leading_.Parts(lines[i - 1], lines[i]) : std::nullopt;
      starts = parts ? *parts || OpensRun(span) : HardBreak(runs.back(), span, rooms[i], in_cell);
    }
    if (starts) {
      runs.emplace_back();
      runs.back().blank_before = blank;
      runs.back().indent = lines[i].box.x0 - left;
      runs.back().soft_bullet = soft_bullet;
    }
    Run& run = runs.back();
    tokenizer_.AppendLine(&run.span, span);
    run.last_line = span;
    run.last_width = WidthOf(span);
    run.widest = std::max(run.widest, run.last_width);
  }
  return runs;
}

Piece PieceBuilder::ParseFront(Span span, bool named) const {
  Piece piece;
  std::size_t at = 0;
  if (const std::size_t sign = span.empty() ? 0 : heads_.GluedBullet(span.front()); sign > 0) {
    Span cut = span.Bytes(0, sign);
    cut.Append(span.Bytes(sign, span.Text().size()));
    span = cut;
  }
  while (at < span.size() && heads_.IsBullet(span[at])) ++at;
  piece.bullet = at > 0;
  const std::size_t front = at;
  if (const auto level = heads_.ParseLevel(span, at); level && text::StartsUpper(span[at].text)) {
    std::size_t next = at + level->tokens;
    bool colon = span[next - 1].key.ends_with(':');
    while (next < span.size() && (span[next].key == ":" || span[next].key == "#" || span[next].key == "no" ||
                                  span[next].key == "n°" || span[next].key == "-")) {
      colon = colon || span[next].key == ":";
      ++next;
    }
    auto label = ParseLabel(span, next);
    if (label && label->bare && next + 1 < span.size() && text::StartsLower(span[next + 1].text) && !colon) label.reset();
    const bool bare_name = named && !piece.bullet && level->named && next < span.size() && !label && !colon &&
                           span.size() - next <= kLongestName && text::StartsUpper(span[next].text) &&
                           !EndsSentence(span.back());
    if (label || colon || bare_name) {
      piece.level = level;
      piece.term = span.Sub(at, at + level->tokens).Text();
      while (!piece.term.empty() && (piece.term.back() == ':' || piece.term.back() == ' ')) piece.term.pop_back();
      piece.term_colon = colon && !label;
      piece.label = label;
      at = next + (label ? label->tokens : 0);
      while (at < span.size() && (span[at].key == ":" || span[at].key == "-")) ++at;
    }
  }
  if (!piece.level) {
    if (auto label = ParseLabel(span, at); label && !label->bare) {
      piece.label = label;
      at += label->tokens;
      while (at < span.size() && (span[at].key == ":" || (span[at].key == "-" && at == front + label->tokens))) ++at;
    }
  }
  while (at < span.size() && heads_.Is("suite", span[at]) && (piece.label || piece.level)) {
    piece.suite = true;
    ++at;
  }
  std::size_t end = span.size();
  while (end > at && heads_.Is("suite", span[end - 1]) && span[end - 1].key.starts_with('(')) {
    piece.suite = true;
    --end;
  }
  piece.mark = span.Sub(0, at);
  piece.mark.Append(span.Sub(end));
  piece.body = span.Sub(at, end);
  if (!span.empty()) piece.page = span.front().page;
  piece.bold = !piece.body.empty();
  for (const Token& token : piece.body.tokens()) {
    piece.bold = piece.bold && (token.bold || !text::StartsLetter(token.text));
    piece.size = std::max(piece.size, token.size);
  }
  if (piece.body.empty() && !piece.mark.empty()) {
    piece.bold = piece.mark.back().bold;
    piece.size = piece.mark.back().size;
  }
  piece.caps = text::IsAllCaps(piece.body.Text());
  return piece;
}

void PieceBuilder::SplitRun(const Run& run, bool in_cell, std::vector<Piece>* pieces) const {
  const Span span = SplitGluedLabels(run.span);
  std::vector<std::size_t> starts;
  const std::size_t bracket = in_cell ? 0 : BracketedFields(span);
  const Piece front = ParseFront(span, false);
  const std::size_t body = front.mark.size();
  // "4.2.1 - Fonds … - Soutien …": the dash after the number is the first bullet of several.
  const bool dash = in_cell && front.label && front.label->Depth() >= 2 && body > 0 && span[body - 1].text == "-";
  for (std::size_t at = 1; at < span.size(); ++at) {
    const Token& before = span[at - 1];
    const bool ended = EndsSentence(before) || before.key.ends_with(':') || before.key.ends_with(';');
    if (heads_.Is("voir", before)) continue;
    if (bracket > 0 && at >= bracket) {
      if (at == bracket || (before.key.ends_with(';') && heads_.FieldTokens(span.Sub(at), true) > 0)) starts.push_back(at);
      continue;
    }
    if (!in_cell && at > body && (EndsSentence(before) || before.key == "-" || before.key == "|") && heads_.FieldTokens(span.Sub(at)) > 0) {
      starts.push_back(at);  // "… Responsable : … Échéance : …" on one line
      continue;
    }
    if (auto label = ParseLabel(span, at); label && !label->bare && label->Depth() >= 2 && at + label->tokens < span.size() &&
                                           (EndsSentence(before) || heads_.Is("suite", before)) && (at >= body || before.key != ":")) {
      starts.push_back(at);
    } else if (in_cell && at >= body && heads_.IsSoftBullet(span[at]) && span[at].key == "-" && span[at].text == "-" &&
               (ended || at == body) && at + 1 < span.size() && !span[at + 1].line_start) {
      starts.push_back(at);
    } else if (at > body && span[at].grid && !in_cell && span[at].gap >= 2 && !span[at].line_start && EndsSentence(before) &&
               text::StartsUpper(span[at].text)) {
      starts.push_back(at);
    }
  }
  if (dash && !starts.empty()) starts.insert(starts.begin(), body - 1);
  bool first = true;
  for (const Span& part : SplitAt(span, starts)) {
    const bool bracketed = bracket > 0 && !first;
    Piece piece = bracketed ? FieldInBrackets(part) : ParseFront(part, !in_cell);
    piece.bullet = piece.bullet || (first && run.soft_bullet);
    piece.indent = run.indent;
    piece.in_contents = starts.empty() && InContents(span);
    piece.blank_before = first ? run.blank_before : 0;
    first = false;
    pieces->push_back(std::move(piece));
  }
}

// "… (Responsable : la MRC; échéance : 2021)": the token where the bracket opens, or 0.
std::size_t PieceBuilder::BracketedFields(const Span& span) const {
  if (span.empty() || !span.back().key.ends_with(")")) return 0;
  for (std::size_t at = 1; at < span.size(); ++at) {
    if (!span[at].key.starts_with('(') || span[at].text.size() < 2) continue;
    Span inside = span.Sub(at);
    inside[0].text.erase(0, 1);
    inside[0].key.erase(0, 1);
    if (heads_.FieldTokens(inside, true) > 0) return at;
  }
  return 0;
}

// A field out of such brackets, without them.
Piece PieceBuilder::FieldInBrackets(Span span) const {
  for (std::string* word : {&span[0].text, &span[0].key}) {
    if (word->starts_with('(')) word->erase(0, 1);
  }
  for (std::string* word : {&span[span.size() - 1].text, &span[span.size() - 1].key}) {
    if (!word->empty() && (word->back() == ')' || word->back() == ';')) word->pop_back();
  }
  Piece piece;
  piece.body = span;
  piece.page = span.front().page;
  return piece;
}

std::vector<Piece> PieceBuilder::Entries(const std::vector<importer::Line>& lines, double room) const {
  std::vector<Piece> pieces;
  for (const Run& run : JoinLines(lines, std::vector<double>(lines.size(), room), true)) SplitRun(run, true, &pieces);
  return pieces;
}

std::vector<Piece> PieceBuilder::Entries(const Span& span) const {
  std::vector<Piece> pieces;
  const Run run{.span = span, .last_line = {}};
  if (!span.empty()) SplitRun(run, true, &pieces);
  return pieces;
}

std::vector<Piece> PieceBuilder::Build() const {
  std::vector<Piece> pieces;
  std::vector<importer::Line> pending;  // text lines of neighbouring blocks; a paragraph may go on over their border
  std::vector<double> rooms;            // for each of them, the width of the widest line of its block
  const auto flush = [&] {
    for (const Run& run : JoinLines(pending, rooms, false)) SplitRun(run, false, &pieces);
    pending.clear();
    rooms.clear();
  };
  for (const importer::Block& block : document_.blocks) {
    if (block.kind == importer::BlockKind::kText) {
      const bool grid = !block.lines.empty() && tokenizer_.PageOf(block.lines.front().page).grid;
      if (!grid) flush();
      pending.insert(pending.end(), block.lines.begin(), block.lines.end());
      double room = 0;
      for (const importer::Line& line : block.lines) room = std::max(room, line.box.Width());
      // The lines of a title are not filled to its own width but to the page's.
      if (grid && pieces.empty() && rooms.empty()) room = std::max(room, wrap_);
      rooms.resize(pending.size(), room);
      continue;
    }
    flush();
    Piece piece;
    piece.page = block.page;
    if (block.kind == importer::BlockKind::kTable) {
      piece.table = block.table;
    } else {
      piece.set_apart = block.kind == importer::BlockKind::kFurniture ? "furniture" : "contents";
      for (const importer::Line& line : block.lines) tokenizer_.AppendLine(&piece.body, tokenizer_.Line(line));
    }
    pieces.push_back(std::move(piece));
  }
  flush();
  std::erase_if(pieces, [](const Piece& p) { return p.table < 0 && p.mark.empty() && p.body.empty(); });
  SetFurnitureApart(&pieces);
  return pieces;
}

// A text file has no page ends: a running title is what stands, each time the same, right before a numbered level.
void PieceBuilder::SetFurnitureApart(std::vector<Piece>* pieces) const {
  // The head of a later page that repeats words of the document's own title.
  constexpr std::size_t kTitlePieces = 3;
  std::string title;
  double largest = 0;
  for (std::size_t i = 0; i < pieces->size() && i < kTitlePieces; ++i) {
    const Piece& piece = (*pieces)[i];
    if (!piece.body.empty() && EndsSentence(piece.body.back())) continue;
    title += text::Fold(piece.body.Text()) + " | ";
    largest = std::max(largest, piece.size);
  }
  for (std::size_t i = kTitlePieces; i < pieces->size(); ++i) {
    Piece& piece = (*pieces)[i];
    if (piece.table >= 0 || piece.body.size() < 2 || piece.level || piece.label || piece.body.front().grid || piece.size >= largest) continue;
    std::size_t before = i - 1;
    while (before > 0 && !(*pieces)[before].set_apart.empty() && (*pieces)[before].page == piece.page) --before;
    if ((*pieces)[before].page == piece.page || title.find(text::Fold(piece.body.Text())) == std::string::npos) continue;
    piece.set_apart = "furniture";
  }
  std::map<std::string, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < pieces->size(); ++i) {
    const Piece& piece = (*pieces)[i];
    if (piece.table < 0 && piece.set_apart.empty() && !piece.level && !piece.label && !piece.body.empty() &&
        heads_.FieldTokens(piece.body) == 0)
      same[text::Fold(piece.body.Text())].push_back(i);
  }
  for (const auto& [key, places] : same) {
    if (places.size() < 2) continue;
    const bool before_level = std::all_of(places.begin(), places.end(), [&](std::size_t i) {
      return i + 1 < pieces->size() && (*pieces)[i + 1].level && (*pieces)[i + 1].label;
    });
    if (!before_level) continue;
    for (const std::size_t i : places) (*pieces)[i].set_apart = "furniture";
  }
}

}  // namespace jalons::normalizer
