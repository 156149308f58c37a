#include "brief/answer/case_facts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace caselight {
namespace {

std::string plain_form(std::string_view number) {
  std::string out;
  for (const char c : number) {
    if (is_letter(c) || is_digit(c)) out.push_back(lower(c));
  }
  return out;
}

bool asks_for_response(const Action& action) { return is_response(action.kind); }

/// "Annual Asylum Fee Is Due", or a day by which USCIS wants to be paid.
bool owes_payment(const Analysis& analysis) {
  const auto to_pay = [](const Deadline& one) { return one.named_for == NamedFor::payment; };
  return analysis.outlook.headline.kind == HeadlineKind::fee_due ||
         std::any_of(analysis.deadlines.begin(), analysis.deadlines.end(), to_pay);
}

}  // namespace

bool CaseFacts::against() const {
  return outcome == OutcomeValue::denied || outcome == OutcomeValue::rejected ||
         outcome == OutcomeValue::revoked || outcome == OutcomeValue::terminated;
}

bool CaseFacts::decided() const {
  return against() || outcome == OutcomeValue::approved || outcome == OutcomeValue::withdrawn ||
         outcome == OutcomeValue::closed;
}

CaseFacts case_facts_of(const Analysis& analysis) {
  CaseFacts out;
  out.known = true;
  out.outcome = analysis.outcome.value;
  out.form = plain_form(analysis.of->form.value);
  out.asks_for_response = std::any_of(analysis.actions.begin(), analysis.actions.end(), asks_for_response);
  out.may_work = out.form == "i765" && out.outcome == OutcomeValue::approved;
  out.today = analysis.today();
  out.latest_today = std::max(latest_day(analysis.now), std::chrono::floor<std::chrono::days>(analysis.now));
  out.stage = analysis.stage.value;
  if (const Form* row = find_form(analysis.of->form.value)) {
    out.form_known = true;
    out.makes = row->document;
  }
  out.owes_payment = owes_payment(analysis);
  for (const Deadline& one : analysis.deadlines) {
    out.last_days.push_back(one.earliest);
    if (one.bound == Bound::maximum)
      out.longest_times.insert(out.longest_times.end(), {one.earliest, one.latest});
  }
  out.codes_suggest = analysis.outcome.certainty == OutcomeCertainty::reported;
  for (const RemedyFinding& one : analysis.outlook.remedies) {
    if (one.open) out.open_remedies.insert(one.kind);
  }
  for (const Appointment& one : analysis.appointments) {
    out.appointments.push_back({one.at.day(), one.kind, one.state});
  }
  return out;
}

}  // namespace caselight
