// The moment, as the archive writes it.
#pragma once

#include <string>

namespace jalons::archive {

// "2026-11-23T14:05:09Z"
std::string UtcNow();

}  // namespace jalons::archive
