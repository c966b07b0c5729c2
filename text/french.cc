#include "text/french.h"

#include <libstemmer.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/unicode.h"

namespace jalons::text {
namespace {

// Words that lose their vowel before another, folded.
constexpr std::array<std::string_view, 14> kElided = {"l", "d",  "n",     "s",      "c",      "j",      "m",
                                                      "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "parcequ"};

struct Sign {
  UChar32 code = 0;
  std::size_t begin = 0, end = 0;
};

std::vector<Sign> ReadSigns(std::string_view utf8) {
  std::vector<Sign> signs;
  const auto size = static_cast<int32_t>(utf8.size());
  for (int32_t at = 0; at < size;) {
    Sign sign;
    sign.begin = static_cast<std::size_t>(at);
    U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(utf8.data()), at, size, sign.code);
    sign.end = static_cast<std::size_t>(at);
    signs.push_back(sign);
  }
  return signs;
}

bool Letter(UChar32 code) {
  return u_isalpha(code) != 0;
}
bool Digit(UChar32 code) {
  return u_isdigit(code) != 0;
}
// Signs inside a word that print nothing: a soft hyphen, a joiner.
bool Silent(UChar32 code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060;
}
bool OfWord(UChar32 code) {
  return Letter(code) || Digit(code) || Silent(code) || (U_GET_GC_MASK(code) & (U_GC_M_MASK | U_GC_NO_MASK)) != 0;
}
bool Apostrophe(UChar32 code) {
  return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0xB4;
}
bool Hyphen(UChar32 code) {
  return code == '-' || code == 0x2010 || code == 0x2011;
}

struct Part {
  std::size_t begin = 0, end = 0;  // signs
  bool apostrophe = false;         // what stands after it
};

class Analysis {
 public:
  explicit Analysis(std::string_view utf8) : utf8_(utf8), signs_(ReadSigns(utf8)) {}

  std::vector<Token> Run() {
    for (std::size_t at = 0; at < signs_.size();) {
      if (!OfWord(Code(at))) {
        ++at;
      } else if (const std::size_t end = AcronymEnd(at); end > at) {
        AddAcronym(at, end);
        at = end;
      } else {
        at = AddChunk(at);
      }
    }
    return std::move(tokens_);
  }

 private:
  UChar32 Code(std::size_t at) const { return at < signs_.size() ? signs_[at].code : 0; }

  std::string_view Bytes(std::size_t begin, std::size_t end) const {
    return utf8_.substr(signs_[begin].begin, signs_[end - 1].end - signs_[begin].begin);
  }

  // Two or more single letters with stops between; the last stop may be missing.
  std::size_t AcronymEnd(std::size_t begin) const {
    std::size_t at = begin;
    int letters = 0;
    while (Letter(Code(at)) && (Code(at + 1) == '.' || (letters >= 1 && !OfWord(Code(at + 1))))) {
      ++letters;
      const bool stop = Code(at + 1) == '.';
      at += stop ? 2 : 1;
      if (!stop) break;
    }
    // "U.Q.Montréal": the letters are initials of something that goes on.
    return letters >= 2 && !OfWord(Code(at)) ? at : begin;
  }

  void AddAcronym(std::size_t begin, std::size_t end) {
    std::string form = Fold(Bytes(begin, end));
    std::erase(form, '.');
    Add(form, form, begin, end, false);
  }

  void Add(std::string form, std::string stem, std::size_t begin, std::size_t end, bool compound) {
    if (form.empty()) return;
    tokens_.push_back({std::move(form), std::move(stem), signs_[begin].begin, signs_[end - 1].end, compound});
  }

  // Runs of letters and digits, joined by single hyphens and apostrophes. Returns where it ends.
  std::size_t AddChunk(std::size_t begin) {
    std::vector<Part> parts;
    std::size_t at = begin;
    while (true) {
      Part part{at, at, false};
      while (at < signs_.size() && OfWord(Code(at))) ++at;
      part.end = at;
      part.apostrophe = Apostrophe(Code(at));
      parts.push_back(part);
      const bool joined = (part.apostrophe || Hyphen(Code(at))) && OfWord(Code(at + 1));
      if (!joined) break;
      ++at;
      // "l'U.Q.T.R.": what follows is an acronym of its own.
      if (AcronymEnd(at) > at) {
        if (Elided(parts.back())) parts.pop_back();
        break;
      }
    }
    AddParts(parts);
    return at;
  }

  bool Elided(const Part& part) const {
    if (!part.apostrophe) return false;
    const std::string form = Fold(Bytes(part.begin, part.end));
    return std::find(kElided.begin(), kElided.end(), form) != kElided.end();
  }

  void AddParts(const std::vector<Part>& parts) {
    std::size_t first = 0;
    while (first + 1 < parts.size() && Elided(parts[first])) ++first;
    if (first + 1 < parts.size() && HasLetter(parts[first].begin, parts.back().end)) AddCompound(parts, first);
    for (std::size_t i = first; i < parts.size(); ++i) {
      if (i + 1 < parts.size() && Elided(parts[i])) continue;
      const std::string_view word = Bytes(parts[i].begin, parts[i].end);
      Add(Fold(word), Stem(word), parts[i].begin, parts[i].end, false);
    }
  }

  bool HasLetter(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
      if (Letter(Code(at))) return true;
    }
    return false;
  }

  void AddCompound(const std::vector<Part>& parts, std::size_t first) {
    std::string whole;
    for (std::size_t i = first; i < parts.size(); ++i) whole += Bytes(parts[i].begin, parts[i].end);
    Add(Fold(whole), Stem(whole), parts[first].begin, parts.back().end, true);
  }

  std::string_view utf8_;
  std::vector<Sign> signs_;
  std::vector<Token> tokens_;
};

// Lower case with its accents, as the stemmer wants it; œ and æ spelled out, so that both spellings meet.
std::string LowerForStemmer(std::string_view word) {
  icu::UnicodeString lower =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  lower.toLower(icu::Locale::getFrench());
  lower.findAndReplace(icu::UnicodeString(u"œ"), icu::UnicodeString(u"oe"));
  lower.findAndReplace(icu::UnicodeString(u"æ"), icu::UnicodeString(u"ae"));
  lower.findAndReplace(icu::UnicodeString(u"\u00AD"), icu::UnicodeString());
  std::string out;
  lower.toUTF8String(out);
  return ToNfc(out);
}

}  // namespace

std::vector<Token> Analyze(std::string_view utf8) {
  return Analysis(utf8).Run();
}

std::string Stem(std::string_view word) {
  // A stemmer holds the word it works on, so each thread has its own.
  thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
      sb_stemmer_new("french", "UTF_8"), &sb_stemmer_delete);
  const std::string lower = LowerForStemmer(word);
  if (stemmer == nullptr) return Fold(lower);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(lower.data()), static_cast<int>(lower.size()));
  if (stem == nullptr) return Fold(lower);
  const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
  return Fold(std::string_view(reinterpret_cast<const char*>(stem), length));
}

}  // namespace jalons::text
