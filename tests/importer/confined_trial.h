// Reading with and without walls, put into words that can be compared.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "importer/confined_reader.h"
#include "importer/document_wire.h"
#include "importer/unreadable.h"

namespace jalons::tests {

inline importer::ConfineOptions Walls(bool confined = true) {
  importer::ConfineOptions options;
  options.confined = confined;
  options.program = JALONS_BINARY_DIR "/bin/jalons";
  return options;
}

struct Trial {
  std::string code;     // of the refusal; empty: it was read
  std::string records;  // of the Document
  importer::Document document;
};

inline Trial Try(const std::string& bytes, const importer::ReadOptions& options = {},
                 const importer::ConfineOptions& confine = Walls()) {
  Trial trial;
  try {
    trial.document = importer::ReadConfined(bytes, "essai", options, confine);
    importer::WriteDocument(trial.document, [&](std::string_view record) { trial.records += record; });
  } catch (const importer::UnreadableFile& error) {
    trial.code = error.code();
  }
  return trial;
}

inline std::string BytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::filesystem::path> FilesOf(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "jalons-essai-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // A shell script to be started instead of the reader.
  importer::ConfineOptions Reader(const std::string& script) const {
    importer::ConfineOptions options;
    options.program = path_ / "lecteur";
    std::ofstream(options.program) << "#!/bin/sh\ncd '" << path_.string() << "'\n" << script << "\n";
    std::filesystem::permissions(options.program, std::filesystem::perms::owner_all);
    return options;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace jalons::tests
