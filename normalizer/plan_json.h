// plan-json/1: the interchange form of a Plan, which `jalons extract` prints and `jalons export` writes. Keys and codes
// are English, every text is in the words of the document. Empty lists are left out. A list entry is a string, or an
// object with `text` where it carries a place, a confidence or `inherited`.
//
// Places: {"page", "box": [x0, y0, x1, y1]} in points, origin at the top left; in a text file {"line", "column",
// "end_line", "end_column"}, all from 1 and the last ones included, with "page" too where the text has several pages
// (lines then count from the top of the page). Both are rectangles. The plan's title, organization and the status and
// priority of a commitment stay plain strings; their places stand beside them ("title_at", "status_at").
//
//   std::string json = ToJson(plan, [](const importer::Diagnostic& d) { return d.code; });
//   Plan same = FromJson(json);
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "normalizer/plan.h"

namespace jalons::normalizer {

// The words of a diagnostic in the language of the user.
using DiagnosticMessage = std::function<std::string(const importer::Diagnostic&)>;

// UTF-8, indented, one line feed at the end. Lengths are rounded to 1/100 point, confidences to 1/1000.
std::string ToJson(const Plan& plan, const DiagnosticMessage& message);

// What the earliest and latest day of a Timing are is not in the form: they are empty in what comes back. A diagnostic
// comes back with its code and arguments, not with its message. Keys that are not of the form are passed over. Throws
// std::runtime_error that says what is wrong if it is not JSON, not plan-json/1, or a value has another type.
Plan FromJson(std::string_view json);

}  // namespace jalons::normalizer
