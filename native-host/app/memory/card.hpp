#pragma once

#include <span>
#include <string>
#include <vector>

#include "history/history.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The cards of listed cases in this language, in their order: a kept one while it holds, else made anew, and
/// the new ones kept together in one write. Left out: cases in whose newest reading nothing can be used.
std::vector<std::string> cards_of(History& history, std::span<const CaseRow> rows, const Speech& speech,
                                  Instant now);

/// A card with the person under whom the case stands, who may be renamed without a new card.
std::string card_with_person(std::string card, const CaseRow& row);

}  // namespace caselight
