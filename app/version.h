// What this program is called where it leaves its name: --version, and the engine of an extraction.
#pragma once

namespace jalons::app {

inline constexpr const char* kVersion = "0.1.0";
inline constexpr const char* kEngine = "jalons 0.1.0";

}  // namespace jalons::app
