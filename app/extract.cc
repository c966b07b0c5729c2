// jalons extract FILE: plan-json of one file on standard output.
#include <CLI/CLI.hpp>
#include <ostream>

#include "app/commands.h"
#include "app/reading.h"
#include "importer/document_json.h"
#include "normalizer/plan_json.h"

namespace jalons::app {
namespace {

class Extract : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_flag("--document", document_, say("option-document"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    const Source source = ReadSource(session.console, words.front());
    const auto message = [&](const importer::Diagnostic& diagnostic) { return session.say(diagnostic); };
    if (document_) {
      session.console.out << importer::ToJson(ReadPages(session, source, 0), message);
    } else {
      session.console.out << normalizer::ToJson(Read(session, source, 0).plan, message);
    }
    return kDone;
  }

 private:
  bool document_ = false;
};

}  // namespace

std::unique_ptr<Command> MakeExtract() {
  return std::make_unique<Extract>();
}

}  // namespace jalons::app
