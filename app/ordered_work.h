// Work done side by side whose results are taken in order.
#pragma once

#include <functional>

namespace jalons::app {

// Calls make(i) for 0 <= i < count in `jobs` threads, and take(i) in this thread, in order, each after its make(i). No
// more than a few results wait at a time. Ends early, after the works begun, when take returns false. make may
// not throw; when take does, the threads end and the exception goes on.
void DoInOrder(int count, int jobs, const std::function<void(int)>& make, const std::function<bool(int)>& take);

}  // namespace jalons::app
