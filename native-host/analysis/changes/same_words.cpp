#include "analysis/changes/same_words.hpp"

#include "base/text.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {

bool same_words(std::string_view a, std::string_view b) {
  if (equal_ignoring_case(a, b)) return true;
  const NormalTitle first(a), second(b);
  return first.fits() && second.fits() && !first.text().empty() && first.text() == second.text();
}

bool same_title(const StatusText& a, const StatusText& b) {
  if (same_words(a.title, b.title)) return true;
  const bool languages = a.spanish_only != b.spanish_only;
  return languages && !a.title_es.empty() && same_words(a.title_es, b.title_es);
}

}  // namespace caselight
