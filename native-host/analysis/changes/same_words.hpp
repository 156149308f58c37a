#pragma once

#include <string_view>

#include "casefile/case.hpp"

namespace caselight {

/// Whether two spellings say the same: letter case, spaces and punctuation aside.
bool same_words(std::string_view a, std::string_view b);

/// The same status, also where one of the two answers gives it in Spanish only.
bool same_title(const StatusText& a, const StatusText& b);

}  // namespace caselight
