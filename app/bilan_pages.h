// The two forms of a bilan. Both are the same bytes for the same archive and language.
#pragma once

#include <string>

#include "app/bilan_facts.h"
#include "app/speaker.h"

namespace jalons::app {

// One page that needs nothing else: styles and chart within, made for screen and paper, WCAG 2.1 AA.
std::string BilanHtml(const Speaker& say, const Bilan& bilan);

// The same in Markdown (GFM tables).
std::string BilanMarkdown(const Speaker& say, const Bilan& bilan);

// The codes of the words for a commitment's kind of date: "avec une date ou une période", "Datés".
const char* WhenCode(When when);
std::string ShortWhenCode(When when);

// The document and the place in it that a commitment is cited from: "plan-2006.pdf, p. 3".
std::string Citation(const Speaker& say, const Bilan& bilan, const std::vector<normalizer::Place>& at);

}  // namespace jalons::app
