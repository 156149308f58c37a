#include <string>

#include "brief/brief_writer.hpp"
#include "knowledge/event_codes.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/timeline.hpp"
#include "report/phrases/touch.hpp"
#include "report/phrases/waits.hpp"

namespace caselight {
namespace {

Basis with_first(EvidenceRef first, const Basis& rest) {
  Basis out{first};
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

std::string dated(const BriefWriter& out, const std::optional<Stamp>& stamp, std::string_view words) {
  if (!stamp) return std::string(words);
  const std::string day = out.s.date(stamp->day());
  return out.s.say(Word::page_fact, {{"name", day}, {"value", words}});
}

/// Only the type of a paper is told; its file's name is the person's own.
std::string_view type_of(const BriefWriter& out, std::string_view type) {
  return type.empty() ? out.s.plain(Word::timeline_untyped) : type;
}

Word sender(DocumentSource source) {
  switch (source) {
    case DocumentSource::uscis:
      return Word::page_papers_uscis;
    case DocumentSource::applicant:
      return Word::page_papers_own;
    case DocumentSource::unknown:
      break;
  }
  return Word::page_papers_unknown;
}

void earlier_places(BriefWriter& out) {
  const auto& places = out.a.location.history;
  if (places.size() < 2) return;
  for (const PlaceSince& place : places) {
    const auto name = place.name.empty() ? place.code : place.name;
    out.line(out.s.say(Word::page_location_since, {{"office", name}, {"date", place.since}}));
  }
}

void wait(BriefWriter& out) {
  if (!out.a.wait || !out.a.outlook.tells_wait) return;
  const Wait& wait = *out.a.wait;
  if (out.exact_days()) out.line(wait_sentence(out.a, out.s), basis_of(wait.from));
  const auto groups = wait_groups(out.a, out.s);
  for (const WaitGroup& group : groups) {
    out.line(out.s.say(Word::page_fact, {{"name", group.period}, {"value", out.s.list(group.figures)}}));
    out.note(group.published);
    out.note(group.definition);
  }
  if (!groups.empty() && wait.lacks_group) out.note(out.s.plain(Word::wait_several));
  if (!wait.ended) out.note(out.s.plain(groups.empty() ? Word::wait_none : Word::wait_compare));
}

/// A month has no weekday, and a weekday would tell which of its days it is.
void weekday(BriefWriter& out, Date day) {
  if (out.exact_days()) out.note(out.s.say(Word::brief_weekday, {{"day", out.s.date_weekday(day)}}));
}

/// USCIS's title names the day's event; the code that came with it has a meaning of its own.
void code_note(BriefWriter& out, const TimelineEntry& entry) {
  const bool told = entry.provenance == Provenance::official_code ||
                    entry.provenance == Provenance::reported_code ||
                    entry.provenance == Provenance::unknown_code;
  if (entry.code.empty() || told) return;
  const std::string meaning = code_title(entry.code, find_event_code(entry.code), out.s);
  out.note(out.s.say(Word::brief_code_means, {{"code", entry.code}, {"meaning", meaning}}));
}

void timeline_details(BriefWriter& out, const TimelineEntry& entry) {
  if (entry.gap_days > 0 && out.exact_days())
    out.note(out.s.say(Word::timeline_gap, {{"days", entry.gap_days}}));
  out.note(also_note(out.a, entry, out.s));
  out.note(seen_together_note(out.a, entry, out.s));
}

}  // namespace

void write_dates(BriefWriter& out) {
  out.part("dates", Word::brief_part_dates);
  for (const Deadline& one : out.a.deadlines) {
    const std::string day = deadline_day(out.a, one, out.s);
    out.line(out.s.say(Word::page_fact, {{"name", deadline_name(out.a, one, out.s)}, {"value", day}}),
             one.basis);
    const bool bears_weekday = day.find(out.s.date_weekday(one.earliest)) != std::string::npos;
    if (!bears_weekday) weekday(out, one.earliest);
    if (is_calculated(one)) out.note(out.s.plain(Word::brief_calculated));
    for (const std::string& more : deadline_notes(out.a, one, out.s)) out.note(more);
  }
  for (const Appointment& one : out.a.appointments) {
    const std::string when = out.s.when(one.at.day(), out.a.today_for(one.at.day()));
    const std::string text =
        out.s.say(Word::page_appointment_line, {{"what", appointment_name(one.kind, out.s)},
                                                {"when", when},
                                                {"state", appointment_state(one.state, out.s)}});
    out.line(text, with_first(one.from, one.basis));
    weekday(out, one.at.day());
    for (const std::string& more : appointment_notes(one, out.s)) out.note(more);
  }
}

void write_timeline(BriefWriter& out) {
  out.part("timeline", Word::brief_part_timeline);
  for (const TimelineEntry& entry : out.a.timeline) {
    if (!out.detailed() && entry.repeat_of != kNoEvidence) continue;
    const std::string title = entry_title(entry, out.s);
    std::string source(provenance_name(entry.provenance, out.s));
    if (!entry.code.empty()) {
      source = out.s.say(Word::page_source_with_code, {{"source", source}, {"code", entry.code}});
    }
    out.line(
        out.s.say(Word::brief_timeline_line, {{"date", entry.date}, {"title", title}, {"source", source}}),
        with_first(entry.from, entry.also));
    code_note(out, entry);
    out.note(repeat_note(out.a, entry, out.s));
    if (out.detailed()) timeline_details(out, entry);
  }
}

void write_papers(BriefWriter& out) {
  out.part("documents", Word::brief_part_documents);
  for (const Notice& notice : out.a.of->notices) {
    const std::string text = dated(out, notice.generated, type_of(out, notice.type));
    out.fact(Word::page_notices, text, basis_of(notice.from));
  }
  for (const Document& document : out.a.of->documents) {
    const std::string text = dated(out, document.created, type_of(out, document.type));
    out.fact(sender(document.source), text, basis_of(document.from));
  }
}

void write_conflicts(BriefWriter& out) {
  out.part("conflicts", Word::brief_part_conflicts);
  for (const Conflict& conflict : out.a.conflicts) {
    out.line(conflict_statement(conflict, out.s));
    for (const Side& side : conflict_sides(*out.a.of, conflict, out.s)) {
      out.line(out.s.say(Word::page_fact, {{"name", side.source}, {"value", side.says}}),
               basis_of(side.from));
    }
    out.note(conflict_resolution(conflict, out.s));
  }
}

void write_record(BriefWriter& out) {
  const Location& place = out.a.location;
  out.part("record", Word::brief_part_record);
  out.fact(Word::page_office, place.office.empty() ? place.code : place.office, basis_of(place.source));
  if (out.a.touch) {
    out.line(touch_note(out.a, out.s), with_first(out.a.touch->stamp, {out.a.touch->explained_by}));
  }
  if (out.detailed()) earlier_places(out);
  wait(out);
}

}  // namespace caselight
