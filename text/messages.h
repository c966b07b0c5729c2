// What the program says to people, in French and English: text/messages.tsv, one row a message (code, fr, en).
//
// A message is an ICU MessageFormat pattern. Arguments are numbered from 0 and always given as strings; one that the
// pattern uses as a number ({0, number}, {0, plural, ...}) is read as such, so a count agrees with its noun:
//   Message(Language::kFrench, "count-commitments", {"1"}) -> "1 engagement"
// The table is written with plain spaces and no quoting: the apostrophe is ’ (the ASCII one is a sign of
// MessageFormat), \n is a line feed, and the no-break spaces that French wants (before the colon, within guillemets,
// before % and $) are put in when it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jalons::text {

enum class Language { kFrench, kEnglish };

bool HasMessage(std::string_view code);

// Every code of the table, in its order.
std::vector<std::string> MessageCodes();

// The message in that language. A code that the table does not have gives the code and the arguments, so that nothing
// that had to be said is lost; an argument that is not given stays as {0}.
std::string Message(Language language, std::string_view code, const std::vector<std::string>& arguments = {});

// A number as that language writes it: 12 500,5 in French (no-break space), 12,500.5 in English.
std::string FormatNumber(Language language, double value);

}  // namespace jalons::text
