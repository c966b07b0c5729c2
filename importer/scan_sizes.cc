#include "importer/scan_sizes.h"

#include <cmath>
#include <cstddef>
#include <map>

#include "importer/scan_words.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr double kSameSize = 0.09;  // share: sizes of lines closer than this are one

// What each size becomes. `letters`: how many stand in each.
std::map<double, double> Unite(const std::map<double, std::size_t>& letters) {
  std::map<double, double> united;
  while (united.size() < letters.size()) {
    std::size_t most = 0;
    double common = 0;
    for (const auto& [size, count] : letters) {
      if (united.contains(size) || count <= most) continue;
      most = count;
      common = size;
    }
    if (most == 0) break;
    for (const auto& [size, count] : letters) {
      if (!united.contains(size) && std::abs(size - common) <= kSameSize * common) united[size] = common;
    }
  }
  return united;
}

}  // namespace

void UniteSizes(const std::vector<Page*>& pages) {
  std::map<double, std::size_t> letters;
  for (const Page* page : pages) {
    for (const Word& word : page->words) letters[word.size] += text::Length(word.text);
  }
  const std::map<double, double> united = Unite(letters);
  for (Page* page : pages) {
    for (Word& word : page->words) {
      const auto found = united.find(word.size);
      if (found == united.end()) continue;
      const double base = word.box.y1 - kBelowBase * word.size;
      word.size = found->second;
      word.box.y0 = base - kAboveBase * word.size;
      word.box.y1 = base + kBelowBase * word.size;
    }
  }
}

}  // namespace jalons::importer
