#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/requests/requests.hpp"

namespace caselight {

/// The stage that an answered request leaves a case in. Where USCIS's words or codes tell of no answer, it
/// rests on the mark of the request's row alone.
StageFinding answered_stage(const Request& request, const Context& context);

/// An answer to a notice of intent is told apart from one to a request for evidence by the stage's effect:
/// the effect of the notice that was answered.
void name_answered_intent(StageFinding& found, const Context& context, const std::vector<Request>& requests);

}  // namespace caselight
