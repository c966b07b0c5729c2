#include "normalizer/agreement_sections.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kDeedWithin = 12;      // pieces from the start in which an agreement calls itself one
constexpr int kEnoughEvidence = 3;           // of the kinds of evidence, how many make an agreement
constexpr std::size_t kLongestHeading = 16;  // words of an article's heading
constexpr int kFewestArticles = 2;
constexpr double kArticleShare = 0.6;  // of the depth-one numbers in sequence, those that must look like headings

bool IsNumber(const std::string& key) {
  return !key.empty() && key.find_first_not_of("0123456789.") == std::string::npos && key[0] != '.';
}

bool IsRoman(const Token& token) {
  std::string text = token.text;
  while (!text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == ')')) text.pop_back();
  return !text.empty() && text.size() <= 6 && text.find_first_not_of("IVXL") == std::string::npos;
}

bool IsSign(const Token& token) {
  return DeedKey(token).empty();
}

std::string Stripped(std::string text) {
  while (!text.empty() &&
         (text.back() == '.' || text.back() == ':' || text.back() == ')' || text.back() == '-' || text.back() == ','))
    text.pop_back();
  return text;
}

}  // namespace

Span WordsOf(const Piece& piece) {
  return piece.All();
}

AgreementParts::AgreementParts(const std::vector<Piece>& pieces, const Heads& heads, const AgreementWords& words)
    : pieces_(pieces), heads_(heads), words_(words) {
  bool named = false, between = false, hereafter = false, recites = false, closed = false, formula = false;
  std::size_t seen = 0;
  int articles = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    if (piece.table >= 0 || !piece.set_apart.empty()) continue;
    const Span all = WordsOf(piece);
    if (all.empty()) continue;
    if (seen++ < kDeedWithin && !named && (piece.caps || piece.bold || all.size() <= kLongestHeading))
      named = words_.Find("deed", all).has_value();
    between = between || words_.At("between", all, 0) > 0;
    hereafter = hereafter || (between && words_.Find("hereafter", all).has_value());
    recites = recites || RecitalAt(i);
    formula = formula || words_.At("formula", all, 0) > 0;
    closed = closed || (words_.At("closing", all, 0) > 0 && text::StartsUpper(all.front().text));
    articles += ByWord(piece).has_value();
  }
  const bool blocks = between && hereafter;
  const int evidence =
      named + blocks + (recites && (blocks || formula)) + formula + closed + (articles >= kFewestArticles);
  found_ = evidence >= kEnoughEvidence && (blocks || (named && between && (closed || formula)));
  if (found_) Divide();
}

bool AgreementParts::RecitalAt(std::size_t at) const {
  const Span all = WordsOf(pieces_[at]);
  if (all.empty() || pieces_[at].table >= 0) return false;
  std::size_t from = 0;
  while (from < all.size() && (IsSign(all[from]) || heads_.IsBullet(all[from]))) ++from;
  return words_.At("recital", all, from) > 0 && text::StartsUpper(all[from].text);
}

bool AgreementParts::OnlyHeading(const Piece& piece) const {
  const Span& body = piece.body;
  if (body.empty() || body.size() > kLongestHeading || piece.bullet) return false;
  const Token& last = body.back();
  if (last.key.ends_with(';') || last.key.ends_with(',')) return false;
  if (piece.caps) return true;
  if (EndsSentence(last) || last.key.ends_with(':')) return false;
  return text::StartsUpper(body.front().text) || piece.bold;
}

std::optional<ArticleHead> AgreementParts::ByWord(const Piece& piece) const {
  if (piece.table >= 0 || !piece.set_apart.empty() || piece.bullet) return std::nullopt;
  const Span all = WordsOf(piece);
  std::size_t at = 0;
  ArticleHead head;
  head.term = "Article";
  const auto ordinal = [&](std::size_t i) { return i < all.size() && words_.At("ordinal", all, i) > 0; };
  if (words_.At("article", all, 0) > 0 && text::StartsUpper(all[0].text) && all.size() > 1) {
    const std::string key = DeedKey(all[1]);
    if (!IsNumber(key) && !IsRoman(all[1]) && !ordinal(1) && key != "1er") return std::nullopt;
    head.label = Stripped(all[1].text);
    at = 2;
  } else if (ordinal(0) && text::StartsUpper(all[0].text) && all.size() > 1 && words_.At("article", all, 1) > 0) {
    head.label = Stripped(all[0].text);
    at = 2;
  } else if (ordinal(0) && text::IsAllCaps(all[0].text) &&
             (all.size() == 1 || IsSign(all[1]) || all[0].key.ends_with(':') || piece.caps)) {
    head.label = Stripped(all[0].text);
    at = 1;
  } else {
    return std::nullopt;
  }
  // "article 7 de la présente entente" at a line's start is no heading.
  if (at < all.size() && text::StartsLower(all[at].text) && !all[at - 1].key.ends_with(':') && !all[at].line_start)
    return std::nullopt;
  while (at < all.size() && IsSign(all[at])) ++at;
  head.mark = all.Sub(0, at);
  // The heading ends with its line where the next does not go on in its letters.
  std::size_t end = all.size();
  const bool caps = at < all.size() && text::IsAllCaps(all[at].text);
  for (std::size_t i = at + 1; i < all.size(); ++i) {
    if (all[i].line_start && caps && !text::IsAllCaps(all[i].text) && text::Length(all[i].text) > 1) {
      end = i;
      break;
    }
  }
  head.text = all.Sub(at, end);
  head.rest = all.Sub(end);
  if (head.text.size() > kLongestHeading && !piece.caps) {
    head.rest = all.Sub(at);
    head.text = {};
  }
  return head;
}

