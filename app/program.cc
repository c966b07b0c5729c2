#include "app/program.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/help.h"
#include "app/password.h"
#include "app/version.h"

namespace jalons::app {
namespace {

// What CLI11 found wrong, in our words.
Failure UsageFailure(const CLI::ParseError& error, const std::vector<std::string>& options) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string detail = error.what();  // ends with the arguments it did not expect
    for (const std::string& option : options) {
      if (detail.find(option) != std::string::npos) return {kUsage, "usage-unknown-option", {option}};
    }
    return {kUsage, "usage-unknown-option", {detail}};
  }
  const std::string detail = error.what();
  const std::size_t colon = detail.find(':');
  return {kUsage, "usage-option-value", {colon == std::string::npos ? detail : detail.substr(0, colon)}};
}

class Program {
 public:
  explicit Program(const Speaker& say) : say_(say) {
    app_.set_help_flag("-h,--help", say("option-help"));
    app_.add_option("--archive", archive_, say("option-archive"))->type_name(say("type-file"));
    app_.add_option("--lang", language_, say("option-lang"))->type_name("fr|en")->check(CLI::IsMember({"fr", "en"}));
    app_.add_option("--password", reading_.password, say("option-password"))->type_name(say("type-password"));
    app_.add_option("--password-fd", password_descriptor_, say("option-password-fd"))
        ->type_name(say("type-number"))
        ->check(CLI::Range(0, 1'000'000));
    app_.add_option("--ocr", reading_.ocr, say("option-ocr"))
        ->type_name("auto|force|never")
        ->check(CLI::IsMember({"auto", "force", "never"}));
    app_.add_flag("--no-confine{false}", reading_.confined)->group("");
    app_.add_flag("--verbose", reading_.verbose)->group("");
    app_.add_flag("--version", version_, say("option-version"));
    for (const CommandEntry& entry : Commands()) {
      CLI::App* sub = app_.add_subcommand(std::string(entry.name), say("help-" + std::string(entry.name)));
      sub->set_help_flag();
      sub->fallthrough();
      commands_.push_back(entry.make());
      commands_.back()->AddOptions(*sub, say);
    }
  }

  int Run(const Console& console, const std::vector<std::string>& arguments) {
    const Arguments split = SplitArguments(
        arguments, [this](auto command, auto option) { return KindOf(command, option); },
        [](auto command) {
          const CommandEntry* entry = FindCommand(command);
          return entry != nullptr && entry->raw;
        });
    const CommandEntry* entry = split.command.empty() ? nullptr : FindCommand(split.command);
    if (entry == nullptr && !split.command.empty()) ThrowUnknown(split.command);
    if (entry != nullptr && entry->raw && split.words == std::vector<std::string>{"-h"}) {
      console.out << CommandHelp(*Sub(*entry), *entry, say_);
      return kDone;
    }
    try {
      std::vector<std::string> tokens(split.options.rbegin(), split.options.rend());  // CLI11 wants them backwards
      if (entry != nullptr) tokens.emplace_back(entry->name);
      app_.parse(tokens);
    } catch (const CLI::CallForHelp&) {
      console.out << (entry == nullptr ? ProgramHelp(app_, say_) : CommandHelp(*Sub(*entry), *entry, say_));
      return kDone;
    } catch (const CLI::ParseError& error) {
      throw UsageFailure(error, split.options);
    }
    if (version_) {
      console.out << "jalons " << kVersion << "\n";
      return kDone;
    }
    if (entry == nullptr) {
      console.err << ProgramHelp(app_, say_);
      return kUsage;
    }
    CheckWords(*entry, split);
    if (password_descriptor_ >= 0) reading_.password = PasswordFromDescriptor(password_descriptor_);
    const Session session{console, say_, ArchivePath(archive_), reading_};
    return commands_[static_cast<std::size_t>(entry - Commands().data())]->Run(session, split.words);
  }

 private:
  CLI::App* Sub(const CommandEntry& entry) { return app_.get_subcommand(std::string(entry.name)); }

  OptionKind KindOf(std::string_view command, std::string_view option) {
    const std::string name(option);
    const CommandEntry* entry = FindCommand(command);
    const CLI::Option* found = entry == nullptr ? nullptr : Sub(*entry)->get_option_no_throw(name);
    if (found == nullptr) found = app_.get_option_no_throw(name);
    if (found == nullptr) return OptionKind::kUnknown;
    return found->get_expected_max() > 0 ? OptionKind::kTakesValue : OptionKind::kFlag;
  }

  [[noreturn]] static void ThrowUnknown(const std::string& typed) {
    const std::string_view nearest = NearestCommand(typed);
    if (nearest.empty()) throw Failure(kUsage, "usage-unknown-command", {typed});
    throw Failure(kUsage, "usage-unknown-command-near", {typed, std::string(nearest)});
  }

  static void CheckWords(const CommandEntry& entry, const Arguments& typed) {
    if (typed.words.size() < entry.least) throw Failure(kUsage, "usage-too-few-words", {typed.command});
    if (typed.words.size() > entry.most) throw Failure(kUsage, "usage-too-many-words", {typed.command});
  }

  const Speaker& say_;
  CLI::App app_;
  std::vector<std::unique_ptr<Command>> commands_;
  std::string archive_, language_;
  bool version_ = false;
  int password_descriptor_ = -1;
  ReadingChoice reading_;
};

}  // namespace

int RunProgram(const Console& console, const std::vector<std::string>& arguments) {
  const bool english = ValueOf(arguments, "--lang") == "en";
  const Speaker say(english ? text::Language::kEnglish : text::Language::kFrench);
  int status = kDone;
  try {
    status = Program(say).Run(console, arguments);
  } catch (const std::exception& error) {
    console.out.flush();
    console.err << say("complaint", Explain(say, error)) << std::endl;
    status = StatusOf(error);
  }
  // A list that went to a full disk is not done.
  if (!console.out.flush() && status == kDone) {
    console.err << say("complaint", say("output-failed")) << std::endl;
    status = kSomeFailed;
  }
  return status;
}

}  // namespace jalons::app
