#include "normalizer/agreement_amounts.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/logical_table.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kPayeeWithin = 6;  // words after the verb of giving in which "à l'Alliance" stands
constexpr std::size_t kPartWithin = 3;   // words before a sum in which "dont" stands

// True if "de", "du" or "d'" stands before the name that begins at `at`: what follows is its owner's.
bool Owns(const Span& clause, std::size_t at) {
  if (DeedKey(clause[at]).starts_with("d'")) return true;
  const std::string before = at > 0 ? DeedKey(clause[at - 1]) : "";
  return before == "de" || before == "du" || before == "des";
}

Amount MakeAmount(const Budget& sum, const Span& words) {
  Amount amount;
  amount.text = sum.text;
  amount.value = sum.value;
  amount.currency = sum.currency;
  amount.at = words.Places();
  return amount;
}

}  // namespace

struct AgreementAmounts::Grid {
  std::vector<std::vector<Span>> cells;  // by row, then column
  std::vector<std::vector<std::vector<Budget>>> sums;
  std::size_t head_rows = 0;  // leading rows without sums
  std::vector<Span> heads;    // one a column: its head rows together

  const Span& RowHead(std::size_t row) const { return cells[row].front(); }
};

AgreementAmounts::AgreementAmounts(const importer::Document& document, const Tokenizer& tokenizer,
                                   const AgreementParties& parties, const AgreementWords& words,
                                   const FactsReader& facts, const Lexicon& lexicon, PlanBuilder* builder)
    : document_(document),
      tokenizer_(tokenizer),
      parties_(parties),
      words_(words),
      facts_(facts),
      money_(lexicon),
      builder_(*builder) {}

std::optional<std::string> AgreementAmounts::Payer(const Span& head) const {
  for (const auto& mention : parties_.Find(head)) {
    if (!mention.all) return mention.shown;
  }
  return std::nullopt;
}

std::optional<std::string> AgreementAmounts::Years(const Span& head) const {
  if (head.empty()) return std::nullopt;
  if (const auto period = facts_.FindPeriod(head)) return period;
  static const RE2 kYear(R"(\b((?:19|20)\d{2})\b)");
  std::string year;
  if (RE2::PartialMatch(head.Text(), kYear, &year)) return year;
  return std::nullopt;
}

void AgreementAmounts::ReadTable(int table, const Duty& duty) {
  const importer::Table& source = document_.tables.at(static_cast<std::size_t>(table));
  if (source.rows <= 0 || source.columns <= 0) return;
  static const RE2 kBare(R"(\d[\d\s\x{00A0}\x{202F}]*(?:,\d\d)?)");
  Grid grid;
  grid.cells.assign(static_cast<std::size_t>(source.rows), std::vector<Span>(static_cast<std::size_t>(source.columns)));
  bool dollars = false;
  for (const importer::Cell& cell : source.cells) {
    if (cell.row < 0 || cell.row >= source.rows || cell.column < 0 || cell.column >= source.columns) continue;
    Span words = JoinedLines(cell.lines, tokenizer_);
    dollars = dollars || words.Text().find('$') != std::string::npos;
    grid.cells[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)] = std::move(words);
  }
  for (const auto& row : grid.cells) {
    auto& sums = grid.sums.emplace_back();
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string text = row[c].Text();
      sums.push_back(money_.Find(text));
      // "100 000" below "Montant ($)".
      if (sums.back().empty() && dollars && c > 0 && RE2::FullMatch(text, kBare) && text::Length(text) > 4)
        sums.back() = money_.Find(text + " $");
    }
  }
  const auto has_sums = [&](std::size_t r) {
    return std::any_of(grid.sums[r].begin(), grid.sums[r].end(), [](const auto& sums) { return !sums.empty(); });
  };
  while (grid.head_rows < grid.cells.size() && !has_sums(grid.head_rows)) ++grid.head_rows;
  grid.heads.resize(static_cast<std::size_t>(source.columns));
  for (std::size_t r = 0; r < grid.head_rows; ++r) {
    for (std::size_t c = 0; c < grid.heads.size(); ++c) grid.heads[c].Append(grid.cells[r][c]);
  }
  for (const Span& head : grid.heads) builder_.AddRemainder("column_head", head);
  for (std::size_t r = grid.head_rows; r < grid.cells.size(); ++r) {
    for (std::size_t c = 0; c < grid.heads.size(); ++c) AddCell(grid, r, c, duty);
  }
}

