#include "normalizer/date_lexer.h"

#include <algorithm>
#include <functional>

#include "text/unicode.h"

namespace jalons::normalizer {
namespace {

constexpr int kMostFigures = 9;

enum class Sign { kSpace, kLine, kLetter, kDigit, kApostrophe, kNone, kOther };

std::size_t CodePointLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC0 ? 2 : 1;
}

Sign ClassOfAscii(char c) {
  if (c == '\n' || c == '\r') return Sign::kLine;
  if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return Sign::kSpace;
  if (c >= '0' && c <= '9') return Sign::kDigit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Sign::kLetter;
  return c == '\'' ? Sign::kApostrophe : Sign::kOther;
}

struct SignClass {
  Sign sign = Sign::kOther;
  std::string folded;
};

// A sign beyond ASCII is what its folded form is: "é" a letter, a no-break space a space, "²" a figure.
SignClass Classify(std::string_view sign) {
  if (text::Squeeze(sign).empty()) return {Sign::kSpace, ""};
  const std::string folded = text::Fold(sign);
  if (folded.empty()) return {Sign::kNone, ""};
  if (static_cast<unsigned char>(folded.front()) < 0x80) return {ClassOfAscii(folded.front()), folded};
  return {text::StartsLetter(sign) ? Sign::kLetter : Sign::kOther, folded};
}

// The letters of French and its neighbours (U+0080 to U+07FF, two bytes in UTF-8), looked up once.
const SignClass& ClassOfTwoBytes(unsigned char first, unsigned char second) {
  static const std::vector<SignClass> table = [] {
    std::vector<SignClass> signs;
    for (int code = 0x80; code < 0x800; ++code) {
      const std::string sign = {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
      signs.push_back(Classify(sign));
    }
    return signs;
  }();
  return table[static_cast<std::size_t>(((first & 0x1F) << 6 | (second & 0x3F)) - 0x80)];
}

bool IsTwoBytes(std::string_view sign) {
  return sign.size() == 2 && static_cast<unsigned char>(sign[0]) >= 0xC2 &&
         static_cast<unsigned char>(sign[0]) < 0xE0 && (static_cast<unsigned char>(sign[1]) & 0xC0) == 0x80;
}

Sign ClassOf(std::string_view sign) {
  if (sign.size() == 1) return ClassOfAscii(sign.front());
  if (IsTwoBytes(sign))
    return ClassOfTwoBytes(static_cast<unsigned char>(sign[0]), static_cast<unsigned char>(sign[1])).sign;
  return Classify(sign).sign;
}

// text::Fold of a run, sign by sign where that is the same.
std::string FoldRun(std::string_view run) {
  std::string out;
  for (std::size_t at = 0; at < run.size();) {
    const auto lead = static_cast<unsigned char>(run[at]);
    if (lead < 0x80) {
      out += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead - 'A' + 'a') : static_cast<char>(lead);
      ++at;
      continue;
    }
    const std::string_view sign = run.substr(at, 2);
    if (!IsTwoBytes(sign)) return text::Fold(run);
    out += ClassOfTwoBytes(lead, static_cast<unsigned char>(sign[1])).folded;
    at += 2;
  }
  return out;
}

DateToken Finish(std::string_view utf8, DateToken token, Sign sign) {
  const std::string_view run = utf8.substr(token.begin, token.end - token.begin);
  token.key = FoldRun(run);
  token.hash = std::hash<std::string>()(token.key);
  token.word = sign == Sign::kLetter;
  token.upper = token.word && (run.front() >= 0 ? run.front() <= 'Z' : text::StartsUpper(run));
  if (sign == Sign::kDigit) {
    token.digits = static_cast<int>(token.key.size());
    if (token.digits <= kMostFigures) token.number = std::stoi(token.key);
  }
  return token;
}

}  // namespace

DateTokens LexDates(std::string_view utf8) {
  DateTokens tokens;
  DateToken open;
  Sign open_sign = Sign::kSpace;
  bool space = true, line = false;
  const auto close = [&] {
    if (open_sign == Sign::kLetter || open_sign == Sign::kDigit || open_sign == Sign::kOther)
      tokens.push_back(Finish(utf8, open, open_sign));
    open_sign = Sign::kSpace;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t length = std::min(CodePointLength(static_cast<unsigned char>(utf8[at])), utf8.size() - at);
    const Sign sign = ClassOf(utf8.substr(at, length));
    const std::size_t begin = at;
    at += length;
    if (sign == Sign::kNone) continue;  // a soft hyphen parts nothing
    if (sign == Sign::kSpace || sign == Sign::kLine || sign == Sign::kApostrophe) {
      close();
      space = space || sign != Sign::kApostrophe;
      line = line || sign == Sign::kLine;
      continue;
    }
    const bool goes_on = sign == open_sign && sign != Sign::kOther;
    if (!goes_on) {
      close();
      open = DateToken();
      open.begin = begin;
      open.space = space && !tokens.empty();
      open.line = line && !tokens.empty();
      open_sign = sign;
    }
    open.end = at;
    space = line = false;
  }
  close();
  return tokens;
}

void PhraseTable::Add(const std::string& kind, std::string_view phrase, const std::string& value) {
  Phrase entry{kind, {}, value};
  DateTokens tokens = LexDates(phrase);
  for (DateToken& token : tokens) entry.keys.push_back(std::move(token.key));
  if (entry.keys.empty()) return;
  std::vector<Phrase>& phrases = phrases_[tokens.front().hash];
  const auto shorter = [&](const Phrase& other) { return other.keys.size() < entry.keys.size(); };
  phrases.insert(std::find_if(phrases.begin(), phrases.end(), shorter), std::move(entry));
}

std::optional<PhraseTable::Match> PhraseTable::Find(std::string_view kind, const DateTokens& tokens,
                                                    std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  const auto phrases = phrases_.find(tokens[at].hash);
  if (phrases == phrases_.end()) return std::nullopt;
  for (const Phrase& phrase : phrases->second) {
    if (phrase.kind != kind || at + phrase.keys.size() > tokens.size()) continue;
    bool same = true;
    for (std::size_t i = 0; same && i < phrase.keys.size(); ++i) same = tokens[at + i].key == phrase.keys[i];
    if (same) return Match{at + phrase.keys.size(), &phrase.value};
  }
  return std::nullopt;
}

}  // namespace jalons::normalizer
