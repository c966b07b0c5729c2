// Passwords of protected PDFs: asked for on the terminal or read from a descriptor, never shown, never kept.
#pragma once

#include <string>

#include "app/session.h"

namespace jalons::app {

// The first line that can be read from the descriptor, without its end. Throws Failure ("password-fd-bad").
std::string PasswordFromDescriptor(int descriptor);

// Asks for the password of the document of that name, without echo. Empty where there is no terminal, or where the
// person gives an empty line or Ctrl-C.
std::string AskPassword(const Session& session, const std::string& name);

}  // namespace jalons::app
