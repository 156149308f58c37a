#pragma once

#include <string>

namespace caselight {

/// An input of the command line, read whole.
struct InputFile {
  std::string name;  ///< as given; `standard input` for `-`
  std::string text;
  std::string fault;  ///< one sentence when it could not be read
};

/// Reads a file or, for `-`, the standard input. What is larger than the parsers take is not read to its end.
InputFile read_input_file(const std::string& name);

}  // namespace caselight
