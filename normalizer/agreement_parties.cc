#include "normalizer/agreement_parties.h"

#include <algorithm>
#include <optional>
#include <set>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kDesignationWithin = 16;  // words after "ci-après" in which the designation stands
constexpr std::size_t kLongestBare = 8;         // words of a designation without quotes
constexpr std::size_t kLongestName = 40;        // words of a party's name
constexpr std::size_t kByWithin = 8;            // words between "représentée" and "par"
constexpr std::size_t kNamedAgain = 8;          // of a party's name, the words that a text may use instead of all

const std::set<std::string, std::less<>> kOf = {"de",  "du",   "des",  "a",      "au",   "aux",
                                                "par", "pour", "avec", "envers", "chez", "entre"};
const std::set<std::string, std::less<>> kGoesOn = {"de", "du", "des", "et", "d", "a", "aux", "au"};

bool HasLower(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text::StartsLower(std::string_view(text).substr(at))) return true;
  }
  return false;
}

bool EndsWithSign(const Token& token, std::string_view signs) {
  return !token.key.empty() && signs.find(token.key.back()) != std::string_view::npos;
}

// A designation or a block may end here; a quote that opens ends nothing.
bool EndsBlock(const Token& token, bool comma) {
  return EndsWithSign(token, comma ? ";.,)" : ";.)") || token.text.ends_with("»") || token.text.ends_with("”");
}

std::string Trimmed(std::string text) {
  while (!text.empty() &&
         (text.back() == ',' || text.back() == ';' || text.back() == ' ' || text.back() == ':' || text.back() == '.'))
    text.pop_back();
  return text;
}

// The words from the first letter of the first that is no article: "« l’Alliance" -> "Alliance".
std::string_view WithoutArticle(std::string_view printed) {
  const auto skip_signs = [&] {
    while (!printed.empty() && !text::StartsLetter(printed)) printed.remove_prefix(1);
  };
  skip_signs();
  for (const std::string_view article : {"le ", "la ", "les ", "l’", "l'", "d’", "d'", "Le ", "La ", "Les ", "L’", "L'",
                                         "D’", "D'", "LE ", "LA ", "LES "}) {
    if (!printed.starts_with(article)) continue;
    printed.remove_prefix(article.size());
    skip_signs();
    break;
  }
  return printed;
}

// The first quoted words of a text, with the article that stands right before the quotes ("la « MRC »"); "" if none.
std::string Quoted(const std::string& text) {
  static const std::vector<std::pair<std::string, std::string>> kQuotes = {
      {"«", "»"}, {"“", "”"}, {"\"", "\""}, {"„", "“"}};
  std::size_t best = std::string::npos;
  std::string found;
  for (const auto& [open, close] : kQuotes) {
    const std::size_t from = text.find(open);
    if (from == std::string::npos || from >= best) continue;
    const std::size_t to = text.find(close, from + open.size());
    if (to == std::string::npos) continue;
    best = from;
    found = Trimmed(text::Squeeze(text.substr(from + open.size(), to - from - open.size())));
    const std::string before = text::Squeeze(text.substr(0, from));
    const std::size_t space = before.rfind(' ');
    const std::string last = space == std::string::npos ? before : before.substr(space + 1);
    const std::string key = text::Fold(last);
    if (key == "l'")
      found = last + found;
    else if (key == "le" || key == "la" || key == "les")
      found = last + " " + found;
  }
  return found;
}

}  // namespace

