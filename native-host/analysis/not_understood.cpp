#include "analysis/not_understood.hpp"

#include <algorithm>

#include "analysis/other_case.hpp"
#include "analysis/speech.hpp"
#include "knowledge/status_titles.hpp"

namespace caselight {
namespace {

/// Codes are not written for the person, and an earlier status was followed by a newer one.
bool is_written_for_person(const Statement& statement) {
  return !statement.is_code() && statement.rank != Rank::past_text;
}

/// What asks for nothing wherever it stands; all else may.
bool is_routine(Effect effect) {
  switch (effect) {
    case Effect::other:
    case Effect::received:
    case Effect::fee:
    case Effect::fee_settled:
    case Effect::fee_waived:
    case Effect::fee_refund:
    case Effect::biometrics_taken:
    case Effect::interview_completed:
    case Effect::checks:
    case Effect::review:
    case Effect::rfe_response:
    case Effect::correspondence_received:
    case Effect::transferred:
    case Effect::approved:
    case Effect::approval_notice:
    case Effect::card_ordered:
    case Effect::card_produced:
    case Effect::card_mailed:
    case Effect::card_picked_up:
    case Effect::card_delivered:
    case Effect::oath_completed:
    case Effect::record_changed:
      return true;
    default:
      return false;
  }
}

/// A status that tells of another case and would ask for something there.
bool asks_elsewhere(const Statement& statement, const Case& of) {
  return statement.rank == Rank::current_text && statement.effect == Effect::other &&
         is_about_another_case(statement.says, of) && !is_routine(read_title(statement.says).effect);
}

bool is_overtaken(const Statement& statement, const Outcome& outcome) {
  const bool decided = outcome.value >= OutcomeValue::approved && outcome.value <= OutcomeValue::mixed;
  return decided && outcome.date && statement.date && *statement.day() < *outcome.date;
}

bool is_request(const Statement& statement, const std::vector<Request>& requests) {
  return std::any_of(requests.begin(), requests.end(), [&](const Request& request) {
    return std::find(request.basis.begin(), request.basis.end(), statement.from) != request.basis.end();
  });
}

}  // namespace

std::vector<EvidenceRef> find_not_understood(const Context& context, const Outcome& outcome,
                                             const std::vector<Request>& requests) {
  std::vector<EvidenceRef> out;
  for (const Statement& statement : context.statements) {
    const bool unknown = statement.effect == Effect::unknown && is_written_for_person(statement);
    if ((unknown || asks_elsewhere(statement, context.of)) && !is_overtaken(statement, outcome) &&
        !is_request(statement, requests)) {
      out.push_back(statement.from);
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace caselight
