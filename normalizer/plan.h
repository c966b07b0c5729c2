// The Plan: one document normalized to plan > orientation > objective > commitment. Header only; the archive and the
// program see this header. `plan-json/1` is its interchange form (plan_json.h).
//
// Every text is in the words of the document. `at` says where they stand: the words of an entry lie inside its places.
// Dates are EDTF (ISO 8601-2) with the earliest and latest day for queries; frequencies are a count per ISO 8601
// duration. What is not known is absent, never guessed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importer/document.h"

namespace jalons::normalizer {

// A place in the source: a box on a page, in points, or in characters and lines where `grid` (see importer::Page).
struct Place {
  int page = 1;
  importer::Box box;
  bool grid = false;
  bool operator==(const Place&) const = default;
};

// An entry of a list: a resource, an item, an indicator.
struct Entry {
  std::string text;
  std::vector<Place> at;
  double confidence = 1;
  bool inherited = false;  // from a merged cell or a joined table, not printed at this row

  Entry() = default;
  explicit Entry(std::string words) : text(std::move(words)) {}
};

// `count` times in each `per` (ISO 8601 duration: "P1Y"); an open end is absent ("au moins 4": min 4, no max).
struct Frequency {
  std::optional<int> min, max;
  std::string per;
  bool operator==(const Frequency&) const = default;
};

// A date, period or frequency said of a commitment or an objective, with the words that say it.
struct Timing {
  std::string text;
  std::optional<std::string> edtf;
  bool continuous = false;
  std::optional<Frequency> frequency;
  std::optional<std::string> plan_year;          // "1", "1-2": as printed, when the date comes from "an 1"
  std::optional<std::string> earliest, latest;   // YYYY-MM-DD; absent: open or unknown
  std::vector<Place> at;
  double confidence = 1;
  bool inherited = false;
};

// A count, range or share that is promised.
struct Target {
  std::string text;
  std::optional<double> min, max;
  std::string unit;                 // head noun as printed, or "%"
  std::optional<std::string> per;   // ISO 8601 duration
  std::optional<std::string> by;    // EDTF
  std::vector<Place> at;
  bool operator==(const Target&) const = default;
};

struct Budget {
  std::string text;
  double value = 0;
  std::string currency = "CAD";
  std::optional<std::string> per;
  std::vector<Place> at;
};

struct Result {
  std::optional<std::string> label;
  Entry entry;
};

// What a document says of a commitment, or only of a whole objective (columns that are lists of their own).
struct Facts {
  std::vector<Entry> items;  // sub-points of the text itself
  std::vector<Result> results;
  std::vector<Entry> changes, indicators, resources, deliverables, monitoring;
  std::vector<Timing> timing;
  std::vector<Target> targets;
  std::vector<Budget> budget;
  std::optional<Entry> status, priority;
  std::vector<Entry> places;  // territories named for it
};

// The head of a node of the tree: its number, the word its authors used for the level, and its words.
struct Head {
  std::optional<std::string> label;  // as printed, no final dot: "1.1.1"
  std::optional<std::string> term;   // "Objectif", "Moyens": heading or column word of the document
  std::string text;                  // "" for a shell: a level the document does not have
  std::vector<Place> at;
  double confidence = 1;
  std::vector<std::string> evidence; // why it was placed here: "label-depth", "column-head" ...

  bool Shell() const { return text.empty() && !label && at.empty(); }
};

struct Commitment {
  Head head;
  Facts facts;
};

// A text of the document that is not an undertaking: role is "general_objective", "context", "value", "mission",
// "mandate", "finding", "principle", "note", "summary"; in agreements also "recital", "clause".
struct Statement {
  std::string role;
  Entry entry;
};

struct Objective {
  Head head;
  Facts facts;
  std::vector<Commitment> commitments;
};

struct Orientation {
  Head head;
  std::vector<Statement> statements;
  std::vector<Objective> objectives;
};

struct AnnexSection {
  std::string heading;
  std::vector<Place> at;
  std::vector<Entry> items;
};

struct Annex {
  std::string title;
  std::optional<std::string> date;  // EDTF
  std::vector<Place> at;
  std::vector<AnnexSection> sections;
};

struct Organization {
  std::string name;
  std::optional<std::string> acronym;
  std::vector<std::string> mentions;
};

struct Party {
  std::string name, designation, representative;
  std::vector<Place> at;
};

struct Amount {
  std::string text;
  double value = 0;
  std::string currency = "CAD";
  std::optional<std::string> payer, payee, edtf;
  std::vector<Place> at;
};

struct Agreement {
  std::vector<Party> parties;
  std::string object;
  std::vector<Place> object_at;
  std::optional<std::string> signed_on, in_force;  // EDTF
  std::vector<Amount> amounts;
};

// Words of the source that are no entry. Kinds: "column_head", "heading", "repeat", "furniture", "contents", "unplaced".
struct Remainder {
  std::string kind;
  Entry entry;
};

struct Plan {
  std::string source_name, source_sha256;
  Entry title;
  std::optional<Entry> organization;
  std::optional<std::string> region;         // a name: "Lanaudière"
  std::optional<std::string> period;         // EDTF interval: "2006/2009"
  std::optional<int> agreement_number;
  std::vector<Statement> statements;
  std::vector<Orientation> orientations;
  std::vector<Annex> annexes;
  std::vector<Organization> organizations;
  std::optional<Agreement> agreement;
  std::vector<Remainder> remainder;
  std::vector<importer::Diagnostic> diagnostics;
};

}  // namespace jalons::normalizer
