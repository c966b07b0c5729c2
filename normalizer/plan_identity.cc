#include "normalizer/plan_identity.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "normalizer/body_names.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr double kTitleWeight = 3;        // of a name in the title, on top of its weight in the text
constexpr double kPlaceWeight = 0.25;     // of a town or MRC, where a region's name weighs 1
constexpr double kLeastRegion = 0.5;      // below that nothing is said of a region
constexpr std::size_t kLongestLine = 14;  // words of a line that is a body's name and nothing else
constexpr int kMostAgreements = 30;       // a higher rank is another number

FoundName Found(const BodyName& name, std::size_t input) {
  return {name.text, input, name.begin, name.end};
}

// Words of bodies in general (“comité”, an acronym of a class) are weak evidence of who speaks.
bool Strong(const BodyName& name) {
  const bool body = name.kind == HeadKind::kBody || name.kind == HeadKind::kUnit || name.kind == HeadKind::kWeak ||
                    name.kind == HeadKind::kClass;
  return body && !name.bare;
}

bool WholeLine(const PartyWords& words, const std::string& line, const BodyName& name) {
  const std::vector<PartyWord> read = words.Read(line);
  if (read.empty() || read.size() > kLongestLine) return false;
  std::size_t first = 0;
  while (first + 1 < read.size() && words.Is(read[first], "article")) ++first;
  return name.begin == read[first].begin && name.end >= read.back().end;
}

std::optional<FoundName> Organization(const std::vector<std::string>& texts, const BodyNames& finder) {
  std::vector<std::vector<BodyName>> names;
  for (const std::string& text : texts) names.push_back(finder.Find(text));
  const auto title = names.empty() ? std::vector<BodyName>() : names.front();
  // “Plan d'action 2017-2020 : Consortium …”
  for (const BodyName& name : title) {
    const std::string before = text::Squeeze(std::string_view(texts.front()).substr(0, name.begin));
    if (Strong(name) &&
        (before.ends_with(":") || before.ends_with("–") || before.ends_with("-") || before.ends_with("|")))
      return Found(name, 0);
  }
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (const BodyName& name : names[i])
      if (Strong(name) && WholeLine(finder.words(), texts[i], name)) return Found(name, i);
  for (const BodyName& name : title)
    if (Strong(name) || (name.kind == HeadKind::kNone && !name.bare)) return Found(name, 0);
  for (std::size_t i = 1; i < texts.size(); ++i)
    for (const BodyName& name : names[i])
      if (Strong(name)) return Found(name, i);
  return std::nullopt;
}

// Times that `key` stands in `text` as whole words; both folded.
std::size_t Times(std::string_view text, std::string_view key) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0; };
  std::size_t times = 0;
  for (std::size_t at = text.find(key); !key.empty() && at != std::string_view::npos;
       at = text.find(key, at + key.size())) {
    const std::size_t end = at + key.size();
    // A hyphen joins a longer name: “Nicolet-Yamaska” is not Nicolet.
    const bool before = at > 0 && (letter(text[at - 1]) || text[at - 1] == '-');
    const bool after = end < text.size() &&
                       (letter(text[end]) || (text[end] == '-' && end + 1 < text.size() && letter(text[end + 1])));
    if (!before && !after) ++times;
  }
  return times;
}

std::optional<std::string> Region(std::string_view title, std::string_view whole, const Lexicon& lexicon) {
  const std::string text = text::Fold(whole), head = text::Fold(title);
  std::map<std::string, double> weight;
  const auto count = [&](const std::string& form, const std::string& region, double each) {
    const std::string key = text::Fold(form);
    weight[region] +=
        each * (static_cast<double>(Times(text, key)) + kTitleWeight * static_cast<double>(Times(head, key)));
  };
  for (const LexiconRow& row : lexicon.Table("regions")) {
    count(row["name"], row["name"], 1);
    for (const std::string& form : row.List("variants")) count(form, row["name"], 1);
  }
  for (const LexiconRow& row : lexicon.Table("places")) count(row["name"], row["region"], kPlaceWeight);
  const auto best =
      std::max_element(weight.begin(), weight.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == weight.end() || best->second < kLeastRegion) return std::nullopt;
  return best->first;
}

std::optional<int> AgreementNumber(std::string_view whole, const Lexicon& lexicon) {
  std::string ordinals, numbers;
  std::map<std::string, int> ordinal;
  for (const LexiconRow& row : lexicon.Table("function_words")) {
    const bool rank = row["kind"] == "ordinal";
    if (!rank && row["kind"] != "number") continue;
    std::string& list = rank ? ordinals : numbers;
    const std::string key = text::Fold(row["word"]);
    list += (list.empty() ? "" : "|") + RE2::QuoteMeta(key);
    if (rank) ordinal[key] = std::stoi(row["value"]);
  }
  std::string agreements;
  for (const LexiconRow& row : lexicon.Table("plan_words")) {
    if (row["kind"] != "agreement") continue;
    for (const std::string& form : row.List("forms"))
      agreements += (agreements.empty() ? "" : "|") + RE2::QuoteMeta(text::Fold(form));
  }
  const std::string text = text::Fold(whole);
  std::map<int, int> votes;
  const auto vote = [&](const std::string& digits, const std::string& word) {
    const int value = digits.empty() ? ordinal[word] : std::stoi(digits);
    if (value > 0 && value <= kMostAgreements) ++votes[value];
  };
  std::string digits, word;
  const RE2 before("(?:\\b(\\d{1,2}) ?\\^? ?(?:e|eme|ieme|re|er|ere)|\\b(" + ordinals + ")) (?:" + agreements + ")\\b");
  for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, before, &digits, &word);) vote(digits, word);
  word.clear();
  const RE2 after("\\b(?:" + agreements + ") (?:" + numbers + ") ?(\\d{1,2})\\b");
  for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, after, &digits);) vote(digits, "");
  if (votes.empty()) return std::nullopt;
  // An older agreement is also spoken of: most votes, then the latest.
  const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first < b.first;
  });
  return best->first;
}

}  // namespace

PlanIdentity FindIdentity(const std::vector<std::string>& leading_texts, std::string_view whole_text,
                          const Lexicon& lexicon) {
  PlanIdentity identity;
  identity.organization = Organization(leading_texts, BodyNames(lexicon));
  identity.region = Region(leading_texts.empty() ? std::string_view() : leading_texts.front(), whole_text, lexicon);
  identity.agreement_number = AgreementNumber(whole_text, lexicon);
  return identity;
}

}  // namespace jalons::normalizer
