#include "normalizer/agreement_reader.h"

#include <algorithm>
#include <cmath>

#include "normalizer/agreement_amounts.h"
#include "normalizer/agreement_articles.h"
#include "normalizer/agreement_dates.h"
#include "normalizer/agreement_duties.h"
#include "normalizer/agreement_parties.h"
#include "normalizer/logical_table.h"
#include "normalizer/money.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kSameSize = 0.05;         // of a title's font size: lines that differ less are one title
constexpr std::size_t kLongestTitle = 60;  // words
constexpr double kFromDeed = 0.9;          // confidence of an entry by the words that bind

Span JoinedEntry(const DeedEntry& entry) {
  Span all = entry.text;
  for (const DeedEntry& one : entry.below) all.Append(one.text);
  return all;
}

class AgreementReader {
 public:
  AgreementReader(const std::vector<Piece>& pieces, const AgreementParts& parts, const importer::Document& document,
                  const Tokenizer& tokenizer, const FactsReader& facts, const AgreementWords& words,
                  const Lexicon& lexicon, PlanBuilder* builder)
      : pieces_(pieces),
        parts_(parts),
        document_(document),
        tokenizer_(tokenizer),
        facts_(facts),
        words_(words),
        parties_(PartyBlocks(), words),
        duties_(parties_, words),
        amounts_(document, tokenizer, parties_, words, facts, lexicon, builder),
        dates_(words, lexicon),
        money_(lexicon),
        builder_(*builder) {}

  void Read() {
    const AgreementSections& sections = parts_.sections();
    agreement_.parties = parties_.parties();
    ReadFront();
    for (std::size_t i = sections.parties; i < sections.recitals; ++i) SetApart(i, "heading");
    ReadRecitals();
    const std::vector<DeedArticle> articles = ReadArticles(pieces_, parts_, words_, &builder_);
    for (const DeedArticle& article : articles) ReadArticle(article);
    std::vector<std::string> lines;
    for (std::size_t i = sections.signatures; i < sections.annexes; ++i) {
      SetApart(i, "heading");
      for (const Span& words : WordsAt(i)) lines.push_back(words.Text());
    }
    agreement_.signed_on = dates_.LastDay(lines);
    ReadDuration(articles);
    agreement_.amounts = amounts_.Take();
    Plan& plan = builder_.plan();
    if (!plan.period && agreement_.in_force) plan.period = YearsOf(*agreement_.in_force);
    for (const Party& party : agreement_.parties) {
      Organization& organization = plan.organizations.emplace_back();
      organization.name = party.name;
      organization.mentions = {party.name};
      if (!party.designation.empty()) organization.mentions.push_back(party.designation);
    }
    plan.agreement = std::move(agreement_);
  }

