#pragma once

#include <string_view>

#include "casefile/case.hpp"
#include "knowledge/status_titles.hpp"

namespace caselight {

/// What a status says: its title, or its text's first sentence where the title names no verdict.
struct StatusMeaning {
  TitleMeaning meaning;
  std::string_view says;  ///< the title, or that sentence
  /// A verdict in the first sentence that the title does not state; `unknown` when they agree.
  Effect beside = Effect::unknown;
  std::string_view beside_says;
  /// The text's first sentence, where the title tells of an appointment and leaves out of which.
  std::string_view kind_says;
};

/// Words about another case or benefit (`is_about_another_case`) say nothing about this one.
StatusMeaning read_status(const StatusText& status, const Case& of);

}  // namespace caselight