void AgreementAmounts::AddCell(const Grid& grid, std::size_t row, std::size_t column, const Duty& duty) {
  const Span& words = grid.cells[row][column];
  if (words.empty()) return;
  const auto& sums = grid.sums[row][column];
  if (sums.empty() || (column == 0 && grid.heads.size() > 1)) return builder_.AddRemainder("column_head", words);
  const Span& row_head = grid.RowHead(row);
  const Span& head = grid.heads[column];
  const bool all_rows = words_.At("all_row", row_head, 0) > 0, all_columns = words_.At("all_row", head, 0) > 0;
  Amount amount = MakeAmount(sums.front(), words);
  amount.payer = Payer(row_head);
  if (!amount.payer) amount.payer = Payer(head);
  if (!all_columns) amount.edtf = Years(head);
  if (!amount.edtf && !all_rows) amount.edtf = Years(row_head);
  // A column of its own may say the year or when it is due.
  for (std::size_t c = 1; c < grid.heads.size() && !amount.edtf && !all_rows && !all_columns; ++c) {
    if (c != column && grid.sums[row][c].empty()) amount.edtf = facts_.FindDate(grid.cells[row][c]);
  }
  const bool others =
      std::any_of(grid.cells.begin(), grid.cells.end(),
                  [&](const auto& cells) { return Payer(cells.front()).has_value(); }) ||
      std::any_of(grid.heads.begin(), grid.heads.end(), [&](const Span& one) { return Payer(one).has_value(); });
  if (!amount.payer && !others && duty.who.size() == 1 && duty.who.front() != parties_.together())
    amount.payer = duty.who.front();
  const bool whole = !amount.payer && (all_rows || all_columns) && !amount.edtf;
  // The sum of a year over all parties is what no one brings.
  if ((!amount.payer && !whole) || amount.value == 0) return builder_.AddRemainder("unplaced", words);
  from_tables_.push_back(std::move(amount));
}

void AgreementAmounts::NotePayee(const Span& clause, const Duty& duty) {
  const auto gives = words_.Find("gives", clause);
  if (!gives) return;
  for (const auto& mention : parties_.Find(clause, *gives, *gives + kPayeeWithin + 4)) {
    if (mention.all || !mention.oblique || std::find(duty.who.begin(), duty.who.end(), mention.shown) != duty.who.end())
      continue;
    const auto known =
        std::find_if(payees_.begin(), payees_.end(), [&](const auto& payee) { return payee.first == mention.shown; });
    if (known == payees_.end())
      payees_.emplace_back(mention.shown, 1);
    else
      ++known->second;
    return;
  }
}

void AgreementAmounts::ReadClause(const Span& clause, const Duty& duty, bool part) {
  NotePayee(clause, duty);
  const std::string text = clause.Text();
  std::vector<Budget> sums = money_.Find(text);
  if (sums.empty() || words_.Find("no_gift", clause)) return;
  const bool gives = words_.Find("gives", clause).has_value();
  const bool whole = words_.Find("whole", clause).has_value();
  std::optional<std::string> payer;
  if (duty.binds && duty.who.size() == 1 && duty.who.front() != parties_.together() && gives) payer = duty.who.front();
  if (!duty.binds && gives) {
    // "La contribution maximale de la Ministre est de …"
    const auto word = words_.Find("gives", clause);
    const auto mentions = parties_.Find(clause, *word);
    if (!mentions.empty() && !mentions.front().all && Owns(clause, mentions.front().begin))
      payer = mentions.front().shown;
  }
  if (!payer && (!whole || part)) return;
  std::size_t from = 0;
  for (const Budget& sum : sums) {
    const std::size_t at = text.find(sum.text, from);
    const Span words = at == std::string::npos ? clause : clause.Bytes(at, at + sum.text.size());
    if (at != std::string::npos) {
      const Span before = clause.Bytes(0, at);
      from = at + sum.text.size();
      const std::size_t start = before.size() > kPartWithin ? before.size() - kPartWithin : 0;
      if (words_.Find("part_of", before, start) || (part && words_.Find("instalment", before))) continue;
    }
    // Parts of a sum that the party has promised before.
    const bool known = std::any_of(from_clauses_.begin(), from_clauses_.end(), [&](const Amount& other) {
      return other.payer == payer && (other.value == sum.value || (part && other.value > sum.value));
    });
    if (known) continue;
    Amount amount = MakeAmount(sum, words);
    amount.payer = payer;
    from_clauses_.push_back(std::move(amount));
    if (!payer) break;
  }
}

std::vector<Amount> AgreementAmounts::Take() {
  std::vector<Amount> all;
  for (Amount& amount : from_clauses_) {
    const bool again = std::any_of(from_tables_.begin(), from_tables_.end(), [&](const Amount& other) {
      return amount.payer ? other.payer == amount.payer : !other.payer && other.value == amount.value;
    });
    if (!again) all.push_back(std::move(amount));
  }
  all.insert(all.end(), std::make_move_iterator(from_tables_.begin()), std::make_move_iterator(from_tables_.end()));
  const auto most = std::max_element(payees_.begin(), payees_.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  for (Amount& amount : all) {
    if (most != payees_.end() && amount.payer && *amount.payer != most->first) amount.payee = most->first;
  }
  return all;
}

}  // namespace jalons::normalizer
