// Search: what a person types becomes ranked places of plans.
//
//   logement jeunes         both words, in any inflection (French stems), accents and case forgiven
//   "cadre de référence"    these words in this order, as printed
//   transport OU taxi       one or the other (OR too); AND between words is understood
//   -social                 not this word
//   habit*                  words that begin so
//
// No text a person can type is an error: what means nothing to search for is left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace jalons::archive {

struct SearchQuery {
  std::string words;           // empty: the filters alone list, in the order of the plans
  std::optional<PlanId> plan;  // only this plan
  std::string from, to;        // EDTF or YYYY[-MM[-DD]]: dates of the entry, else the period of its plan, that meet
                               // this span; "" is open
  std::string partner;         // an organization, as printed or by a name the archive knows for it
  std::vector<std::string> fields;  // only these SearchHit::field; empty: all
  int limit = 20;                   // 0: all
  int offset = 0;
};

struct SearchHit {
  PlanId plan_id = 0;
  std::string plan;     // document name without suffix
  std::string path;     // "2/2.2/2.2.1", "annexes/1/3", "" for the plan itself
  std::string field;    // of the words found: "commitment", "objective", "orientation", "plan", "item", "result",
                        // "resource", "indicator", "change", "deliverable", "monitoring", "timing", "status", "budget",
                        // "priority", "territory", "statement", "annex", "remainder"
  std::string text;     // the text the words stand in
  std::string excerpt;  // the part of it around the words, hits between [ and ], "…" where cut
  std::string owner;    // text of the commitment, objective ... at `path`; the same as `text` if found in its own words
  int page = 0;         // 0: place unknown
  importer::Box box;    // on that page: points, or characters and lines where `grid`
  bool grid = false;
  double score = 0;   // the higher the better; comparable within one search only
  bool near = false;  // found only by a theme, a succession or a corrected spelling
};

// The best hits, best first.
std::vector<SearchHit> Search(const Archive& archive, const SearchQuery& query);

// How many there are in all, whatever limit and offset.
int CountHits(const Archive& archive, const SearchQuery& query);

}  // namespace jalons::archive
