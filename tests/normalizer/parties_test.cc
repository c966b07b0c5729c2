#include "normalizer/parties.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/unicode.h"

using jalons::normalizer::Lexicon;
using jalons::normalizer::PartySplitter;

namespace {

constexpr double kLeastF1 = 0.97;     // of the resources of the transcribed plans
constexpr double kPartyColumn = 0.6;  // share of a cell of parties
constexpr double kOtherColumn = 0.4;  // share of a cell of something else

const PartySplitter& Splitter() {
  static const PartySplitter splitter(Lexicon::BuiltIn());
  return splitter;
}

std::string Joined(std::string_view line) {
  std::string joined;
  for (const auto& piece : Splitter().Split(line)) joined += (joined.empty() ? "" : "\t") + piece.text;
  return joined;
}

std::string Slurp(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// The text with soft wraps joined; a blank line or a TAB ends a cell and becomes a sign of its own.
std::string Flat(const std::string& text) {
  std::string flat;
  bool blank = false;
  for (const char c : text) {
    if (c == '\t' || (c == '\n' && blank))
      flat += " | ";
    else
      flat += c;
    if (c == '\n')
      blank = true;
    else if (c != ' ' && c != '\r')
      blank = false;
  }
  return jalons::text::Squeeze(flat);
}

struct Count {
  std::size_t hit = 0, missed = 0, extra = 0;
};

// For each list of resources: the run of the flat source from the first entry to the last, split again.
void Score(const nlohmann::json& node, const std::string& source, Count* count) {
  if (node.is_array()) {
    for (const auto& child : node) Score(child, source, count);
    return;
  }
  if (!node.is_object()) return;
  for (const auto& [key, child] : node.items()) {
    if (key != "resources") {
      Score(child, source, count);
      continue;
    }
    std::vector<std::string> gold;
    for (const auto& entry : child) gold.push_back(Flat(entry.get<std::string>()));
    // Entries that follow one another with nothing but a separator between them are one run.
    for (std::size_t from = 0; from < gold.size();) {
      const std::size_t start = source.find(gold[from]);
      std::size_t to = from + 1, end = start + gold[from].size(), best_start = start;
      for (std::size_t at = start; at != std::string::npos; at = source.find(gold[from], at + 1)) {
        std::size_t next = from + 1, stop = at + gold[from].size();
        for (; next < gold.size(); ++next) {
          std::size_t skip = stop;
          while (skip < source.size() && std::string_view(" ,;/").find(source[skip]) != std::string_view::npos) ++skip;
          if (source.compare(skip, 3, "et ") == 0) skip += 3;
          if (skip == stop || source.compare(skip, gold[next].size(), gold[next]) != 0) break;
          stop = skip + gold[next].size();
        }
        if (next <= to && at != start) continue;
        to = next, end = stop, best_start = at;
      }
      if (start == std::string::npos) {
        ++from;  // broken over a column: not in the flat text
        continue;
      }
      std::vector<std::string> expected(gold.begin() + static_cast<std::ptrdiff_t>(from),
                                        gold.begin() + static_cast<std::ptrdiff_t>(to));
      for (const auto& piece : Splitter().Split(source.substr(best_start, end - best_start))) {
        const auto found = std::find(expected.begin(), expected.end(), piece.text);
        if (found == expected.end()) {
          ++count->extra;
          BOOST_TEST_MESSAGE("extra: " << piece.text);
        } else {
          ++count->hit;
          expected.erase(found);
        }
      }
      count->missed += expected.size();
      from = to;
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parties)

BOOST_AUTO_TEST_CASE(lines_of_many_plans) {
  std::ifstream in(JALONS_SOURCE_DIR "/tests/data/parties.tsv");
  int lines = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    BOOST_TEST(Joined(line.substr(0, tab)) == line.substr(tab + 1));
    ++lines;
  }
  BOOST_TEST(lines >= 80);
}

BOOST_AUTO_TEST_CASE(pieces_are_bytes_of_the_line) {
  const std::string line = "  Élise Côté, CISSS ;  « Écho », MRC et l’Alliance Forêt.  ";
  std::size_t last = 0;
  for (const auto& piece : Splitter().Split(line)) {
    BOOST_TEST(line.substr(piece.begin, piece.end - piece.begin) == piece.text);
    BOOST_TEST(piece.begin >= last);
    last = piece.end;
  }
  BOOST_TEST(last > 0U);
  BOOST_TEST(Splitter().Split(" , ; ").empty());
  BOOST_TEST(Splitter().Split("").empty());
}

BOOST_AUTO_TEST_CASE(hostile_lines_are_split_somehow) {
  for (const std::string_view line :
       {"((((", "et et et", "/ / MRC //", "a\xFF", "– – –", "l’", "’", "MRC (", ")))", "d'"}) {
    for (const auto& piece : Splitter().Split(line)) BOOST_TEST(piece.end <= line.size());
    BOOST_TEST(Splitter().PartyShare(line) <= 1.0);
  }
}

BOOST_AUTO_TEST_CASE(a_column_of_parties_is_known_by_its_words) {
  for (const std::string_view text : {"MRC, Villes, CISSS", "Sylvie Lavoie, CDC", "Coordonnatrice Comités locaux",
                                      "Tous les partenaires du milieu", "Centre d'action bénévole"})
    BOOST_TEST(Splitter().PartyShare(text) >= kPartyColumn, text);
  for (const std::string_view text : {"Organiser trois rencontres par année avec les élus du territoire",
                                      "Septembre 2011", "Un portrait est déposé", "80 % des gens seront satisfaits"})
    BOOST_TEST(Splitter().PartyShare(text) <= kOtherColumn, text);
  BOOST_TEST(Splitter().LooksLikeParty("les partenaires locaux"));
  BOOST_TEST(!Splitter().LooksLikeParty("Favoriser l'échange"));
}

BOOST_AUTO_TEST_CASE(resources_of_the_transcribed_plans) {
  const std::filesystem::path folder = JALONS_SOURCE_DIR "/../shared/plans";
  if (!std::filesystem::exists(folder)) {
    BOOST_TEST_MESSAGE("skipped: no transcribed plans here");
    return;
  }
  Count count;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    const std::size_t suffix = name.find(".gold.json");
    if (suffix == std::string::npos) continue;
    const std::filesystem::path text = folder / (name.substr(0, suffix) + ".txt");
    if (std::filesystem::exists(text)) Score(nlohmann::json::parse(Slurp(file.path())), Flat(Slurp(text)), &count);
  }
  const double f1 =
      2.0 * static_cast<double>(count.hit) / static_cast<double>(2 * count.hit + count.missed + count.extra);
  BOOST_TEST_MESSAGE("resources: " << count.hit << " right, " << count.missed << " missed, " << count.extra
                                   << " extra, F1 " << f1);
  BOOST_TEST(count.hit > 100U);
  BOOST_TEST(f1 >= kLeastF1);
}

BOOST_AUTO_TEST_SUITE_END()
