#include "normalizer/agreement_annexes.h"

#include <algorithm>
#include <iterator>

#include "normalizer/flow_reader.h"
#include "normalizer/logical_table.h"
#include "normalizer/outline.h"
#include "normalizer/plan_texts.h"
#include "normalizer/survey.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestTitle = 16;  // words of an annex's heading
constexpr std::size_t kTitlePieces = 3;    // "ANNEXE A", then its title on lines of its own

template <typename T>
void MoveAll(std::vector<T>* from, std::vector<T>* to) {
  to->insert(to->end(), std::make_move_iterator(from->begin()), std::make_move_iterator(from->end()));
}

bool HeadsAnnex(const Piece& piece, const Heads& heads) {
  const Span all = piece.All();
  return piece.table < 0 && piece.set_apart.empty() && !all.empty() && heads.Is("annex", all.front()) &&
         text::StartsUpper(all.front().text) && all.size() <= kLongestTitle && !EndsSentence(all.back());
}

bool IsTitle(const Piece& piece) {
  return piece.table < 0 && piece.set_apart.empty() && !piece.label && !piece.bullet && !piece.level &&
         !piece.body.empty() && piece.body.size() <= kLongestTitle && (piece.caps || piece.bold) &&
         !piece.EndsWithColon();
}

bool NamesPlan(const Span& title, const Heads& heads) {
  return std::any_of(title.tokens().begin(), title.tokens().end(),
                     [&](const Token& token) { return heads.Is("plan", token); });
}

}  // namespace

std::vector<std::string> ReadAgreementAnnexes(const std::vector<Piece>& pieces, std::size_t from,
                                              const importer::Document& document, const Heads& heads,
                                              const Tokenizer& tokenizer, const PieceBuilder& builder,
                                              const FactsReader& facts, const std::map<int, TableModel>& models,
                                              Plan* plan) {
  std::vector<std::string> texts;
  while (from < pieces.size()) {
    std::size_t end = from + 1;
    while (end < pieces.size() && !HeadsAnnex(pieces[end], heads)) ++end;
    Span title = pieces[from].All();
    std::size_t body = from + 1;
    while (body < end && body < from + kTitlePieces && IsTitle(pieces[body])) title.Append(pieces[body++].All());
    std::map<int, TableShape> shapes;
    bool tabled = false;
    for (std::size_t i = body; i < end; ++i) {
      const auto model = models.find(pieces[i].table);
      if (model == models.end()) continue;
      shapes[model->first] = model->second.shape;
      tabled = tabled || model->second.shape.upper_levels >= 0;
    }
    if (tabled || NamesPlan(title, heads)) {
      Plan annexed;
      PlanBuilder own(&annexed);
      const std::vector<Surveyed> entries = Survey(
          {pieces.begin() + static_cast<std::ptrdiff_t>(body), pieces.begin() + static_cast<std::ptrdiff_t>(end)},
          heads);
      Outline outline = DrawOutline(entries, shapes, heads, facts);
      // The annex's title stands above: what looks like one below it is a heading of the plan.
      outline.title = -1;
      FlowReader(heads, tokenizer, builder, facts, outline, models, &own).Read(entries, -1);
      own.AddRemainder("heading", title);
      for (std::string& text : TextsOf(annexed)) texts.push_back(std::move(text));
      MoveAll(&annexed.statements, &plan->statements);
      MoveAll(&annexed.orientations, &plan->orientations);
      MoveAll(&annexed.annexes, &plan->annexes);
      MoveAll(&annexed.remainder, &plan->remainder);
    } else {
      Annex& annex = plan->annexes.emplace_back();
      annex.title = title.Text();
      annex.at = title.Places();
      for (std::size_t i = body; i < end; ++i) {
        const Piece& piece = pieces[i];
        if (!piece.set_apart.empty()) {
          plan->remainder.push_back({piece.set_apart, ToEntry(piece.All())});
          continue;
        }
        if (IsTitle(piece) || annex.sections.empty()) annex.sections.emplace_back();
        AnnexSection& section = annex.sections.back();
        if (IsTitle(piece)) {
          section.heading = piece.body.Text();
          section.at = piece.All().Places();
        } else if (piece.table < 0) {
          section.items.push_back(ToEntry(piece.All()));
        } else {
          for (const importer::Cell& cell : document.tables.at(static_cast<std::size_t>(piece.table)).cells) {
            if (const Span words = JoinedLines(cell.lines, tokenizer); !words.empty())
              section.items.push_back(ToEntry(words));
          }
        }
      }
    }
    from = end;
  }
  return texts;
}

}  // namespace jalons::normalizer
