#include "report/html/sections.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/timeline.hpp"

namespace caselight::sections {
namespace {

void notes(const PageContext& page, const std::vector<std::string>& lines) {
  const auto list = page.w.in(Tag::ul, {{Name::cls, "notes"}});
  for (const auto& line : lines) page.w.element(Tag::li, line);
}

void deadline(const PageContext& page, const Deadline& one) {
  const auto item = page.w.in(Tag::div, {{Name::cls, "due"}});
  page.w.element(Tag::h3, deadline_name(page.a, one, page.s));
  {
    const auto line = page.w.in(Tag::p, {{Name::cls, "big"}});
    page.w.text(deadline_day(page.a, one, page.s));
    if (is_calculated(one)) page.calculated();
    page.cite(one.basis);
  }
  notes(page, deadline_notes(page.a, one, page.s));
}

void appointment(const PageContext& page, const Appointment& one) {
  const bool stands = one.state == AppointmentState::upcoming || one.state == AppointmentState::past;
  const auto item = page.w.in(Tag::div, {{Name::cls, std::string_view(stands ? "due" : "due off")}});
  page.w.element(Tag::h3, appointment_name(one.kind, page.s));
  {
    const auto line = page.w.in(Tag::p, {{Name::cls, "big"}});
    page.day(one.at.day(), page.s.date_weekday(one.at.day()));
    page.w.fixed(" ");
    page.w.element(Tag::span, page.s.distance(one.at.day(), page.a.today_for(one.at.day())),
                   {{Name::cls, "far"}});
    page.w.fixed(" ");
    page.w.element(Tag::span, appointment_state(one.state, page.s), {{Name::cls, "chip"}});
    page.cite(basis_of(one.from));
    page.cite(one.basis);
  }
  notes(page, appointment_notes(one, page.s));
}

std::string_view lane_class(Provenance provenance) {
  switch (provenance) {
    case Provenance::uscis_text:
      return "words";
    case Provenance::document:
    case Provenance::notice:
    case Provenance::filing:
      return "paper";
    default:
      return "code";
  }
}

void entry(const PageContext& page, const TimelineEntry& one) {
  const bool repeat = one.repeat_of != kNoEvidence;
  if (one.gap_days > 0)
    page.w.element(Tag::li, page.s.say(Word::timeline_gap, {{"days", one.gap_days}}), {{Name::cls, "gap"}});
  const auto item = page.w.in(Tag::li, {{Name::cls, repeat ? "again" : lane_class(one.provenance)}});
  page.day(one.date, page.s.date(one.date));
  page.w.fixed(" ");
  page.w.element(
      Tag::span, entry_title(one, page.s),
      {{Name::cls, "what"}, {Name::lang, std::string_view(title_is_english(one, page.s) ? "en" : "")}});
  {
    const auto source = page.w.in(Tag::span, {{Name::cls, "source"}});
    page.w.text(provenance_name(one.provenance, page.s));
    if (!one.code.empty()) {
      page.w.fixed(" ");
      page.w.element(Tag::code, one.code);
    }
    page.cite(basis_of(one.from));
    page.cite(one.also);
  }
  for (const auto& note : {also_note(page.a, one, page.s), repeat_note(page.a, one, page.s),
                           seen_together_note(page.a, one, page.s)}) {
    if (!note.empty()) page.w.element(Tag::span, note, {{Name::cls, "note"}});
  }
}

}  // namespace

void deadlines(const PageContext& page) {
  if (page.a.deadlines.empty()) return;
  const auto section = page.w.in(Tag::section, {{Name::aria_labelledby, "due"}});
  page.heading(Word::page_due, "due");
  for (const auto& one : page.a.deadlines) deadline(page, one);
}

void appointments(const PageContext& page) {
  if (page.a.appointments.empty()) return;
  const auto section = page.w.in(Tag::section, {{Name::aria_labelledby, "appointments"}});
  page.heading(Word::page_appointments, "appointments");
  for (const auto& one : page.a.appointments) appointment(page, one);
}

void timeline(const PageContext& page) {
  if (page.a.timeline.empty()) return;
  const auto section = page.w.in(Tag::section, {{Name::aria_labelledby, "happened"}});
  page.heading(Word::page_timeline, "happened");
  timeline_picture(page);
  const auto list = page.w.in(Tag::ol, {{Name::cls, "timeline"}});
  for (const auto& one : page.a.timeline) entry(page, one);
}

}  // namespace caselight::sections
