// PDFs made on the spot: one page a content stream, Helvetica as /F1, Helvetica-Bold as /F2.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace jalons::tests {

struct SmallPage {
  std::string content;
  std::string attributes = "/MediaBox [0 0 612 792]";  // of the page dictionary
};

// `extra` objects are numbered from 1: whole "<< ... >>" dictionaries or streams; /XObject /X1 is the first of them.
inline std::string SmallPdf(const std::vector<SmallPage>& pages, const std::vector<std::string>& extra = {}) {
  std::vector<std::string> objects = extra;
  const auto add = [&](std::string body) {
    objects.push_back(std::move(body));
    return std::to_string(objects.size());
  };
  const auto font = [&](const char* name) {
    return add(std::string("<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /") + name + " >>");
  };
  const std::string f1 = font("Helvetica"), f2 = font("Helvetica-BoldOblique");
  const std::string tree = std::to_string(objects.size() + 2 * pages.size() + 1);
  std::string kids;
  for (const SmallPage& page : pages) {
    const std::string stream =
        add("<< /Length " + std::to_string(page.content.size()) + " >>\nstream\n" + page.content + "\nendstream");
    kids += add("<< /Type /Page /Parent " + tree + " 0 R " + page.attributes + " /Contents " + stream +
                " 0 R /Resources << /Font << /F1 " + f1 + " 0 R /F2 " + f2 + " 0 R >> " +
                (extra.empty() ? "" : "/XObject << /X1 1 0 R >> ") + ">> >>") +
            " 0 R ";
  }
  add("<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [ " + kids + "] >>");
  const std::string root = add("<< /Type /Catalog /Pages " + tree + " 0 R >>");
  std::string out = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char line[32];
    std::snprintf(line, sizeof line, "%010zu 00000 n \n", out.size());
    table += line;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(out.size());
  return out + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root " + root +
         " 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace jalons::tests
