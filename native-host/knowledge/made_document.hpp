#pragma once

#include <string_view>

#include "knowledge/forms.hpp"

namespace caselight {

/// True when the words name a document that USCIS makes ("Employment Authorization Document", "Reentry
/// Permit", "C09") and none of those that they name is of this kind. Words such as "card" and "document"
/// alone name none.
bool names_only_other_documents(std::string_view words, MadeDocument own);

/// The kind of travel document that the words name: `advance_parole`, `reentry_permit` or
/// `refugee_travel_document`; empty where they name none, or more than one.
std::string_view travel_document_in(std::string_view words);

}  // namespace caselight
