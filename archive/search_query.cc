#include "archive/search_query.h"

#include <algorithm>
#include <set>
#include <utility>

#include "embedded_files.h"
#include "text/unicode.h"

namespace jalons::archive {
namespace {

// Words taken of one query: the rest says nothing more, and SQLite's parser has its limits.
constexpr std::size_t kMostTerms = 24;
constexpr std::size_t kMostTokensOfPhrase = 32;

constexpr std::string_view kForms = "{words column_words}";
constexpr std::string_view kStems = "{stems column_stems}";
constexpr std::string_view kStemsAndContext = "{stems column_stems context_stems}";

const std::set<std::string, std::less<>>& StopWords() {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> read;
    for (const data_files::EmbeddedFile& file : data_files::EmbeddedFiles()) {
      if (file.name != "stop_words.tsv") continue;
      std::string_view rest = file.text;
      bool head = true;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        if (!head) read.emplace(line);
        head = false;
      }
    }
    return read;
  }();
  return words;
}

// Signs that open or close a phrase, as their UTF-8.
constexpr std::string_view kQuotes[] = {"\"", "«", "»", "“", "”", "„"};

std::size_t QuoteAt(std::string_view text, std::size_t at) {
  for (std::string_view quote : kQuotes) {
    if (text.substr(at).starts_with(quote)) return quote.size();
  }
  return 0;
}

std::size_t NextQuote(std::string_view text, std::size_t from) {
  while (from < text.size() && QuoteAt(text, from) == 0) ++from;
  return from;
}

class QueryParser {
 public:
  QueryParser(const std::string& words, const AcronymTest& is_acronym) : words_(words), is_acronym_(is_acronym) {}

  ParsedQuery Parse() {
    std::size_t at = 0;
    while (at < words_.size() && terms_ < kMostTerms) {
      if (words_[at] == ' ') {
        ++at;
        continue;
      }
      const bool refused = words_[at] == '-';
      if (refused) ++at;
      if (const std::size_t quote = QuoteAt(words_, at)) {
        const std::size_t begin = at + quote;
        const std::size_t end = NextQuote(words_, begin);
        TakePhrase(words_.substr(begin, end - begin), refused);
        at = std::min(end + QuoteAt(words_, end), words_.size());
      } else {
        std::size_t end = at;
        while (end < words_.size() && words_[end] != ' ' && QuoteAt(words_, end) == 0) ++end;
        TakeChunk(words_.substr(at, end - at), refused);
        at = std::max(end, at + (refused ? 0 : 1));
      }
    }
    LeaveOutStopWords();
    return std::move(query_);
  }

 private:
  void TakePhrase(std::string_view words, bool refused) {
    Term term{Term::Kind::kPhrase, text::Analyze(words)};
    if (term.tokens.size() > kMostTokensOfPhrase) term.tokens.resize(kMostTokensOfPhrase);
    if (!term.tokens.empty()) Take({std::move(term)}, refused);
  }

  void TakeChunk(std::string_view chunk, bool refused) {
    if (!refused && (chunk == "OU" || chunk == "OR")) {
      or_ = !query_.all.empty();
      return;
    }
    if (!refused && (chunk == "ET" || chunk == "AND")) return;
    std::vector<text::Token> tokens = text::Analyze(chunk);
    for (std::size_t i = 0; i < tokens.size() && terms_ < kMostTerms; ++i) {
      const bool last = i + 1 == tokens.size();
      std::vector<Term> alternatives;
      alternatives.push_back(
          {last && chunk.ends_with('*') ? Term::Kind::kPrefix : KindOf(tokens[i].form), {std::move(tokens[i])}});
      // A hyphenated word, or its parts one after the other.
      if (alternatives[0].tokens[0].compound) {
        Term parts{Term::Kind::kPhrase, {}};
        while (i + 1 < tokens.size() && tokens[i + 1].begin < alternatives[0].tokens[0].end) {
          parts.tokens.push_back(std::move(tokens[++i]));
        }
        if (!parts.tokens.empty()) alternatives.push_back(std::move(parts));
      }
      Take(std::move(alternatives), refused);
    }
  }

  Term::Kind KindOf(const std::string& form) const {
    return is_acronym_(form) ? Term::Kind::kExact : Term::Kind::kWord;
  }

  void Take(std::vector<Term> alternatives, bool refused) {
    ++terms_;
    if (refused) {
      for (Term& term : alternatives) query_.none.push_back(std::move(term));
    } else if (or_) {
      for (Term& term : alternatives) query_.all.back().push_back(std::move(term));
    } else {
      query_.all.push_back(std::move(alternatives));
    }
    or_ = false;
  }

  void LeaveOutStopWords() {
    const auto stop = [](const std::vector<Term>& alternatives) {
      return alternatives.size() == 1 && alternatives[0].kind == Term::Kind::kWord &&
             StopWords().contains(alternatives[0].tokens[0].form);
    };
    std::size_t telling = 0;
    for (const auto& alternatives : query_.all) telling += stop(alternatives) ? 0 : 1;
    if (telling > 0) std::erase_if(query_.all, stop);
  }

  std::string_view words_;
  const AcronymTest& is_acronym_;
  ParsedQuery query_;
  std::size_t terms_ = 0;
  bool or_ = false;
};

// Tokens hold letters and digits only, so that nothing in them can end the string.
std::string Quoted(const std::string& token) {
  return '"' + token + '"';
}

std::string Phrase(const std::vector<text::Token>& tokens) {
  std::string phrase = "\"";
  for (const text::Token& token : tokens) {
    if (phrase.size() > 1) phrase += ' ';
    phrase += token.form;
  }
  return phrase + '"';
}

std::string Expression(const Term& term, std::string_view stems) {
  switch (term.kind) {
    case Term::Kind::kExact:
    case Term::Kind::kPhrase:
      return std::string(kForms) + " : " + Phrase(term.tokens);
    case Term::Kind::kPrefix:
      return std::string(kForms) + " : " + Quoted(term.tokens[0].form) + " *";
    case Term::Kind::kWord:
      break;
  }
  // The exact form weighs more than the stem, which it brings with it.
  return '(' + std::string(stems) + " : " + Quoted(term.tokens[0].stem) + " OR " + std::string(kForms) + " : " +
         Quoted(term.tokens[0].form) + ')';
}

std::string AnyOf(const std::vector<Term>& terms, std::string_view stems) {
  std::string any;
  for (const Term& term : terms) {
    if (!any.empty()) any += " OR ";
    any += Expression(term, stems);
  }
  return any.empty() ? any : '(' + any + ')';
}

}  // namespace

ParsedQuery ParseQuery(std::string_view words, const AcronymTest& is_acronym) {
  const std::string squeezed = text::Squeeze(text::ToNfc(words));
  return QueryParser(squeezed, is_acronym).Parse();
}

std::string MatchExpression(const ParsedQuery& query) {
  std::string match;
  for (const std::vector<Term>& alternatives : query.all) {
    if (!match.empty()) match += " AND ";
    match += AnyOf(alternatives, kStemsAndContext);
  }
  if (match.empty() || query.none.empty()) return match;
  return '(' + match + ") NOT " + AnyOf(query.none, kStems);
}

std::string RefusedExpression(const ParsedQuery& query) {
  return AnyOf(query.none, kStems);
}

std::string PhraseExpression(std::string_view words) {
  std::vector<text::Token> tokens = text::Analyze(words);
  if (tokens.size() > kMostTokensOfPhrase) tokens.resize(kMostTokensOfPhrase);
  return tokens.empty() ? "" : std::string(kForms) + " : " + Phrase(tokens);
}

}  // namespace jalons::archive
