#include "knowledge/deadlines.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "knowledge/forms.hpp"
#include "knowledge/holidays.hpp"

using namespace caselight;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

constexpr sys_days day(int y, unsigned m, unsigned d) {
  return sys_days{year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

int days_of(DeadlineKind kind, Effect event, std::string_view form) {
  const auto* rule = find_deadline(kind, event, form);
  return rule == nullptr ? 0 : rule->days;
}

DeadlineSpan span_of(DeadlineKind kind, Effect event, std::string_view form, sys_days from) {
  const auto* rule = find_deadline(kind, event, form);
  REQUIRE(rule != nullptr);
  return apply(*rule, from);
}

}  // namespace

TEST_CASE("a request for evidence has twelve weeks at most, for an I-539 thirty days") {
  CHECK(days_of(DeadlineKind::rfe_response, Effect::rfe_sent, "I-485") == 84);
  CHECK(days_of(DeadlineKind::rfe_response, Effect::rfe_sent, "I-129") == 84);
  CHECK(days_of(DeadlineKind::rfe_response, Effect::rfe_sent, "I-539") == 30);
  CHECK(days_of(DeadlineKind::rfe_response, Effect::rfe_sent, "N-400") == 30);
  CHECK(find_deadline(DeadlineKind::rfe_response, Effect::rfe_sent, "I-485")->maximum);
  CHECK(find_deadline(DeadlineKind::rfe_response, Effect::rfe_sent, "I-589") == nullptr);
}

TEST_CASE("the safe day has no mail days and is not moved; the latest has both") {
  const auto span = span_of(DeadlineKind::rfe_response, Effect::rfe_sent, "I-485", day(2026, 9, 1));
  CHECK(span.earliest == day(2026, 11, 24));
  CHECK(span.latest == day(2026, 11, 27));
  const auto over_thanksgiving =
      span_of(DeadlineKind::rfe_response, Effect::rfe_sent, "I-485", day(2026, 8, 31));
  CHECK(over_thanksgiving.earliest == day(2026, 11, 23));
  CHECK(over_thanksgiving.latest == day(2026, 11, 27));
}

TEST_CASE("an intent to deny has thirty days, of an asylum office sixteen with the mail in it") {
  CHECK(days_of(DeadlineKind::noid_response, Effect::noid_sent, "I-485") == 30);
  CHECK(days_of(DeadlineKind::noid_response, Effect::noid_sent, "I-589") == 16);
  CHECK(find_deadline(DeadlineKind::noid_response, Effect::noid_sent, "I-589")->mail_days == 0);
}

TEST_CASE("after a denial each form has its own clock") {
  CHECK(days_of(DeadlineKind::hearing_n336, Effect::denied, "N-400") == 30);
  CHECK(find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, "N-400") == nullptr);
  CHECK(days_of(DeadlineKind::appeal_eoir29, Effect::denied, "I-130") == 30);
  CHECK(find_deadline(DeadlineKind::motion_or_appeal_i290b, Effect::denied, "I-130") == nullptr);
  CHECK(deadlines_after(Effect::denied, "I-821D").empty());
  CHECK(deadlines_after(Effect::denied, "I-601A").empty());
  CHECK(deadlines_after(Effect::denied, "I-589").empty());
  CHECK(deadlines_after(Effect::denied, "I-360").size() == 2);
  CHECK(days_of(DeadlineKind::other, Effect::denied, "N-336") == 120);
}

TEST_CASE("an I-290B has thirty days, thirty-three when the decision was mailed") {
  const auto span = span_of(DeadlineKind::motion_or_appeal_i290b, Effect::denied, "I-539", day(2026, 11, 2));
  CHECK(span.earliest == day(2026, 12, 2));
  CHECK(span.latest == day(2026, 12, 7));  // the 5th is a Saturday
}

TEST_CASE("an appeal to the Board gets no days for mail") {
  const auto span = span_of(DeadlineKind::appeal_eoir29, Effect::denied, "I-130", day(2026, 11, 2));
  CHECK(span.earliest == day(2026, 12, 2));
  CHECK(span.latest == day(2026, 12, 2));
}

