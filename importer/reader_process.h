// The reading process itself: what `jalons --reader PARENT` is. Its end of the socket is descriptors 0 and 1.
#pragma once

namespace jalons::importer {

// Confines itself, reads one file for the program that started it and ends the process. `parent`: the number of that
// program's process as it was typed; without it there is nobody to read for.
[[noreturn]] void RunReader(const char* parent);

}  // namespace jalons::importer
