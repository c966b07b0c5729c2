// The words that name columns, levels and passages: "Responsables et partenaires", "Axe 2", "Constats :".
//
// Matching is by the lexicon (column_heads, levels, statement_heads), longest first, blind to case, accents and plural.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/lexicon.h"
#include "normalizer/span.h"

namespace jalons::normalizer {

// One column head within a run of words: tokens [begin, end) and what the column may hold, most likely first. Heads that
// are joined ("Ressources et échéancier") are one ColumnHead with the roles of each part in `mixed`.
struct ColumnHead {
  std::size_t begin = 0, end = 0;
  std::vector<std::string> roles;
  std::vector<std::string> mixed;  // roles of further parts of the same head, when they differ from roles.front()
};

struct HeadLine {
  std::vector<ColumnHead> heads;
  double covered = 0;  // share of the words that belong to heads, joiners and brackets aside
};

// A level word at the start of a piece: "Axe", "Objectif spécifique".
struct LevelWord {
  std::size_t tokens = 0;
  std::vector<std::string> levels;  // most likely first
  bool named = false;
  std::string key;                  // folded singular form, the same for all spellings
};

class Heads {
 public:
  explicit Heads(const Lexicon& lexicon);

  HeadLine ParseColumnHeads(const Span& span) const;

  // How many tokens a column head or a passage's head takes at the start of the span with its colon ("Responsables :"),
  // or 0 if it does not begin with one. `small`: also in small letters, as inside brackets.
  std::size_t FieldTokens(const Span& span, bool small = false) const;

  // True if the words are the name of one column or level and nothing else: "Résultats attendus".
  bool IsHeadWord(const Span& span) const;

  // Longest level word at token `at`.
  std::optional<LevelWord> ParseLevel(const Span& span, std::size_t at = 0) const;

  // The role of a passage whose head begins at `at` (an article may stand before it), and how many tokens the head word
  // takes; nothing if none.
  struct Passage {
    std::string role;
    std::size_t tokens = 0;
  };
  std::optional<Passage> ParsePassage(const Span& span, std::size_t at = 0) const;

  // The last statement word inside the span ("… s'appuyant sur les valeurs suivantes :" -> "value").
  std::optional<std::string> LastPassageRole(const Span& span) const;

  bool IsBullet(const Token& token) const;       // the whole token is a bullet sign
  bool IsSoftBullet(const Token& token) const;   // a dash or letter that is a bullet only where a line starts
  std::size_t GluedBullet(const Token& token) const;  // bytes of a bullet sign glued to the word ("-Consortium"), or 0
  bool Is(std::string_view kind, const Token& token) const;  // outline_words

  bool CannotEnd(const Token& token) const;    // a phrase cannot end here: "de", "la", "et", a comma
  bool CannotOpen(const Token& token) const;   // a phrase cannot begin here: "de", "du", "pour"

 private:
  struct Form {
    std::vector<std::string> words;  // folded, singular
    std::size_t row = 0;
  };
  using Forms = std::map<std::string, std::vector<Form>, std::less<>>;  // by first word, longest first

  static Forms LoadForms(const LexiconTable& table);
  static const Form* Longest(const Forms& forms, const Span& span, std::size_t at, std::size_t* used);

  std::vector<std::vector<std::string>> column_roles_;
  std::vector<LevelWord> levels_;
  std::vector<std::string> passage_roles_;
  Forms columns_, level_forms_, passages_;
  std::set<std::string, std::less<>> joiners_, cannot_end_, cannot_open_;
  std::map<std::string, bool, std::less<>> bullets_;  // sign -> soft
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> words_;
};

// The word without signs around it and without a plural ending: "Responsable(s)" -> "responsable". Of a folded word.
std::string HeadKey(std::string_view folded);

}  // namespace jalons::normalizer
