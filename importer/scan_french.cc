#include "importer/scan_french.h"

#include <set>
#include <string>
#include <string_view>

#include "embedded_files.h"
#include "text/unicode.h"

namespace jalons::importer {
namespace {

constexpr int kLeastWords = 30;       // with letters
constexpr double kLeastShare = 0.08;  // running French has 0.35 to 0.5, a table of short cells 0.2

std::set<std::string> ReadCommonWords() {
  std::set<std::string> words;
  std::string_view rest = EmbeddedFiles().front().text;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (!line.empty() && line.front() != '#') words.emplace(line);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return words;
}

}  // namespace

bool IsHardlyFrench(const std::vector<Word>& words) {
  static const std::set<std::string> common = ReadCommonWords();
  int with_letters = 0, french = 0;
  for (const Word& word : words) {
    if (!text::StartsLetter(word.text)) continue;
    ++with_letters;
    const std::string key = text::Fold(word.text);
    const std::size_t apostrophe = key.find('\'');
    // An elided word (d'une, l'entente) is as good a sign.
    french += apostrophe == 1 || apostrophe == 2 || common.contains(key);
  }
  return with_letters >= kLeastWords && french < kLeastShare * with_letters;
}

}  // namespace jalons::importer
