#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// "315 days from filing to this reading."
std::string wait_sentence(const Wait& wait, const Speech& speech);

/// One published figure: what it is, for whom, which period, when published and by whom.
struct WaitFigure {
  std::string figure;      ///< "median 7.4 months: family-based, FY2025"
  std::string definition;  ///< what kind of figure it is; empty when the words have none
  std::string published;   ///< "Published 2025-03-21; source: …"
};
WaitFigure wait_figure(const WaitRow& row, const Speech& speech);

/// A population of the tables (`family-based`) or the people that a remedy is for, in the language.
std::string population_name(std::string_view english, const Speech& speech);

}  // namespace caselight
