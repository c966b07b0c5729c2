// jalons ingest PATH…: files and folders into the archive.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <ostream>
#include <thread>

#include "app/commands.h"
#include "app/inputs.h"
#include "app/interrupt.h"
#include "app/ordered_work.h"
#include "app/plan_words.h"
#include "app/progress.h"
#include "app/reading.h"
#include "app/version.h"
#include "importer/unreadable.h"
#include "text/digest.h"
#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr int kWarningsShown = 3;  // of one document

// One input on its way: read in a thread of its own, archived in order.
struct Item {
  std::string path, name;
  Source source;
  std::string sha256;
  bool known = false;  // the archive had it before this run
  Reading reading;
  std::exception_ptr error;
};

using Known = std::map<std::string, archive::PlanSummary, std::less<>>;  // by SHA-256

std::string Counts(const Speaker& say, const normalizer::Plan& plan) {
  int orientations = 0, objectives = 0, commitments = 0, warnings = 0;
  for (const normalizer::Orientation& orientation : plan.orientations) {
    orientations += orientation.head.Shell() ? 0 : 1;
    for (const normalizer::Objective& objective : orientation.objectives) {
      objectives += objective.head.Shell() ? 0 : 1;
      commitments += static_cast<int>(objective.commitments.size());
    }
  }
  for (const importer::Diagnostic& diagnostic : plan.diagnostics)
    warnings += diagnostic.severity == importer::Severity::kNote ? 0 : 1;
  std::vector<std::string> parts = {say("count-orientations", orientations), say("count-objectives", objectives),
                                    say("count-commitments", commitments)};
  if (warnings > 0) parts.push_back(say("count-warnings", warnings));
  return Joined(parts, ", ");
}

class Ingest : public Command {
 public:
  void AddOptions(CLI::App& options, const Speaker& say) override {
    options.add_flag("--dry-run", dry_run_, say("option-dry-run"));
    options.add_option("--jobs", jobs_, say("option-jobs"))->type_name(say("type-number"))->check(CLI::Range(1, 256));
    options.add_option("--name", name_, say("option-name"))->type_name(say("type-name"));
  }

  int Run(const Session& session, const std::vector<std::string>& words) override {
    const Inputs inputs = FindInputs(session, words);
    for (const std::string& remark : inputs.remarks) session.Complain(remark);
    for (const std::string& complaint : inputs.complaints) session.Complain(complaint);
    failed_ = static_cast<int>(inputs.complaints.size());
    if (inputs.files.empty()) return kSomeFailed;

    // A dry run neither makes nor changes an archive.
    std::optional<archive::Archive> archive;
    if (!dry_run_) {
      archive = session.Open(archive::OpenMode::kCreate);
    } else if (std::filesystem::exists(session.archive)) {
      archive = session.Open(archive::OpenMode::kRead);
    }
    if (archive) {
      for (archive::PlanSummary& plan : archive->List()) known_.emplace(plan.sha256, plan);
    }
    const GracefulStop graceful;
    const int status = Process(session, archive ? &*archive : nullptr, inputs.files);
    return status != kDone ? status : failed_ > 0 ? kSomeFailed : kDone;
  }

 private:
  int Process(const Session& session, archive::Archive* archive, const std::vector<std::string>& files) {
    std::vector<std::unique_ptr<Item>> items(files.size());
    const int count = static_cast<int>(files.size());
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const int jobs = std::min(jobs_ > 0 ? jobs_ : cores, count);
    const int pages_at_once = jobs > 1 ? 1 : jobs_;
    Progress progress(session, count);
    const auto make = [&](int at) {
      auto item = std::make_unique<Item>();
      item->path = files[static_cast<std::size_t>(at)];
      if (!Interrupted()) Prepare(session, pages_at_once, *item);
      items[static_cast<std::size_t>(at)] = std::move(item);
    };
    const auto take = [&](int at) {
      if (Interrupted()) return false;
      const std::unique_ptr<Item> item = std::move(items[static_cast<std::size_t>(at)]);
      progress.Clear();
      AskIfLocked(session, pages_at_once, *item);
      Take(session, archive, *item);
      progress.Show(at + 1, item->name);
      return true;
    };
    int status = kDone;
    try {
      DoInOrder(count, jobs, make, take);
    } catch (const archive::ArchiveError& error) {  // the archive itself: nothing more can be put into it
      progress.Clear();
      session.Complain(Explain(session.say, error));
      status = StatusOf(error);
      ++failed_;
    }
    progress.Clear();
    if (Interrupted()) {
      session.Complain(session.say("ingest-interrupted", archived_));
      return kInterrupted;
    }
    const std::string where = text::ToNfc(session.archive.string());
    const std::string total = dry_run_ ? session.say("ingest-dry-total", archived_, already_, failed_)
                                       : session.say("ingest-total", archived_, already_, failed_, where);
    session.console.err << total << std::endl;
    return status;
  }

