// What the program and its reading process say to each other, over one socket.
//   program → reader   a request, then the file's bytes, each after its length (8 bytes); then nothing more
//   reader → program   messages: length (4 bytes), kind (1 byte), payload
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "importer/read_options.h"
#include "importer/wire_bytes.h"

namespace jalons::importer {

// The hidden argument of the program that makes it a reading process; the number of the parent process follows.
inline constexpr const char* kReaderArgument = "--reader";

enum class ReaderMessage : char {
  kWalls = 'w',       // a list of the walls that the kernel did not give
  kPage = 'p',        // page, PageStage
  kRecord = 'd',      // of a Document (document_wire.h)
  kUnreadable = 'u',  // code, arguments
  kFailed = 'x',      // what an exception said
};

struct ReaderRequest {
  std::string name;
  ReadOptions options;
};

inline std::string ToWire(const ReaderRequest& request) {
  // An option that is added does not compile until it is carried too.
  const auto& [password, jobs, max_pages, max_bytes, ocr, max_pixels, skip_pages, skip_recognition, on_page] =
      request.options;
  static_cast<void>(on_page);
  WireWriter out;
  out.Put(request.name);
  out.Put(password);
  out.Put(jobs);
  for (const std::size_t most : {max_pages, max_bytes, max_pixels}) out.Put(static_cast<std::uint64_t>(most));
  out.Put(static_cast<int>(ocr));
  for (const std::vector<int>* pages : {&skip_pages, &skip_recognition})
    out.PutList(*pages, [&](int page) { out.Put(page); });
  return out.Take();
}

inline ReaderRequest RequestFromWire(std::string_view bytes) {
  WireReader in(bytes);
  ReaderRequest request;
  ReadOptions& options = request.options;
  request.name = in.GetBytes();
  options.password = in.GetBytes();
  options.jobs = in.Get<int>();
  for (std::size_t* most : {&options.max_pages, &options.max_bytes, &options.max_pixels})
    *most = in.Get<std::uint64_t>();
  options.ocr = static_cast<Ocr>(in.Get<int>());
  for (std::vector<int>* pages : {&options.skip_pages, &options.skip_recognition})
    *pages = in.GetList<int>(sizeof(int), [&] { return in.Get<int>(); });
  in.End();
  return request;
}

}  // namespace jalons::importer
