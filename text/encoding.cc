#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "text/code_page.h"
#include "text/double_decoding.h"
#include "text/french_signs.h"
#include "text/unicode.h"

namespace jalons::text {
namespace {

constexpr std::size_t kHead = 64 * 1024;      // bytes looked at to tell text from binary
constexpr std::size_t kSample = 1024 * 1024;  // bytes weighed to tell encodings apart
constexpr std::size_t kTextPerControl = 100;  // at most one control character in so many characters
constexpr double kZerosOfUtf16 = 0.5;         // share of high bytes that are zero in French UTF-16: nearly all
constexpr double kStrayZeros = 0.02;          // share of low bytes that may be zero in it
constexpr double kWitness = 0.2;              // what ICU's detector adds at full confidence
constexpr int kDetectorSure = 50;             // of 100: where nothing looks French, ICU's word is taken from here
constexpr double kSurelyFrench = 0.5;         // weight from which a reading may win over well-formed UTF-8
constexpr double kUnprovenUtf16 = 0.9;
constexpr double kLeastConfidence = 0.05, kMostConfidence = 0.99;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
using namespace std::string_view_literals;
constexpr std::array kByteOrderMarks = {Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                        Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                                        Mark{"\xFE\xFF"sv, "UTF-16BE"}};
constexpr std::array kBinaryMarks = {
    "%PDF-"sv,        "PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv, "{\\rtf"sv, "\x89PNG"sv,
    "\xFF\xD8\xFF"sv, "GIF8"sv,       "\x1F\x8B"sv,         "%!PS"sv,   "SQLite format 3"sv};

const Mark* FindMark(std::string_view bytes) {
  const auto found = std::find_if(kByteOrderMarks.begin(), kByteOrderMarks.end(),
                                  [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kByteOrderMarks.end() ? nullptr : &*found;
}

std::string ToUtf8(std::u16string_view text) {
  std::string out;
  icu::UnicodeString(false, text.data(), static_cast<int32_t>(text.size())).toUTF8String(out);
  return out;
}

std::u16string ToUtf16(std::string_view utf8) {
  const auto string = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  return {string.getBuffer(), static_cast<std::size_t>(string.length())};
}

std::optional<std::u16string> Convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  std::u16string out(bytes.size() * 2 + 2, u'\0');
  const int32_t length = ucnv_toUChars(converter.get(), out.data(), static_cast<int32_t>(out.size()), bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// UTF-16 without a mark shows itself by its zero bytes, on one side only.
const char* EvidentUtf16(std::string_view bytes) {
  const std::size_t pairs = std::min(bytes.size(), kHead) / 2;
  if (pairs < 2) return nullptr;
  std::array<double, 2> zeros{};
  for (std::size_t at = 0; at < pairs * 2; ++at) zeros[at % 2] += bytes[at] == '\0' ? 1 : 0;
  for (double& share : zeros) share /= static_cast<double>(pairs);
  if (zeros[1] >= kZerosOfUtf16 && zeros[0] <= kStrayZeros) return "UTF-16LE";
  if (zeros[0] >= kZerosOfUtf16 && zeros[1] <= kStrayZeros) return "UTF-16BE";
  return nullptr;
}

struct Utf8Form {
  std::size_t sequences = 0;  // well-formed, of two bytes or more
  std::size_t french = 0;     // those among them that are signs of French
  std::size_t ill_formed = 0;
};

// Walks the bytes; `other`, if given, reads the ill-formed ones, and the whole goes to `out`.
Utf8Form ReadUtf8(std::string_view bytes, const CodePage* other = nullptr, std::u16string* out = nullptr) {
  Utf8Form form;
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < size;) {
    const int32_t begin = at;
    UChar32 code = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(bytes.data()), at, size, code);
    form.sequences += code >= 0x80 ? 1 : 0;
    form.french += code >= 0x80 && code < 0x10000 && IsFrenchSign(static_cast<char16_t>(code)) ? 1 : 0;
    if (code < 0) {
      ++form.ill_formed;
      at = begin + 1;
      if (other != nullptr) code = other->ToUnicode(static_cast<unsigned char>(bytes[static_cast<std::size_t>(begin)]));
    }
    if (out == nullptr) continue;
    if (code > 0xFFFF) out->push_back(U16_LEAD(code));
    out->push_back(code > 0xFFFF ? U16_TRAIL(code) : static_cast<char16_t>(code));
  }
  return form;
}

struct Detection {
  std::string name;
  int confidence = 0;  // 0 to 100
};

std::vector<Detection> AskDetector(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return {};
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<Detection> found;
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    UErrorCode ignored = U_ZERO_ERROR;
    found.push_back({ucsdet_getName(matches[i], &ignored), ucsdet_getConfidence(matches[i], &ignored)});
  }
  return found;
}

// In the order in which they are preferred where they read the same.
const std::array<CodePage, 6>& Candidates() {
  static const std::array<CodePage, 6> kPages = {CodePage("ISO-8859-1"),   CodePage("ISO-8859-15"),
                                                 CodePage("windows-1252"), CodePage("macintosh"),
                                                 CodePage("IBM850"),       CodePage("IBM863")};
  return kPages;
}

// The detector knows Latin-1 and Windows-1252 alone of these, and cannot tell Latin-9 from them.
bool SameFamily(std::string_view detected, std::string_view candidate) {
  const auto western = [](std::string_view name) { return name.starts_with("ISO-8859-1") || name == "windows-1252"; };
  return western(detected) && western(candidate);
}

struct Guess {
  std::u16string text;
  std::string encoding;
  double confidence = 0;
  double weight = 0;  // mean weight of its signs as French
};

Guess GuessCodePage(std::string_view bytes) {
  const auto beyond = std::find_if(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0x80) != 0; });
  const auto first = static_cast<std::size_t>(beyond - bytes.begin());
  const std::string_view sample = bytes.substr(first == 0 ? 0 : first - 1, kSample);
  const std::vector<Detection> detections = AskDetector(sample);