  // In a thread: only reads.
  void Prepare(const Session& session, int pages_at_once, Item& item) const {
    try {
      item.name = item.path == "-" ? item.path : text::ToNfc(std::filesystem::path(item.path).filename().string());
      item.source = ReadSource(session.console, item.path);
      if (item.path == "-" && !name_.empty()) item.source.name = text::ToNfc(name_);
      item.name = item.source.name;
      item.sha256 = text::Sha256Hex(item.source.bytes);
      item.known = known_.contains(item.sha256);
      if (!item.known) item.reading = Read(session, item.source, pages_at_once, false);
    } catch (...) {
      item.error = std::current_exception();
    }
  }

  // Where a password is missing and someone can be asked: here, as only one can be asked at a time.
  static void AskIfLocked(const Session& session, int pages_at_once, Item& item) {
    try {
      if (item.error) std::rethrow_exception(item.error);
    } catch (const importer::UnreadableFile& error) {
      if (error.code() != "encrypted" || !session.console.err_terminal) return;
      try {
        item.reading = Read(session, item.source, pages_at_once);
        item.error = nullptr;
      } catch (...) {
        item.error = std::current_exception();
      }
    } catch (...) {  // said by Take
    }
  }

  void Take(const Session& session, archive::Archive* archive, const Item& item) {
    const Speaker& say = session.say;
    try {
      if (item.error) std::rethrow_exception(item.error);
      std::string line;
      if (item.known) {
        const archive::PlanSummary& plan = known_.find(item.sha256)->second;
        line = dry_run_ ? say("ingest-would-know", item.name, std::to_string(plan.id))
                        : say("ingest-known", item.name, std::to_string(plan.id), plan.name);
        ++already_;
      } else if (dry_run_) {
        line = say("ingest-would", item.name, Counts(say, item.reading.plan));
        ++archived_;
      } else {
        line = Archived(say, *archive, item);
      }
      session.console.out << line << std::endl;  // said only once it is on the disk
      Warn(session, item);
    } catch (const archive::ArchiveError& error) {
      if (StatusOf(error) == kArchiveFailed) throw;
      Fail(session, item, error);
    } catch (const std::exception& error) {
      Fail(session, item, error);
    }
  }

  // What could not be read well, and how much of it there is beyond the first few.
  static void Warn(const Session& session, const Item& item) {
    int count = 0;
    for (const importer::Diagnostic& diagnostic : item.reading.plan.diagnostics) {
      if (diagnostic.severity == importer::Severity::kNote || ++count > kWarningsShown) continue;
      const std::string page =
          diagnostic.page > 0 ? ", " + session.say("place-page", std::to_string(diagnostic.page)) : "";
      session.Complain(session.say("file-complaint", item.name + page, session.say(diagnostic)));
    }
    if (count > kWarningsShown)
      session.Complain(session.say("ingest-more-warnings", item.name, count - kWarningsShown));
    if (!item.known && NoCommitment(item.reading.plan))
      session.Complain(session.say("file-complaint", item.name, session.say("ingest-no-commitment")));
  }

  static bool NoCommitment(const normalizer::Plan& plan) {
    for (const normalizer::Orientation& orientation : plan.orientations) {
      for (const normalizer::Objective& objective : orientation.objectives) {
        if (!objective.commitments.empty()) return false;
      }
    }
    return true;
  }

  std::string Archived(const Speaker& say, archive::Archive& archive, const Item& item) {
    const archive::IngestResult result =
        archive.Ingest(item.source.bytes, item.source.name, item.reading.document.media_type, item.reading.document,
                       item.reading.plan, kEngine);
    if (result.already_archived) {
      ++already_;
      return say("ingest-known", item.name, std::to_string(result.plan), result.archived_as);
    }
    ++archived_;
    return say("ingest-archived", item.name, std::to_string(result.plan), Counts(say, item.reading.plan));
  }

  void Fail(const Session& session, const Item& item, const std::exception& error) {
    ++failed_;
    // Messages about files of the disk name them; those about contents do not.
    const bool named = dynamic_cast<const std::filesystem::filesystem_error*>(&error) != nullptr;
    const std::string message = Explain(session.say, error);
    session.Complain(named ? message : session.say("file-complaint", item.name, message));
  }

  bool dry_run_ = false;
  int jobs_ = 0;
  std::string name_;
  Known known_;
  int archived_ = 0, already_ = 0, failed_ = 0;
};

}  // namespace

std::unique_ptr<Command> MakeIngest() {
  return std::make_unique<Ingest>();
}

}  // namespace jalons::app
