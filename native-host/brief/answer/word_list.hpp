#pragma once

#include <string_view>
#include <vector>

#include "brief/answer/tokens.hpp"

namespace caselight {

/// True when `list`, words one space apart, has the word; `approv*` in it is every word that begins so.
bool is_of(std::string_view list, std::string_view word);

/// True when the list has one of the tokens.
bool speaks_of(const std::vector<Token>& tokens, std::string_view list);

}  // namespace caselight