  struct Tried {
    const CodePage* page;
    std::u16string text;
    double weight;
  };
  std::vector<Tried> tried;
  for (const CodePage& page : Candidates()) {
    Tried entry{&page, page.Decode(sample), 0};
    entry.weight = WeighFrenchSigns(entry.text).Mean();
    for (const Detection& detection : detections) {
      if (SameFamily(detection.name, page.name())) entry.weight += kWitness * detection.confidence / 100;
    }
    tried.push_back(std::move(entry));
  }
  const auto best =
      std::max_element(tried.begin(), tried.end(), [](const Tried& a, const Tried& b) { return a.weight < b.weight; });
  if (best->weight <= 0 && !detections.empty() && detections.front().confidence >= kDetectorSure) {
    const Detection& detection = detections.front();
    if (auto text = Convert(bytes, detection.name.c_str()))
      return {*text, detection.name, detection.confidence / 100.0, 0};
  }
  double runner = -1;
  for (const Tried& other : tried) {
    if (other.text != best->text) runner = std::max(runner, other.weight);
  }
  const double confidence = best->weight <= 0 ? kLeastConfidence : 0.5 + (best->weight - runner) / 2;
  return {best->page->Decode(bytes), best->page->name(), std::clamp(confidence, kLeastConfidence, kMostConfidence),
          best->weight};
}

Decoded Finish(std::u16string text, std::string encoding, double confidence, bool guessed) {
  Decoded decoded{"", std::move(encoding), confidence, guessed, false};
  if (text.starts_with(u'\uFEFF')) text.erase(0, 1);
  decoded.double_decoded = MendDoubleDecoding(text);
  decoded.utf8 = ToNfc(ToUtf8(text));
  return decoded;
}

bool FewControls(std::u16string_view text) {
  const auto controls = std::count_if(text.begin(), text.end(), [](char16_t code) {
    return (code < 0x20 && !(code >= 0x09 && code <= 0x0D) && code != 0x1A && code != 0x1B) || code == 0x7F ||
           code == 0xFFFD;
  });
  return static_cast<std::size_t>(controls) * kTextPerControl <= text.size();
}

}  // namespace

Decoded Decode(std::string_view bytes) {
  if (const Mark* mark = FindMark(bytes); mark != nullptr && mark->encoding != "UTF-8"sv) {
    if (auto text = Convert(bytes.substr(mark->bytes.size()), mark->encoding))
      return Finish(*text, mark->encoding, 1, false);
  } else if (mark != nullptr) {
    bytes.remove_prefix(mark->bytes.size());
  }
  if (const char* utf16 = EvidentUtf16(bytes)) {
    if (auto text = Convert(bytes, utf16)) return Finish(*text, utf16, kUnprovenUtf16, true);
  }
  const Utf8Form form = ReadUtf8(bytes);
  if (form.ill_formed == 0 && form.sequences == 0) return {std::string(bytes), "UTF-8", 1, false, false};
  if (form.ill_formed == 0 && form.french > 0) return Finish(ToUtf16(bytes), "UTF-8", 1, false);
  if (form.french >= form.ill_formed && form.french > 0) {
    // Texts of two origins in one file, or a damaged one: UTF-8 with single bytes of something older between.
    std::u16string text;
    ReadUtf8(bytes, &Candidates()[2], &text);
    const double share = static_cast<double>(form.french) / static_cast<double>(form.french + form.ill_formed);
    return Finish(std::move(text), "UTF-8", share, true);
  }
  // Two signs of an older encoding may look like one of UTF-8 ("É" and a no-break space): then no other sign is French.
  Guess guess = GuessCodePage(bytes);
  if (form.ill_formed == 0 && guess.weight < kSurelyFrench) return Finish(ToUtf16(bytes), "UTF-8", 1, false);
  return Finish(std::move(guess.text), std::move(guess.encoding), guess.confidence, true);
}

bool LooksLikeText(std::string_view bytes) {
  for (const std::string_view mark : kBinaryMarks) {
    if (bytes.starts_with(mark)) return false;
  }
  const std::string_view head = bytes.substr(0, kHead);
  const Mark* mark = FindMark(head);
  const char* wide = mark != nullptr && mark->encoding != "UTF-8"sv ? mark->encoding : EvidentUtf16(head);
  if (wide != nullptr) {
    const auto text = Convert(head.substr(mark == nullptr ? 0 : mark->bytes.size()), wide);
    return text && FewControls(*text);
  }
  std::u16string units(head.size(), u'\0');
  std::transform(head.begin(), head.end(), units.begin(), [](char byte) { return static_cast<unsigned char>(byte); });
  return FewControls(units);
}

}  // namespace jalons::text
