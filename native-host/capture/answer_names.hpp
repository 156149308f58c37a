#pragma once

#include <optional>
#include <string_view>

#include "capture/reading.hpp"

namespace caselight {

/// The answer that a member of a bundle holds, by the member's name as the programs that people use spell it.
struct AnswerName {
  Endpoint endpoint = Endpoint::cases;
  bool loosely = false;  ///< a word that other objects use too ("case", "status"): alone it tells nothing
};
std::optional<AnswerName> endpoint_named(std::string_view key);

}  // namespace caselight
