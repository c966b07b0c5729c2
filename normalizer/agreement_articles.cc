#include "normalizer/agreement_articles.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestHeading = 12;  // words of a heading between clauses

bool EndsWithColon(const Span& span) {
  return !span.empty() && span.back().key.ends_with(':');
}

bool Unfinished(const Span& span) {
  return !span.empty() && !EndsSentence(span.back()) && !span.back().key.ends_with(';');
}

constexpr std::size_t kShortestInfinitive = 4;  // letters

std::string LabelOf(const Piece& piece) {
  return piece.label->text;
}

}  // namespace

bool OpensWithInfinitive(const Span& text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3) {
    const std::string key = DeedKey(text[at]);
    const std::string_view word = WithoutElision(key);
    const bool small = word.size() < kShortestInfinitive;  // "se", "y", "en", "d'"
    if (!small) return word.ends_with("er") || word.ends_with("ir") || word.ends_with("re");
    ++at;
  }
  return false;
}

namespace {

class ArticleReader {
 public:
  ArticleReader(const std::vector<Piece>& pieces, const AgreementParts& parts, const AgreementWords& words,
                PlanBuilder* builder)
      : pieces_(pieces), parts_(parts), words_(words), builder_(*builder) {}

  std::vector<DeedArticle> Read() {
    for (std::size_t i = parts_.sections().articles; i < parts_.sections().signatures; ++i) ReadPiece(i);
    return std::move(articles_);
  }

 private:
  void ReadPiece(std::size_t i) {
    const Piece& piece = pieces_[i];
    if (!piece.set_apart.empty()) return builder_.AddRemainder(piece.set_apart, WordsOf(piece));
    if (piece.table >= 0) {
      DeedClause clause;
      clause.table = piece.table;
      Article().clauses.push_back(std::move(clause));
      return;
    }
    if (WordsOf(piece).empty()) return;
    if (auto head = parts_.HeadAt(i)) {
      articles_.push_back({std::move(*head), {}});
      if (const Span rest = articles_.back().head.rest; !rest.empty()) {
        DeedClause clause;
        clause.text = rest;
        Article().clauses.push_back(std::move(clause));
      }
      return;
    }
    if (AdoptedHeading(piece)) return;
    if (words_.At("part", WordsOf(piece), 0) > 0 && (piece.caps || piece.bold) &&
        text::StartsUpper(WordsOf(piece).front().text))
      return builder_.AddRemainder("heading", WordsOf(piece));
    Place(WithSmallRoman(piece), i);
  }

  // "ii) un rapport final": small Roman numbers open entries too.
  static Piece WithSmallRoman(const Piece& piece) {
    if (piece.label || piece.bullet || piece.body.size() < 2) return piece;
    std::string text = piece.body.front().text;
    if (text.starts_with('(')) text.erase(0, 1);
    if (text.size() < 2 || (text.back() != ')' && text.back() != '.')) return piece;
    text.pop_back();
    if (text.find_first_not_of("ivxl") != std::string::npos) return piece;
    Piece labelled = piece;
    Label label;
    label.text = text;
    label.shape = LabelShape::kRoman;
    label.numbers = {1};
    labelled.label = label;
    labelled.mark.Append(piece.body.Sub(0, 1));
    labelled.body = piece.body.Sub(1);
    return labelled;
  }

  // "ARTICLE 1", its words in a piece of their own.
  bool AdoptedHeading(const Piece& piece) {
    if (articles_.empty() || !articles_.back().head.text.empty() || !articles_.back().clauses.empty() || piece.label ||
        piece.bullet)
      return false;
    const bool brief =
        piece.body.size() <= kLongestHeading && !EndsSentence(piece.body.back()) && !piece.EndsWithColon();
    if (!brief && !piece.caps) return false;
    articles_.back().head.text = piece.body;
    articles_.back().head.mark.Append(piece.mark);
    return true;
  }

  DeedArticle& Article() {
    if (articles_.empty()) articles_.emplace_back();
    return articles_.back();
  }

  DeedClause* Open() {
    if (articles_.empty() || articles_.back().clauses.empty()) return nullptr;
    DeedClause& last = articles_.back().clauses.back();
    return last.table >= 0 || last.heading ? nullptr : &last;
  }

  static Span* LastWords(DeedClause* clause) {
    if (clause->entries.empty()) return &clause->text;
    DeedEntry& entry = clause->entries.back();
    return entry.below.empty() ? &entry.text : &entry.below.back().text;
  }

