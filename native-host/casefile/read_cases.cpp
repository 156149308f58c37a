#include <tuple>

#include "casefile/read_answers.hpp"
#include "casefile/take.hpp"

namespace caselight {
namespace {

/// A list of rows. The row in which the answer was cut off lacks what it does not show, and is not read.
const JsonValue* list(const JsonValue& data, std::string_view key) {
  const JsonValue* value = data.is_object() ? data.value_of(key) : nullptr;
  return value != nullptr && value->is_array() ? value : nullptr;
}

Event read_event(const JsonValue& row) {
  Event event;
  event.id = fields::text(row, "eventId");
  event.code = fields::text(row, "eventCode");
  event.happened = fields::stamp(row, {"eventTimestamp", "eventDateTime"});
  event.written = fields::stamp(row, {"createdAtTimestamp", "createdAt"});
  event.rewritten = fields::stamp(row, {"updatedAtTimestamp"});
  if (event.rewritten == event.written) event.rewritten.reset();
  return event;
}

void read_events(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue* rows = list(data, "events");
  if (rows == nullptr) return;
  for (const JsonValue& row : rows->items()) {
    if (Event event = read_event(row); !event.code.empty() && !row.is_cut()) out.events.push_back(event);
  }
  settle_rows(out.events,
              [](const Event& e) { return std::tie(e.written, e.happened, e.code, e.id, e.rewritten); });
  // The same row twice (a page pasted twice) is one event; a re-emitted event has another id.
  const auto same_row = [](const Event& a, const Event& b) { return !a.id.empty() && a.id == b.id; };
  out.events.erase(std::unique(out.events.begin(), out.events.end(), same_row), out.events.end());
  for (std::size_t i = 0; i < out.events.size(); ++i) {
    Event& event = out.events[i];
    event.from = log.row("event", i + 1, "cases.events.eventCode",
                         joined({event.code, stamp_text(event.happened ? event.happened : event.written)}));
  }
}

Notice read_notice(const JsonValue& row) {
  Notice notice;
  notice.letter_id = fields::text(row, "letterId");
  notice.type = fields::text(row, "actionType");
  notice.generated = fields::stamp(row, {"generationDate"});
  notice.appointment = fields::stamp(row, {"appointmentDateTime"});
  return notice;
}

void read_notices(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue* rows = list(data, "notices");
  if (rows == nullptr) return;
  for (const JsonValue& row : rows->items()) {
    if (row.is_cut()) continue;
    const Notice notice = read_notice(row);
    if (!notice.type.empty() || notice.appointment || !notice.letter_id.empty())
      out.notices.push_back(notice);
  }
  settle_rows(out.notices,
              [](const Notice& n) { return std::tie(n.generated, n.appointment, n.type, n.letter_id); });
  for (std::size_t i = 0; i < out.notices.size(); ++i) {
    Notice& notice = out.notices[i];
    notice.from =
        log.row("notice", i + 1, "cases.notices.actionType",
                joined({notice.type, stamp_text(notice.generated), stamp_text(notice.appointment)}));
  }
}

void read_requests(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue* rows = list(data, "evidenceRequests");
  if (rows == nullptr) return;
  for (const JsonValue& row : rows->items()) {
    if (row.is_cut()) continue;
    EvidenceRequest request;
    request.notice_id = fields::text(row, {"noticeId", "requestId"});
    request.created = fields::stamp(row, {"createdAt"});
    request.responded = fields::flag(row, "isRespondedTo");
    request.finalized = fields::flag(row, "finalized");
    const bool says = !request.notice_id.empty() || request.created || request.responded || request.finalized;
    if (says) out.requests.push_back(request);
  }
  settle_rows(out.requests, [](const EvidenceRequest& r) {
    return std::tie(r.notice_id, r.responded, r.finalized, r.created);
  });
  for (std::size_t i = 0; i < out.requests.size(); ++i) {
    EvidenceRequest& request = out.requests[i];
    const std::string_view answered = !request.responded   ? ""
                                      : *request.responded ? "responded"
                                                           : "not responded";
    request.from =
        log.row("evidence_request", i + 1, "cases.evidenceRequests", joined({request.notice_id, answered}));
  }
}

void read_dates(const JsonValue& data, Case& out, EvidenceLog& log) {
  if (const auto filed = fields::stamp(data, {"submissionDate", "submissionTimestamp"})) {
    out.submitted = {filed->day(), log.field("cases.submissionDate", format_date(filed->day()))};
  }
  if (const auto updated = fields::stamp(data, {"updatedAtTimestamp", "updatedAt"})) {
    out.updated = {*updated, log.field("cases.updatedAtTimestamp", stamp_text(updated))};
  }
}

}  // namespace

void read_cases(const JsonValue& data, Case& out, EvidenceLog& log) {
  take_form(data, "formType", "cases.formType", out, log);
  take_text(data, "formName", "cases.formName", out.form_name, log);
  take_text(data, "applicantName", "cases.applicantName", out.applicant, log);
  take_text(data, "representativeName", "cases.representativeName", out.representative, log);
  take_text(data, "elisChannelType", "cases.elisChannelType", out.channel, log);
  read_dates(data, out, log);
  take_flag(data, "closed", "cases.closed", out.closed, log);
  take_flag(data, "ackedByAdjudicatorAndCms", "cases.ackedByAdjudicatorAndCms", out.acknowledged, log);
  take_flag(data, "isPremiumProcessed", "cases.isPremiumProcessed", out.premium, log);
  if (!out.premium) take_flag(data, "isPremiumProcessing", "cases.isPremiumProcessing", out.premium, log);
  take_flag(data, "actionRequired", "cases.actionRequired", out.action_required, log);
  take_flag(data, "cmsFailure", "cases.cmsFailure", out.system_trouble, log);
  read_events(data, out, log);
  read_notices(data, out, log);
  read_requests(data, out, log);
}

}  // namespace caselight
