#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/run.h"

namespace jalons::app {

Workplace::Workplace() {
  std::string form = (std::filesystem::temp_directory_path() / "jalons-été-XXXXXX").string();
  folder_ = mkdtemp(form.data());
}

Workplace::~Workplace() {
  std::filesystem::remove_all(folder_);
}

std::filesystem::path Workplace::Write(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path path = folder_ / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string Workplace::Read(const std::string& name) const {
  std::ifstream in(folder_ / name, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

Outcome Workplace::Run(const std::string& arguments, const std::string& before) const {
  const std::string command = "cd '" + folder_.string() + "' && export LC_ALL=C JALONS_ARCHIVE=archive.sqlite && " +
                              before + " '" JALONS_BINARY_DIR "/bin/jalons' " + arguments + " >.out 2>.err </dev/null";
  const int status = std::system(("bash -c '" +
                                  [&] {
                                    std::string quoted;
                                    for (const char sign : command)
                                      quoted += sign == '\'' ? "'\\''" : std::string(1, sign);
                                    return quoted;
                                  }() +
                                  "'")
                                     .c_str());
  Outcome outcome;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = Read(".out");
  outcome.err = Read(".err");
  return outcome;
}

std::string SamplePlan() {
  return "PLAN D’ACTION 2012-2015\n"
         "Table de concertation des Trois-Rivages\n\n"
         "Orientation 1 : Soutenir les jeunes familles du territoire.\n\n"
         "Objectif 1.1 : Faire connaître les services offerts aux familles.\n\n"
         "1.1.1 Publier un répertoire des services aux familles.\n"
         "Responsable : Maison de la famille\n"
         "Échéancier : Automne 2012\n\n"
         "1.1.2 Tenir trois cafés-rencontres par année.\n"
         "Responsable : CLSC\n"
         "Échéancier : Continu\n\n"
         "Orientation 2 : Améliorer le transport collectif.\n\n"
         "Objectif 2.1 : Relier les villages entre eux.\n\n"
         "2.1.1 Réaliser une étude des besoins de transport.\n"
         "Responsable : MRC\n"
         "Échéancier : 2013\n\n"
         "2.1.2 Mettre en service un minibus.\n"
         "Responsables : MRC, municipalités\n"
         "Échéancier : 2014-2015\n";
}

}  // namespace jalons::app
