#pragma once

#include <string_view>

#include "casefile/case.hpp"

namespace caselight {

/// True when a status title, notice type or document type is about another case or another benefit than this
/// one: it names another form ("I-765 C09 Standalone Approval" in the papers of an I-485), or a document that
/// this form does not give ("Advance Parole Document Was Produced").
bool is_about_another_case(std::string_view words, const Case& of);

}  // namespace caselight