std::optional<ArticleHead> AgreementParts::ByNumber(const Piece& piece) const {
  if (piece.table >= 0 || !piece.set_apart.empty() || piece.bullet) return std::nullopt;
  ArticleHead head;
  if (piece.label && piece.label->shape != LabelShape::kLetter) {
    const bool first = piece.label->Depth() == 1 || (piece.label->Depth() == 2 && piece.label->numbers[1] == 0);
    if (!first || !OnlyHeading(piece)) return std::nullopt;
    head.label = piece.label->text;
    head.mark = piece.mark;
    head.text = piece.body;
    return head;
  }
  // "1 OBJET": a number without a sign, before capitals.
  if (!piece.label && piece.body.size() > 1 && IsNumber(piece.body[0].key) && piece.body[0].text.size() <= 2 &&
      (piece.caps || piece.bold) && piece.body.size() <= kLongestHeading && text::StartsUpper(piece.body[1].text)) {
    head.label = piece.body[0].text;
    head.mark = piece.body.Sub(0, 1);
    head.text = piece.body.Sub(1);
    return head;
  }
  return std::nullopt;
}

std::optional<ArticleHead> AgreementParts::HeadAt(std::size_t at) const {
  const Piece& piece = pieces_[at];
  if (marks_ == ArticleMarks::kWord) return ByWord(piece);
  if (marks_ == ArticleMarks::kNumber) return ByNumber(piece);
  if (marks_ == ArticleMarks::kType && piece.table < 0 && piece.set_apart.empty() && !piece.label &&
      OnlyHeading(piece) && (piece.caps || piece.bold) && words_.At("preamble", piece.body, 0) == 0 &&
      words_.At("formula", piece.body, 0) == 0) {
    ArticleHead head;
    head.text = piece.body;
    return head;
  }
  return std::nullopt;
}

ArticleMarks AgreementParts::FindMarks() const {
  int words = 0, numbers = 0, types = 0;
  for (std::size_t i = sections_.parties; i < pieces_.size(); ++i) {
    words += ByWord(pieces_[i]).has_value();
    numbers += ByNumber(pieces_[i]).has_value();
    types += pieces_[i].table < 0 && pieces_[i].set_apart.empty() && !pieces_[i].label && OnlyHeading(pieces_[i]) &&
             (pieces_[i].caps || pieces_[i].bold);
  }
  if (words >= kFewestArticles) return ArticleMarks::kWord;
  if (numbers >= kFewestArticles) return ArticleMarks::kNumber;
  return types >= kFewestArticles ? ArticleMarks::kType : ArticleMarks::kNone;
}

void AgreementParts::Divide() {
  const std::size_t count = pieces_.size();
  AgreementSections& parts = sections_;
  const auto plain = [&](std::size_t i) {
    return pieces_[i].table < 0 && pieces_[i].set_apart.empty() && !WordsOf(pieces_[i]).empty();
  };
  // A cover may print "ENTRE" and the names too: the blocks are those with designations.
  parts.parties = count;
  for (std::size_t i = 0; i < count; ++i) {
    if (!plain(i)) continue;
    const Span all = WordsOf(pieces_[i]);
    if (words_.At("between", all, 0) > 0) parts.parties = i;
    if (parts.parties < count && words_.Find("hereafter", all)) break;
  }
  marks_ = FindMarks();
  // The recitals, a formula or the first article end the parties.
  const auto opens_recitals = [&](std::size_t i) {
    const Span all = WordsOf(pieces_[i]);
    const bool head = words_.At("preamble", all, 0) > 0 && all.size() <= 4;
    return plain(i) && (RecitalAt(i) || head);
  };
  const auto is_formula = [&](std::size_t i) { return plain(i) && words_.At("formula", WordsOf(pieces_[i]), 0) > 0; };
  for (parts.recitals = std::min(parts.parties + 1, count); parts.recitals < count; ++parts.recitals) {
    if (opens_recitals(parts.recitals) || is_formula(parts.recitals) || HeadAt(parts.recitals)) break;
  }
  // Recitals may also stand before the parties.
  if (parts.recitals >= count) parts.recitals = std::min(parts.parties + 1, count);
  for (parts.articles = parts.recitals; parts.articles < count; ++parts.articles) {
    if (HeadAt(parts.articles)) break;
    if (is_formula(parts.articles) && marks_ == ArticleMarks::kNone) break;
  }
  for (parts.signatures = parts.articles; parts.signatures < count; ++parts.signatures) {
    if (!plain(parts.signatures)) continue;
    const Span all = WordsOf(pieces_[parts.signatures]);
    const std::size_t used = words_.At("closing", all, 0);
    if (used == 0 || !text::StartsUpper(all.front().text)) continue;
    // "SIGNATURES" heads them only where no article follows.
    bool later = false;
    for (std::size_t i = parts.signatures + 1; i < count && !later; ++i) {
      const auto next = HeadAt(i);
      const bool annex = plain(i) && heads_.Is("annex", WordsOf(pieces_[i]).front());
      if (annex) break;
      later = next && marks_ != ArticleMarks::kType;
    }
    if (!later) break;
  }
  const bool signed_below = parts.signatures < count;
  for (parts.annexes = signed_below ? parts.signatures : parts.articles; parts.annexes < count; ++parts.annexes) {
    if (!plain(parts.annexes)) continue;
    const Span all = WordsOf(pieces_[parts.annexes]);
    if (heads_.Is("annex", all.front()) && text::StartsUpper(all.front().text) && all.size() <= kLongestHeading &&
        !EndsSentence(all.back()))
      break;
  }
  if (!signed_below) parts.signatures = parts.annexes;
}

}  // namespace jalons::normalizer
