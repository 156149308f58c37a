// The notation of a phrase (brief/answer/phrase.hpp), checked while building.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caselight::rules {

/// What is wrong with a phrase; empty when nothing is. `sets` are the names that `$` may refer to.
std::string fault_in(std::string_view phrase, const std::vector<std::string_view>& sets);

/// What is wrong with a word of a set: only small letters without accents, digits, and `*` at its end.
std::string fault_in_word(std::string_view word);

}  // namespace caselight::rules
