// What a file may ask of the reader, looked at before the work is done. A file or page beyond a cap is refused by name;
// what no cap foresees ends at the limits of the reading process below.
#pragma once

#include <cstddef>

namespace jalons::importer::caps {

// The file: see ReadOptions::max_pages, max_bytes and max_pixels.

// A page.
constexpr double kMostPageSide = 14'400;              // points: the largest that PDF allows (ISO 32000-1, annex C)
constexpr double kMostImagePixels = 600e6;            // of one picture: A0 at 600 dpi has 558 million
constexpr std::size_t kMostContentBytes = 64u << 20;  // of all content streams of a page, unpacked
constexpr double kMostFormRuns = 200'000;             // forms painted by a page, each as often as it is painted
constexpr std::size_t kMostPackedRatio = 3'000;       // bytes out of one byte of LZW; Deflate gives 1,032 at most

// The reading process.
constexpr std::size_t kMostMemory = std::size_t{1792} << 20;  // bytes of address space
constexpr std::size_t kMostWireBytes = std::size_t{1} << 30;  // of a Document on its way
constexpr int kStallSeconds = 24;                             // without a page begun or read; halved after each stall
constexpr int kLongestSeconds = 50;                           // of a file, besides what recognized pages add
constexpr int kRecognizingSeconds = 25;                       // that each page read by OCR adds
constexpr double kLayoutSecondsPerPage = 0.05;        // that each page adds to the stall limit once all are read
constexpr double kSecondsPerMegabyte = 0.25;          // of the file, that the stall limit grows by
constexpr int kMostLostPages = 12;                    // that end a reading process, before the file is given up
constexpr unsigned kMostProcessorSeconds = 4 * 3600;  // should nobody watch any more

}  // namespace jalons::importer::caps
