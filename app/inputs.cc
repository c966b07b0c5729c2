#include "app/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "app/failure.h"
#include "importer/image_reader.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

namespace fs = std::filesystem;

bool LooksLikeDocument(const fs::path& path) {
  constexpr std::array kSuffixes = {".pdf", ".txt", ".text"};
  const std::string suffix = text::Fold(path.extension().string());
  if (std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end()) return true;
  std::ifstream in(path, std::ios::binary);
  std::string head(5, '\0');
  return in.read(head.data(), 5) && (head == "%PDF-" || importer::LooksLikeImage(head));
}

struct Folder {
  std::vector<std::string> files;
  int skipped = 0;
};

void Walk(const fs::path& folder, Folder& found) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    if (path.filename().string().starts_with('.')) continue;
    if (fs::is_directory(fs::symlink_status(path))) {
      Walk(path, found);
    } else if (fs::is_regular_file(fs::status(path))) {
      if (LooksLikeDocument(path)) {
        found.files.push_back(path.string());
      } else {
        ++found.skipped;
      }
    }
  }
}

}  // namespace

Inputs FindInputs(const Session& session, const std::vector<std::string>& words) {
  Inputs inputs;
  for (const std::string& word : words) {
    try {
      if (word == "-") {
        inputs.files.push_back(word);
      } else if (const fs::file_status status = fs::status(word); fs::is_directory(status)) {
        Folder folder;
        Walk(word, folder);
        const std::string name = text::ToNfc(word);
        if (folder.files.empty()) inputs.complaints.push_back(session.say("folder-empty", name));
        if (folder.skipped > 0) inputs.remarks.push_back(session.say("ingest-skipped", folder.skipped, name));
        inputs.files.insert(inputs.files.end(), folder.files.begin(), folder.files.end());
      } else if (!fs::exists(status)) {
        inputs.complaints.push_back(session.say("file-missing", text::ToNfc(word)));
      } else {
        inputs.files.push_back(word);
      }
    } catch (const fs::filesystem_error& error) {
      inputs.complaints.push_back(Explain(session.say, error));
    }
  }
  return inputs;
}

}  // namespace jalons::app
