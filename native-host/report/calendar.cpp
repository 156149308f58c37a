#include "report/calendar.hpp"

#include <array>

#include "base/sort_rows.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"

namespace caselight {
namespace {

class Days {
 public:
  Days(const Analysis& analysis, const Speech& speech) : a_(analysis), s_(speech) {}

  void add(const Appointment& one) {
    CalendarEntry entry;
    entry.date = one.at.day();
    if (one.at.has_time) entry.at = one.at.at;
    entry.kind = CalendarKind::appointment;
    entry.text = s_.say(Word::calendar_appointment, {{"what", appointment_name(one.kind, s_)},
                                                     {"state", appointment_state(one.state, s_)}});
    entry.caveat = joined(appointment_notes(one, s_));
    finish(entry, one.state == AppointmentState::upcoming);
  }

  void add(const Deadline& one) {
    CalendarEntry entry;
    const bool yours = is_yours(one);
    entry.date = one.earliest;
    entry.kind = yours ? CalendarKind::deadline : CalendarKind::wait;
    entry.text = deadline_label(a_, one, s_);
    entry.caveat = joined(deadline_notes(a_, one, s_));
    finish(entry, yours);
  }

  void add_filing() {
    if (!a_.of->submitted) return;
    CalendarEntry entry;
    entry.date = a_.of->submitted.value;
    entry.text = std::string(s_.plain(Word::timeline_filed));
    finish(entry, false);
  }

  std::vector<CalendarEntry> take() {
    sort_rows(out_, [](const CalendarEntry& a, const CalendarEntry& b) { return a.date < b.date; });
    return std::move(out_);
  }

 private:
  /// As sentences: some of the lines, which stand alone elsewhere, bear no stop.
  static std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
      if (!out.empty())
        out += std::string_view(".?!").find(out.back()) == std::string_view::npos ? ". " : " ";
      out += line;
    }
    return out;
  }

  void finish(CalendarEntry& entry, bool counts) {
    entry.past = a_.is_over(entry.date);
    entry.urgent = counts && !entry.past;
    out_.push_back(std::move(entry));
  }

  const Analysis& a_;
  const Speech& s_;
  std::vector<CalendarEntry> out_;
};

}  // namespace

std::string_view name_of(CalendarKind kind) {
  constexpr std::array<std::string_view, 4> names{"appointment", "deadline", "wait", "filing"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<CalendarEntry> calendar_entries(const Analysis& analysis, const Speech& speech) {
  Days all(analysis, speech);
  all.add_filing();
  for (const Appointment& one : analysis.appointments) all.add(one);
  for (const Deadline& one : analysis.deadlines) all.add(one);
  return all.take();
}

}  // namespace caselight
