// The parts of the HTML bilan, each an HTML fragment; bilan_html.cc puts them together.
#pragma once

#include <string>

#include "app/bilan_pages.h"

namespace jalons::app {

// Text made safe between tags and in attributes; control characters become spaces.
std::string Escape(std::string_view text);

// <tag>escaped text</tag>; `attributes` with their leading space, already safe.
std::string Element(const std::string& tag, std::string_view text, const std::string& attributes = "");

// Links to those commitments by their paths: "1/1.1/1.1.2".
std::string Links(const Bilan& bilan, const std::vector<int>& commitments);

std::string TimelineSection(const Speaker& say, const Bilan& bilan);
std::string ChapterSection(const Speaker& say, const Bilan& bilan);
std::string PartnerSection(const Speaker& say, const Bilan& bilan);
std::string QuestionSection(const Speaker& say, const Bilan& bilan);
std::string StatementSection(const Speaker& say, const Bilan& bilan);  // "" if there are none
std::string AnnexSection(const Speaker& say, const Bilan& bilan);      // "" if there are none
std::string IndexSection(const Speaker& say, const Bilan& bilan);

// A list of statements by role, without a heading.
std::string StatementList(const Speaker& say, const std::vector<normalizer::Statement>& statements);

}  // namespace jalons::app
