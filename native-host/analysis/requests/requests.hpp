#pragma once

#include <optional>
#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

/// What USCIS asked of the person, and whether it still waits for an answer.
///
/// Example: a notice of March 9 requests evidence, and a code of May 18 says that USCIS received a response.
/// That is one request, answered on May 18; no clock runs for it any more.
namespace caselight {

enum class RequestKind : std::uint8_t { rfe, noid, noir };

/// Something that USCIS asked of the person and that can still be open: a request for evidence, or a notice
/// that it intends to deny or revoke.
struct Request {
  RequestKind kind = RequestKind::rfe;
  std::optional<Date> sent;           ///< the day on the notice; the earliest telling when there are several
  std::optional<DaySpan> clock_days;  ///< the days that the notice can bear, from which its clock is counted
  bool ordered_only = false;          ///< a code says that it was ordered; nothing says that it was sent
  bool answered = false;
  bool ended = false;  ///< without an answer: a decision, a withdrawal of it, or USCIS's newer words
  std::optional<Date> answered_on;
  std::optional<DaySpan> answer_days;  ///< the days on which USCIS can have had the answer
  std::optional<Date> named_last;      ///< the last day that USCIS's own status text gives
  std::optional<int> days_given;       ///< the days that this text gives without naming a day
  Effect effect = Effect::rfe_sent;
  Basis basis;

  bool is_open() const { return !answered && !ended; }
};

struct RequestFindings {
  std::vector<Request> requests;    ///< oldest first
  std::vector<Conflict> conflicts;  ///< the record's flag and USCIS's words differ
};

/// Follows each request through notices, documents, status texts, official codes and `evidenceRequests`
/// (whose noticeId is the notice's letterId). A decision in codes alone ends a request only where the outcome
/// rests on it.
RequestFindings find_requests(const Context& context, const Outcome& outcome);

/// Whether the request still asks for something beside this outcome: after an approval only a notice of
/// intent does (8 CFR 205.2), after any other decision only one of a later day.
bool still_asks(const Request& request, const Outcome& outcome);

}  // namespace caselight
