#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "explain/exit_code.hpp"
#include "explain/input.hpp"

namespace caselight {

/// What `caselight analyze` was asked for, with every file read.
struct InputsAsked {
  std::vector<InputFile> inputs;
  std::optional<InputFile> previous;  ///< an earlier capture, to compare with
  std::string format;                 ///< text, html, json, ics or csv
  std::string locale;
  Instant now{};
  bool share = false;                    ///< html or text for others: what names somebody is masked
  std::string complaints_locale = "en";  ///< the command line complains in English, whatever it explains in
};

struct Explained {
  std::string output;                   ///< empty when nothing could be analysed
  std::vector<std::string> complaints;  ///< one line each, for the standard error
  ExitCode code = ExitCode::done;
};

/// The moment that `--now` names; a day without a clock is meant as that day: at noon UTC it is the same day
/// in every state. Nothing when it is no date.
std::optional<Instant> moment_of(const std::string& text);

/// The languages of the words: "en or es".
std::string known_locales();

/// Why nobody can explain with these options, in a sentence; nothing when they are right. An empty `now` is
/// the clock's.
std::optional<std::string> wrong_option(const std::string& now, std::string_view locale);

/// Why this format has no copy to share; nothing when it has one, or none was asked for.
std::optional<std::string> wrong_share(bool share, std::string_view format);

/// The whole way from the texts to what is printed: no file, stream or clock is touched.
Explained explain_inputs(const InputsAsked& asked);

}  // namespace caselight
