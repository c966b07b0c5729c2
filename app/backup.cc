// jalons backup FILE: a complete, checked copy of the archive.
#include <ostream>

#include "app/commands.h"
#include "app/output_file.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

class Backup : public Command {
 public:
  int Run(const Session& session, const std::vector<std::string>& words) override {
    const archive::Archive archive = session.Open();
    CheckTarget(words.front());
    archive.Backup(words.front());
    session.console.out << session.say("backup-done", text::ToNfc(words.front()), archive.List().size()) << "\n";
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Command> MakeBackup() {
  return std::make_unique<Backup>();
}

}  // namespace jalons::app
