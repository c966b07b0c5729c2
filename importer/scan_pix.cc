#include "importer/scan_pix.h"

#include <leptonica/allheaders.h>

#include <mutex>
#include <stdexcept>

namespace jalons::importer {

void PixDeleter::operator()(Pix* pix) const {
  pixDestroy(&pix);
}

PixPointer Own(Pix* made, const char* what) {
  if (made == nullptr) throw std::runtime_error(what);
  return PixPointer(made);
}

void HushLeptonica() {
  static std::once_flag once;
  std::call_once(once, [] { setMsgSeverity(L_SEVERITY_NONE); });
}

}  // namespace jalons::importer
