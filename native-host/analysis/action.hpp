#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "analysis/outlook.hpp"
#include "base/date.hpp"
#include "casefile/case.hpp"

/// What a person has to do, and why: one task of a case.
namespace caselight {

enum class ActionKind : std::uint8_t {
  respond_rfe,
  respond_noid,
  respond_noir,
  attend_appointment,
  reschedule,
  file_appeal_or_motion,
  request_hearing,
  report_missing_card,
  update_address,
  refile,
  see_lawyer,
  check_account,
  other
};

constexpr bool is_response(ActionKind kind) {
  return kind == ActionKind::respond_rfe || kind == ActionKind::respond_noid ||
         kind == ActionKind::respond_noir;
}

/// Why an action is asked for, where its kind alone does not say it.
enum class ActionReason : std::uint8_t {
  plain,
  clock_running,       ///< a calculated last day lies ahead
  clock_passed,        ///< the calculated last day is over
  clock_unknown,       ///< no date is known to count from
  flag_set,            ///< actionRequired is true and nothing listed explains it
  missed,              ///< an appointment was missed
  asked_again,         ///< an appointment was missed, and another one was asked for since
  returned,            ///< a card, document or notice came back undeliverable
  rejected,            ///< the filing was not accepted
  adverse_decision,    ///< denied, revoked, terminated
  reviewed,            ///< a code tells of an appeal or a motion after the decision that the words state
  asked_after,         ///< a request for evidence is told of after the decision
  record_differs,      ///< codes tell of an approval or a reopening that the words do not state
  intent,              ///< an intent notice was sent
  not_delivered,       ///< a mailed card is overdue
  removal,             ///< a notice to appear was recorded
  unread_notice,       ///< a decision or notice is told of whose content was not read
  continued,           ///< such a notice beside a code which says that the case goes on after the interview
  at_post_office,      ///< the post office holds what was mailed
  named_day,           ///< USCIS's own text names a last day for something
  before_decision,     ///< an appointment that was set before the case was decided
  unknown_status,      ///< the words of the current status are in no table
  unknown_papers,      ///< notices or documents of types that no table knows
  closed,              ///< closed without a verdict
  fee_due,             ///< a payment failed, or a fee is still owed
  reopened,            ///< an approved case, or one whose earlier decision was not read
  sent_back,           ///< the Department of State returned the petition
  instructed,          ///< USCIS's text tells the person to do something; `quote` has its words
  employer_gone,       ///< the employer withdrew a petition that stays approved, or its business ended
  visa_refused,        ///< by the consulate, after the petition was sent on
  denial_recommended,  ///< and not decided
  withdrawal_asked,    ///< USCIS received a request to withdraw the case
  card_conditional,    ///< no card was made because the conditional status ends soon
  petition_withdrawn,  ///< an employer's petition for a worker
  case_withdrawn,      ///< a case on which the permission to stay or work can depend
  petitioner_died,     ///< and the petition ended with it
  visit_gone,          ///< a visit that is ahead is no longer listed
  approval_gone,       ///< the record no longer shows the approval that it showed before
  request_gone,        ///< nor a request that nothing calls answered
  answered_late,       ///< a response was recorded after the longest time that the rule allows
};

/// What another task of the case tells of the same matter.
enum class ToldBeside : std::uint8_t {
  nothing,
  remedy,
  returned_notice,
  returned_card,
  mailed_card,
  request
};

struct Action {
  ActionKind kind = ActionKind::other;
  ActionReason reason = ActionReason::plain;
  std::optional<Date> due;
  std::size_t deadline = npos;     ///< index into Analysis::deadlines
  std::size_t appointment = npos;  ///< index into Analysis::appointments
  EvidenceRef source = kNoEvidence;
  std::string_view quote;     ///< USCIS's own sentence that asks for it, from the status's text
  std::string_view quote_es;  ///< the same in Spanish, where USCIS sent it
  /// Of a request: the newest day since on which the person's side sent something that may be the answer.
  std::optional<Date> sent_in = {};
  std::optional<Date> open_day = {};       ///< offices are closed on `due`: the last business day before it
  bool sent_in_as_mail = false;            ///< USCIS recorded correspondence; else a document was provided
  std::optional<Date> told_on = {};        ///< the day of the line of the history that tells of it
  CourtTold court = CourtTold::mentioned;  ///< of a court case: how USCIS tells of it
  bool work_at_stake = false;              ///< the decision may end the permission to work
  bool stay_at_stake = false;              ///< and the permission to be here
  std::optional<Date> moved_from = {};     ///< of a visit whose new day nobody read: its former day
  bool one_of_several = false;             ///< other tasks of this kind stand beside it
  bool of_asylum_fee = false;  ///< the fee that is owed is the yearly one of an asylum application
  ToldBeside beside = ToldBeside::nothing;
  bool told_by_other = false;  ///< another task says all that this one would
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

}  // namespace caselight
