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

bool asks_for_response(const Action& action) {
  return action.kind == ActionKind::respond_rfe || action.kind == ActionKind::respond_noid ||
         action.kind == ActionKind::respond_noir;
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
  for (const Appointment& one : analysis.appointments) {
    out.appointments.push_back({one.at.day(), one.kind, one.state});
  }
  return out;
}

}  // namespace caselight
