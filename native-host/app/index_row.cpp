#include "app/index_row.hpp"

#include "analysis/outlook/days_ahead.hpp"
#include "explain/listing.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"

namespace caselight {

CaseIndex index_row(const Analysis& analysis, std::size_t changed) {
  const Case& of = *analysis.of;
  CaseIndex out;
  out.form = form_number(analysis);
  out.applicant = of.applicant.value;
  out.stage = to_string(analysis.stage.value);
  out.outcome = name_of(analysis.outcome.value);
  out.search = words_shown(analysis);
  out.needs_you = analysis.needs_you();
  out.decided = is_decided(analysis.outcome.value);
  out.changed = static_cast<int>(changed);
  out.next = soonest_possible_day(analysis);
  if (of.submitted) out.filed = of.submitted.value;
  out.made_for = analysis.today();
  out.rules = rules_version();
  return out;
}

std::string_view rules_version() { return CASELIGHT_VERSION; }

}  // namespace caselight
