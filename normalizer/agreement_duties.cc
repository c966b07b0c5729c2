#include "normalizer/agreement_duties.h"

#include <algorithm>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr std::size_t kLongestBody = 10;  // words of a body's name before its verb ("le comité de suivi de l'entente")
constexpr std::size_t kLongestAside = 25;  // words between commas that part a subject from its verb

bool EndsWithComma(const Token& token) {
  return token.key.ends_with(',');
}

// The small article of a subject that opens a sentence: "Le comité" -> "le comité".
std::string InSentence(std::string name) {
  for (const auto& [capital, small] :
       {std::pair{"Le ", "le "}, {"La ", "la "}, {"Les ", "les "}, {"L’", "l’"}, {"L'", "l'"}}) {
    if (name.starts_with(capital)) return small + name.substr(std::string_view(capital).size());
  }
  return name;
}

// Has a verb's ending: "verse", "versent", "versera", "fournit".
bool LooksLikeVerb(const Token& token) {
  if (!text::StartsLower(token.text)) return false;
  const std::string key = DeedKey(token);
  for (const std::string_view ending : {"e", "ent", "ont", "it", "ra", "d", "t"}) {
    if (key.size() > ending.size() + 1 && key.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

// After a subject: past an aside between commas and past the words that may stand before a verb.
std::size_t AgreementDuties::SkipToVerb(const Span& sentence, std::size_t at) const {
  if (at > 0 && at < sentence.size() && EndsWithComma(sentence[at - 1])) {
    for (std::size_t close = at; close < std::min(sentence.size(), at + kLongestAside); ++close) {
      if (!EndsWithComma(sentence[close])) continue;
      const std::size_t next = close + 1;
      if (next < sentence.size() && (words_.At("binds", sentence, next) > 0 || words_.At("state", sentence, next) > 0 ||
                                     LooksLikeVerb(sentence[next]) || words_.At("skip", sentence, next) > 0)) {
        at = next;
        break;
      }
    }
  }
  while (at < sentence.size() && words_.At("binds", sentence, at) == 0 && words_.At("state", sentence, at) == 0 &&
         words_.At("skip", sentence, at) > 0)
    at += words_.At("skip", sentence, at);
  return at;
}

// The parties and bodies that stand where a subject stands: at the start or behind a comma, without a preposition.
std::vector<AgreementDuties::Subject> AgreementDuties::Subjects(const Span& sentence) const {
  std::vector<Subject> subjects;
  const auto mentions = parties_.Find(sentence);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const auto& mention = mentions[i];
    if (mention.oblique || (mention.begin > 0 && !EndsWithComma(sentence[mention.begin - 1]))) continue;
    Subject subject{mention.end, {mention.shown}, true};
    // “La MRC, la Ville et Centraide s'engagent”
    while (i + 1 < mentions.size() && !mentions[i + 1].oblique) {
      const std::size_t next = mentions[i + 1].begin;
      const bool joined =
          (next == subject.end && EndsWithComma(sentence[next - 1])) ||
          (next == subject.end + 1 && (DeedKey(sentence[next - 1]) == "et" || DeedKey(sentence[next - 1]) == "ou"));
      if (!joined) break;
      subject.who.push_back(mentions[++i].shown);
      subject.end = mentions[i].end;
    }
    subjects.push_back(std::move(subject));
  }
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (at > 0 && !EndsWithComma(sentence[at - 1])) continue;
    const std::string key = DeedKey(sentence[at]);
    const bool elided = WithoutElision(key) != key;
    const std::size_t noun = elided ? at : at + words_.At("article_word", sentence, at);
    if (noun >= sentence.size() || (noun == at && !elided)) continue;
    Span head = sentence.Sub(noun, noun + 1);
    if (elided) head[0].key = WithoutElision(key);
    if (words_.At("body", head, 0) == 0) continue;
    for (std::size_t verb = noun + 1; verb < std::min(sentence.size(), noun + kLongestBody); ++verb) {
      const std::string word = DeedKey(sentence[verb]);
      const bool reflexive = word == "se" || word.starts_with("s'");
      if (words_.At("binds", sentence, verb) == 0 && words_.At("state", sentence, verb) == 0 && !reflexive) continue;
      std::string name = sentence.Sub(at, verb).Text();
      if (const std::size_t comma = name.find(','); comma != std::string::npos) name.resize(comma);
      subjects.push_back({verb, {InSentence(name)}, false});
      break;
    }
  }
  std::stable_sort(subjects.begin(), subjects.end(), [](const Subject& a, const Subject& b) { return a.end < b.end; });
  return subjects;
}

Duty AgreementDuties::ReadSentence(const Span& sentence) const {
  for (const Subject& subject : Subjects(sentence)) {
    const std::size_t verb = SkipToVerb(sentence, subject.end);
    if (verb >= sentence.size()) continue;
    // The longer form decides: "convient" binds, "convient que" states; "a" states, "a le mandat" binds.
    const std::size_t binds = words_.At("binds", sentence, verb), state = words_.At("state", sentence, verb);
    if (binds > 0 && binds >= state) return {true, subject.who};
    if (state > 0) return {};
    const bool reflexive =
        DeedKey(sentence[verb]).starts_with("s'") || (verb > 0 && DeedKey(sentence[verb - 1]) == "se");
    if ((subject.party || reflexive) && LooksLikeVerb(sentence[verb])) return {true, subject.who};
  }
  return {};
}

Duty AgreementDuties::Read(const Span& clause) const {
  std::size_t from = 0;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    const bool last = at + 1 == clause.size();
    if (!last && !(EndsSentence(clause[at]) && text::StartsUpper(clause[at + 1].text))) continue;
    const Duty duty = ReadSentence(clause.Sub(from, at + 1));
    if (duty.binds) return duty;
    from = at + 1;
  }
  return {};
}

Duty AgreementDuties::ReadHeading(const Span& heading) const {
  // "La Corporation :" and nothing else.
  if (const auto named = parties_.Find(heading); named.size() == 1 && named.front().begin == 0 &&
                                                 named.front().end + 1 >= heading.size() &&
                                                 heading.back().key.ends_with(':'))
    return {true, {named.front().shown}};
  const auto word = words_.Find("duties", heading);
  if (!word) return {};
  Duty duty;
  for (const auto& mention : parties_.Find(heading, *word + 1)) duty.who.push_back(mention.shown);
  for (std::size_t at = *word + 1; duty.who.empty() && at < heading.size(); ++at) {
    if (words_.At("body", heading, at) == 0) continue;
    const std::string before = DeedKey(heading[at - 1]);
    const std::string article = before == "du" ? "le " : before == "la" ? "la " : before == "le" ? "le " : "";
    duty.who.push_back(article + text::Squeeze(heading.Sub(at).Text()));
    while (!duty.who.back().empty() && (duty.who.back().back() == ':' || duty.who.back().back() == ' '))
      duty.who.back().pop_back();
  }
  duty.binds = !duty.who.empty();
  return duty;
}

}  // namespace jalons::normalizer
