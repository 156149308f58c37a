#pragma once

#include <string>

#include "explain/input.hpp"

namespace caselight {

/// Reads a file or, for `-`, the standard input. What is larger than the parsers take is not read to its end.
InputFile read_input_file(const std::string& name);

}  // namespace caselight
