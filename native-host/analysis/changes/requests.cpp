#include "analysis/changes/match_rows.hpp"
#include "analysis/changes/parts.hpp"
#include "analysis/changes/row_rules.hpp"

namespace caselight {
namespace {

std::string_view responded_text(const EvidenceRequest& request) {
  if (!request.responded) return {};
  return *request.responded ? "responded" : "not responded";
}

ChangeSide shown(const Case& of, const EvidenceRequest& request) {
  return {of.evidence_of(request.from).value,
          std::string(request.notice_id),
          {},
          std::string(responded_text(request)),
          {}};
}

ChangeSide mark(const EvidenceRequest& request) {
  return {std::string(responded_text(request)),
          std::string(request.notice_id),
          {},
          std::string(responded_text(request)),
          {}};
}

std::string path_of(const EvidenceRequest& request) {
  return "evidence_request." + std::string(request.notice_id);
}

void compare_marks(const Comparison& pair, const EvidenceRequest& then, const EvidenceRequest& now) {
  if (then.responded == now.responded) return;
  const bool back = then.responded.value_or(false) && !now.responded.value_or(true);
  const auto turn = back ? ChangeTurn::flag_back : ChangeTurn::changed;
  pair.add(ChangeKind::evidence_request, turn, path_of(now) + ".isRespondedTo", mark(then), mark(now));
}

}  // namespace

void compare_requests(const Comparison& pair) {
  if (!pair.both_have(Endpoint::cases)) return;
  const auto rows =
      match_rows(pair.then().requests, pair.now().requests, same_request_and_mark, same_request);
  for (const auto& [then, now] : rows.same) compare_marks(pair, *then, *now);
  if (pair.can_appear(Endpoint::cases)) {
    for (const EvidenceRequest* row : rows.appeared)
      pair.add(ChangeKind::evidence_request, ChangeTurn::appeared, path_of(*row), {},
               shown(pair.now(), *row));
  }
  if (!pair.can_go(Endpoint::cases)) return;
  for (const EvidenceRequest* row : rows.gone)
    pair.add(ChangeKind::evidence_request, ChangeTurn::gone, path_of(*row), shown(pair.then(), *row), {});
}

}  // namespace caselight
