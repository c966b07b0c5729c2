// kill -9 in the midst of an ingest: nothing that was reported archived is lost, nothing half written is seen.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

#include "archive/archive.h"
#include "archive/sample.h"

namespace jalons::archive {
namespace {

constexpr int kDeaths = 50;             // JALONS_DEATHS in the environment asks for more
constexpr int kDeathsOfAnArchive = 10;  // then a new archive, so that its making is met too
constexpr int kLongestLife = 60'000;    // microseconds

// Ingests plans from `first` on until killed, and writes each one's number when it was reported archived.
[[noreturn]] void IngestForEver(const std::filesystem::path& path, int first, int report) {
  try {
    Archive archive = Archive::Open(path, OpenMode::kCreate);
    for (int number = first;; ++number) {
      IngestNumbered(archive, number);
      if (write(report, &number, sizeof number) != sizeof number) _exit(2);
    }
  } catch (...) {
    _exit(1);
  }
}

// The last number reported by a child that lived for `life`; first - 1 if none was.
int LastReported(const std::filesystem::path& path, int first, std::chrono::microseconds life) {
  int pipe_ends[2];
  BOOST_TEST_REQUIRE(pipe(pipe_ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    close(pipe_ends[0]);
    IngestForEver(path, first, pipe_ends[1]);
  }
  close(pipe_ends[1]);
  std::this_thread::sleep_for(life);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  BOOST_TEST(WIFSIGNALED(status));  // it did not end by itself
  int last = first - 1, number = 0;
  while (read(pipe_ends[0], &number, sizeof number) == sizeof number) last = number;
  close(pipe_ends[0]);
  return last;
}

BOOST_AUTO_TEST_SUITE(SuddenDeath)

BOOST_AUTO_TEST_CASE(WhatWasReportedArchivedIsThere) {
  const char* asked = std::getenv("JALONS_DEATHS");
  const int deaths = asked ? std::atoi(asked) : kDeaths;
  std::mt19937 random(20061121);
  std::uniform_int_distribution<int> life(0, kLongestLife);
  TemporaryFolder folder;
  int plans = 0, amid = 0;
  for (int death = 0; death < deaths;) {
    const std::filesystem::path path = folder / ("archive-" + std::to_string(death) + ".sqlite");
    int next = 1;
    for (int i = 0; i < kDeathsOfAnArchive && death < deaths; ++i, ++death) {
      const int last = LastReported(path, next, std::chrono::microseconds(life(random)));
      amid += std::filesystem::exists(path.string() + "-journal") ? 1 : 0;
      const Archive archive = Archive::Open(path, OpenMode::kCreate);
      BOOST_TEST(archive.Verify().empty());
      std::set<std::string> names;
      for (const PlanSummary& plan : archive.List()) names.insert(plan.name);
      for (int number = 1; number <= last; ++number) {
        BOOST_TEST(names.contains("plan-" + std::to_string(number)), "plan " << number << " is lost");
      }
      // One more may be there: written, but killed before it was reported.
      BOOST_TEST(static_cast<int>(names.size()) <= last + 1);
      next = static_cast<int>(names.size()) + 1;
    }
    plans += next - 1;
  }
  BOOST_TEST_MESSAGE(deaths << " deaths, " << amid << " of them amid a transaction, " << plans << " plans kept");
  BOOST_TEST(plans > 0);
  BOOST_TEST(amid > 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::archive
