// The real program as a child process, on a folder of its own that is removed at the end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace jalons::app {

struct Outcome {
  int status = 0;  // as a shell has it: 128 and the signal if a signal ended it
  std::string out, err;
};

class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path Write(const std::string& name, std::string_view bytes) const;
  std::string Read(const std::string& name) const;

  // `arguments` as typed in a shell, in the folder; the archive is archive.sqlite there. `before` is shell put before
  // the program, such as "ulimit -f 100;".
  Outcome Run(const std::string& arguments, const std::string& before = "") const;

 private:
  std::filesystem::path folder_;
};

// A plan of our own with two orientations and four commitments, as a text file.
std::string SamplePlan();

}  // namespace jalons::app
