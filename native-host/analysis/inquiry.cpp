#include "analysis/inquiry.hpp"

#include <algorithm>
#include <array>

#include "analysis/appointments/appointment_kind.hpp"

namespace caselight {
namespace {

template <class Test>
const Action* action_where(const Analysis& analysis, Test test) {
  const auto found = std::find_if(analysis.actions.begin(), analysis.actions.end(), test);
  return found == analysis.actions.end() ? nullptr : &*found;
}

template <class Test>
const Deadline* deadline_where(const Analysis& analysis, Test test) {
  const auto found = std::find_if(analysis.deadlines.begin(), analysis.deadlines.end(), test);
  return found == analysis.deadlines.end() ? nullptr : &*found;
}

Inquiry not_offered(NoInquiry why) { return {InquiryReason::none, why, {}, {}, {}, {}}; }

Basis basis_of(const Action& action) { return action.source == kNoEvidence ? Basis{} : Basis{action.source}; }

/// USCIS waits for the person, whatever else it does.
bool is_their_turn(const Action& action) {
  constexpr std::array kTheirs{
      ActionKind::respond_rfe, ActionKind::respond_noid,          ActionKind::respond_noir,
      ActionKind::refile,      ActionKind::file_appeal_or_motion, ActionKind::request_hearing,
      ActionKind::other};
  return std::find(kTheirs.begin(), kTheirs.end(), action.kind) != kTheirs.end();
}

bool is_over(OutcomeValue value) {
  return is_adverse(value) || value == OutcomeValue::withdrawn || value == OutcomeValue::closed;
}

class InquiryFinder {
 public:
  explicit InquiryFinder(const Analysis& analysis) : a_(analysis) {}

  Inquiry find() const {
    if (a_.answers_changed() || !a_.outlook.not_understood.empty()) return not_offered(NoInquiry::look_first);
    if (a_.outlook.is_before_judge() || a_.outcome.value == OutcomeValue::appeal)
      return not_offered(NoInquiry::other_body);
    if (const auto mail = about_mail()) return *mail;
    if (is_over(a_.outcome.value)) return not_offered(NoInquiry::over);
    if (action_where(a_, is_their_turn) != nullptr) return not_offered(NoInquiry::your_turn);
    if (const auto time = about_time()) return *time;
    if (const auto day = about_appointment()) return *day;
    if (a_.outcome.value == OutcomeValue::approved || a_.outcome.value == OutcomeValue::mixed)
      return not_offered(NoInquiry::approved);
    return about_status();
  }

 private:
  std::optional<Inquiry> about_mail() const {
    const Action* returned =
        action_where(a_, [](const Action& one) { return one.reason == ActionReason::returned; });
    if (returned != nullptr)
      return Inquiry{InquiryReason::mail_returned, {}, a_.delivery.returned, {}, {}, basis_of(*returned)};
    const bool overdue = action_where(a_, [](const Action& one) {
                           return one.reason == ActionReason::not_delivered;
                         }) != nullptr;
    const Deadline* clock =
        deadline_where(a_, [](const Deadline& one) { return one.kind == DeadlineKind::card_not_delivered; });
    if (!overdue || clock == nullptr) return std::nullopt;
    return Inquiry{InquiryReason::card_not_delivered, {}, clock->from, {}, {}, clock->basis};
  }

  bool is_decided() const {
    return a_.outcome.value == OutcomeValue::approved || a_.outcome.value == OutcomeValue::mixed;
  }

  /// USCIS's own time, and it is over.
  std::optional<Inquiry> about_time() const {
    if (is_decided()) return std::nullopt;
    const Deadline* examined = deadline_where(a_, [&](const Deadline& one) {
      return one.rule != nullptr && one.rule->rule == "decision_n400" && a_.is_over(one.over_after);
    });
    if (examined != nullptr)
      return Inquiry{
          InquiryReason::naturalization_overdue, {}, examined->from, examined->latest, {}, examined->basis};
    const Deadline* premium = deadline_where(a_, [&](const Deadline& one) {
      return one.kind == DeadlineKind::premium_clock && a_.is_over(one.over_after);
    });
    if (premium == nullptr) return std::nullopt;
    return Inquiry{InquiryReason::premium_overdue, {}, premium->from, premium->latest, {}, premium->basis};
  }

  std::optional<Inquiry> about_appointment() const {
    const bool ahead =
        std::any_of(a_.appointments.begin(), a_.appointments.end(),
                    [](const Appointment& one) { return one.state == AppointmentState::upcoming; });
    if (ahead) return not_offered(NoInquiry::appointment_ahead);
    const bool missed =
        action_where(a_, [](const Action& one) { return one.reason == ActionReason::missed; }) != nullptr;
    const auto& next = a_.outlook.next;
    const auto off =
        std::find_if(next.begin(), next.end(), [](const NextStep& one) { return one.needs_new_date; });
    if (missed || off == next.end() || is_decided()) return std::nullopt;
    Inquiry out{InquiryReason::appointment_called_off, {}, {}, {}, kind_at(off->stage), off->basis};
    const auto last =
        std::find_if(a_.appointments.rbegin(), a_.appointments.rend(), [&](const Appointment& one) {
          return one.state == AppointmentState::cancelled && one.kind == out.appointment;
        });
    if (last != a_.appointments.rend()) out.day = last->at.day();
    return out;
  }

  /// Only of a case that waits in USCIS's own words, with nothing left that the person has to look at.
  Inquiry about_status() const {
    const bool said = a_.of->status.from != kNoEvidence && !a_.of->status.title.empty();
    const bool waits =
        a_.outcome.value == OutcomeValue::pending || a_.outcome.value == OutcomeValue::reopened;
    if (!said || !waits || a_.needs_you()) return not_offered(NoInquiry::look_first);
    return {InquiryReason::status, {}, {}, {}, {}, Basis{a_.of->status.from}};
  }

  const Analysis& a_;
};

}  // namespace

Inquiry find_inquiry(const Analysis& analysis) { return InquiryFinder(analysis).find(); }

}  // namespace caselight
