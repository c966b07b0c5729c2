// The files that the words of `ingest` name.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"

namespace jalons::app {

struct Inputs {
  std::vector<std::string> files;       // "-" is standard input
  std::vector<std::string> complaints;  // what a word names that cannot be taken, as a message
  std::vector<std::string> remarks;     // what was passed over
};

// Files as given; of folders, and the folders in them, every PDF and text (.pdf, .txt, .text, or bytes that begin
// as a PDF), in the order of their names. Hidden files and links to folders are passed over.
Inputs FindInputs(const Session& session, const std::vector<std::string>& words);

}  // namespace jalons::app
