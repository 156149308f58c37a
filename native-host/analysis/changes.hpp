#pragma once

#include <vector>

#include "analysis/analysis.hpp"

/// What is new since the reading before.
///
/// Example: on May 1 the status was that the case was received, on June 2 that evidence was requested, and
/// the record's own "updated" mark moved as well. The request comes first, the mark last.
namespace caselight {

/// What is different in `after` against the earlier `before` of the same case. Both have to be reckoned at
/// the same moment: that a date has passed is no change of the record. An answer that was not read in one of
/// the two invents no change; marks that USCIS's systems flip without meaning (cmsFailure, ackedBy…) are not
/// compared; a mark that goes back to "no" is said to be no progress; a re-emitted event is said to be one.
/// What asks something of the person comes first, quiet changes last.
std::vector<Change> find_changes(const Analysis& before, const Analysis& after);

/// Puts the changes since an earlier reading into the analysis, and adds a task for what the record no longer
/// shows without a word and the person may rely on: a visit that is ahead, an approval, a request that was
/// not answered.
///
/// Example: the interview of December 15 was listed, and is not any more. Nothing in the answers of today
/// asks for anything, and whoever stays at home may lose the case.
void tell_changes(Analysis& analysis, std::vector<Change> changes);

}  // namespace caselight
