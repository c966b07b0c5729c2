#include "importer/reading_attempt.h"

#include <unistd.h>

#include <cstdint>
#include <stdexcept>

#include "importer/child_process.h"
#include "importer/read_caps.h"
#include "importer/reader_protocol.h"
#include "importer/unreadable.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr int kLookEvery = 200;                                 // milliseconds, at the clock
constexpr std::size_t kHead = sizeof(std::uint32_t) + 1;        // bytes of a message
constexpr std::size_t kLongestMessage = std::size_t{64} << 20;  // bytes
constexpr double kRecognizingTakes = 2;                         // so many times the stall limit
constexpr double kMegabyte = 1 << 20;

double Seconds(Clock::duration duration) {
  return std::chrono::duration<double>(duration).count();
}

std::string Length(std::size_t size) {
  WireWriter out;
  out.Put(static_cast<std::uint64_t>(size));
  return out.Take();
}

std::vector<std::string> Texts(WireReader& in) {
  return in.GetList<std::string>(sizeof(std::uint32_t), [&] {
    const std::string_view text = in.GetBytes();
    if (!text::IsValidUtf8(text)) throw WireError("not UTF-8");
    return std::string(text);
  });
}

}  // namespace

std::optional<AttemptEnd> ReadingAttempt::Late() const {
  const Clock::time_point now = Clock::now();
  if (now > limits_.end + std::chrono::seconds(recognized_ * caps::kRecognizingSeconds)) return AttemptEnd::kOutOfTime;
  // Once the pages are read they are laid out, all together.
  const double allowed = limits_.stall_seconds * (recognizing() ? kRecognizingTakes : 1) +
                         read_ * caps::kLayoutSecondsPerPage +
                         static_cast<double>(bytes_.size()) / kMegabyte * caps::kSecondsPerMegabyte;
  if (Seconds(now - last_sign_) > allowed) return AttemptEnd::kStalled;
  return std::nullopt;
}

AttemptEnd ReadingAttempt::Run(const std::filesystem::path& program) {
  ChildProcess child(program, {kReaderArgument, std::to_string(getpid())});
  const std::string request = ToWire(ReaderRequest{name_, options_});
  const std::string before = Length(request.size()) + request + Length(bytes_.size());
  std::string_view head = before, body = bytes_;
  std::string said;
  last_sign_ = Clock::now();
  while (child.Exchange(head.empty() ? body : head, said, kLookEvery)) {
    Hear(said);
    if (const std::optional<AttemptEnd> late = Late()) {
      child.Kill();
      status_ = child.Wait();
      return *late;
    }
  }
  Hear(said);
  status_ = child.Wait();
  return parser_.complete() && said.empty() ? AttemptEnd::kDone : AttemptEnd::kDied;
}

void ReadingAttempt::Hear(std::string& said) {
  std::size_t at = 0;
  while (said.size() - at >= kHead) {
    WireReader head(std::string_view(said).substr(at, kHead));
    const std::size_t size = head.Get<std::uint32_t>();
    const char kind = head.Get<char>();
    if (size > kLongestMessage) throw WireError("message too long");
    if (said.size() - at - kHead < size) break;
    HearMessage(kind, std::string_view(said).substr(at + kHead, size));
    at += kHead + size;
    heard_ += kHead + size;
    if (heard_ > caps::kMostWireBytes) throw WireError("too much said");
  }
  said.erase(0, at);
}

void ReadingAttempt::HearMessage(char kind, std::string_view payload) {
  WireReader in(payload);
  switch (static_cast<ReaderMessage>(kind)) {
    case ReaderMessage::kWalls:
      missing_walls_ = Texts(in);
      break;
    case ReaderMessage::kPage:
      HearPage(payload);
      break;
    case ReaderMessage::kRecord:
      last_sign_ = Clock::now();
      under_way_.clear();
      parser_.Add(payload);
      break;
    case ReaderMessage::kUnreadable: {
      const std::string code(in.GetBytes());
      std::vector<std::string> arguments = Texts(in);
      if (!text::IsValidUtf8(code)) throw WireError("not UTF-8");
      throw UnreadableFile(code, std::move(arguments));
    }
    case ReaderMessage::kFailed:
      throw std::runtime_error(text::ToNfc(payload));
    default:
      throw WireError("no such message");
  }
}

void ReadingAttempt::HearPage(std::string_view payload) {
  WireReader in(payload);
  const int page = in.GetInt(1, static_cast<int>(options_.max_pages));
  const auto stage = static_cast<PageStage>(in.GetInt(0, static_cast<int>(PageStage::kRead)));
  in.End();
  last_sign_ = Clock::now();
  if (stage == PageStage::kRead) {
    under_way_.erase(page);
    ++read_;
    return;
  }
  under_way_.insert(page);
  last_begun_ = page;
  recognized_ += stage == PageStage::kRecognizing ? 1 : 0;
}

std::optional<int> ReadingAttempt::culprit() const {
  if (under_way_.size() == 1) return *under_way_.begin();
  if (options_.jobs == 1 && !under_way_.empty()) return last_begun_;
  return std::nullopt;
}

}  // namespace jalons::importer
