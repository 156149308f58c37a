#include <doctest/doctest.h>

#include <initializer_list>

#include "knowledge/deadlines.hpp"

using namespace caselight;

namespace {

using Kind = DeadlineKind;
constexpr auto kCalendar = DayUnit::calendar;
constexpr auto kBusiness = DayUnit::business;

/// A clock as the law gives it: days, the longest clock where there are two, days for mail.
struct Clock {
  DeadlineKind kind;
  Effect event;
  std::string_view form;
  int days, longest, mail;
  DayUnit unit;
  bool roll;
};

void check(std::initializer_list<Clock> clocks) {
  for (const Clock& clock : clocks) {
    CAPTURE(name_of(clock.kind));
    CAPTURE(clock.form);
    const auto* rule = find_deadline(clock.kind, clock.event, clock.form);
    REQUIRE(rule != nullptr);
    CHECK(rule->days == clock.days);
    CHECK(rule->days_longest == clock.longest);
    CHECK(rule->mail_days == clock.mail);
    CHECK((rule->unit == clock.unit));
    CHECK(rule->roll == clock.roll);
  }
}

}  // namespace

// 8 CFR 103.2(b)(8)(iv), 103.8(b) and 1.2; of an asylum office: sixteen days with the mail in them.
TEST_CASE("an answer to a mailed notice has three days more, and a last day on a closed day moves") {
  check({
      {Kind::rfe_response, Effect::rfe_sent, "I-485", 84, 84, 3, kCalendar, true},
      {Kind::rfe_response, Effect::rfe_sent, "I-539", 30, 30, 3, kCalendar, true},
      {Kind::rfe_response, Effect::rfe_sent, "I-601A", 30, 30, 3, kCalendar, true},
      {Kind::rfe_response, Effect::rfe_sent, "N-400", 30, 30, 3, kCalendar, true},
      {Kind::rfe_response, Effect::rfe_sent, "I-821D", 84, 84, 3, kCalendar, true},
      {Kind::noid_response, Effect::noid_sent, "I-485", 30, 30, 3, kCalendar, true},
      {Kind::noid_response, Effect::noid_sent, "I-589", 16, 16, 0, kCalendar, true},
      {Kind::noid_response, Effect::noid_sent, "I-821D", 30, 30, 3, kCalendar, true},
      {Kind::noir_response, Effect::noir_sent, "I-129", 30, 30, 3, kCalendar, true},
      {Kind::noir_response, Effect::noir_sent, "I-140", 30, 30, 3, kCalendar, true},
  });
}

// 8 CFR 246.1 and 335.6(a) count from the notice and the interview and name no days for mail.
TEST_CASE("an answer to an intent to rescind and a missed naturalization interview leave thirty days") {
  check({
      {Kind::other, Effect::rescind_intent, "I-485", 30, 30, 0, kCalendar, true},
      {Kind::other, Effect::interview_missed, "N-400", 30, 30, 0, kCalendar, true},
  });
}

// 8 CFR 103.3, 103.5, 205.2(d), 336.2 with 103.8(b); 1003.3(a)(2); 336.9(b).
TEST_CASE("against a decision: days for mail before USCIS, none before the Board or a court") {
  check({
      {Kind::motion_or_appeal_i290b, Effect::denied, "I-765", 30, 30, 3, kCalendar, true},
      {Kind::motion_or_appeal_i290b, Effect::revoked, "I-140", 15, 15, 3, kCalendar, true},
      {Kind::motion_or_appeal_i290b, Effect::revoked, "I-129", 30, 30, 3, kCalendar, true},
      {Kind::appeal_eoir29, Effect::denied, "I-130", 30, 30, 0, kCalendar, true},
      {Kind::appeal_eoir29, Effect::revoked, "I-130", 15, 15, 0, kCalendar, true},
      {Kind::hearing_n336, Effect::denied, "N-400", 30, 30, 3, kCalendar, true},
      {Kind::other, Effect::denied, "N-336", 120, 120, 0, kCalendar, true},
  });
}

// 8 CFR 106.4; USCIS's own page on a card that did not arrive.
TEST_CASE("clocks of USCIS itself and of the post have no days for mail and no last day that moves") {
  check({
      {Kind::premium_clock, Effect::premium_started, "I-129", 15, 15, 0, kBusiness, false},
      {Kind::premium_clock, Effect::premium_started, "I-140", 15, 45, 0, kBusiness, false},
      {Kind::premium_clock, Effect::premium_started, "I-539", 30, 30, 0, kBusiness, false},
      {Kind::premium_clock, Effect::premium_started, "I-765", 30, 30, 0, kBusiness, false},
      {Kind::card_not_delivered, Effect::card_mailed, "I-765", 30, 30, 0, kCalendar, false},
  });
}
