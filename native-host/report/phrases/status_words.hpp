#pragma once

#include <string_view>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// USCIS's newest words: in the page's language where USCIS sent them, else in English.
struct StatusWords {
  std::string_view title;
  std::string_view text;
  std::string_view lang;
};
StatusWords status_words(const Case& of, const Speech& speech);

}  // namespace caselight
