#pragma once

#include <cstdint>
#include <string_view>

#include "report/speech/catalogue.hpp"

namespace caselight {

/// The form that a whole number takes under a rule.
std::string_view plural_form(const PluralForms& forms, PluralRule rule, std::int64_t n);

}  // namespace caselight