 private:
  // The words of piece `at`: one run, or one a cell of a table.
  std::vector<Span> WordsAt(std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.table < 0) return {WordsOf(piece)};
    std::vector<Span> cells;
    for (const importer::Cell& cell : document_.tables.at(static_cast<std::size_t>(piece.table)).cells) {
      if (Span words = JoinedLines(cell.lines, tokenizer_); !words.empty()) cells.push_back(std::move(words));
    }
    return cells;
  }

  void SetApart(std::size_t at, const std::string& kind) {
    const std::string& apart = pieces_[at].set_apart;
    for (const Span& words : WordsAt(at)) builder_.AddRemainder(apart.empty() ? kind : apart, words);
  }

  Span PartyBlocks() const {
    Span blocks;
    for (std::size_t i = parts_.sections().parties; i < parts_.sections().recitals; ++i) {
      if (!pieces_[i].set_apart.empty()) continue;
      for (const Span& words : WordsAt(i)) {
        const std::size_t first = blocks.size();
        blocks.Append(MadeWhole(words));
        if (first < blocks.size()) blocks[first].line_start = true;
      }
    }
    return blocks;
  }

  // The title is the run of lines of one make that calls the document an agreement.
  void ReadFront() {
    const std::size_t end = parts_.sections().parties;
    std::size_t first = end;
    for (std::size_t i = 0; i < end && first == end; ++i) {
      if (pieces_[i].table < 0 && pieces_[i].set_apart.empty() && words_.Find("deed", WordsOf(pieces_[i]))) first = i;
    }
    Span title;
    for (std::size_t i = 0; i < end; ++i) {
      const Piece& piece = pieces_[i];
      const bool goes_on = i > first && !title.empty() && title_end_ == i && piece.table < 0 &&
                           piece.set_apart.empty() && SameMake(pieces_[first], piece) &&
                           title.size() + WordsOf(piece).size() <= kLongestTitle;
      if (i == first || goes_on) {
        title.Append(WordsOf(piece));
        title_end_ = i + 1;
      } else {
        SetApart(i, "heading");
      }
    }
    if (!title.empty()) builder_.plan().title = ToEntry(title);
    // Whose plan it is, a line before the parties says; a party that a clause names is not it.
    auto& organization = builder_.plan().organization;
    bool fronted = false;
    for (std::size_t i = 0; i < end && organization && !fronted; ++i) {
      for (const Span& words : WordsAt(i))
        fronted = fronted || words.Text().find(organization->text) != std::string::npos;
    }
    if (!fronted) organization.reset();
  }

  static bool SameMake(const Piece& a, const Piece& b) {
    // "2021-2024": figures have no make of their own in a text file.
    const std::string years = b.body.Text();
    if (b.size == 0 && b.blank_before == 0 && !years.empty() &&
        years.find_first_not_of("0123456789-–— ") == std::string::npos)
      return true;
    if (a.size > 0 || b.size > 0)
      return std::abs(a.size - b.size) <= kSameSize * std::max(a.size, b.size) && a.bold == b.bold;
    return a.caps && b.caps && b.blank_before <= 1;
  }

  void ReadRecitals() {
    bool listed = false;
    for (std::size_t i = parts_.sections().recitals; i < parts_.sections().articles; ++i) {
      const Piece& piece = pieces_[i];
      const Span all = WordsOf(piece);
      if (piece.table >= 0 || !piece.set_apart.empty() || all.empty()) {
        SetApart(i, "heading");
        continue;
      }
      const bool part_head = piece.caps && words_.At("part", all, 0) > 0;
      if (part_head || (words_.At("preamble", all, 0) > 0 && all.size() <= 4)) {
        builder_.AddRemainder("heading", all);
        continue;
      }
      std::vector<std::size_t> starts;
      for (std::size_t at = 1; at < all.size(); ++at) {
        const bool ended = all[at - 1].key.ends_with(';') || EndsSentence(all[at - 1]);
        const bool opens = words_.At("recital", all, at) > 0 || words_.At("formula", all, at) > 0;
        if (opens && text::StartsUpper(all[at].text) && (ended || all[at].line_start)) starts.push_back(at);
      }
      for (const Span& part : SplitAt(all, starts)) listed = AddRecital(part, piece, listed);
    }
  }

  // Returns true if `words` opens a list of recitals ("ATTENDU :").
  bool AddRecital(const Span& words, const Piece& piece, bool listed) {
    if (words_.At("formula", words, 0) > 0) {
      builder_.AddRemainder("heading", words);
      return false;
    }
    const std::size_t mark =
        piece.mark.size() < words.size() && words.front().box == WordsOf(piece).front().box ? piece.mark.size() : 0;
    const Span body = words.Sub(mark);
    const std::size_t opening = words_.At("recital", body, 0);
    std::size_t signs = opening;
    while (signs < body.size() && DeedKey(body[signs]).empty()) ++signs;
    if (opening > 0 && signs >= body.size()) {
      builder_.AddRemainder("heading", words);
      return true;
    }
    auto& statements = builder_.plan().statements;
    const bool goes_on =
        opening == 0 && mark == 0 && !listed && !statements.empty() && text::StartsLower(body.front().text);
    if (goes_on) {
      Entry& last = statements.back().entry;
      last.text += " " + body.Text();
      for (const Place& place : body.Places()) last.at.push_back(place);
      return listed;
    }
    builder_.AddStatement("recital", body, words.Sub(0, mark));
    return listed;
  }

  static NodeWords Node(const std::optional<std::string>& label, const Span& mark, const Span& text,
                        const char* evidence) {
    NodeWords words;
    words.label = label;
    words.mark = mark;
    words.text = text;
    words.confidence = kFromDeed;
    words.evidence = evidence;
    return words;
  }

  void ReadArticle(const DeedArticle& article) {
    NodeWords head = Node(article.head.label, article.head.mark, article.head.text, "article");
    head.term = article.head.term;
    builder_.OpenOrientation(head);
    builder_.CloseObjective();
    const Duty of_article = duties_.ReadHeading(article.head.text);
    Duty above;
    shell_ = false;
    std::optional<Subheading> heading;
    for (const DeedClause& clause : article.clauses) {
      if (clause.table >= 0) {
        amounts_.ReadTable(clause.table, above);
        continue;
      }
      if (clause.heading) {
        if (heading && !heading->used) builder_.AddRemainder("heading", heading->All());
        heading = Subheading{clause.label, clause.mark, clause.text, false};
        builder_.CloseObjective();
        shell_ = false;
        continue;
      }
      above = ReadClause(clause, of_article, heading ? &*heading : nullptr);
      FindObject(article, clause);
    }
    if (heading && !heading->used) builder_.AddRemainder("heading", heading->All());
  }

  struct Subheading {
    std::optional<std::string> label;
    Span mark, text;
    bool used = false;
    Span All() const {
      Span all = mark;
      all.Append(text);
      return all;
    }
  };

  Duty ReadClause(const DeedClause& clause, const Duty& of_article, Subheading* heading) {
    Duty duty = duties_.Read(clause.text);
    if (clause.entries.empty()) {
      // "3.1 Réaliser le projet" below "ENGAGEMENTS DE LA TABLE".
      if (!duty.binds && of_article.binds && OpensWithInfinitive(clause.text)) duty = of_article;
      amounts_.ReadClause(clause.text, duty, false);
      if (!duty.binds) {
        builder_.AddStatement("clause", clause.text, clause.mark);
        return duty;
      }
      // A run of sentences that bind shares one shell, or the heading above them.
      if (!shell_) {
        builder_.CloseObjective();
        if (heading != nullptr && !heading->used) {
          builder_.OpenObjective(Node(heading->label, heading->mark, heading->text, "heading"));
          heading->used = true;
        }
        shell_ = true;
      }
      AddCommitment(clause.label, clause.mark, clause.text, {}, duty, clause.text);
      return duty;
    }
    if (!duty.binds) duty = duties_.ReadHeading(clause.text);
    if (!duty.binds && clause.text.size() <= 1) duty = of_article;
    std::vector<Duty> own;
    for (const DeedEntry& entry : clause.entries) own.push_back(duty.binds ? duty : duties_.Read(entry.text));
    const bool any = std::any_of(own.begin(), own.end(), [](const Duty& one) { return one.binds; });
    amounts_.ReadClause(clause.text, duty, false);
    shell_ = false;
    if (any && clause.text.empty()) {
      builder_.CloseObjective();
    } else if (any) {
      builder_.OpenObjective(Node(clause.label, clause.mark, clause.text, "binding-clause"));
    } else {
      builder_.AddStatement("clause", clause.text, clause.mark);
    }
    for (std::size_t i = 0; i < clause.entries.size(); ++i) {
      const DeedEntry& entry = clause.entries[i];
      amounts_.ReadClause(JoinedEntry(entry), own[i], true);
      if (own[i].binds) {
        AddCommitment(entry.label, entry.mark, entry.text, entry.below, own[i], duty.binds ? clause.text : entry.text);
        continue;
      }
      builder_.AddStatement("clause", entry.text, entry.mark);
      for (const DeedEntry& one : entry.below) builder_.AddStatement("clause", one.text, one.mark);
    }
    return duty;
  }

  // `says`: the words that name the bound party.
  void AddCommitment(const std::optional<std::string>& label, const Span& mark, const Span& text,
                     const std::vector<DeedEntry>& below, const Duty& duty, const Span& says) {
    Facts& facts = builder_.OpenCommitment(Node(label, mark, text, "binding-clause")).facts;
    const auto places = says.Places();
    for (const std::string& who : duty.who) {
      Entry entry(who);
      entry.at = places;
      entry.inherited = &says != &text;
      facts.resources.push_back(std::move(entry));
    }
    AddFacts(text, &facts);
    for (const DeedEntry& one : below) {
      Entry item = ToEntry(one.text);
      Span all = one.mark;
      all.Append(one.text);
      item.at = all.Places();
      facts.items.push_back(std::move(item));
      AddFacts(one.text, &facts);
    }
  }

  void AddFacts(const Span& text, Facts* facts) {
    facts_.ReadSentence(text, facts);
    for (Budget& sum : money_.Find(text.Text())) {
      sum.at = text.Places();
      facts->budget.push_back(std::move(sum));
    }
  }

  void FindObject(const DeedArticle& article, const DeedClause& clause) {
    if (!agreement_.object.empty()) return;
    Span all = clause.text;
    for (const DeedEntry& entry : clause.entries) all.Append(JoinedEntry(entry));
    const bool headed = words_.Find("object_head", article.head.text).has_value();
    const bool says = words_.Find("object", all).has_value() && words_.Find("deed", all).has_value();
    if (!says && !(headed && words_.Find("object", all))) return;
    if (!headed && !words_.Find("deed", all, 0, 6)) return;
    std::size_t from = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
      const bool last = at + 1 == all.size();
      if (!last && !(EndsSentence(all[at]) && text::StartsUpper(all[at + 1].text))) continue;
      const Span sentence = all.Sub(from, at + 1);
      from = at + 1;
      if (!words_.Find("object", sentence)) continue;
      agreement_.object = sentence.Text();
      agreement_.object_at = sentence.Places();
      return;
    }
  }

  void ReadDuration(const std::vector<DeedArticle>& articles) {
    Span says;
    for (const bool headed : {true, false}) {
      for (const DeedArticle& article : articles) {
        const bool about = words_.Find("force_head", article.head.text).has_value();
        if (about != headed) continue;
        for (const DeedClause& clause : article.clauses) {
          if (clause.table >= 0 || !words_.Find("force", clause.text)) continue;
          if (headed || words_.Find("deed", clause.text, 0, 8)) {
            says.Append(clause.text);
            for (const DeedEntry& entry : clause.entries) says.Append(JoinedEntry(entry));
          }
        }
      }
      if (!agreement_.in_force && !says.empty()) agreement_.in_force = dates_.InForce(says, agreement_.signed_on);
    }
  }

  static std::optional<std::string> YearsOf(const std::string& interval) {
    const std::size_t slash = interval.find('/');
    const std::string from = interval.substr(0, slash), to = interval.substr(slash + 1);
    if (from.size() < 4 || to.size() < 4) return std::nullopt;
    return from.substr(0, 4) + "/" + to.substr(0, 4);
  }

  const std::vector<Piece>& pieces_;
  const AgreementParts& parts_;
  const importer::Document& document_;
  const Tokenizer& tokenizer_;
  const FactsReader& facts_;
  const AgreementWords& words_;
  const AgreementParties parties_;
  const AgreementDuties duties_;
  AgreementAmounts amounts_;
  const AgreementDates dates_;
  const MoneyParser money_;
  PlanBuilder& builder_;
  Agreement agreement_;
  std::size_t title_end_ = 0;
  bool shell_ = false;  // the open objective is a shell for sentences that bind by themselves
};

}  // namespace
std::optional<std::size_t> ReadAgreement(const std::vector<Piece>& pieces, const importer::Document& document,
                                         const Heads& heads, const Tokenizer& tokenizer, const FactsReader& facts,
                                         const Lexicon& lexicon, PlanBuilder* builder) {
  const AgreementWords words(lexicon);
  const AgreementParts parts(pieces, heads, words);
  if (!parts.Found()) return std::nullopt;
  AgreementReader(pieces, parts, document, tokenizer, facts, words, lexicon, builder).Read();
  return parts.sections().annexes;
}

}  // namespace jalons::normalizer
