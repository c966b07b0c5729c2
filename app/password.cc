#include "app/password.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>

#include "app/failure.h"

namespace jalons::app {
namespace {

constexpr std::size_t kLongest = 1024;  // bytes
constexpr char kControlC = 3;

// Up to the end of the line or of the file; false if reading fails or is ended by Ctrl-C.
bool GetLine(int descriptor, std::string& line) {
  for (char sign = 0; line.size() < kLongest;) {
    const ssize_t got = read(descriptor, &sign, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || sign == kControlC) return false;
    if (got == 0 || sign == '\n') break;
    line += sign;
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

// The terminal without echo. Ctrl-C ends the line rather than the program, which would leave the terminal mute.
class Mute {
 public:
  explicit Mute(int terminal) : terminal_(terminal) {
    tcgetattr(terminal_, &before_);
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    quiet.c_cc[VEOL] = kControlC;
    tcsetattr(terminal_, TCSAFLUSH, &quiet);
  }
  ~Mute() { tcsetattr(terminal_, TCSAFLUSH, &before_); }
  Mute(const Mute&) = delete;
  Mute& operator=(const Mute&) = delete;

 private:
  int terminal_;
  termios before_{};
};

}  // namespace

std::string PasswordFromDescriptor(int descriptor) {
  std::string line;
  if (!GetLine(descriptor, line)) throw Failure(kUsage, "password-fd-bad", {std::to_string(descriptor)});
  return line;
}

std::string AskPassword(const Session& session, const std::string& name) {
  if (!session.console.err_terminal) return "";
  const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (terminal < 0) return "";
  session.console.out.flush();
  session.console.err << session.say("ask-password", name) << std::flush;
  std::string password;
  {
    const Mute mute(terminal);
    if (!GetLine(terminal, password)) password.clear();
  }
  close(terminal);
  session.console.err << std::endl;
  return password;
}

}  // namespace jalons::app
