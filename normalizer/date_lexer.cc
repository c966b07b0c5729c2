#include "normalizer/date_lexer.h"

#include <algorithm>

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

// A sign beyond ASCII is what its folded form is: "é" a letter, a no-break space a space, "²" a figure.
Sign ClassOf(std::string_view sign) {
  if (sign.size() == 1) return ClassOfAscii(sign.front());
  if (text::Squeeze(sign).empty()) return Sign::kSpace;
  const std::string folded = text::Fold(sign);
  if (folded.empty()) return Sign::kNone;
  if (static_cast<unsigned char>(folded.front()) < 0x80) return ClassOfAscii(folded.front());
  return text::StartsLetter(sign) ? Sign::kLetter : Sign::kOther;
}

DateToken Finish(std::string_view utf8, DateToken token, Sign sign) {
  const std::string_view run = utf8.substr(token.begin, token.end - token.begin);
  token.key = text::Fold(run);
  token.word = sign == Sign::kLetter;
  token.upper = token.word && text::StartsUpper(run);
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
  Phrase entry;
  for (DateToken& token : LexDates(phrase)) entry.keys.push_back(std::move(token.key));
  if (entry.keys.empty()) return;
  entry.value = value;
  std::vector<Phrase>& phrases = kinds_[kind][entry.keys.front()];
  const auto shorter = [&](const Phrase& other) { return other.keys.size() < entry.keys.size(); };
  phrases.insert(std::find_if(phrases.begin(), phrases.end(), shorter), std::move(entry));
}

std::optional<PhraseTable::Match> PhraseTable::Find(std::string_view kind, const DateTokens& tokens,
                                                    std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  const auto table = kinds_.find(kind);
  if (table == kinds_.end()) return std::nullopt;
  const auto phrases = table->second.find(tokens[at].key);
  if (phrases == table->second.end()) return std::nullopt;
  for (const Phrase& phrase : phrases->second) {
    if (at + phrase.keys.size() > tokens.size()) continue;
    bool same = true;
    for (std::size_t i = 1; same && i < phrase.keys.size(); ++i) same = tokens[at + i].key == phrase.keys[i];
    if (same) return Match{at + phrase.keys.size(), &phrase.value};
  }
  return std::nullopt;
}

}  // namespace jalons::normalizer
