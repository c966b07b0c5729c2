// Recognized words made fit for layout: thick strokes are bold, and what is plainly no
// word (the rest of a ruling) or a sign misread for another (a bullet) is put right.
#pragma once

#include <vector>

#include "importer/scan_words.h"

namespace jalons::importer {

// `ink`: the page in black and white that the words were read from. Boldness and bullets are set.
std::vector<Word> TidyWords(std::vector<ScanWord> words, const Pix& ink, double dpi,
                            const std::vector<Ruling>& rulings);

}  // namespace jalons::importer
