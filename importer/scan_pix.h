// Leptonica's image, owned. Grey images are 8 bits a pixel, 255 white; binary ones 1 bit, 1 ink.
#pragma once

#include <memory>

struct Pix;

namespace jalons::importer {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

// Takes what a Leptonica function made. Throws std::runtime_error with `what` for nullptr: Leptonica returns it for
// want of memory and for images that it does not understand.
PixPointer Own(Pix* made, const char* what);

// Leptonica complains on standard error unless told not to; once for the process.
void HushLeptonica();

}  // namespace jalons::importer
