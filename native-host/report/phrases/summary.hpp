#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/phrases/said.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// One to three sentences below the headline: the stage, what USCIS's text is titled, since when it waits.
std::vector<Said> lede(const Analysis& analysis, const Speech& speech);

/// That sources disagree about the outcome or a deadline, where nothing below shows their sides.
std::optional<Said> conflicts_sentence(const Analysis& analysis, const Speech& speech);

/// The lede, whether sources disagree, and what is asked of the person: two to four sentences.
std::vector<Said> summary(const Analysis& analysis, const Speech& speech);

/// The same as one text.
std::string summary_text(const Analysis& analysis, const Speech& speech);

/// A day that lies ahead: an appointment, or a last day that is not over.
struct DateAhead {
  Date date{};
  std::string text;
  std::span<const EvidenceRef> basis;
  bool calculated = false;  ///< counted by a rule, not named by USCIS
};

/// All of them, soonest first.
std::vector<DateAhead> dates_ahead(const Analysis& analysis, const Speech& speech);
std::optional<DateAhead> next_date(const Analysis& analysis, const Speech& speech);

/// "Caselight found nothing that asks for something from you in what it read", with what was not read. Only
/// for a case without an action: what was not understood always is one (analysis/not_understood.hpp).
std::string nothing_found(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
