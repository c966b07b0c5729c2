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

std::string LabelOf(const Piece& piece) {
  return piece.label->text;
}

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
    Place(piece, i);
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
      if (leads && open_label_ && Extends(*piece.label, *open_label_) && EndsWithColon(open->text))
        return AddEntry(open, piece);
      return AddClause(piece, i);
    }
    if (piece.label || piece.bullet) {
      if (leads) return AddEntry(open, piece);
      return AddClause(piece, i);
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
