#pragma once

#include <string_view>

#include "casefile/case.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {

/// True when a status title, notice type or document type is about another case or another benefit than this
/// one: it names another form ("I-765 C09 Standalone Approval" in the papers of an I-485), or a document that
/// this form does not give ("Advance Parole Document Was Produced").
bool is_about_another_case(std::string_view words, const Case& of);

/// The same of a sentence whose verdict would be this case's: true only where every form that it names is
/// surely another one ("I-526" and "I-526E" may be one filing), and its receipt number is not this case's.
bool is_surely_about_another_case(std::string_view words, const Case& of);

bool names_a_form(std::string_view words);

/// True when the words say this, of this case.
bool tells(std::string_view words, Wording what, const Case& of);

/// True when the title of the current status or a sentence of its text does.
bool status_tells(Wording what, const Case& of);

}  // namespace caselight
