// The brief for a small model: what matters most, a fact a line that can be copied.
#include <algorithm>
#include <string>

#include "brief/brief_writer.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/summary.hpp"
#include "report/phrases/timeline.hpp"

namespace caselight {
namespace {

constexpr std::size_t kNewestEvents = 5;

std::string_view without_stop(std::string_view sentence) {
  if (!sentence.empty() && sentence.back() == '.') sentence.remove_suffix(1);
  return sentence;
}

void small_case(BriefWriter& out) {
  const Case& of = *out.a.of;
  out.part("case", Word::brief_part_case);
  const auto form = form_number(out.a);
  if (!form.empty()) out.line(out.s.say(Word::brief_small_form, {{"form", form}}), basis_of(of.form.from));
  if (out.is_beside()) out.fact(Word::page_applicant, of.applicant.value, basis_of(of.applicant.from));
  if (of.submitted)
    out.line(out.s.say(Word::brief_small_filed, {{"date", of.submitted.value}}), basis_of(of.submitted.from));
  out.line(out.s.say(Word::brief_small_today, {{"date", out.a.today()}}));
}

void small_dates(BriefWriter& out) {
  out.part("dates", Word::brief_part_dates);
  for (const Deadline& one : out.a.deadlines) {
    const std::string name = deadline_name(out.a, one, out.s);
    const std::string day = deadline_day(out.a, one, out.s);
    out.line(out.s.say(Word::brief_small_day, {{"what", name}, {"day", day}}), one.basis);
    if (is_calculated(one)) out.note(out.s.plain(Word::brief_calculated));
  }
  for (const Appointment& one : out.a.appointments) {
    if (one.state != AppointmentState::upcoming) continue;
    const std::string when = out.s.when(one.at.day(), out.a.today_for(one.at.day()));
    out.line(out.s.say(Word::brief_small_day, {{"what", appointment_name(one.kind, out.s)}, {"day", when}}),
             basis_of(one.from));
  }
}

void small_timeline(BriefWriter& out) {
  out.part("timeline", Word::brief_part_timeline);
  const auto& all = out.a.timeline;
  const auto from = all.size() - std::min(all.size(), kNewestEvents);
  for (std::size_t i = from; i < all.size(); ++i) {
    if (all[i].repeat_of != kNoEvidence) continue;
    const std::string title = entry_title(all[i], out.s);
    out.line(out.s.say(Word::brief_small_event, {{"date", all[i].date}, {"title", without_stop(title)}}),
             basis_of(all[i].from));
  }
}

void small_next(BriefWriter& out) {
  const NextSteps steps = next_steps(out.a, out.s);
  if (!steps.lines.empty()) {
    out.part("next", Word::brief_part_next);
    out.line(steps.lines.front());
  }
  write_remedies(out, steps);
}

void small_status(BriefWriter& out) {
  out.part("status", Word::brief_part_status);
  out.said(headline(out.a, out.s));
  if (const auto stage = second_line(out.a, out.s)) out.said(*stage);
  write_current_status(out);
}

}  // namespace

void write_small(BriefWriter& out) {
  for (const auto write :
       {small_case, small_status, write_asked, write_changes, small_dates, small_timeline, small_next})
    write(out);
}

}  // namespace caselight
