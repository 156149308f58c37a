#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/input_file.hpp"
#include "base/date.hpp"

namespace caselight {

/// What `caselight analyze` was asked for, with every file read.
struct InputsAsked {
  std::vector<InputFile> inputs;
  std::optional<InputFile> previous;  ///< an earlier capture, to compare with
  std::string format;                 ///< text, html, json, ics or csv
  std::string locale;
  Instant now{};
};

struct Explained {
  std::string output;                   ///< empty when nothing could be analysed
  std::vector<std::string> complaints;  ///< one line each, for the standard error
  ExitCode code = ExitCode::done;
};

/// The moment that `--now` names; a day without a clock is meant as that day: at noon UTC it is the same day
/// in every state. Nothing when it is no date.
std::optional<Instant> moment_of(const std::string& text);

/// The whole way from the texts to what is printed: no file, stream or clock is touched.
Explained explain_inputs(const InputsAsked& asked);

}  // namespace caselight
