#include "app/progress.h"

#include <algorithm>
#include <ostream>

namespace jalons::app {
namespace {

constexpr int kSigns = 24;  // of the bar

}  // namespace

void Progress::Show(int done, const std::string& name) {
  if (!session_.console.err_terminal || total_ < 2) return;
  const int full = kSigns * done / std::max(total_, 1);
  std::string bar;
  for (int sign = 0; sign < kSigns; ++sign) bar += sign < full ? "█" : "░";
  session_.console.err << "\r\x1b[K" << bar << " " << session_.say("progress-ingest", done, total_) << "  " << name
                       << std::flush;
  shown_ = true;
}

void Progress::Clear() {
  if (shown_) session_.console.err << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace jalons::app
