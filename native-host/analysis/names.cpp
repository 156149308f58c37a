#include <array>

#include "analysis/analysis.hpp"

/// The names of the analysis JSON (contract), in the order of the enumerators.
namespace caselight {
namespace {

template <class Enum, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name_of(OutcomeValue value) {
  constexpr std::array<std::string_view, 12> names{"pending",   "approved", "denied",     "rejected",
                                                   "withdrawn", "revoked",  "terminated", "closed",
                                                   "mixed",     "reopened", "appeal",     "unknown"};
  return pick(names, value);
}

std::string_view name_of(OutcomeCertainty certainty) {
  constexpr std::array<std::string_view, 4> names{"stated", "documented", "reported", "unknown"};
  return pick(names, certainty);
}

std::string_view name_of(StepState state) {
  constexpr std::array<std::string_view, 6> names{"evidenced", "current",   "not_reported",
                                                  "ahead",     "cancelled", "missed"};
  return pick(names, state);
}

std::string_view name_of(HeadlineKind kind) {
  constexpr std::array<std::string_view, 8> names{"outcome",
                                                  "stage",
                                                  "status_words",
                                                  "notice_returned",
                                                  "petition_sent_back",
                                                  "fee_due",
                                                  "interview_missed",
                                                  "appointment_missed"};
  return pick(names, kind);
}

std::string_view name_of(Bound bound) {
  constexpr std::array<std::string_view, 3> names{"exact", "maximum", "printed"};
  return pick(names, bound);
}

std::string_view name_of(ActionKind kind) {
  constexpr std::array<std::string_view, 13> names{"respond_rfe",
                                                   "respond_noid",
                                                   "respond_noir",
                                                   "attend_appointment",
                                                   "reschedule",
                                                   "file_appeal_or_motion",
                                                   "request_hearing",
                                                   "report_missing_card",
                                                   "update_address",
                                                   "refile",
                                                   "see_lawyer",
                                                   "check_account",
                                                   "other"};
  return pick(names, kind);
}

std::string_view name_of(AppointmentKind kind) {
  constexpr std::array<std::string_view, 4> names{"unknown", "biometrics", "interview", "oath"};
  return pick(names, kind);
}

std::string_view name_of(AppointmentState state) {
  constexpr std::array<std::string_view, 5> names{"upcoming", "past", "cancelled", "rescheduled", "missed"};
  return pick(names, state);
}

std::string_view name_of(Provenance provenance) {
  constexpr std::array<std::string_view, 8> names{"uscis_text",   "official_code", "reported_code",
                                                  "unknown_code", "document",      "notice",
                                                  "filing",       "calculated"};
  return pick(names, provenance);
}

std::string_view name_of(TouchCause cause) {
  constexpr std::array<std::string_view, 6> names{"own_upload", "repeated_event", "new_event",
                                                  "new_notice", "new_document",   "none_visible"};
  return pick(names, cause);
}

std::string_view name_of(ConflictAbout about) {
  constexpr std::array<std::string_view, 7> names{"outcome",          "code_meaning", "closed", "office",
                                                  "evidence_request", "form",         "codes"};
  return pick(names, about);
}

std::string_view name_of(ChangeKind kind) {
  constexpr std::array<std::string_view, 12> names{
      "status",   "outcome",          "stage",       "event",  "repeated_event", "notice",
      "document", "evidence_request", "appointment", "office", "touch",          "field"};
  return pick(names, kind);
}

std::string_view name_of(Matters matters) {
  constexpr std::array<std::string_view, 3> names{"needs_you", "news", "quiet"};
  return pick(names, matters);
}

}  // namespace caselight
