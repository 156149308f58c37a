#pragma once

#include <span>
#include <string>
#include <vector>

#include "explain/many_cases.hpp"
#include "history/history.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The cards of listed cases in this language, in their order: a kept one while it holds, else made anew, and
/// the new ones kept together in one write. Left out: cases in whose newest reading nothing can be used.
std::vector<std::string> cards_of(History& history, std::span<const CaseRow> rows, const Speech& speech,
                                  Instant now);

/// Who the case is for.
CasePerson person_of(const CaseRow& row);

}  // namespace caselight
