#pragma once

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"
#include "analysis/outlook/open_matters.hpp"

namespace caselight {

/// What heads the page: the newest of what asks for something, takes something away or stands open; only
/// where there is none of these, the outcome, and for an undecided case USCIS's newest words or the stage.
///
/// Approved October 10, card returned November 3: the card heads the page. Card returned November 3, approval
/// revoked November 20: the revocation does.
Headline find_headline(const Context& context, const Analysis& so_far, const OpenMatters& matters);

}  // namespace caselight
