#pragma once

#include <string_view>

namespace caselight {

/// True for a text of some length in which the small words of English and Spanish are missing: the rules that
/// judge an answer know no other language.
bool is_of_unknown_language(std::string_view text);

}  // namespace caselight
