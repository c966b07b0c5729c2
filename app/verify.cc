// jalons verify: every original against its digest, then the archive itself.
#include <ostream>

#include "app/commands.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

const char* CodeOf(archive::Finding::Kind kind) {
  switch (kind) {
    case archive::Finding::Kind::kFixity:
      return "verify-fixity";
    case archive::Finding::Kind::kForeignKey:
      return "verify-foreign-key";
    case archive::Finding::Kind::kSearch:
      return "verify-search";
    case archive::Finding::Kind::kIntegrity:
      break;
  }
  return "verify-integrity";
}

class Verify : public Command {
 public:
  int Run(const Session& session, const std::vector<std::string>&) override {
    const archive::Archive archive = session.Open();
    const std::vector<archive::Finding> findings = archive.Verify();
    if (findings.empty()) {
      session.console.out << session.say("verify-good", archive.List().size()) << "\n";
      return kDone;
    }
    for (const archive::Finding& finding : findings)
      session.console.out << session.say(CodeOf(finding.kind), finding.subject, finding.detail) << "\n";
    session.Complain(session.say("verify-bad", findings.size(), text::ToNfc(session.archive.string())));
    return kArchiveFailed;
  }
};

}  // namespace

std::unique_ptr<Command> MakeVerify() {
  return std::make_unique<Verify>();
}

}  // namespace jalons::app
