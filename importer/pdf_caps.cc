#include "importer/pdf_caps.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <utility>

#include "importer/read_caps.h"
#include "importer/unreadable.h"

namespace jalons::importer {
namespace {

constexpr int kDeepest = 60;  // forms inside forms, and steps up the page tree

struct TooLarge {};

class Gatherer : public Pipeline {
 public:
  Gatherer(std::string& text, bool keep, std::size_t& total)
      : Pipeline("caps", nullptr), text_(text), keep_(keep), total_(total) {}
  void write(unsigned char const* data, size_t size) override {
    total_ += size;
    if (total_ > caps::kMostContentBytes) throw TooLarge();
    if (keep_) text_.append(reinterpret_cast<char const*>(data), size);
  }
  void finish() override {}

 private:
  std::string& text_;
  bool keep_;
  std::size_t& total_;
};

// The most bytes that a stream can unpack to, by its packed size and filters.
double MostUnpacked(QPDFObjectHandle stream) {
  QPDFObjectHandle dictionary = stream.getDict();
  QPDFObjectHandle length = dictionary.getKey("/Length"), filter = dictionary.getKey("/Filter");
  if (!length.isInteger()) return HUGE_VAL;
  const int filters = filter.isArray() ? filter.getArrayNItems() : filter.isName() ? 1 : 0;
  return static_cast<double>(length.getIntValue()) * std::pow(caps::kMostPackedRatio, filters);
}

bool IsSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f';
}

// The names before each `Do`, as often as they stand there.
std::map<std::string, double> Painted(std::string_view content) {
  std::map<std::string, double> names;
  for (std::size_t at = content.find("Do"); at != std::string_view::npos; at = content.find("Do", at + 2)) {
    if (at == 0 || !IsSpace(content[at - 1]) ||
        (at + 2 < content.size() && std::isalnum(static_cast<unsigned char>(content[at + 2]))))
      continue;
    std::size_t end = at;
    while (end > 0 && IsSpace(content[end - 1])) --end;
    const std::size_t slash = content.substr(0, end).rfind('/');
    if (slash == std::string_view::npos) continue;
    const std::string_view name = content.substr(slash, end - slash);
    if (std::none_of(name.begin(), name.end(), IsSpace)) ++names[std::string(name)];
  }
  return names;
}

bool ShowsText(std::string_view content) {
  for (const std::string_view mark : {"Tj", "TJ", "'", "\""}) {
    if (content.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

QPDFObjectHandle Inherited(QPDFObjectHandle page, const std::string& key) {
  for (int i = 0; i < kDeepest && page.isDictionary(); ++i, page = page.getKey("/Parent")) {
    if (QPDFObjectHandle value = page.getKey(key); !value.isNull()) return value;
  }
  return QPDFObjectHandle::newNull();
}

class PageCheck {
 public:
  PageCheck(QPDFObjectHandle page, int number) : page_(std::move(page)), number_(number) {}

  std::vector<Diagnostic> Run() {
    try {
      CheckSides();
      CheckContent();
    } catch (const TooLarge&) {
      Refuse("content-too-large", {std::to_string(caps::kMostContentBytes)});
    }
    return std::move(found_);
  }

 private:
  void Refuse(std::string code, std::vector<std::string> arguments, Severity severity = Severity::kError) {
    if (found_.empty()) found_.push_back({severity, std::move(code), std::move(arguments), number_, {}});
  }

  void CheckSides() {
    QPDFObjectHandle box = Inherited(page_, "/CropBox");
    if (!box.isRectangle()) box = Inherited(page_, "/MediaBox");
    if (!box.isRectangle()) return;
    const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
    const double side = std::max(std::abs(r.urx - r.llx), std::abs(r.ury - r.lly));
    if (side <= caps::kMostPageSide) return;
    Refuse("page-too-wide",
           {std::to_string(std::llround(std::min(side, 1e9))), std::to_string(std::llround(caps::kMostPageSide))});
  }

  std::string Content(QPDFObjectHandle contents, bool keep) {
    std::vector<QPDFObjectHandle> streams;
    if (contents.isArray()) {
      for (int i = 0; i < contents.getArrayNItems(); ++i) streams.push_back(contents.getArrayItem(i));
    } else {
      streams.push_back(contents);
    }
    std::string text;
    double most = 0;
    for (QPDFObjectHandle& stream : streams) most += stream.isStream() ? MostUnpacked(stream) : 0;
    if (!keep && most <= static_cast<double>(caps::kMostContentBytes)) return text;
    for (QPDFObjectHandle& stream : streams) {
      if (!stream.isStream()) continue;
      Gatherer gatherer(text, keep, total_);
      stream.pipeStreamData(&gatherer, 0, qpdf_dl_generalized, true);
      text += '\n';
    }
    return text;
  }

  void CheckContent() {
    QPDFObjectHandle resources = Inherited(page_, "/Resources"), objects = resources.getKeyIfDict("/XObject");
    bool forms = false;
    std::vector<std::string> huge;
    if (objects.isDictionary()) {
      for (const std::string& name : objects.getKeys()) {
        QPDFObjectHandle object = objects.getKey(name);
        if (!object.isStream()) continue;
        QPDFObjectHandle width = object.getDict().getKey("/Width"), height = object.getDict().getKey("/Height");
        forms = forms || IsForm(object);
        if (width.isInteger() && height.isInteger() && huge.empty() &&
            static_cast<double>(width.getIntValue()) * static_cast<double>(height.getIntValue()) >
                caps::kMostImagePixels) {
          huge = {std::to_string(width.getIntValue()), std::to_string(height.getIntValue())};
        }
      }
    }
    const std::string content = Content(page_.getKey("/Contents"), forms || !huge.empty());
    text_ = ShowsText(content);
    if (forms && RunsOf(content, resources, 0) > caps::kMostFormRuns) {
      Refuse("forms-without-end", {std::to_string(std::llround(caps::kMostFormRuns))});
    }
    if (!huge.empty() && !text_) Refuse("image-too-large", huge);
  }

  static bool IsForm(QPDFObjectHandle& object) {
    QPDFObjectHandle kind = object.getDict().getKey("/Subtype");
    return kind.isName() && kind.getName() == "/Form";
  }

  // How many forms that content paints, in turn.
  double RunsOf(std::string_view content, QPDFObjectHandle resources, int depth) {
    if (depth > kDeepest) return HUGE_VAL;
    double runs = 0;
    for (const auto& [name, times] : Painted(content)) {
      QPDFObjectHandle form = resources.getKeyIfDict("/XObject").getKeyIfDict(name);
      if (!form.isStream() || !IsForm(form)) continue;
      const QPDFObjGen id = form.getObjGen();
      if (inside_.contains(id)) {
        Refuse("forms-without-end", {std::to_string(std::llround(caps::kMostFormRuns))}, Severity::kWarning);
        continue;
      }
      const auto known = runs_.find(id);
      if (known == runs_.end()) {
        inside_.insert(id);
        QPDFObjectHandle own = form.getDict().getKey("/Resources");
        const std::string inner = Content(form, true);
        text_ = text_ || ShowsText(inner);
        const double one = 1 + RunsOf(inner, own.isDictionary() ? own : resources, depth + 1);
        inside_.erase(id);
        runs += times * runs_.emplace(id, one).first->second;
      } else {
        runs += times * known->second;
      }
    }
    return runs;
  }

  QPDFObjectHandle page_;
  int number_;
  std::vector<Diagnostic> found_;
  std::size_t total_ = 0;
  bool text_ = false;
  std::map<QPDFObjGen, double> runs_;
  std::set<QPDFObjGen> inside_;
};

void CheckCount(long long count, const ReadOptions& options) {
  if (count <= static_cast<long long>(options.max_pages)) return;
  throw UnreadableFile("too-large", {std::to_string(count), std::to_string(options.max_pages)});
}

}  // namespace

std::vector<Diagnostic> ExceededCaps(std::string_view bytes, const ReadOptions& options) {
  std::vector<Diagnostic> exceeded;
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("file", bytes.data(), bytes.size(), options.password.c_str());
    QPDFObjectHandle count = file.getRoot().getKeyIfDict("/Pages").getKeyIfDict("/Count");
    if (count.isInteger()) CheckCount(count.getIntValue(), options);
    const std::vector<QPDFObjectHandle>& pages = file.getAllPages();
    CheckCount(static_cast<long long>(pages.size()), options);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      try {
        std::ranges::move(PageCheck(pages[i], static_cast<int>(i) + 1).Run(), std::back_inserter(exceeded));
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception&) {  // a damaged page: its reader says so
      }
    }
  } catch (const UnreadableFile&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {  // a damaged or locked file
  }
  return exceeded;
}

}  // namespace jalons::importer