AgreementParties::AgreementParties(const Span& blocks, const AgreementWords& words) : words_(words) {
  Span block;
  bool designated = false;
  const auto close = [&] {
    if (!block.empty()) ReadBlock(block);
    block = {};
    designated = false;
  };
  for (std::size_t at = 0; at < blocks.size();) {
    const Token& token = blocks[at];
    const bool starts = at == 0 || token.line_start;
    std::size_t used = 0;
    if (starts) {
      if (const std::size_t between = words_.At("between", blocks, at); between > 0 && block.empty()) used = between;
      const std::size_t joined = words_.At("and", blocks, at);
      if (joined > 0 && !kOf.contains(at + joined < blocks.size() ? DeedKey(blocks[at + joined]) : "")) {
        const Token& last = blocks[at + joined - 1];
        const bool alone = at + joined >= blocks.size() || blocks[at + joined].line_start;
        const bool colon = last.key.ends_with(':') || (at + joined < blocks.size() && blocks[at + joined].key == ":");
        const bool ended = at > 0 && EndsBlock(blocks[at - 1], true);
        if (alone || colon || ended) used = joined;
      }
      // Without "ET": the next begins behind the end of a designation, or with its number.
      const bool numbered =
          at > 0 && !DeedKey(token).empty() && DeedKey(token).find_first_not_of("0123456789") == std::string::npos &&
          EndsWithSign(token, ".)");
      if (used == 0 && designated && (EndsBlock(blocks[at - 1], false) || numbered) &&
          words_.At("hereafter", blocks, at) == 0)
        close();
    }
    if (used > 0) {
      close();
      at += used;
      while (at < blocks.size() && (blocks[at].key == ":" || blocks[at].key == "-")) ++at;
      continue;
    }
    designated = designated || words_.At("hereafter", blocks, at) > 0;
    block.Append(token);
    ++at;
  }
  close();
  if (together_.empty()) names_.push_back({{"parties"}, "", false, true});
}

void AgreementParties::AddName(const std::string& printed, const std::string& shown, bool all) {
  Name name;
  name.shown = shown;
  name.all = all;
  std::string word;
  bool first = true;
  for (const char sign : text::Fold(printed) + " ") {
    if (sign != ' ') {
      word += sign;
      continue;
    }
    std::string key(word);
    if (first) {
      key = std::string(WithoutElision(key));
      first = false;
      if (key == "le" || key == "la" || key == "les") {
        word.clear();
        continue;
      }
    }
    if (!key.empty()) name.words.push_back(key);
    word.clear();
  }
  if (name.words.empty()) return;
  // A class noun with a capital is the party; without, it is any.
  name.capital = text::StartsUpper(WithoutArticle(printed));
  names_.push_back(std::move(name));
}

void AgreementParties::ReadBlock(const Span& block) {
  Party party;
  std::size_t end = block.size();
  bool own = false;
  for (std::size_t at = 0; at < block.size(); ++at) {
    if (words_.At("hereafter", block, at) == 0) continue;
    end = std::min(end, at);
    const Span tail = block.Sub(at, at + kDesignationWithin);
    const bool all = words_.Find("collective", tail, 0, 6).has_value();
    std::string name = Quoted(tail.Text());
    if (name.empty()) {
      std::size_t from = 0;
      while (from < tail.size() && (words_.At("named", tail, from) > 0 || words_.At("collective", tail, from) > 0 ||
                                    DeedKey(tail[from]).empty()))
        ++from;
      std::size_t to = from;
      while (to < tail.size() && to - from < kLongestBare) {
        const bool last = EndsWithSign(tail[to], ",;.)") || (to + 1 < tail.size() && tail[to + 1].line_start);
        ++to;
        if (last) break;
      }
      name = tail.Sub(from, to).Text();
      while (!name.empty() && (name.back() == ')' || name.back() == ',' || name.back() == ';' || name.back() == '.'))
        name.pop_back();
    }
    at += 2;
    if (name.empty()) continue;
    if (all) {
      together_ = name;
      AddName(name, name, true);
      // “une Partie”, “chaque Partie”
      if (name.ends_with('s')) AddName(name.substr(0, name.size() - 1), name, true);
    } else if (!own) {
      party.designation = name;
      own = true;
    }
  }
  // The name: words in capitals until small letters, or words until what says what the party is.
  Span head = block.Sub(0, std::min(end, kLongestName));
  std::size_t from = 0;
  while (from < head.size() &&
         (DeedKey(head[from]).empty() || DeedKey(head[from]).find_first_not_of("0123456789") == std::string::npos))
    ++from;
  for (std::size_t used = words_.At("part_of_party", head, from); used > 0;
       used = words_.At("part_of_party", head, from))
    from += used;
  const bool caps =
      from < head.size() && !HasLower(head[from].text) && (from + 1 >= head.size() || !HasLower(head[from + 1].text));
  std::size_t to = from;
  for (; to < head.size(); ++to) {
    if (to > from && (words_.At("represented", head, to) > 0 || head[to].key.starts_with('('))) break;
    if (caps && HasLower(head[to].text)) break;
    if (!caps && to > from && !EndsWithSign(head[to - 1], ",") && words_.At("descriptor", head, to) > 0 &&
        text::StartsLower(head[to].text) && head[to].line_start)
      break;
    const bool comma = EndsWithSign(head[to], ",;.");
    if (!comma) continue;
    const std::size_t next = to + 1;
    const bool goes_on = EndsWithSign(head[to], ",") && next < head.size() &&
                         words_.At("descriptor", head, next) == 0 &&
                         (caps ? !HasLower(head[next].text)
                               : kGoesOn.contains(DeedKey(head[next])) || head[next].key.starts_with("d'") ||
                                     head[next].key.starts_with("l'"));
    if (!goes_on) {
      ++to;
      break;
    }
  }
  party.name = Trimmed(head.Sub(from, to).Text());
  if (party.name.empty() || words_.At("collective", head, from) > 0) return;
  if (const auto at = words_.Find("represented", block)) {
    std::size_t by = *at;
    const std::size_t limit = std::min(block.size(), by + kByWithin);
    while (by < limit && DeedKey(block[by]) != "par") ++by;
    if (by < limit) {
      std::size_t last = by + 1;
      while (last < block.size() && words_.At("after_person", block, last) == 0 && !EndsWithSign(block[last], ";"))
        ++last;
      if (last < block.size() && EndsWithSign(block[last], ";") && words_.At("after_person", block, last) == 0) ++last;
      party.representative = Trimmed(block.Sub(by + 1, last).Text());
    }
  }
  party.at = block.Places();
  const std::string shown = party.designation.empty() ? party.name : party.designation;
  if (!party.designation.empty()) AddName(party.designation, shown, false);
  AddName(party.name, shown, false);
  if (names_.back().words.size() > kNamedAgain) names_.back().words.resize(kNamedAgain);
  parties_.push_back(std::move(party));
}

