#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// "315 days from filing to November 25, 2026."; of a case that has a wait.
std::string wait_sentence(const Analysis& analysis, const Speech& speech);

/// The newest published figure in a sentence: of the person's group where it is known, else from the group
/// with the lowest figure to the one with the highest. Empty where there is none.
std::string wait_in_short(const Analysis& analysis, const Speech& speech);

/// The published figures of one period and source.
struct WaitGroup {
  std::string period;                ///< "fiscal year 2025 (October 2024 to September 2025)"
  std::vector<std::string> figures;  ///< "family-based: median 7.4 months"
  std::string definition;            ///< what kind of figure it is; empty when the words have none
  std::string published;             ///< "Published March 21, 2025; source: …"
};

/// Newest period first, as in the table.
std::vector<WaitGroup> wait_groups(const Analysis& analysis, const Speech& speech);

/// A population of the tables (`family-based`) or the people that a remedy is for, in the language.
std::string population_name(std::string_view english, const Speech& speech);

}  // namespace caselight
