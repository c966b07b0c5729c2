#include "app/ordered_work.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace jalons::app {
namespace {

constexpr int kWaitingPerJob = 2;  // results made and not yet taken

// What the threads share. Guarded by `mutex`.
struct Shared {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<bool> made;
  int next = 0;   // the first that nobody has begun
  int taken = 0;  // how many were taken
  bool stop = false;
};

// Tells the threads to end, however the caller's block is left.
class StopAtEnd {
 public:
  explicit StopAtEnd(Shared& shared) : shared_(shared) {}
  ~StopAtEnd() {
    const std::scoped_lock lock(shared_.mutex);
    shared_.stop = true;
    shared_.changed.notify_all();
  }
  StopAtEnd(const StopAtEnd&) = delete;
  StopAtEnd& operator=(const StopAtEnd&) = delete;

 private:
  Shared& shared_;
};

}  // namespace

void DoInOrder(int count, int jobs, const std::function<void(int)>& make, const std::function<bool(int)>& take) {
  jobs = std::clamp(jobs, 1, std::max(count, 1));
  Shared shared;
  shared.made.resize(static_cast<std::size_t>(count));
  const auto work = [&] {
    std::unique_lock lock(shared.mutex);
    while (true) {
      shared.changed.wait(lock, [&] {
        return shared.stop || shared.next >= count || shared.next < shared.taken + jobs * kWaitingPerJob;
      });
      if (shared.stop || shared.next >= count) return;
      const int mine = shared.next++;
      lock.unlock();
      make(mine);
      lock.lock();
      shared.made[static_cast<std::size_t>(mine)] = true;
      shared.changed.notify_all();
    }
  };
  std::vector<std::jthread> threads;
  const StopAtEnd stop(shared);  // before the threads are joined
  for (int job = 0; job < jobs; ++job) threads.emplace_back(work);
  for (int at = 0; at < count; ++at) {
    {
      std::unique_lock lock(shared.mutex);
      shared.changed.wait(lock, [&] { return shared.made[static_cast<std::size_t>(at)]; });
    }
    if (!take(at)) return;
    const std::scoped_lock lock(shared.mutex);
    shared.taken = at + 1;
    shared.changed.notify_all();
  }
}

}  // namespace jalons::app
