// `caselight analyze` without the command line around it: what the program does with files, the engine does
// with texts.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "explain/exit_code.hpp"
#include "explain/input.hpp"

namespace caselight {

/// As the person gave them. `now` may be empty: the clock's time.
struct AnalyzeOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::string now;
  std::string locale = "en";
  std::string previous;
  std::string complaints_locale = "en";  ///< the command line complains in English, whatever it explains in
};

/// What is printed. `complaints` are whole lines for the standard error, in plain printable text.
struct Printed {
  ExitCode code = ExitCode::done;
  std::string output = {};
  std::string complaints = {};
};

/// `format` must be one of html, json, text, ics and csv; everything else is judged here.
Printed analyze_inputs(const AnalyzeOptions& options, const ReadInput& read, Instant clock);

}  // namespace caselight
