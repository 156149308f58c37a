#pragma once

#include "analysis/requests/requests.hpp"

namespace caselight {

/// Brings the rows of `evidenceRequests` together with the requests that statements tell of. A row that fits
/// none is a request of its own.
void apply_request_rows(const Context& context, RequestFindings& out);

/// The letter with this id, or null.
const Notice* find_letter(const Case& of, std::string_view letter_id);

}  // namespace caselight