TEST_CASE("the revocation of an immigrant petition leaves fifteen days") {
  CHECK(days_of(DeadlineKind::motion_or_appeal_i290b, Effect::revoked, "I-140") == 15);
  CHECK(days_of(DeadlineKind::appeal_eoir29, Effect::revoked, "I-130") == 15);
  CHECK(days_of(DeadlineKind::motion_or_appeal_i290b, Effect::revoked, "I-129") == 30);
}

TEST_CASE("the premium clock counts business days, with two clocks for an I-140") {
  const auto worker =
      span_of(DeadlineKind::premium_clock, Effect::premium_started, "I-129", day(2026, 11, 2));
  CHECK(worker.earliest == day(2026, 11, 24));
  CHECK(worker.latest == day(2026, 11, 24));
  const auto immigrant =
      span_of(DeadlineKind::premium_clock, Effect::premium_started, "I-140", day(2026, 11, 2));
  CHECK(immigrant.earliest == day(2026, 11, 24));
  CHECK(immigrant.latest == add_business_days(day(2026, 11, 2), 45));
  CHECK(find_deadline(DeadlineKind::premium_clock, Effect::premium_started, "I-485") == nullptr);
  CHECK_FALSE(find_deadline(DeadlineKind::premium_clock, Effect::premium_started, "I-129")->ours);
}

TEST_CASE("the clock of a premium form is the one that its form row names") {
  for (const Form& form : forms()) {
    CAPTURE(form.form);
    const auto* rule = find_deadline(DeadlineKind::premium_clock, Effect::premium_started, form.form);
    CHECK((rule == nullptr ? 0 : rule->days) == form.premium_days);
    CHECK((rule == nullptr ? 0 : rule->days_longest) == form.premium_days_longest);
  }
}

TEST_CASE("a clock after a denial and the form's remedies never contradict each other") {
  const auto has = [](const Form& form, Remedy remedy) {
    return std::ranges::any_of(form.remedies,
                               [remedy](const FormRemedy& one) { return one.remedy == remedy && one.sure; });
  };
  for (const Form& form : forms()) {
    CAPTURE(form.form);
    const auto clock = [&form](DeadlineKind kind) {
      return find_deadline(kind, Effect::denied, form.form) != nullptr;
    };
    const bool i290b = has(form, Remedy::i290b_motion) || has(form, Remedy::i290b_appeal);
    CHECK(clock(DeadlineKind::motion_or_appeal_i290b) == i290b);
    CHECK(clock(DeadlineKind::appeal_eoir29) == has(form, Remedy::eoir29));
    CHECK(clock(DeadlineKind::hearing_n336) == has(form, Remedy::n336));
  }
}

TEST_CASE("a form that is no benefit request has only the clocks that name it") {
  for (const std::string_view form : {"G-325R", "I-134", "I-134A", "I-864"}) {
    CAPTURE(form);
    CHECK(deadlines_after(Effect::rfe_sent, form).empty());
    CHECK(deadlines_after(Effect::denied, form).empty());
  }
  CHECK(deadlines_after(Effect::rfe_sent, "I-130").size() == 1);
  CHECK(deadlines_after(Effect::rfe_sent, "X-999").empty());
}

TEST_CASE("every form that a rule names exists") {
  for (const DeadlineRule& rule : deadline_rules()) {
    for (const auto form : rule.forms) CHECK((form == "*" || find_form(form) != nullptr));
    for (const auto form : rule.except) CHECK(find_form(form) != nullptr);
  }
}

// The appeal of a revoked petition and a motion on it run side by side (8 CFR 205.2(d), 103.5(a)(1)(i)).
TEST_CASE("no two rules say the same of one event and form") {
  for (const Form& form : forms()) {
    for (const DeadlineRule& rule : deadline_rules()) {
      CAPTURE(form.form);
      CAPTURE(rule.rule);
      const auto rules = deadlines_after(rule.event, form.form);
      const auto same = [&](const DeadlineRule* other) {
        return other->kind == rule.kind && other->days == rule.days;
      };
      CHECK(std::ranges::count_if(rules, same) <= 1);
    }
  }
}
