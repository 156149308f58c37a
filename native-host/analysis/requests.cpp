#include "analysis/requests.hpp"

#include <algorithm>

namespace caselight {
namespace {

using std::chrono::days;

/// Tellings of one request (code, status text, notice, document) lie within this; a later one is a new
/// request.
constexpr days kSameRequest{21};

std::optional<RequestKind> kind_of(Effect effect) {
  switch (effect) {
    case Effect::rfe_ordered:
    case Effect::rfe_sent:
      return RequestKind::rfe;
    case Effect::noid_ordered:
    case Effect::noid_sent:
      return RequestKind::noid;
    case Effect::noir_ordered:
    case Effect::noir_sent:
    case Effect::rescind_intent:
    case Effect::terminate_intent:
      return RequestKind::noir;
    default:
      return std::nullopt;
  }
}

bool is_ordered(Effect effect) {
  return effect == Effect::rfe_ordered || effect == Effect::noid_ordered || effect == Effect::noir_ordered;
}

bool answers(Effect effect) { return effect == Effect::rfe_response; }

bool belongs(const Request& request, RequestKind kind, std::optional<Date> day) {
  if (request.kind != kind || request.answered) return false;
  if (!request.sent || !day) return true;
  return std::chrono::abs(*day - *request.sent) <= kSameRequest;
}

/// "Ordered" comes before the letter: the clock runs from the earliest telling that it was sent. Statements
/// come in the order of their days.
void tell(Request& request, const Statement& statement) {
  const auto day = statement.act_day();
  const bool ordered = is_ordered(statement.effect);
  const bool first_sending = request.ordered_only && !ordered;
  const bool earlier = !ordered && !request.ordered_only && request.sent && day < request.sent;
  if (day && (first_sending || earlier || !request.sent)) request.sent = day;
  if (first_sending) request.effect = statement.effect;
  request.ordered_only = request.ordered_only && ordered;
  request.basis.push_back(statement.from);
}

Request start(RequestKind kind, const Statement& statement) {
  Request request;
  request.kind = kind;
  request.effect = statement.effect;
  request.ordered_only = is_ordered(statement.effect);
  request.sent = statement.act_day();
  request.basis.push_back(statement.from);
  return request;
}

void answer_open(std::vector<Request>& requests, const Statement& statement) {
  for (Request& request : requests) {
    if (request.answered) continue;
    request.answered = true;
    request.answered_on = statement.day();
    request.basis.push_back(statement.from);
  }
}

std::vector<Request> follow(const Context& context) {
  std::vector<Request> requests;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) continue;
    if (answers(statement.effect)) answer_open(requests, statement);
    const auto kind = kind_of(statement.effect);
    if (!kind) continue;
    const auto same = std::find_if(requests.begin(), requests.end(),
                                   [&](const Request& r) { return belongs(r, *kind, statement.day()); });
    if (same != requests.end()) {
      tell(*same, statement);
    } else {
      requests.push_back(start(*kind, statement));
    }
  }
  return requests;
}

const Notice* notice_of(const Case& of, std::string_view letter_id) {
  const auto found = std::find_if(of.notices.begin(), of.notices.end(), [&](const Notice& n) {
    return !letter_id.empty() && n.letter_id == letter_id;
  });
  return found == of.notices.end() ? nullptr : &*found;
}

/// The request that a row of `evidenceRequests` is about: the one told of by its notice, else the newest one.
Request* find_for(std::vector<Request>& requests, const Notice* notice) {
  if (requests.empty()) return nullptr;
  if (notice == nullptr) return &requests.back();
  const auto found = std::find_if(requests.begin(), requests.end(), [&](const Request& r) {
    return std::find(r.basis.begin(), r.basis.end(), notice->from) != r.basis.end();
  });
  if (found != requests.end()) return &*found;
  return notice->generated ? nullptr : &requests.back();
}

/// A row that no statement tells of is a request for evidence; its letter's type says nothing known.
Request from_row(const EvidenceRequest& row, const Notice* notice) {
  Request request;
  if (row.created) request.sent = row.created->day();
  if (notice != nullptr && notice->generated) request.sent = notice->generated->day();
  if (notice != nullptr) request.basis.push_back(notice->from);
  request.basis.push_back(row.from);
  request.answered = row.responded.value_or(false);
  return request;
}

/// The words "response received" and the row's flag may differ: the flag has been seen to flip back
/// (myuscis-api.md 2.1), so a recorded response stands, and the difference is listed.
void compare(Request& request, const EvidenceRequest& row, std::vector<Conflict>& conflicts) {
  const EvidenceRef told = request.basis.back();
  request.basis.push_back(row.from);
  if (!request.sent && row.created) request.sent = row.created->day();
  if (!row.responded || *row.responded == request.answered) return;
  Conflict conflict;
  conflict.about = ConflictAbout::evidence_request;
  conflict.claims = {{told, {}, request.answered ? "response received" : "sent"},
                     {row.from, {}, *row.responded ? "responded" : "not responded"}};
  conflict.resolution = Resolution::response_recorded;
  if (request.answered) conflicts.push_back(std::move(conflict));
  request.answered = true;
}

void apply_rows(const Context& context, RequestFindings& out) {
  // A row without a letter may be about any request; with the letter's request first, rows do not depend on
  // their order.
  for (const EvidenceRequest& row : context.of.requests) {
    const Notice* notice = notice_of(context.of, row.notice_id);
    Request* request = find_for(out.requests, notice);
    if (request == nullptr) {
      out.requests.push_back(from_row(row, notice));
    } else {
      compare(*request, row, out.conflicts);
    }
  }
}

void note_named_day(const Case& of, std::vector<Request>& requests) {
  if (!of.status.answer_by) return;
  for (Request& request : requests) {
    const bool told =
        std::find(request.basis.begin(), request.basis.end(), of.status.from) != request.basis.end();
    const bool later = !request.sent || *of.status.answer_by > *request.sent;
    if (told && later) request.named_last = of.status.answer_by;
  }
}

/// A request that its row does not call open, and after which USCIS's own newest text goes on to something
/// else, is over: the text is today's.
void end_by_newer_text(const Context& context, std::vector<Request>& requests) {
  if (!context.of.requests.empty()) return;
  const auto current = std::find_if(context.statements.begin(), context.statements.end(),
                                    [](const Statement& s) { return s.rank == Rank::current_text; });
  if (current == context.statements.end() || !current->date) return;
  const bool moves_on = current->effect == Effect::review || current->effect == Effect::interview_scheduled ||
                        current->effect == Effect::interview_ready ||
                        current->effect == Effect::interview_completed;
  for (Request& request : requests) {
    if (moves_on && request.sent && *current->day() > *request.sent) request.answered = true;
  }
}

}  // namespace

RequestFindings find_requests(const Context& context) {
  RequestFindings out;
  out.requests = follow(context);
  note_named_day(context.of, out.requests);
  apply_rows(context, out);
  end_by_newer_text(context, out.requests);
  return out;
}

}  // namespace caselight
