#include "importer/pdf_words.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <mutex>
#include <utility>

#include "importer/printed_text.h"
#include "importer/unreadable.h"
#include "importer/word_runs.h"

namespace jalons::importer {
namespace {

constexpr std::size_t kMostComplaints = 20;  // kept of one page
constexpr double kLeastExtent = 0.1;         // points; a word's box is never empty

// What Poppler also complains of though no word of a page hangs from it: links, bookmarks, attachments.
constexpr std::array<std::string_view, 5> kBesideTheText = {"nnotation", "estination", "utline", "etadata",
                                                            "mbedded file"};

bool ConcernsText(std::string_view message) {
  return std::ranges::none_of(kBesideTheText,
                              [&](std::string_view mark) { return message.find(mark) != std::string_view::npos; });
}

// Poppler reports damage through one function for the whole process; each thread listens to its own.
thread_local std::vector<std::string>* listener = nullptr;

void Hear(const std::string& message, void*) {
  if (listener == nullptr || listener->size() >= kMostComplaints || !ConcernsText(message)) return;
  const auto colon = message.find(": ");  // "poppler/error (1234): text"
  std::string said = colon != std::string::npos ? message.substr(colon + 2) : message;
  for (std::string_view end : {"\n", "<0a>"}) {  // a line feed, and how Poppler writes one
    if (said.ends_with(end)) said.resize(said.size() - end.size());
  }
  listener->push_back(std::move(said));
}

class Listening {
 public:
  explicit Listening(std::vector<std::string>& to) : before_(std::exchange(listener, &to)) {
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function(Hear, nullptr); });
  }
  ~Listening() { listener = before_; }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  std::vector<std::string>* before_;
};

std::string Lower(std::string_view name) {
  std::string out;
  for (char c : name) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

template <std::size_t N>
bool Names(std::string_view font_name, const std::array<std::string_view, N>& marks, std::string_view ending) {
  if (font_name.size() > 7 && font_name[6] == '+') font_name.remove_prefix(7);
  const std::string lower = Lower(font_name);
  for (std::string_view mark : marks) {
    if (lower.find(mark) != std::string::npos) return true;
  }
  return lower.ends_with(ending);
}

constexpr std::array<std::string_view, 5> kBold = {"bold", "black", "heavy", "demi", "gras"};
constexpr std::array<std::string_view, 4> kItalic = {"italic", "oblique", "kursiv", "italique"};

Box ToBox(const poppler::rectf& r) {
  Box box{std::min(r.left(), r.right()), std::min(r.top(), r.bottom()), std::max(r.left(), r.right()),
          std::max(r.top(), r.bottom())};
  if (!std::isfinite(box.x0 + box.y0 + box.x1 + box.y1)) return {0, 0, kLeastExtent, kLeastExtent};
  box.x1 = std::max(box.x1, box.x0 + kLeastExtent);
  box.y1 = std::max(box.y1, box.y0 + kLeastExtent);
  return box;
}

// Poppler reads past its end for the font of a sign that is not there, but gives an empty box for it.
bool HasSign(const poppler::text_box& from, std::size_t index) {
  const poppler::rectf box = from.char_bbox(index);
  return box.left() != 0 || box.right() != 0 || box.top() != 0 || box.bottom() != 0;
}

// Of the fonts of the first, middle and last sign, what most of them say.
void SetFont(const poppler::text_box& from, std::u16string_view signs, Word& word) {
  if (!from.has_font_info()) return;
  word.size = std::isfinite(from.get_font_size()) ? std::max(0.0, from.get_font_size()) : 0;
  const auto length = static_cast<std::size_t>(
      std::ranges::count_if(signs, [](char16_t unit) { return unit < 0xDC00 || unit > 0xDFFF; }));
  int bold = 0, italic = 0, asked = 0;
  const std::array<std::size_t, 3> at = {0, length / 2, length - 1};
  for (std::size_t i = 0; i < (length > 2 ? 3u : 1u); ++i) {
    if (!HasSign(from, at[i])) continue;
    const std::string name = from.get_font_name(static_cast<int>(at[i]));
    bold += IsBoldFont(name);
    italic += IsItalicFont(name);
    ++asked;
  }
  word.bold = bold * 2 > asked;
  word.italic = italic * 2 > asked;
}

// A Poppler word may hold white space (a glyph that stands for several signs); each part is a word here.
void AddWords(const poppler::text_box& from, std::vector<Word>& words) {
  const poppler::ustring signs = from.text();
  const std::u16string utf16(signs.begin(), signs.end());
  if (utf16.empty()) return;
  Word whole;
  whole.box = ToBox(from.bbox());
  whole.rotation = (from.rotation() % 4) * 90;
  whole.space_after = from.has_space_after();
  SetFont(from, utf16, whole);
  for (std::size_t start = 0; start < utf16.size();) {
    while (start < utf16.size() && IsPrintedSpace(utf16[start])) ++start;
    std::size_t end = start;
    while (end < utf16.size() && !IsPrintedSpace(utf16[end])) ++end;
    if (end == start) break;
    Word word = whole;
    word.text = PrintedText(std::u16string_view(utf16).substr(start, end - start));
    if (end - start < utf16.size()) {
      const double share = 1.0 / static_cast<double>(utf16.size());
      const bool upright = whole.rotation % 180 == 0;
      double& low = upright ? word.box.x0 : word.box.y0;
      double& high = upright ? word.box.x1 : word.box.y1;
      const double from_low = low, extent = high - low;
      low = from_low + extent * share * static_cast<double>(start);
      high = from_low + extent * share * static_cast<double>(end);
      if (end < utf16.size()) word.space_after = true;
    }
    start = end;
    if (!word.text.empty()) words.push_back(std::move(word));
  }
}

PageFrame FrameOf(const poppler::page& page) {
  const poppler::rectf crop = page.page_rect(poppler::crop_box);
  const double x0 = std::min(crop.left(), crop.right()), x1 = std::max(crop.left(), crop.right());
  const double y0 = std::min(crop.top(), crop.bottom()), y1 = std::max(crop.top(), crop.bottom());
  switch (page.orientation()) {
    case poppler::page::landscape:
      return {{0, 1, 1, 0, -y0, -x0}, y1 - y0, x1 - x0};
    case poppler::page::upside_down:
      return {{-1, 0, 0, 1, x1, -y0}, x1 - x0, y1 - y0};
    case poppler::page::seascape:
      return {{0, -1, -1, 0, y1, x1}, y1 - y0, x1 - x0};
    default:
      return {{1, 0, 0, -1, -x0, y1}, x1 - x0, y1 - y0};
  }
}

}  // namespace

