#pragma once

#include "analysis/analysis.hpp"

namespace caselight {

/// What is to be told of what follows from the outcome, in the order in which it is told; the usual course of
/// the stage; what an empty list of tasks means. Needs the headline, the remedies and the actions.
///
/// Example: an I-485 denied by a letter of October 10 has one: `own_remedies`, on that letter.
void find_follow_ups(Analysis& so_far);

}  // namespace caselight
