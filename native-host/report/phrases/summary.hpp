#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/phrases/said.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Two to four sentences: what USCIS's text is titled, since when it waits, what is asked, and whether
/// sources disagree.
std::vector<Said> summary(const Analysis& analysis, const Speech& speech);

/// The same as one text.
std::string summary_text(const Analysis& analysis, const Speech& speech);

/// The next day that matters: an appointment ahead or a last day that is not over, whichever comes first.
struct NextDate {
  Date date{};
  std::string text;
  std::span<const EvidenceRef> basis;
};
std::optional<NextDate> next_date(const Analysis& analysis, const Speech& speech);

/// "Caselight found nothing that asks for something from you in what it read", with what was not read.
std::string nothing_found(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