bool IsBoldFont(std::string_view font_name) {
  return Names(font_name, kBold, "-bd");
}
bool IsItalicFont(std::string_view font_name) {
  return Names(font_name, kItalic, "-it");
}

struct PdfWords::Impl {
  std::unique_ptr<poppler::document> document;
  std::vector<std::string> opening;
};

PdfWords::PdfWords(std::string_view bytes, const std::string& password) : impl_(std::make_unique<Impl>()) {
  const Listening listening(impl_->opening);
  if (bytes.size() > INT_MAX) {
    throw UnreadableFile("too-large", {std::to_string(bytes.size()), std::to_string(INT_MAX)});
  }
  impl_->document.reset(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()), password, password));
  if (!impl_->document) throw UnreadableFile("damaged");
  if (impl_->document->is_locked()) throw UnreadableFile("encrypted");
  if (impl_->document->pages() <= 0) throw UnreadableFile("damaged");
}

PdfWords::~PdfWords() = default;
PdfWords::PdfWords(PdfWords&&) noexcept = default;

const std::vector<std::string>& PdfWords::complaints() const {
  return impl_->opening;
}

int PdfWords::pages() const {
  return impl_->document->pages();
}

PageFrame PdfWords::Read(int number, Page& page, std::vector<std::string>& complaints) const {
  const Listening listening(complaints);
  page.number = number;
  const std::unique_ptr<poppler::page> source(impl_->document->create_page(number - 1));
  if (!source) {
    complaints.emplace_back("no such page");
    return {};
  }
  const PageFrame frame = FrameOf(*source);
  page.width = frame.width;
  page.height = frame.height;
  for (const poppler::text_box& box : source->text_list(poppler::page::text_list_include_font)) {
    AddWords(box, page.words);
  }
  JoinRuns(page.words);
  return frame;
}

}  // namespace jalons::importer