  void Place(const Piece& piece, std::size_t i) {
    DeedClause* open = Open();
    const bool leads = open != nullptr && (!open->entries.empty() || Unfinished(open->text));
    const bool decimal = piece.label && piece.label->shape == LabelShape::kDecimal && piece.label->Depth() >= 2;
    if (decimal) {
      // "3.1" below "La Table s'engage à :", which bears no number itself.
      const bool unnumbered = leads && !open->label && (!open->entries.empty() || EndsWithColon(open->text)) &&
                              (open->entries.empty() || entries_ == MarkOf(piece)) && OpensWithInfinitive(piece.body);
      if (unnumbered) return AddEntry(open, piece);
      if (leads && open_label_ && Extends(*piece.label, *open_label_) && EndsWithColon(open->text))
        return AddEntry(open, piece);
      return AddClause(piece, i);
    }
    if (piece.label || piece.bullet) {
      if (leads) return AddEntry(open, piece);
      if (!piece.bullet && !OpensWithInfinitive(piece.body)) return AddClause(piece, i);
      // A list right below a heading.
      Article().clauses.emplace_back();
      open_label_.reset();
      return AddEntry(&Article().clauses.back(), piece);
    }
    if (open != nullptr) {
      Span* last = LastWords(open);
      const bool small = text::StartsLower(piece.body.front().text);
      if (small && Unfinished(*last) && !EndsWithColon(*last)) return last->Append(piece.body);
      const bool within = !open->entries.empty() ? last->back().key.ends_with(';') || last->back().key.ends_with(',')
                                                 : EndsWithColon(open->text) && small;
      if (within) return AddEntry(open, piece);
    }
    AddClause(piece, i);
  }

  void AddEntry(DeedClause* clause, const Piece& piece) {
    DeedEntry entry;
    if (piece.label) entry.label = LabelOf(piece);
    entry.mark = piece.mark;
    entry.text = piece.body;
    // Below the last entry: that opens a list of its own, and this one is marked in another way or further right.
    if (!clause->entries.empty()) {
      DeedEntry& last = clause->entries.back();
      const bool opens = EndsWithColon(last.text);
      if (opens && last.below.empty()) {
        below_ = MarkOf(piece);
        if (below_ != entries_) {
          last.below.push_back(std::move(entry));
          return;
        }
      } else if (!last.below.empty() && MarkOf(piece) == below_) {
        last.below.push_back(std::move(entry));
        return;
      }
    } else {
      entries_ = MarkOf(piece);
    }
    clause->entries.push_back(std::move(entry));
  }

  // How an entry is marked: by letters, small Roman numbers, figures or a sign.
  static std::string MarkOf(const Piece& piece) {
    if (!piece.label) return piece.bullet ? (piece.mark.empty() ? "•" : piece.mark.front().key) : "";
    const std::string& text = piece.label->text;
    if (piece.label->shape == LabelShape::kDecimal) return "1" + std::to_string(piece.label->Depth());
    return text.find_first_not_of("ivx") == std::string::npos && text != "v" && text != "x" ? "i" : "a";
  }

  void AddClause(const Piece& piece, std::size_t i) {
    DeedClause clause;
    if (piece.label) clause.label = LabelOf(piece);
    open_label_ = piece.label;
    clause.mark = piece.mark;
    clause.text = piece.body;
    const bool brief = !piece.body.empty() && piece.body.size() <= kLongestHeading &&
                       !EndsSentence(piece.body.back()) && !piece.body.back().key.ends_with(';') &&
                       !piece.EndsWithColon() && text::StartsUpper(piece.body.front().text);
    const bool above =
        piece.label && i + 1 < pieces_.size() && pieces_[i + 1].label && Extends(*pieces_[i + 1].label, *piece.label);
    clause.heading = brief && !piece.bullet && (above || piece.bold || piece.caps);
    Article().clauses.push_back(std::move(clause));
  }

  const std::vector<Piece>& pieces_;
  const AgreementParts& parts_;
  const AgreementWords& words_;
  PlanBuilder& builder_;
  std::vector<DeedArticle> articles_;
  std::optional<Label> open_label_;
  std::string entries_, below_;  // marks of the entries of the open clause, and of those below its last entry
};

}  // namespace

std::vector<DeedArticle> ReadArticles(const std::vector<Piece>& pieces, const AgreementParts& parts,
                                      const AgreementWords& words, PlanBuilder* builder) {
  return ArticleReader(pieces, parts, words, builder).Read();
}

}  // namespace jalons::normalizer
