#include "importer/content_stream.h"

#include <charconv>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "importer/graphics_state.h"

namespace jalons::importer {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;  // of one decoded stream
constexpr long kMostOperators = 4'000'000;     // of one page, with its forms
constexpr int kDeepestForm = 12;               // forms inside forms
constexpr std::size_t kMostOperands = 64;
constexpr std::size_t kMostStates = 512;     // of q without Q
constexpr std::size_t kMostNodes = 200'000;  // subpaths of one path

// Gathers decoded bytes up to a limit, so that a small file cannot fill the memory.
class BoundedString : public Pipeline {
 public:
  BoundedString() : Pipeline("content", nullptr) {}
  void write(unsigned char const* data, size_t size) override {
    if (text.size() + size > kMostBytes) throw DrawingTooLong();
    text.append(reinterpret_cast<char const*>(data), size);
  }
  void finish() override {}
  std::string text;
};

void AppendStream(QPDFObjectHandle stream, std::string& out) {
  if (!stream.isStream()) return;
  BoundedString bytes;
  stream.pipeStreamData(&bytes, 0, qpdf_dl_generalized, true);
  out += bytes.text;
  out += '\n';
}

std::string ContentOf(QPDFObjectHandle contents) {
  std::string out;
  if (contents.isArray()) {
    for (int i = 0; i < contents.getArrayNItems(); ++i) AppendStream(contents.getArrayItem(i), out);
  } else {
    AppendStream(contents, out);
  }
  return out;
}

bool Delimits(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f';
}

// Whether a path, a form or an image may be drawn: one look over the bytes, many times faster than tokens.
bool MayDraw(std::string_view content) {
  for (std::size_t i = 1; i + 1 < content.size(); ++i) {
    const char c = content[i];
    if (c != 'e' && c != 'l' && c != 'o' && c != 'I') continue;
    const char after = content[i + 1], before = content[i - 1];
    const bool ends = Delimits(after) || after == '%' || after == '/' || after == '[' || after == '(' || after == '<';
    if (!ends) continue;
    if ((c == 'e' && before == 'r') || (c == 'o' && before == 'D') || (c == 'l' && Delimits(before)) ||
        (c == 'I' && before == 'B')) {
      return true;
    }
  }
  return false;
}

class Walker {
 public:
  Walker(DrawnPathSink& sink, const Matrix& to_page, const Box& frame) : sink_(sink) {
    state_.ctm = to_page;
    state_.clip = frame;
    state_.fill = state_.stroke = InkOf(InkSpace::kAdditive, std::array{0.0}, {});
  }

  void Walk(std::string content, QPDFObjectHandle resources) {
    if (!MayDraw(content)) return;
    const std::size_t floor = states_.size();
    auto input = std::make_shared<BufferInputSource>("content", content);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    int nested = 0;  // inside [ ] or << >>
    while (true) {
      const QPDFTokenizer::Token token = tokenizer.readToken(input, "content", true);
      switch (token.getType()) {
        case QPDFTokenizer::tt_eof:
          while (states_.size() > floor) Restore(floor);
          path_.Clear();
          return;
        case QPDFTokenizer::tt_integer:
        case QPDFTokenizer::tt_real:
          if (nested == 0 && numbers_.size() < kMostOperands) numbers_.push_back(Number(token.getValue()));
          break;
        case QPDFTokenizer::tt_name:
          if (nested == 0) name_ = token.getValue();
          break;
        case QPDFTokenizer::tt_array_open:
        case QPDFTokenizer::tt_dict_open:
          ++nested;
          break;
        case QPDFTokenizer::tt_array_close:
        case QPDFTokenizer::tt_dict_close:
          nested = std::max(0, nested - 1);
          break;
        case QPDFTokenizer::tt_word:
          nested = 0;
          if (token.getValue() == "ID") {
            tokenizer.expectInlineImage(input);
          } else {
            Apply(token.getValue(), resources, floor);
          }
          numbers_.clear();
          name_.clear();
          break;
        default:
          break;
      }
    }
  }

 private:
  static double Number(const std::string& text) {
    double value = 0;
    const char* from = text.c_str() + (text[0] == '+' ? 1 : 0);
    std::from_chars(from, text.c_str() + text.size(), value);
    return std::clamp(value, -1e7, 1e7);
  }

