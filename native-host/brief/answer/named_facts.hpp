#pragma once

#include <string>
#include <string_view>

#include "brief/answer/check.hpp"

namespace caselight {

/// Puts the data's own words where a model wrote the name of a fact: `{e16.date}` becomes the first day of
/// the line that rests on e16, `{e16}` the whole line, `{outcome}` the headline. A name that leads to nothing
/// stays, and the check marks it.
std::string with_named_facts(std::string_view answer, const AnswerContext& context);

}  // namespace caselight
