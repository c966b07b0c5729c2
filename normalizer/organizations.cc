#include "normalizer/organizations.h"

#include <algorithm>
#include <map>

#include "normalizer/body_names.h"
#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

struct Body {
  std::vector<std::string> mentions;
  std::vector<std::string> keys;  // words of the first mention
  std::string acronym;            // as printed
  HeadKind kind = HeadKind::kNone;
  bool bare = false;
  bool gone = false;  // joined to another
};

std::vector<std::string> Keys(const PartyWords& words, std::string_view name) {
  std::vector<std::string> keys;
  for (const PartyWord& word : words.Read(name)) {
    // “TIR-SHV” and “TIR SHV” are one; so are “PI-COM” and “PICOM” by their acronym.
    for (std::size_t from = 0; from <= word.key.size();) {
      const std::size_t to = std::min(word.key.find('-', from), word.key.size());
      if (to > from) keys.push_back(word.key.substr(from, to - from));
      from = to + 1;
    }
  }
  return keys;
}

std::string Letters(std::string_view text) {
  std::string letters;
  for (char c : text::Fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  return letters;
}

bool Prefix(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a.size() < b.size() && std::equal(a.begin(), a.end(), b.begin());
}

// “Centre de Services Canada” and “Centre Services Canada” are one.
std::vector<std::string> WithoutLinks(const PartyWords& words, const std::vector<std::string>& keys) {
  std::vector<std::string> kept;
  for (const std::string& key : keys)
    if (!words.Is(key, "of") && !words.Is(key, "article")) kept.push_back(key);
  return kept;
}

std::vector<std::string> WithoutAdjectives(const PartyWords& words, const std::vector<std::string>& keys) {
  std::vector<std::string> kept;
  for (const std::string& key : keys)
    if (!words.Is(key, "adjective")) kept.push_back(key);
  return kept;
}

class Joiner {
 public:
  explicit Joiner(const Lexicon& lexicon) : finder_(lexicon) {}

  std::vector<Organization> Run(const std::vector<std::string>& texts) {
    Collect(texts);
    JoinAcronyms();
    JoinShortened();
    std::vector<Organization> result;
    for (const Body& body : bodies_)
      if (!body.gone) result.push_back(Named(body));
    return result;
  }

 private:
  void Collect(const std::vector<std::string>& texts) {
    std::set<std::string> things;
    for (const std::string& text : texts) things.merge(finder_.Things(text));
    std::map<std::vector<std::string>, std::size_t> known;
    for (const std::string& text : texts) {
      for (const BodyName& name : finder_.Find(text)) {
        if (things.contains(text::Fold(name.text))) continue;
        std::vector<std::string> keys = Keys(finder_.words(), name.text);
        const auto [at, fresh] = known.emplace(keys, bodies_.size());
        if (fresh) bodies_.push_back({{}, std::move(keys), name.acronym, name.kind, name.bare, false});
        Body& body = bodies_[at->second];
        if (body.acronym.empty()) body.acronym = name.acronym;
        if (std::find(body.mentions.begin(), body.mentions.end(), name.text) == body.mentions.end())
          body.mentions.push_back(name.text);
      }
    }
  }

  void Join(Body* from, Body* into) {
    for (std::string& mention : from->mentions) into->mentions.push_back(std::move(mention));
    if (into->acronym.empty()) into->acronym = from->acronym;
    from->gone = true;
  }

  bool IsAcronym(const Body& body) const { return !body.acronym.empty() && body.mentions.front() == body.acronym; }

  void JoinAcronyms() {
    for (Body& body : bodies_) {
      if (body.gone || !IsAcronym(body)) continue;
      const std::string letters = Letters(body.acronym);
      const std::vector<std::string> full = Keys(finder_.words(), finder_.words().NameOf(text::Fold(body.acronym)));
      for (Body& named : bodies_) {
        if (named.gone || &named == &body || IsAcronym(named)) continue;
        const bool explained = Letters(named.acronym) == letters;
        // The lexicon's name, or the start of it: “Agence de la santé” for ASSS.
        const bool listed = named.keys.size() > 1 && (named.keys == full || Prefix(named.keys, full));
        if (!explained && !listed) continue;
        Join(&body, &named);
        break;
      }
    }
  }

  void JoinShortened() {
    for (Body& body : bodies_) {
      if (body.gone || body.kind == HeadKind::kClass) continue;
      std::vector<Body*> longer;
      for (Body& other : bodies_) {
        if (other.gone || &other == &body) continue;
        const bool start = Prefix(body.keys, other.keys);
        if (IsAcronym(body)) {
          // “CIUSSS” and “CIUSSS MCQ”; “MRC” is a class, not the MRC of one place.
          if (start && IsAcronym(other)) longer.push_back(&other);
          continue;
        }
        const bool plain = body.kind == HeadKind::kCommittee && other.kind == body.kind &&
                           other.keys.size() > body.keys.size() &&
                           WithoutAdjectives(finder_.words(), other.keys) == body.keys;
        // “Comité aviseur PICOM” and the committee whose acronym is PI-COM.
        const bool ends = !other.acronym.empty() && !IsAcronym(other) && body.kind == other.kind &&
                          body.keys.front() == other.keys.front() &&
                          Letters(body.keys.back()) == Letters(other.acronym);
        const bool same = body.keys.size() < other.keys.size() &&
                          WithoutLinks(finder_.words(), body.keys) == WithoutLinks(finder_.words(), other.keys);
        if (start || plain || ends || same) longer.push_back(&other);
      }
      const bool alone = WithoutAdjectives(finder_.words(), body.keys).size() <= 1 && body.keys.size() > 1;
      if (longer.size() > 1 && alone && body.kind != HeadKind::kUnit)
        body.gone = true;  // “le comité régional”: which?
      else if (longer.size() == 1 || (longer.size() > 1 && body.kind == HeadKind::kUnit))
        Join(&body, longer.front());
    }
  }

  static Organization Named(const Body& body) {
    Organization organization;
    for (const std::string& mention : body.mentions) {
      if (text::Length(mention) > text::Length(organization.name)) organization.name = mention;
      if (std::find(organization.mentions.begin(), organization.mentions.end(), mention) == organization.mentions.end())
        organization.mentions.push_back(mention);
    }
    if (!body.acronym.empty()) organization.acronym = body.acronym;
    return organization;
  }

  BodyNames finder_;
  std::vector<Body> bodies_;
};

}  // namespace

std::vector<Organization> FindOrganizations(const std::vector<std::string>& texts, const Lexicon& lexicon) {
  return Joiner(lexicon).Run(texts);
}

}  // namespace jalons::normalizer
