#pragma once

#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

struct Term {
  std::string_view term;
  std::string_view meaning;
};

/// The terms that a page about this case uses, in the order of the table.
std::vector<Term> glossary(const Analysis& analysis, const Speech& speech);

}  // namespace caselight
