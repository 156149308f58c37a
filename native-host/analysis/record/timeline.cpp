#include "analysis/record/timeline.hpp"

#include <algorithm>
#include <tuple>

#include "analysis/appointments/appointment_kind.hpp"
#include "analysis/statements/statements.hpp"
#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/status_titles.hpp"

namespace caselight {
namespace {

TimelineEntry entry(Date date, Provenance provenance, EvidenceRef from) {
  TimelineEntry out;
  out.date = date;
  out.provenance = provenance;
  out.from = from;
  return out;
}

void add_filing(const Case& of, std::vector<TimelineEntry>& out) {
  if (of.submitted) out.push_back(entry(of.submitted.value, Provenance::filing, of.submitted.from));
}

void add_status(const StatusText& status, std::vector<TimelineEntry>& out) {
  if (!status.date || status.from == kNoEvidence || status.title.empty()) return;
  TimelineEntry line = entry(status.date->day(), Provenance::uscis_text, status.from);
  line.text = status.title;
  line.text_es = status.title_es;
  line.code = status.code;
  line.effect = read_title(status.title).effect;
  out.push_back(line);
}

void add_papers(const Case& of, std::vector<TimelineEntry>& out) {
  for (const Notice& notice : of.notices) {
    if (!notice.generated) continue;
    TimelineEntry line = entry(notice.generated->day(), Provenance::notice, notice.from);
    line.text = notice.type;
    line.effect = read_notice_type(notice.type).effect;
    out.push_back(line);
  }
  for (const Document& document : of.documents) {
    if (!document.created) continue;
    TimelineEntry line = entry(document.created->day(), Provenance::document, document.from);
    line.text = document.type.empty() ? document.file_name : document.type;
    line.upload = document.source == DocumentSource::applicant;
    line.of_unknown_maker = document.source == DocumentSource::unknown;
    const bool ours = document.source == DocumentSource::uscis;
    line.effect = ours          ? read_document_type(document.type).effect
                  : line.upload ? Effect::upload
                                : Effect::unknown;
    out.push_back(line);
  }
}

Provenance provenance_of(const EventCode* meaning) {
  if (meaning == nullptr) return Provenance::unknown_code;
  return meaning->certainty == Certainty::official ? Provenance::official_code : Provenance::reported_code;
}

void add_events(const Case& of, std::vector<TimelineEntry>& out) {
  const auto repeats = find_repeats(of);
  for (std::size_t i = 0; i < of.events.size(); ++i) {
    const Event& event = of.events[i];
    const bool again = repeats[i] != kNoEvidence;
    const auto stamp = again && event.written ? event.written
                       : event.happened       ? event.happened
                                              : event.written;
    if (!stamp) continue;
    const EventCode* meaning = find_event_code(event.code);
    TimelineEntry line = entry(stamp->day(), provenance_of(meaning), event.from);
    line.code = event.code;
    line.meaning = meaning;
    line.effect = meaning == nullptr ? Effect::unknown : meaning->effect;
    line.repeat_of = repeats[i];
    out.push_back(line);
  }
}

/// Which telling gives a merged line its words: USCIS's text, then a notice, a document, a code.
int telling_rank(const TimelineEntry& line) {
  switch (line.provenance) {
    case Provenance::filing:
      return 0;
    case Provenance::uscis_text:
      return 1;
    case Provenance::notice:
      return 2;
    case Provenance::document:
      return 3;
    case Provenance::official_code:
    case Provenance::reported_code:
    case Provenance::unknown_code:
    case Provenance::calculated:
      break;
  }
  return 4;
}

bool is_code(const TimelineEntry& line) { return telling_rank(line) == 4; }
bool is_paper(const TimelineEntry& line) { return telling_rank(line) == 2 || telling_rank(line) == 3; }

/// Two tellings of one thing: the same code, the same words, or the same known effect from different sources.
bool same_thing(const TimelineEntry& a, const TimelineEntry& b) {
  if (a.upload || b.upload || a.repeat_of != kNoEvidence || b.repeat_of != kNoEvidence) return false;
  if (a.provenance == Provenance::filing || b.provenance == Provenance::filing) return false;
  if (is_code(a) && is_code(b)) return false;
  if (!a.code.empty() && a.code == b.code) return true;
  if (!a.text.empty() && equal_ignoring_case(a.text, b.text)) return true;
  const bool known = a.effect != Effect::unknown && a.effect != Effect::other;
  return known && a.effect == b.effect && a.provenance != b.provenance;
}

std::optional<Stamp> stamp_of(const Case& of, EvidenceRef from) {
  if (from == of.status.from) return of.status.date;
  for (const StatusText& status : of.history)
    if (status.from == from) return status.date;
  for (const Notice& notice : of.notices)
    if (notice.from == from) return notice.generated;
  for (const Document& document : of.documents)
    if (document.from == from) return document.created;
  return std::nullopt;
}

/// One letter listed by two answers, or the current status and its own row in the history, written on both
/// sides of midnight.
bool across_midnight(const TimelineEntry& earlier, const TimelineEntry& later, const Case& of) {
  if (earlier.date + std::chrono::days{1} != later.date || earlier.upload || later.upload) return false;
  if (!earlier.also.empty() || earlier.text.empty() || !equal_ignoring_case(earlier.text, later.text))
    return false;
  const bool papers = is_paper(earlier) && is_paper(later) && earlier.provenance != later.provenance;
  const bool status = earlier.provenance == Provenance::uscis_text && later.from == of.status.from &&
                      !earlier.code.empty() && earlier.code == later.code;
  if (!papers && !status) return false;
  const auto first = stamp_of(of, earlier.from), second = stamp_of(of, later.from);
  const bool timed = first && second && first->has_time && second->has_time;
  return timed && second->at - first->at <= std::chrono::hours{12};
}

/// USCIS's text that set an appointment, and the letter of that very appointment or that letter's document.
bool names_letter(const TimelineEntry& text, const TimelineEntry& paper, const Case& of,
                  const std::vector<Appointment>& appointments) {
  const bool letter = is_paper(paper) && !paper.upload && paper.effect == Effect::appointment_scheduled;
  if (text.provenance != Provenance::uscis_text || !sets_appointment(text.effect) || !letter) return false;
  const auto names = [&](const Appointment& a) { return holds(a.basis, text.from); };
  const auto about = std::find_if(appointments.begin(), appointments.end(), names);
  if (about == appointments.end() || std::any_of(about + 1, appointments.end(), names)) return false;
  if (about->from == paper.from) return true;
  const bool joined = holds(text.also, about->from);
  const auto notice = std::find_if(of.notices.begin(), of.notices.end(),
                                   [&](const Notice& each) { return each.from == about->from; });
  return joined && notice != of.notices.end() && equal_ignoring_case(notice->type, paper.text);
}

/// Lines are sorted by day; a line joins an earlier one of its day, or of the evening before.
std::vector<TimelineEntry> merge(std::vector<TimelineEntry> lines, const Case& of,
                                 const std::vector<Appointment>& appointments) {
  std::vector<TimelineEntry> out;
  for (TimelineEntry& line : lines) {
    TimelineEntry* home = nullptr;
    for (auto it = out.rbegin(); it != out.rend() && it->date == line.date; ++it) {
      if (same_thing(*it, line) || names_letter(*it, line, of, appointments)) home = &*it;
    }
    for (auto it = out.rbegin();
         home == nullptr && it != out.rend() && line.date - it->date <= std::chrono::days{1}; ++it) {
      if (across_midnight(*it, line, of)) home = &*it;
    }
    if (home == nullptr) {
      out.push_back(std::move(line));
      continue;
    }
    home->also.push_back(line.from);
    if (home->code.empty()) home->code = line.code;
    if (home->meaning == nullptr) home->meaning = line.meaning;
    if (home->text_es.empty()) home->text_es = line.text_es;
  }
  return out;
}

void measure_gaps(std::vector<TimelineEntry>& lines) {
  const TimelineEntry* before = nullptr;
  for (TimelineEntry& line : lines) {
    if (before != nullptr) line.gap_days = days_between(before->date, line.date);
    before = &line;
  }
}

}  // namespace

std::vector<TimelineEntry> find_timeline(const Case& of, const std::vector<Appointment>& appointments) {
  std::vector<TimelineEntry> lines;
  add_filing(of, lines);
  for (const StatusText& status : of.history) add_status(status, lines);
  add_status(of.status, lines);
  add_papers(of, lines);
  add_events(of, lines);
  sort_rows(lines, [](const TimelineEntry& a, const TimelineEntry& b) {
    return std::tuple{a.date, telling_rank(a), a.from} < std::tuple{b.date, telling_rank(b), b.from};
  });
  lines = merge(std::move(lines), of, appointments);
  measure_gaps(lines);
  return lines;
}

}  // namespace caselight