  void Restore(std::size_t floor) {
    if (states_.size() <= floor) return;
    state_ = states_.back();
    states_.pop_back();
  }

  void Paint(bool filled, bool stroked) {
    const bool seen = (filled && state_.fill.visible) || (stroked && state_.stroke.visible);
    if (seen && !path_.subpaths().empty()) {
      sink_.Painted({path_.subpaths(), filled && state_.fill.visible, stroked && state_.stroke.visible, state_.fill,
                     state_.stroke, state_.line_width * state_.ctm.Scale(), state_.clip});
    }
    EndPath();
  }

  void EndPath() {
    if (clip_next_) {
      state_.clip = path_.subpaths().empty() ? Box{} : Intersection(state_.clip, path_.Bounds());
    }
    clip_next_ = false;
    path_.Clear();
  }

  void PaintImage() {
    PathBuilder unit;
    unit.Rectangle(0, 0, 1, 1, state_.ctm);
    Ink ink;
    ink.key = 1;
    sink_.Painted({unit.subpaths(), true, false, ink, ink, 0, state_.clip});
  }

  bool ApplyPath(const std::string& op) {
    if (path_.subpaths().size() > kMostNodes) throw DrawingTooLong();
    if (path_.Construct(op, numbers_, state_.ctm)) return true;
    if (op == "S")
      Paint(false, true);
    else if (op == "s")
      path_.Close(), Paint(false, true);
    else if (op == "f" || op == "F" || op == "f*")
      Paint(true, false);
    else if (op == "B" || op == "B*")
      Paint(true, true);
    else if (op == "b" || op == "b*")
      path_.Close(), Paint(true, true);
    else if (op == "n")
      EndPath();
    else if (op == "W" || op == "W*")
      clip_next_ = true;
    else
      return false;
    return true;
  }

  void Apply(const std::string& op, QPDFObjectHandle& resources, std::size_t floor) {
    if (++operators_ > kMostOperators) throw DrawingTooLong();
    if (ApplyPath(op) || ApplyColour(op, resources)) return;
    if (op == "q") {
      if (states_.size() < kMostStates + floor) states_.push_back(state_);
    } else if (op == "Q") {
      Restore(floor);
    } else if (op == "cm") {
      if (numbers_.size() >= 6) {
        const double* n = numbers_.data() + numbers_.size() - 6;
        state_.ctm = Concatenate({n[0], n[1], n[2], n[3], n[4], n[5]}, state_.ctm);
      }
    } else if (op == "w") {
      if (!numbers_.empty()) state_.line_width = std::abs(numbers_.back());
    } else if (op == "gs") {
      SetParameters(resources.getKeyIfDict("/ExtGState").getKeyIfDict(name_));
    } else if (op == "EI") {
      PaintImage();
    } else if (op == "Do") {
      PaintObject(resources.getKeyIfDict("/XObject").getKeyIfDict(name_), resources);
    }
  }

  void SetParameters(QPDFObjectHandle parameters) {
    if (!parameters.isDictionary()) return;
    constexpr double kInvisible = 0.02;
    if (auto alpha = parameters.getKey("/ca"); alpha.isNumber()) {
      state_.fill.visible = alpha.getNumericValue() > kInvisible;
    }
    if (auto alpha = parameters.getKey("/CA"); alpha.isNumber()) {
      state_.stroke.visible = alpha.getNumericValue() > kInvisible;
    }
    if (auto width = parameters.getKey("/LW"); width.isNumber()) state_.line_width = width.getNumericValue();
  }

