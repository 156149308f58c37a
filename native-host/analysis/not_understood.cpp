#include "analysis/not_understood.hpp"

#include <algorithm>

#include "analysis/speech.hpp"

namespace caselight {
namespace {

/// Codes are not written for the person, and an earlier status was followed by a newer one.
bool is_written_for_person(const Statement& statement) {
  return !statement.is_code() && statement.rank != Rank::past_text;
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
    if (statement.effect == Effect::unknown && is_written_for_person(statement) &&
        !is_overtaken(statement, outcome) && !is_request(statement, requests)) {
      out.push_back(statement.from);
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace caselight
