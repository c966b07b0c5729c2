// Parts of a plan as people read them: places, dates, lists.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/speaker.h"
#include "normalizer/plan.h"

namespace jalons::app {

// "p. 3", "p. 3, 5"; of a text file "l. 12", "l. 12 à 14", with the page where it is not the first. "" for no place.
std::string PlaceWords(const Speaker& say, const std::vector<normalizer::Place>& at);

// An EDTF date or interval in words: "septembre 2006", "automne 2006", "2006 à 2009", "d’ici 2028". What is not
// understood comes back as it is.
std::string DateWords(const Speaker& say, const std::string& edtf);

// The calendar years that a date touches, first and last; nothing where it has no year. An open end counts as the year
// of the other.
struct Years {
  int first = 0, last = 0;
};
std::optional<Years> YearsOf(const std::string& edtf);

// "2.1.3 Texte", or the text alone.
std::string Titled(const normalizer::Head& head);

// The text of a commitment, or its items where it has none.
std::string WordsOf(const normalizer::Commitment& commitment);

std::string Joined(const std::vector<std::string>& parts, const std::string& between);
std::vector<std::string> Texts(const std::vector<normalizer::Entry>& entries);

}  // namespace jalons::app
