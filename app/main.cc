// The program `jalons`: a console around RunProgram.
#include <sys/ioctl.h>
#include <unistd.h>

#include <clocale>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/interrupt.h"
#include "app/program.h"
#include "importer/reader_process.h"
#include "importer/reader_protocol.h"

int main(int argc, char** argv) {
  std::setlocale(LC_CTYPE, "C.UTF-8");  // names of files and words are UTF-8, whatever the server's locale
  if (argc > 1 && std::string_view(argv[1]) == jalons::importer::kReaderArgument)
    jalons::importer::RunReader(argc > 2 ? argv[2] : nullptr);
  std::ios::sync_with_stdio(false);
  jalons::app::HandleInterrupts();
  jalons::app::Console console{std::cin, std::cout, std::cerr};
  console.out_terminal = isatty(STDOUT_FILENO) != 0;
  console.err_terminal = isatty(STDERR_FILENO) != 0;
  winsize size{};
  if (console.out_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    console.width = size.ws_col;
  return jalons::app::RunProgram(console, std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
}
