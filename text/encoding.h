// Bytes of a text file to UTF-8. Old plans come from Windows, Macintosh and DOS machines and seldom say which; some
// were read once in the wrong encoding and saved again.
//
// A byte order mark, the form of UTF-8 and the zero bytes of UTF-16 decide alone. Among the one-byte encodings
// (Latin-1, Latin-9, Windows-1252, Mac Roman, DOS 850 and 863) the one wins whose signs stand where French puts them (é
// inside a word, « before one, ’ between two letters), with ICU's detector as a second witness.
#pragma once

#include <string>
#include <string_view>

namespace jalons::text {

struct Decoded {
  std::string utf8;             // NFC, without byte order mark; what is ill-formed became U+FFFD
  std::string encoding;         // IANA name: "UTF-8", "UTF-16LE", "windows-1252", "macintosh", "IBM850" ...
  double confidence = 1;        // 0 to 1
  bool guessed = false;         // nothing in the bytes proves the encoding
  bool double_decoded = false;  // it was UTF-8 that had been read as another encoding and saved again ("Ã©"); mended
};

// Never throws; any bytes give some text. Ask LooksLikeText first.
Decoded Decode(std::string_view bytes);

// False for what no one reads as plain text: NUL bytes (other than those of UTF-16 and UTF-32), many control
// characters, the marks of known binary formats and of RTF. True for no bytes at all. Looks at the first 64 KiB.
bool LooksLikeText(std::string_view bytes);

}  // namespace jalons::text
