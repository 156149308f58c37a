#pragma once

#include <string_view>

#include "knowledge/forms.hpp"

namespace caselight {

/// True when the words name a document that USCIS makes ("Employment Authorization Document", "Reentry
/// Permit", "C09") and none of those that they name is of this kind. Words such as "card" and "document"
/// alone name none.
bool names_only_other_documents(std::string_view words, MadeDocument own);

}  // namespace caselight
