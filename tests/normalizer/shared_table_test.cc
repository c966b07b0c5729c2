// Runs the shared table of date expressions where it exists.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "normalizer/timing.h"

namespace jalons::normalizer {
namespace {

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields;
  std::stringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

std::string Show(const Timing& timing) {
  const auto text = [](const std::optional<std::string>& value) { return value.value_or("null"); };
  const auto count = [](const std::optional<int>& value) { return value ? std::to_string(*value) : "null"; };
  std::string out = text(timing.edtf) + "\t" + text(timing.earliest) + "\t" + text(timing.latest) + "\t" +
                    (timing.continuous ? "1" : "0");
  const Frequency frequency = timing.frequency.value_or(Frequency());
  out += "\t" + count(frequency.min) + "\t" + count(frequency.max) + "\t";
  return out + (timing.frequency ? frequency.per : "null");
}

BOOST_AUTO_TEST_SUITE(SharedDates)

BOOST_AUTO_TEST_CASE(EveryRowOfTheTable) {
  const char* path = JALONS_SOURCE_DIR "/../shared/dates.tsv";
  std::ifstream in(path);
  if (!in) {
    std::cout << "shared dates: skipped\n";
    return;
  }
  const TimingParser parser(Lexicon::BuiltIn());
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> row = Fields(line);
    if (row.size() < 9) continue;
    std::string value;
    for (std::size_t i = 2; i < 9; ++i) value += (i > 2 ? "\t" : "") + row[i];
    rows[{row[0], row[1]}].push_back(value);
  }
  const std::string nothing = Show(Timing());
  for (const auto& [key, values] : rows) {
    std::vector<std::string> got;
    for (const auto& found : parser.ParseCell(key.first, {key.second})) {
      if (Show(found.timing) != nothing) got.push_back(Show(found.timing));
    }
    std::vector<std::string> expected;
    for (const std::string& value : values) {
      if (value != nothing) expected.push_back(value);
    }
    BOOST_TEST(got == expected, key.first << " (" << key.second << "): expected "
                                          << (expected.empty() ? "-" : expected.front()) << " x" << expected.size()
                                          << ", got " << (got.empty() ? "-" : got.front()) << " x" << got.size());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace jalons::normalizer
