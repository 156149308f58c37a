#pragma once

#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {

/// What USCIS wrote for the person and nobody here can read: the words of the current status, a notice or a
/// document that no table knows. Newest first. The one place that says so: whoever writes "nothing was found
/// that asks" has to ask it.
///
/// A decision made after them overtakes them: a notice of March 3 asks for nothing in a case that was
/// approved on April 9. On the day of the decision itself nobody can tell which came first, so they still
/// count. Words about another case or document ("Travel Document Was Returned …" as the status of an I-485)
/// decide nothing here, but where they would ask for something in their own case they are to be read, too.
///
/// A letter of an unknown type that a row of the record's evidence requests names is no riddle: the request
/// says what it is.
std::vector<EvidenceRef> find_not_understood(const Context& context, const Outcome& outcome,
                                             const std::vector<Request>& requests);

}  // namespace caselight
