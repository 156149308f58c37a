#pragma once

#include <string>
#include <string_view>

#include "casefile/case.hpp"

namespace caselight {

/// The group of its form that the case belongs to, as far as USCIS's words, the record or a document's type
/// tell it: the class of a work permit ("C9"), the kind of a travel document ("advance_parole"). Empty when
/// nothing does, or when they disagree.
std::string category_of(const Case& of, std::string_view form);

}  // namespace caselight
