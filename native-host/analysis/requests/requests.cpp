#include "analysis/requests/requests.hpp"

#include <algorithm>

#include "analysis/requests/request_rows.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/windows.hpp"

namespace caselight {
namespace {

using std::chrono::days;

std::optional<RequestKind> kind_of(Effect effect) {
  switch (properties_of(effect).request) {
    case RequestSubject::none:
      break;
    case RequestSubject::rfe:
      return RequestKind::rfe;
    case RequestSubject::noid:
      return RequestKind::noid;
    case RequestSubject::noir:
      return RequestKind::noir;
  }
  return std::nullopt;
}

bool is_ordered(Effect effect) { return properties_of(effect).request_step == RequestStep::ordered; }

bool is_reminder(const Statement& statement) {
  return statement.code != nullptr && statement.code->has(CodeMark::reminder);
}

const Notice* letter_at(const Case& of, EvidenceRef from) {
  const auto found = std::find_if(of.notices.begin(), of.notices.end(),
                                  [&](const Notice& notice) { return notice.from == from; });
  return found == of.notices.end() ? nullptr : &*found;
}

bool has_row(const Case& of, const Notice& letter) {
  return std::any_of(of.requests.begin(), of.requests.end(),
                     [&](const EvidenceRequest& row) { return find_letter(of, row.notice_id) == &letter; });
}

/// Two letters with a row each in `evidenceRequests` are two requests, however close their days are.
bool is_of_other_letter(const Request& request, const Statement& statement, const Case& of) {
  const Notice* letter = letter_at(of, statement.from);
  if (letter == nullptr || !has_row(of, *letter)) return false;
  return std::any_of(request.basis.begin(), request.basis.end(), [&](EvidenceRef from) {
    const Notice* other = letter_at(of, from);
    return other != nullptr && other != letter && has_row(of, *other);
  });
}

days apart(const Request& request, const Statement& statement) {
  const auto day = statement.act_day();
  return request.sent && day ? std::chrono::abs(*day - *request.sent) : days::zero();
}

/// The open request that this statement tells of again: of several the one nearest to its day, then the
/// newest.
Request* told_before(std::vector<Request>& requests, RequestKind kind, const Statement& statement,
                     const Case& of) {
  Request* nearest = nullptr;
  for (Request& request : requests) {
    const bool same = request.kind == kind && request.is_open() &&
                      apart(request, statement) <= days_of(Window::same_request);
    if (!same || is_of_other_letter(request, statement, of)) continue;
    if (nearest == nullptr || apart(request, statement) <= apart(*nearest, statement)) nearest = &request;
  }
  return nearest;
}

/// "Ordered" comes before the letter: the clock runs from the earliest telling that it was sent. Statements
/// come in the order of their days.
void tell(Request& request, const Statement& statement) {
  const auto day = statement.act_day();
  const bool ordered = is_ordered(statement.effect);
  const bool first_sending = request.ordered_only && !ordered;
  const bool sent_before = !ordered && !request.ordered_only && request.sent;
  if (day && (first_sending || !request.sent)) {
    request.sent = day;
    request.clock_days = statement.clock_days();
  } else if (day && sent_before) {
    request.sent = std::min(*request.sent, *day);
    request.clock_days = earlier_of(*request.clock_days, *statement.clock_days());
  }
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
  request.clock_days = statement.clock_days();
  request.basis.push_back(statement.from);
  return request;
}

void answer_open(std::vector<Request>& requests, const Statement& statement) {
  for (Request& request : requests) {
    if (!request.is_open()) continue;
    request.answered = true;
    request.answered_on = statement.day();
    request.answer_days = statement.clock_days();
    request.basis.push_back(statement.from);
  }
}

/// An intent to take back is about an approval that was told of before it.
bool was_approved_before(const Context& context, const Request& intent) {
  return std::ranges::any_of(context.statements, [&](const Statement& told) {
    const auto day = told.act_day();
    return verdict_of(told.effect) == Verdict::approved && day && intent.sent && *day <= *intent.sent;
  });
}

/// The day of an approval; of a text that bears another day than its status, its own.
std::optional<Date> approval_day(const Context& context, const Statement& approval) {
  const bool in_text = approval.rank == Rank::current_text && context.of.status.told;
  return in_text ? context.of.status.told : approval.act_day();
}

/// USCIS approves after the intent, and nothing tells of an approval before it: that one is the decision on
/// it.
bool decides_the_intent(const Context& context, const Statement& approval, const Request& intent) {
  const auto day = approval_day(context, approval);
  return approval.decision && day && intent.sent && *day > *intent.sent &&
         !was_approved_before(context, intent);
}

/// A decision comes after the requests before it. An approval that is told again leaves an intent to take it
/// back standing; one that is reaffirmed does not.
bool ends(const Context& context, const Statement& statement, const Request& request) {
  const RequestKind kind = request.kind;
  if (statement.effect == Effect::intent_withdrawn) return kind != RequestKind::rfe;
  if (statement.effect == Effect::rfe_cancelled) return kind == RequestKind::rfe;
  if (statement.effect == Effect::approval_reaffirmed) return true;
  const Verdict verdict = verdict_of(statement.effect);
  if (!is_decided(verdict)) return false;
  if (kind != RequestKind::noir) return true;
  if (verdict == Verdict::approved) return decides_the_intent(context, statement, request);
  return verdict != Verdict::mixed;
}

/// Rows tell of requests that no statement does: they end by their day.
void end_by_decisions(const Context& context, const Outcome& outcome, std::vector<Request>& requests) {
  for (const Statement& statement : context.statements) {
    const auto day = statement.day();
    if (!day || (statement.is_code() && is_undecided(outcome.value))) continue;
    for (Request& request : requests) {
      const bool before = request.sent && *request.sent < *day;
      if (request.is_open() && before && ends(context, statement, request)) request.ended = true;
    }
  }
}

/// Of an old request for evidence nothing more is waited for once USCIS says what it intends.
void end_by_intents(std::vector<Request>& requests) {
  for (Request& request : requests) {
    if (request.kind != RequestKind::rfe || !request.is_open() || !request.sent) continue;
    request.ended = std::ranges::any_of(requests, [&](const Request& intent) {
      return intent.kind != RequestKind::rfe && !intent.ordered_only && intent.sent &&
             *intent.sent > *request.sent + days_of(Window::request_clock);
    });
  }
}

void follow(const Statement& statement, const Context& context, const Outcome& outcome,
            std::vector<Request>& requests) {
  if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) return;
  if (statement.effect == Effect::rfe_response) answer_open(requests, statement);
  for (Request& request : requests) {
    const bool counts = !statement.is_code() || !is_undecided(outcome.value);
    if (request.is_open() && counts && ends(context, statement, request)) request.ended = true;
  }
  const auto kind = kind_of(statement.effect);
  if (!kind) return;
  if (Request* same = told_before(requests, *kind, statement, context.of)) return tell(*same, statement);
  // A reminder is about a request that was told of; where none was, it is the only sign of one.
  if (!is_reminder(statement) || requests.empty()) requests.push_back(start(*kind, statement));
}

/// A request that a paper or a code told of within days of the text, where no request rests on the text
/// itself: "Your case must be reviewed … Please provide the documents by December 5" is about the Form N-14
/// of that day.
const Request* of_same_days(const Case& of, const std::vector<Request>& requests) {
  const auto rests = [&](const Request& one) {
    return std::find(one.basis.begin(), one.basis.end(), of.status.from) != one.basis.end();
  };
  if (!of.status.told || std::any_of(requests.begin(), requests.end(), rests)) return nullptr;
  const Request* found = nullptr;
  for (const Request& request : requests) {
    const bool near =
        request.sent && std::chrono::abs(*request.sent - *of.status.told) <= days_of(Window::same_letter);
    if (near && request.is_open() && !request.ordered_only) found = &request;
  }
  return found;
}

void note_named_day(const Case& of, Date today, std::vector<Request>& requests) {
  const Request* near = of_same_days(of, requests);
  const auto answer = std::ranges::find(of.status.named_days, NamedFor::answer, &NamedDay::what);
  for (Request& request : requests) {
    const bool told =
        std::find(request.basis.begin(), request.basis.end(), of.status.from) != request.basis.end();
    if (!told && &request != near) continue;
    request.days_given = of.status.days_given;
    const bool named = answer != of.status.named_days.end();
    // Mail and a weekend can lengthen days that are only counted, so their end is never called passed.
    if (named && answer->counted && answer->day < today) {
      request.days_given = answer->counted;
      continue;
    }
    if (named && (!request.sent || answer->day > *request.sent)) request.named_last = answer->day;
  }
}

bool was_told_by_letter(const Request& request, const Context& context) {
  return std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& s) {
    const bool paper = s.rank == Rank::document || s.rank == Rank::notice;
    return paper && std::find(request.basis.begin(), request.basis.end(), s.from) != request.basis.end();
  });
}

