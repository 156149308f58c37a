#include <algorithm>
#include <array>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/notice/notice_finding.hpp"
#include "knowledge/effect_properties.hpp"

namespace caselight {
namespace {

NoticeOwner owner_of(const Analysis& analysis, const NoticeText& notice) {
  if (notice.receipts.empty() || analysis.of->receipt.empty()) return NoticeOwner::not_named;
  const bool own = std::ranges::find(notice.receipts, analysis.of->receipt) != notice.receipts.end();
  if (!own) return NoticeOwner::another;
  return notice.receipts.size() == 1 ? NoticeOwner::this_case : NoticeOwner::several;
}

/// The deadlines of which a notice of this effect sets one. A decision against the person opens at most one
/// of several remedies.
std::vector<DeadlineKind> deadlines_of(Effect effect) {
  switch (properties_of(effect).request) {
    case RequestSubject::rfe:
      return {DeadlineKind::rfe_response};
    case RequestSubject::noid:
      return {DeadlineKind::noid_response};
    case RequestSubject::noir:
      return {DeadlineKind::noir_response};
    case RequestSubject::none:
      break;
  }
  const Verdict verdict = verdict_of(effect);
  const bool adverse =
      verdict == Verdict::denied || verdict == Verdict::revoked || verdict == Verdict::terminated;
  if (!adverse) return {};
  return {DeadlineKind::hearing_n336, DeadlineKind::appeal_eoir29, DeadlineKind::motion_or_appeal_i290b};
}

/// What is found about the case.
std::optional<ComparedDay> found_for(const Analysis& analysis, DeadlineKind kind) {
  const auto found = std::ranges::find(analysis.deadlines, kind, &Deadline::kind);
  if (found == analysis.deadlines.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(found - analysis.deadlines.begin());
  return ComparedDay{
      .earliest = found->earliest, .latest = found->latest, .bound = found->bound, .deadline = index};
}

/// The same rule counted from the notice's own date.
std::optional<ComparedDay> counted_for(const Analysis& analysis, const NoticeText& notice,
                                       DeadlineKind kind) {
  if (analysis.form == nullptr || !notice.dated) return std::nullopt;
  const bool denial = verdict_of(notice.kind()) == Verdict::denied;
  const DeadlineRule* rule =
      find_deadline(kind, denial ? Effect::denied : notice.kind(), analysis.form->form);
  if (rule == nullptr) return std::nullopt;
  const DeadlineSpan span = apply(*rule, *notice.dated);
  return ComparedDay{.earliest = span.earliest,
                     .latest = span.latest,
                     .bound = rule->maximum ? Bound::maximum : Bound::exact,
                     .from_notice = true};
}

/// By the record; where it tells of no such notice yet, by the notice.
std::optional<ComparedDay> calculated_for(const Analysis& analysis, const NoticeText& notice) {
  const auto kinds = deadlines_of(notice.kind());
  for (const DeadlineKind kind : kinds) {
    if (const auto found = found_for(analysis, kind)) return found;
  }
  for (const DeadlineKind kind : kinds) {
    if (const auto counted = counted_for(analysis, notice, kind)) return counted;
  }
  return std::nullopt;
}

DayFit fit_of(Date day, const ComparedDay& beside) {
  if (day < beside.earliest) return DayFit::earlier;
  if (day == beside.earliest) return DayFit::same;
  return day <= beside.latest ? DayFit::within : DayFit::later;
}

/// The appointment on record that the notice's day is compared with: one of its kind on that very day, else
/// the newest one of its kind that still stands.
std::optional<std::size_t> appointment_beside(const Analysis& analysis, Effect effect, Date day) {
  const AppointmentKind kind = kind_of(properties_of(effect).appointment);
  std::optional<std::size_t> standing;
  for (std::size_t i = 0; i < analysis.appointments.size(); ++i) {
    const Appointment& one = analysis.appointments[i];
    if (!fits(one.kind, kind)) continue;
    if (one.at.day() == day) return i;
    if (one.state == AppointmentState::upcoming) standing = i;
  }
  return standing;
}

NoticeDayFinding appointment_finding(const Analysis& analysis, const NoticeText& notice,
                                     const NoticeDay& named) {
  NoticeDayFinding out{named, DayFit::not_compared, std::nullopt};
  const auto beside = appointment_beside(analysis, notice.kind(), named.day);
  if (!beside) return out;
  const Date day = analysis.appointments[*beside].at.day();
  out.beside = ComparedDay{.earliest = day, .latest = day, .appointment = *beside};
  out.fit = fit_of(named.day, *out.beside);
  return out;
}

}  // namespace

NoticeFinding find_about_notice(const Analysis& analysis, const NoticeText& notice) {
  NoticeFinding out;
  out.owner = owner_of(analysis, notice);
  if (out.owner == NoticeOwner::another) return out;
  const auto calculated = calculated_for(analysis, notice);
  for (const NoticeDay& named : notice.days) {
    NoticeDayFinding day{named, DayFit::not_compared, std::nullopt};
    if (calculated && named.what == NamedFor::answer) {
      day.beside = calculated;
      day.fit = fit_of(named.day, *calculated);
    }
    out.days.push_back(std::move(day));
  }
  for (const NoticeDay& named : notice.appointments)
    out.appointments.push_back(appointment_finding(analysis, notice, named));
  const bool answered =
      std::ranges::any_of(notice.days, [](const NoticeDay& one) { return one.what == NamedFor::answer; });
  if (!answered) out.calculated = calculated;
  return out;
}

std::string_view name_of(NoticeOwner owner) {
  constexpr std::array<std::string_view, 4> kNames{"this_case", "several", "another", "not_named"};
  return kNames[static_cast<std::size_t>(owner)];
}

std::string_view name_of(DayFit fit) {
  constexpr std::array<std::string_view, 5> kNames{"not_compared", "same", "within", "earlier", "later"};
  return kNames[static_cast<std::size_t>(fit)];
}

}  // namespace caselight
