#include "normalizer/normalize.h"

#include <algorithm>
#include <map>

#include "normalizer/agreement_annexes.h"
#include "normalizer/agreement_reader.h"
#include "normalizer/coverage.h"
#include "normalizer/facts_reader.h"
#include "normalizer/flow_reader.h"
#include "normalizer/heads.h"
#include "normalizer/organizations.h"
#include "normalizer/outline.h"
#include "normalizer/pieces.h"
#include "normalizer/plan_builder.h"
#include "normalizer/plan_identity.h"
#include "normalizer/plan_texts.h"
#include "normalizer/survey.h"
#include "normalizer/table_model.h"
#include "normalizer/tokens.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

// The tables of the document, joined over pages, by the index of their first part.
std::map<int, TableModel> UnderstandTables(const std::vector<Surveyed>& entries, const importer::Document& document,
                                           const Heads& heads, const Tokenizer& tokenizer, const PieceBuilder& pieces,
                                           const FactsReader& facts, bool join) {
  std::map<int, TableModel> models;
  std::vector<int> parts;
  const TableModel* previous = nullptr;
  const Surveyed* loose_heads = nullptr;  // heads that stand apart from the table below them
  const auto close = [&] {
    if (parts.empty()) return;
    const auto added =
        models.emplace(parts.front(), Understand(parts, document, heads, tokenizer, pieces, facts, loose_heads, previous));
    previous = &added.first->second;
    parts.clear();
  };
  for (const Surveyed& entry : entries) {
    if (entry.use == Use::kSetApart) continue;
    if (entry.use == Use::kColumnHeads) loose_heads = &entry;
    if (entry.use != Use::kTable) {
      close();
      continue;
    }
    const int index = entry.piece.table;
    const auto& tables = document.tables;
    if (!parts.empty() && !(join && GoesOn(tables.at(static_cast<std::size_t>(parts.back())), tables.at(static_cast<std::size_t>(index)),
                                           parts.back(), heads, tokenizer)))
      close();
    parts.push_back(index);
  }
  close();
  return models;
}

// Returns the index of the entry that is nothing but the name of the plan's body, or -1.
int Identify(const std::vector<Surveyed>& entries, const Outline& outline, const FactsReader& facts, const Lexicon& lexicon,
              Plan* plan) {
  constexpr std::size_t kLeadingTexts = 12;
  constexpr double kMostlyName = 0.55;  // of a line: it is the body's name, with its region or acronym
  int organization = -1;
  std::vector<std::string> leading;
  std::vector<const Surveyed*> sources;
  const auto add = [&](const Surveyed& entry) {
    leading.push_back(entry.piece.All().Text());
    sources.push_back(&entry);
  };
  if (outline.title >= 0) add(entries[static_cast<std::size_t>(outline.title)]);
  std::string whole;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Span words = entries[i].piece.All();
    if (words.empty()) continue;
    whole += words.Text() + "\n";
    const bool front = outline.regions[i] == Region::kFront && entries[i].use != Use::kTable;
    if (static_cast<int>(i) != outline.title && front && leading.size() < kLeadingTexts) add(entries[i]);
  }
  const PlanIdentity identity = FindIdentity(leading, whole, lexicon);
  plan->region = identity.region;
  plan->agreement_number = identity.agreement_number;
  if (identity.organization) {
    const FoundName& name = *identity.organization;
    plan->organization = ToEntry(sources[name.input]->piece.All().Bytes(name.begin, name.end));
    plan->organization->text = name.text;
    const Surveyed* source = sources[name.input];
    const double share = static_cast<double>(name.end - name.begin) / static_cast<double>(leading[name.input].size());
    const bool title = outline.title >= 0 && name.input == 0;
    if (!title && share >= kMostlyName && source->use != Use::kPassage) organization = static_cast<int>(source - entries.data());
    for (std::size_t i = 0; i < sources.size() && organization < 0; ++i) {
      if (sources[i]->use != Use::kPassage && text::Fold(leading[i]) == text::Fold(name.text) && (outline.title < 0 || i > 0))
        organization = static_cast<int>(sources[i] - entries.data());
    }
  }
  for (const Surveyed* source : sources) {
    plan->period = facts.FindPeriod(source->piece.All());
    if (plan->period) break;
  }
  return organization;
}

}  // namespace

Plan Normalize(const importer::Document& document, const Lexicon& lexicon, const NormalizeOptions& options) {
  Plan plan;
  plan.source_name = document.name;
  plan.source_sha256 = document.sha256;
  plan.diagnostics = document.diagnostics;
  const Heads heads(lexicon);
  const Tokenizer tokenizer(document, lexicon);
  const PieceBuilder pieces(document, heads, tokenizer);
  FactsReader facts(lexicon);
  const std::vector<Piece> built = pieces.Build();
  const std::vector<Surveyed> entries = Survey(built, heads);
  const std::map<int, TableModel> models = UnderstandTables(entries, document, heads, tokenizer, pieces, facts, options.join);
  std::map<int, TableShape> shapes;
  for (const auto& [index, model] : models) shapes[index] = model.shape;
  const Outline outline = DrawOutline(entries, shapes, heads, facts);
  const int organization = Identify(entries, outline, facts, lexicon, &plan);
  facts.SetPeriod(plan.period);
  PlanBuilder builder(&plan);
  if (const auto annexes = ReadAgreement(built, document, heads, tokenizer, facts, lexicon, &builder)) {
    // The bodies of an agreement are its parties, and those that its annexed plans name.
    const std::vector<std::string> texts = ReadAgreementAnnexes(built, *annexes, document, heads, tokenizer, pieces, facts, models, &plan);
    for (Organization& body : FindOrganizations(texts, lexicon)) plan.organizations.push_back(std::move(body));
  } else {
    FlowReader(heads, tokenizer, pieces, facts, outline, models, &builder).Read(entries, organization);
  }
  if (!plan.agreement) plan.organizations = FindOrganizations(TextsOf(plan), lexicon);
  // Nothing may be lost: what no entry and no remainder holds is shown as unplaced.
  for (Entry& lost : Account(document, plan).outside) plan.remainder.push_back({"unplaced", std::move(lost)});
  return plan;
}

}  // namespace jalons::normalizer
