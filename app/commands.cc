#include "app/commands.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "text/unicode.h"

namespace jalons::app {
namespace {

constexpr std::array kCommands = {
    CommandEntry{"ingest", "importer", 1, kAnyNumber, false, MakeIngest},
    CommandEntry{"extract", "extraire", 1, 1, false, MakeExtract},
    CommandEntry{"list", "lister", 0, 0, false, MakeList},
    CommandEntry{"show", "montrer", 1, 2, false, MakeShow},
    CommandEntry{"search", "chercher", 0, kAnyNumber, true, MakeSearch},
    CommandEntry{"bilan", "bilan", 1, 1, false, MakeBilan},
    CommandEntry{"export", "exporter", 0, 1, false, MakeExport},
    CommandEntry{"coverage", "couverture", 1, 1, false, MakeCoverage},
    CommandEntry{"verify", "verifier", 0, 0, false, MakeVerify},
    CommandEntry{"backup", "sauvegarder", 1, 1, false, MakeBackup},
};

// A name this many signs away, for each three typed, is still taken for a slip of the finger.
constexpr std::size_t kSignsPerSlip = 3;

// Levenshtein's distance, in bytes: both are ASCII once folded.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

void Command::AddOptions(CLI::App&, const Speaker&) {}

std::span<const CommandEntry> Commands() {
  return kCommands;
}

const CommandEntry* FindCommand(std::string_view name) {
  const std::string key = text::Fold(name);  // « vérifier » is « verifier »
  const auto* found = std::find_if(kCommands.begin(), kCommands.end(),
                                   [&](const CommandEntry& entry) { return entry.name == key || entry.alias == key; });
  return found == kCommands.end() ? nullptr : found;
}

std::string_view NearestCommand(std::string_view typed) {
  const std::string key = text::Fold(typed);
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(1, key.size() / kSignsPerSlip) + 1;
  for (const CommandEntry& entry : kCommands) {
    for (const std::string_view name : {entry.name, entry.alias}) {
      const std::size_t distance = Distance(key, name);
      if (distance >= least) continue;
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace jalons::app
