// The command line of a person.
#pragma once
#include <span>
#include <string_view>

#include "app/console.hpp"

namespace caselight {

/// Understands `arguments` (without the program's name) and runs the subcommand that they name.
ExitCode run_command_line(std::span<const std::string_view> arguments, const Console& console);

}  // namespace caselight
