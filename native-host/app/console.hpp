// Where a command writes for the person (or the program) that started it.
#pragma once
#include <string_view>
#include <system_error>

#include "platform/standard_streams.hpp"

namespace caselight {

/// The process's real standard output, which nobody else can write to, and its standard error. A command owns
/// neither.
struct Console {
  Descriptor output;

  std::error_code print(std::string_view text) const { return write_all(output, text); }
  static void complain(std::string_view text) { write_all(standard_error, text); }
};

/// The exit codes of the command line.
enum class ExitCode : int {
  done = 0,
  nothing_analysed =
      1,  // the input was read but nothing in it could be analysed; also: the input ended inside a frame
  wrong_command_line = 2,
  machine_fault = 3,
};

}  // namespace caselight