std::vector<AgreementParties::Mention> AgreementParties::Find(const Span& span, std::size_t from,
                                                              std::size_t end) const {
  std::vector<Mention> mentions;
  end = std::min(end, span.size());
  for (std::size_t at = from; at < end; ++at) {
    const Name* best = nullptr;
    for (const Name& name : names_) {
      if (at + name.words.size() > end || (best && best->words.size() >= name.words.size())) continue;
      bool same = true;
      for (std::size_t i = 0; same && i < name.words.size(); ++i) {
        const std::string key = DeedKey(span[at + i]);
        same = (i == 0 ? WithoutElision(key) : std::string_view(key)) == name.words[i];
      }
      if (!same) continue;
      if (name.capital) {
        const std::string_view printed = WithoutArticle(span[at].text);
        if (!text::StartsUpper(printed)) continue;
      }
      best = &name;
    }
    if (best == nullptr) continue;
    Mention mention{at, at + best->words.size(), best->shown, best->all, false};
    if (best->shown.empty()) mention.shown = "les " + span[at].text;
    const std::string key = DeedKey(span[at]);
    mention.oblique = key.starts_with("d'");
    if (at > from) {
      const std::string before = DeedKey(span[at - 1]);
      const bool article = before == "le" || before == "la" || before == "les";
      if (article) --mention.begin;
      const std::size_t front = mention.begin;
      if (front > from && !article && kOf.contains(before)) mention.oblique = true;
      if (front > from && (article || key != WithoutElision(key)) && kOf.contains(DeedKey(span[front - 1])))
        mention.oblique = true;
    }
    // “chacune des Parties”, “chaque Partie” is the parties.
    if (best->all && mention.begin > from) {
      const std::string before = DeedKey(span[mention.begin - 1]);
      if (before == "chaque" || before == "une" || before == "toute") {
        --mention.begin;
        mention.oblique = false;
      } else if (before == "des" && mention.begin > from + 1 && words_.At("each", span, mention.begin - 2) > 0) {
        mention.begin -= 2;
        mention.oblique = false;
      }
    }
    mentions.push_back(mention);
    at = mention.end - 1;
  }
  return mentions;
}

}  // namespace jalons::normalizer
