// What both programs do before and after their own work.
#pragma once

#include <span>
#include <string_view>

#include "app/console.hpp"
#include "platform/hardening.hpp"

namespace caselight {

struct Program {
  std::string_view name;  ///< begins each line of complaint
  Sockets sockets;
  ExitCode (*serve_browser)(const Console&);
  ExitCode (*answer_person)(std::span<const std::string_view> arguments, const Console&);
};

/// The body of `main`: takes the standard output, hardens the process, and serves whoever calls. An extension
/// that is not known is refused before a byte of it is read. Returns the exit code of the process.
int run_program(const Program& program, int argc, char** argv);

}  // namespace caselight