  static InkSpace SpaceOf(const std::string& name, QPDFObjectHandle& resources) {
    if (name == "/DeviceCMYK") return InkSpace::kSubtractive;
    if (name == "/Pattern") return InkSpace::kPattern;
    QPDFObjectHandle space = resources.getKeyIfDict("/ColorSpace").getKeyIfDict(name);
    if (space.isName()) return SpaceOf(space.getName() == name ? "" : space.getName(), resources);
    if (!space.isArray() || space.getArrayNItems() < 1 || !space.getArrayItem(0).isName()) return InkSpace::kAdditive;
    const std::string family = space.getArrayItem(0).getName();
    if (family == "/Separation" || family == "/DeviceN") return InkSpace::kSubtractive;
    if (family == "/Pattern" || family == "/Indexed") return InkSpace::kPattern;
    if (family == "/ICCBased" && space.getArrayNItems() > 1 && space.getArrayItem(1).isStream()) {
      QPDFObjectHandle count = space.getArrayItem(1).getDict().getKey("/N");
      if (count.isInteger() && count.getIntValue() == 4) return InkSpace::kSubtractive;
    }
    return InkSpace::kAdditive;
  }

  bool ApplyColour(const std::string& op, QPDFObjectHandle& resources) {
    const bool stroke = op == "G" || op == "RG" || op == "K" || op == "SC" || op == "SCN" || op == "CS";
    const bool fill = op == "g" || op == "rg" || op == "k" || op == "sc" || op == "scn" || op == "cs";
    if (!stroke && !fill) return false;
    InkSpace& space = stroke ? state_.stroke_space : state_.fill_space;
    Ink& ink = stroke ? state_.stroke : state_.fill;
    const bool visible = ink.visible;
    if (op == "cs" || op == "CS") {
      space = SpaceOf(name_, resources);
      ink = InkOf(space, {}, {});  // black, or whatever the space begins with: not white
    } else {
      if (op == "k" || op == "K")
        space = InkSpace::kSubtractive;
      else if (op == "g" || op == "G" || op == "rg" || op == "RG")
        space = InkSpace::kAdditive;
      ink = InkOf(space, numbers_, name_);
    }
    ink.visible = visible;
    return true;
  }

  void PaintObject(QPDFObjectHandle object, QPDFObjectHandle& resources) {
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    QPDFObjectHandle kind = dictionary.getKey("/Subtype");
    if (!kind.isName()) return;
    if (kind.getName() == "/Image") return PaintImage();
    if (kind.getName() != "/Form" || depth_ >= kDeepestForm || !inside_.insert(object.getObjGen()).second) return;
    const GraphicsState before = state_;
    PathBuilder path_before = std::exchange(path_, {});
    if (QPDFObjectHandle m = dictionary.getKey("/Matrix"); m.isMatrix()) {
      const QPDFObjectHandle::Matrix q = m.getArrayAsMatrix();
      state_.ctm = Concatenate({q.a, q.b, q.c, q.d, q.e, q.f}, state_.ctm);
    }
    if (QPDFObjectHandle b = dictionary.getKey("/BBox"); b.isRectangle()) {
      const QPDFObjectHandle::Rectangle r = b.getArrayAsRectangle();
      PathBuilder box;
      box.Rectangle(r.llx, r.lly, r.urx - r.llx, r.ury - r.lly, state_.ctm);
      state_.clip = Intersection(state_.clip, box.Bounds());
    }
    QPDFObjectHandle own = dictionary.getKey("/Resources");
    ++depth_;
    numbers_.clear();
    Walk(ContentOf(object), own.isDictionary() ? own : resources);
    --depth_;
    inside_.erase(object.getObjGen());
    state_ = before;
    path_ = std::move(path_before);
  }

  DrawnPathSink& sink_;
  GraphicsState state_;
  std::vector<GraphicsState> states_;
  PathBuilder path_;
  bool clip_next_ = false;
  std::vector<double> numbers_;
  std::string name_;
  long operators_ = 0;
  int depth_ = 0;
  std::set<QPDFObjGen> inside_;
};

QPDFObjectHandle Inherited(QPDFObjectHandle page, const std::string& key) {
  std::set<QPDFObjGen> seen;
  while (page.isDictionary() && (!page.isIndirect() || seen.insert(page.getObjGen()).second)) {
    if (QPDFObjectHandle value = page.getKey(key); !value.isNull()) return value;
    page = page.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

}  // namespace

void WalkContent(QPDFObjectHandle& page, const Matrix& to_page, const Box& frame, DrawnPathSink& sink) {
  Walker(sink, to_page, frame).Walk(ContentOf(page.getKey("/Contents")), Inherited(page, "/Resources"));
}

}  // namespace jalons::importer
