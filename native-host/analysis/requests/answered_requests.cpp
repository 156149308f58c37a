#include "analysis/requests/answered_requests.hpp"

#include <algorithm>

#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

const Statement* telling_of(const Basis& basis, const Context& context) {
  const auto found = std::find_if(
      context.statements.begin(), context.statements.end(),
      [&](const Statement& s) { return s.effect == Effect::rfe_response && holds(basis, s.from); });
  return found == context.statements.end() ? nullptr : &*found;
}

}  // namespace

StageFinding answered_stage(const Request& request, const Context& context) {
  const Effect effect = request.kind == RequestKind::rfe ? Effect::rfe_response : request.effect;
  StageFinding out{Stage::evidence_received, request.answered_on, effect, request.basis, {}};
  if (telling_of(request.basis, context) != nullptr) return out;
  std::erase_if(out.basis, [&](EvidenceRef ref) {
    return std::none_of(context.of.requests.begin(), context.of.requests.end(),
                        [&](const EvidenceRequest& row) { return row.from == ref; });
  });
  return out;
}

void name_answered_intent(StageFinding& found, const Context& context, const std::vector<Request>& requests) {
  if (found.value != Stage::evidence_received || found.effect != Effect::rfe_response) return;
  const Statement* told = telling_of(found.basis, context);
  if (told == nullptr) return;
  const Request* intent = nullptr;
  bool asked_evidence = false;
  for (const Request& request : requests) {
    if (!request.answered || !holds(request.basis, told->from)) continue;
    asked_evidence = asked_evidence || request.kind == RequestKind::rfe;
    if (request.kind != RequestKind::rfe) intent = &request;
  }
  const bool named = says(told->says, Wording::intent_notice);
  if (intent != nullptr && (named || !asked_evidence)) found.effect = intent->effect;
  if (intent == nullptr && named)
    found.effect = says(told->says, Wording::revoking) ? Effect::noir_sent : Effect::noid_sent;
}

}  // namespace caselight
