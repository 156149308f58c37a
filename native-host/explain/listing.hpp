// By what a list of cases sorts, filters and finds them.
#pragma once

#include <string>

#include "analysis/analysis.hpp"

namespace caselight {

/// What the card of the case shows, in every language: the person searches with the words that they see.
std::string words_shown(const Analysis& analysis);

}  // namespace caselight
