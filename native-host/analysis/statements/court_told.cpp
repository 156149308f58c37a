#include "analysis/statements/court_told.hpp"

#include "knowledge/wordings.hpp"

namespace caselight {

CourtTold court_told(const Statement& statement) {
  const std::string_view words = statement.code != nullptr ? statement.code->text : statement.says;
  if (says(words, Wording::notice_to_appear)) return CourtTold::notice;
  if (statement.code != nullptr) return CourtTold::mentioned;
  // Papers of this effect are notices to appear, whatever they call themselves.
  return statement.is_text() ? CourtTold::judge : CourtTold::notice;
}

}  // namespace caselight
