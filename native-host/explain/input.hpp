#pragma once

#include <functional>
#include <string>

namespace caselight {

/// An input of the command line, read whole.
struct InputFile {
  std::string name;  ///< as given; `standard input` for `-`
  std::string text;
  std::string fault;  ///< one sentence when it could not be read
};

/// Gives the input of this name, `-` being the standard input.
using ReadInput = std::function<InputFile(const std::string& name)>;

}  // namespace caselight
