#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "report/html/sections.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/case_history.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/timeline.hpp"

namespace caselight::sections {
namespace {

using Lines = std::vector<std::string>;

void notes(const PageContext& page, const Lines& lines) {
  if (lines.empty()) return;
  const auto list = page.w.in(Tag::ul, {{Name::cls, "notes"}});
  for (const auto& line : lines) page.w.element(Tag::li, line);
}

void deadline(const PageContext& page, const Deadline& one) {
  const Beside beside = beside_of(page.a, one, page.s);
  const auto item = page.w.in(Tag::div, {{Name::cls, "due"}});
  page.w.element(Tag::h3, deadline_name(page.a, one, page.s));
  {
    const auto line = page.w.in(Tag::p, {{Name::cls, "big"}});
    page.w.text(deadline_day(page.a, one, page.s, beside));
    if (is_calculated(one)) page.calculated();
    page.cite(one.basis);
  }
  const auto all = deadline_notes_apart(page.a, one, page.s, beside);
  notes(page, all.days);
  if (all.rule.empty()) return;
  const auto part = page.more(page.plain(Word::page_deadline_rule));
  notes(page, all.rule);
}

/// What is true of each of several appointments is said once, below them.
Lines take_common(std::vector<Lines>& of_each) {
  Lines common;
  if (of_each.size() < 2) return common;
  const auto has = [](const Lines& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  for (const auto& line : of_each.front()) {
    if (std::all_of(of_each.begin(), of_each.end(), [&](const Lines& one) { return has(one, line); }))
      common.push_back(line);
  }
  for (Lines& lines : of_each) std::erase_if(lines, [&](const auto& line) { return has(common, line); });
  return common;
}

void appointment(const PageContext& page, const Appointment& one, const Lines& lines) {
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
  notes(page, lines);
}

void appointment_list(const PageContext& page, const std::vector<const Appointment*>& list) {
  std::vector<Lines> of_each;
  for (const Appointment* one : list)
    of_each.push_back(appointment_notes(*one, page.s, beside_of(page.a, *one)));
  const Lines common = take_common(of_each);
  for (std::size_t i = 0; i < list.size(); ++i) appointment(page, *list[i], of_each[i]);
  notes(page, common);
}

std::string_view lane_class(Provenance provenance) {
  switch (provenance) {
    case Provenance::uscis_text:
      return "words";
    case Provenance::document:
    case Provenance::notice:
    case Provenance::filing:
      return "paper";
    case Provenance::official_code:
    case Provenance::reported_code:
    case Provenance::unknown_code:
    case Provenance::calculated:
      break;
  }
  return "code";
}

/// The title itself says that it is a filing, a notice or a document.
bool is_in_title(Provenance provenance) {
  return provenance == Provenance::filing || provenance == Provenance::notice ||
         provenance == Provenance::document;
}

void source_of(const PageContext& page, const HistoryLine& line) {
  const TimelineEntry& one = *line.entry;
  const auto source = page.w.in(Tag::span, {{Name::cls, "source"}});
  if (!is_in_title(one.provenance)) page.w.text(provenance_name(one.provenance, page.s));
  if (!one.code.empty()) {
    page.w.fixed(" ");
    page.w.element(Tag::code, one.code);
  }
  page.cite(basis_of(one.from));
  page.cite(one.also);
  for (const TimelineEntry* repeat : line.repeats) page.cite(basis_of(repeat->from));
}

/// Of the newest line it is told that a long silence went before; of the others the days tell it.
void entry(const PageContext& page, const HistoryLine& line, bool newest) {
  const TimelineEntry& one = *line.entry;
  const auto item = page.w.in(Tag::li, {{Name::cls, lane_class(one.provenance)}});
  page.day(one.date, page.s.date_short(one.date));
  page.w.fixed(" ");
  page.w.element(
      Tag::span, entry_title(one, page.s),
      {{Name::cls, "what"}, {Name::lang, std::string_view(title_is_english(one, page.s) ? "en" : "")}});
  source_of(page, line);
  for (const auto& note : {repeats_note(line, page.s), seen_together_note(page.a, one, page.s)}) {
    if (!note.empty()) page.w.element(Tag::span, note, {{Name::cls, "note"}});
  }
  if (newest && line.quiet_days_before > 0)
    page.w.element(Tag::span, page.s.say(Word::timeline_quiet, {{"days", line.quiet_days_before}}),
                   {{Name::cls, "note"}});
}

void entries(const PageContext& page, std::span<const HistoryLine> lines, bool newest_first) {
  const auto list = page.w.in(Tag::ol, {{Name::cls, "timeline"}});
  for (std::size_t i = 0; i < lines.size(); ++i) entry(page, lines[i], newest_first && i == 0);
}

/// Codes that nobody can read tell nothing by their place: they share a line.
void unpublished(const PageContext& page, const std::vector<HistoryLine>& lines) {
  if (lines.empty()) return;
  const auto line = page.w.in(Tag::p, {{Name::cls, "source"}});
  page.w.text(unpublished_codes(lines, page.s));
  for (const auto& one : lines) {
    page.cite(basis_of(one.entry->from));
    for (const TimelineEntry* repeat : one.repeats) page.cite(basis_of(repeat->from));
  }
}

bool has_appointment_ahead(const Analysis& a) {
  return std::any_of(a.appointments.begin(), a.appointments.end(),
                     [](const Appointment& one) { return one.state == AppointmentState::upcoming; });
}

/// Of a few entries the list tells as much as the picture, unless something lies ahead.
void picture_of_few(const PageContext& page) {
  if (!has_appointment_ahead(page.a)) return;
  const auto part = page.more(page.plain(Word::timeline_picture_title));
  timeline_picture(page);
}

}  // namespace

void deadlines(const PageContext& page) {
  if (page.a.deadlines.empty()) return;
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_due, "due");
  for (const auto& one : page.a.deadlines) deadline(page, one);
}

void appointments(const PageContext& page) {
  if (page.a.appointments.empty()) return;
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_appointments, "appointments");
  std::vector<const Appointment*> current, past;
  for (const auto& one : page.a.appointments)
    (one.state == AppointmentState::past ? past : current).push_back(&one);
  appointment_list(page, current);
  if (past.empty()) return;
  const auto count = static_cast<std::int64_t>(past.size());
  const auto part = page.more(page.s.say(Word::page_past_appointments, {{"count", count}}));
  appointment_list(page, past);
}

void timeline(const PageContext& page) {
  if (page.a.timeline.empty()) return;
  constexpr std::size_t kShown = 3;
  const auto history = case_history(page.a);
  const std::span<const HistoryLine> lines(history.lines);
  // One entry more is no reason to fold it.
  const std::size_t shown = lines.size() <= kShown + 1 ? lines.size() : kShown;
  const auto section = page.w.in(Tag::section);
  page.heading(Word::page_timeline, "happened");
  if (!lines.empty()) entries(page, lines.first(shown), true);
  const bool has_older = shown < lines.size();
  if (has_older) {
    const auto older = static_cast<std::int64_t>(lines.size() - shown);
    const auto part = page.more(page.s.say(Word::timeline_older, {{"count", older}}));
    entries(page, lines.subspan(shown), false);
    timeline_picture(page);
  }
  unpublished(page, history.unpublished);
  if (!has_older) picture_of_few(page);
}

}  // namespace caselight::sections