/// Nobody answers a letter within days of it, so a routine text of those days does not mean that it was
/// answered; nor does any text while the clock of a notice of intent runs.
days silence_after(const Request& request, const Context& context) {
  if (request.kind != RequestKind::rfe) return days_of(Window::intent_clock);
  return was_told_by_letter(request, context) ? days_of(Window::unanswered_letter) : days::zero();
}

/// A request that its row does not call open, and after which USCIS's own newest text goes on to something
/// else, is over: the text is today's.
void end_by_newer_text(const Context& context, std::vector<Request>& requests) {
  const auto& flag = context.of.action_required;
  if (!context.of.requests.empty() || (flag && flag.value)) return;
  const auto current = std::find_if(context.statements.begin(), context.statements.end(),
                                    [](const Statement& s) { return s.rank == Rank::current_text; });
  if (current == context.statements.end() || !current->date) return;
  const bool moves_on = properties_of(current->effect).move == Move::uscis;
  for (Request& request : requests) {
    const bool after = request.sent && *current->day() > *request.sent + silence_after(request, context);
    if (moves_on && after && request.is_open()) request.ended = true;
  }
}

}  // namespace

RequestFindings find_requests(const Context& context, const Outcome& outcome) {
  RequestFindings out;
  for (const Statement& statement : context.statements) follow(statement, context, outcome, out.requests);
  note_named_day(context.of, context.today, out.requests);
  apply_request_rows(context, out);
  end_by_decisions(context, outcome, out.requests);
  end_by_newer_text(context, out.requests);
  end_by_intents(out.requests);
  return out;
}

bool still_asks(const Request& request, const Outcome& outcome) {
  if (!request.is_open()) return false;
  switch (outcome.value) {
    case OutcomeValue::pending:
    case OutcomeValue::unknown:
    case OutcomeValue::reopened:
    case OutcomeValue::appeal:
      return true;
    case OutcomeValue::approved:
      return request.kind != RequestKind::rfe;
    case OutcomeValue::rejected:
    case OutcomeValue::withdrawn:
      return false;
    case OutcomeValue::denied:
    case OutcomeValue::revoked:
    case OutcomeValue::terminated:
    case OutcomeValue::closed:
    case OutcomeValue::mixed:
      break;
  }
  return request.kind != RequestKind::rfe && request.sent && outcome.date && *request.sent > *outcome.date;
}

}  // namespace caselight
