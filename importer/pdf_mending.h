// What can be tried on a PDF that Poppler does not open, from the mildest to the roughest.
#pragma once

#include <string>
#include <string_view>

namespace jalons::importer {

enum class Remedy {
  kRebuild,   // libqpdf writes anew what it finds (decrypted)
  kCatalog,   // a file cut off at its end has lost its trailer: a new one names the catalog that is still there
  kPageList,  // the page tree is lost too: a new one lists the pages in the order of the file
};

// The mended file; empty when the remedy does not apply. Throws UnreadableFile "encrypted" when the password does not
// open the file.
std::string MendPdf(std::string_view bytes, const std::string& password, Remedy remedy);

}  // namespace jalons::importer
