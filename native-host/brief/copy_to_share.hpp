#pragma once

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// The same findings with names, numbers and addresses masked in the words of the language, and without what
/// USCIS sent word for word: for somebody else's eyes.
Analysis copy_to_share(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
