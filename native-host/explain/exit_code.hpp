#pragma once

namespace caselight {

/// The exit codes of the command line.
enum class ExitCode : int {
  done = 0,
  nothing_analysed =
      1,  // the input was read but nothing in it could be analysed; also: the input ended inside a frame
  wrong_command_line = 2,
  machine_fault = 3,
};

}  // namespace caselight
