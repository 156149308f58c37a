#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "knowledge/effect_properties.hpp"
#include "knowledge/wording_match.hpp"

namespace caselight {

/// What words of USCIS and its site say beside the effect of a title or code; tables/wordings.json has the
/// words of each and what it is for. Nothing outside of `knowledge` searches a text for words of its own: a
/// rule asks here.
///
/// Example: `says(title, Wording::held_at_post_office)` is true for "Your Card Is Being Held At The Post
/// Office" and false for "Card Was Returned By The Post Office".
enum class Wording : std::uint8_t {
  // what rules ask of a title, a text or a code's words
  biometrics,
  interview,
  oath,
  interview_not_needed,
  biometrics_reused,
  abandonment,
  intent_notice,
  revoking,
  denying,
  approving,
  own_request,
  held_at_post_office,
  immigration_review,
  mail_delivery,
  asylum_fee,
  court_hearing,
  notice_to_appear,
  visa_refused,
  denial_recommended,
  protection_ended,
  petitioner_died,
  withdrawal_asked,
  conditional_status_ends,
  tied_to_a_form,
  no_document_type,

  // who made a document
  made_by_uscis,
  handed_in,

  // what a day in a text is for
  arrival,
  pick_up,
  destroyed,
  held,
  promise,
  rescheduling,
  payment,
  sending_back,
  answer,
  other_duty,

  // which day it is
  before_a_day,
  last_day,
  day_too_late,
  days,
  days_given,
  days_from,
  days_of_event,
  paper_or_day,
  from_receipt,
  text_begins_with_day,
  sending,
  set_for_a_day,
  visit_moved_away,
  visit_moved,
  visit_moved_to,
  visit_on_a_day,
  other_visit,
  visit_off,
  keeping_ends,
  due_day_moved,
  span_of_days,
  by_that_day,
  at_the_latest,
  half_of_day,
  behind_hour,
  weeks,
  number_units,
  number_teens,
  number_tens,
  time_words,
  month_names,
  way_against_decision,

  // the parts of a notice
  appointment_day,
  last_day_of_appointment,
  receipt_label,
  date_label,
  notice_date_label,
  letter_date_label,
  announces_a_day,
  type_label,
  field_label,
  joining_word,

  // an answer that holds no case
  sign_in_address,
  leads_to_sign_in,
  sign_in_page,
  sign_in_page_as_text,
  challenge,
  firewall,
  failed_page,
  says_rate_limited,
  says_not_found,
  says_server_failed,
  says_sign_in,
  says_timed_out,
  says_refused,
  says_success
};

/// In the order of the enumerators.
inline constexpr std::array<std::string_view, 93> wording_names{"biometrics",
                                                                "interview",
                                                                "oath",
                                                                "interview_not_needed",
                                                                "biometrics_reused",
                                                                "abandonment",
                                                                "intent_notice",
                                                                "revoking",
                                                                "denying",
                                                                "approving",
                                                                "own_request",
                                                                "held_at_post_office",
                                                                "immigration_review",
                                                                "mail_delivery",
                                                                "asylum_fee",
                                                                "court_hearing",
                                                                "notice_to_appear",
                                                                "visa_refused",
                                                                "denial_recommended",
                                                                "protection_ended",
                                                                "petitioner_died",
                                                                "withdrawal_asked",
                                                                "conditional_status_ends",
                                                                "tied_to_a_form",
                                                                "no_document_type",
                                                                "made_by_uscis",
                                                                "handed_in",
                                                                "arrival",
                                                                "pick_up",
                                                                "destroyed",
                                                                "held",
                                                                "promise",
                                                                "rescheduling",
                                                                "payment",
                                                                "sending_back",
                                                                "answer",
                                                                "other_duty",
                                                                "before_a_day",
                                                                "last_day",
                                                                "day_too_late",
                                                                "days",
                                                                "days_given",
                                                                "days_from",
                                                                "days_of_event",
                                                                "paper_or_day",
                                                                "from_receipt",
                                                                "text_begins_with_day",
                                                                "sending",
                                                                "set_for_a_day",
                                                                "visit_moved_away",
                                                                "visit_moved",
                                                                "visit_moved_to",
                                                                "visit_on_a_day",
                                                                "other_visit",
                                                                "visit_off",
                                                                "keeping_ends",
                                                                "due_day_moved",
                                                                "span_of_days",
                                                                "by_that_day",
                                                                "at_the_latest",
                                                                "half_of_day",
                                                                "behind_hour",
                                                                "weeks",
                                                                "number_units",
                                                                "number_teens",
                                                                "number_tens",
                                                                "time_words",
                                                                "month_names",
                                                                "way_against_decision",
                                                                "appointment_day",
                                                                "last_day_of_appointment",
                                                                "receipt_label",
                                                                "date_label",
                                                                "notice_date_label",
                                                                "letter_date_label",
                                                                "announces_a_day",
                                                                "type_label",
                                                                "field_label",
                                                                "joining_word",
                                                                "sign_in_address",
                                                                "leads_to_sign_in",
                                                                "sign_in_page",
                                                                "sign_in_page_as_text",
                                                                "challenge",
                                                                "firewall",
                                                                "failed_page",
                                                                "says_rate_limited",
                                                                "says_not_found",
                                                                "says_server_failed",
                                                                "says_sign_in",
                                                                "says_timed_out",
                                                                "says_refused",
                                                                "says_success"};

const WordingRow& wording(Wording which);

inline bool says(std::string_view text, Wording which) { return fits(text, wording(which)); }
inline bool says(const SoughtText& text, Wording which) { return fits(text, wording(which)); }

/// The phrases themselves, for a rule that goes on from where one stands.
inline Phrases phrases_of(Wording which) { return wording(which).all.front(); }

/// What stands behind the first of these words that the text starts with, else the text itself.
std::string_view behind(std::string_view text, Wording which);

/// `none` where the words name no appointment, or several.
AppointmentSubject appointment_in_words(std::string_view words);

}  // namespace caselight
