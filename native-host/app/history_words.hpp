#pragma once

#include "explain/intake_words.hpp"
#include "history/state.hpp"
#include "history/values.hpp"

namespace caselight {

/// What a person is told of a history that is not `ok`, and what they can do (`fix` may be empty).
Refusal explain_history(HistoryState state, const Speech& speech);
Refusal explain_history(const HistoryFault& fault, const Speech& speech);
/// Something else bears the name of the memory's file.
Refusal explain_not_ours(const Speech& speech);

/// The same when something was to be forgotten: whether it is still there.
Refusal explain_forgetting(const HistoryFault& fault, const Speech& speech);

}  // namespace caselight
