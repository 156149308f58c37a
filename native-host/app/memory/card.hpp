#pragma once

#include <string>

#include "history/history.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The card of a listed case in this language: the kept one while it holds, else made anew (and kept). Empty
/// when nothing in the newest reading can be used.
std::string card_of(History& history, const CaseRow& row, const Speech& speech, Instant now);

/// The same card with the person under whom the case stands, who may be renamed without a new card.
std::string card_with_person(std::string card, const CaseRow& row);

}  // namespace caselight
