#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "report/ics/calendar_text.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/names.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

std::string without(std::string text, std::string_view dropped) {
  text.erase(std::remove_if(text.begin(), text.end(),
                            [&](char c) { return dropped.find(c) != std::string_view::npos; }),
             text.end());
  return text;
}

std::string basic_date(Date day) { return without(format_date(day), "-"); }
std::string basic_instant(Instant at) { return without(format_instant(at), "-:"); }

/// Tentative is a day that is only the longest that USCIS may give.
enum class EventStatus : std::uint8_t { confirmed, tentative, cancelled };

std::string_view name_of(EventStatus status) {
  constexpr std::array<std::string_view, 3> kNames{"CONFIRMED", "TENTATIVE", "CANCELLED"};
  return kNames[static_cast<std::size_t>(status)];
}

/// One all-day event. Its UID has to be the same each time, or an import would add instead of update.
struct DayEvent {
  std::string kind;
  Date day{};
  std::string known_by;  ///< part of the UID: stays when the day itself is computed anew or moved
  std::string summary;
  std::vector<std::string> notes;
  EventStatus status = EventStatus::confirmed;
};

class Calendar {
 public:
  explicit Calendar(const Speech& speech) : speech_(speech) {
    out_.line("BEGIN", "VCALENDAR");
    out_.line("VERSION", "2.0");
    out_.line("PRODID", "-//Caselight//Caselight//EN");
    out_.line("CALSCALE", "GREGORIAN");
    out_.line("METHOD", "PUBLISH");
  }

  void add(const Analysis& analysis) {
    for (const auto& one : analysis.deadlines) write(analysis, event_of(analysis, one));
    for (const auto& one : analysis.appointments) write(analysis, event_of(analysis, one));
  }

  std::string take() {
    if (seen_.empty()) no_event();
    out_.line("END", "VCALENDAR");
    return out_.take();
  }

 private:
  /// A calendar has to have a part (RFC 5545, 3.6); the definition of UTC says nothing of any day.
  void no_event() {
    out_.line("BEGIN", "VTIMEZONE");
    out_.line("TZID", "UTC");
    out_.line("BEGIN", "STANDARD");
    out_.line("DTSTART", "20200101T000000");
    out_.line("TZOFFSETFROM", "+0000");
    out_.line("TZOFFSETTO", "+0000");
    out_.line("END", "STANDARD");
    out_.line("END", "VTIMEZONE");
  }

  std::string summary(const Analysis& analysis, std::string_view what) const {
    const auto receipt = std::string_view(analysis.of->receipt);
    return speech_.say(Word::page_calendar_summary,
                       {{"what", what}, {"form", form_number(analysis)}, {"receipt", receipt}});
  }

  DayEvent event_of(const Analysis& analysis, const Deadline& one) const {
    DayEvent event{std::string(name_of(one.kind)),
                   one.earliest,
                   basic_date(one.from),
                   summary(analysis, deadline_label(analysis, one, speech_)),
                   {},
                   one.bound == Bound::maximum ? EventStatus::tentative : EventStatus::confirmed};
    event.notes = deadline_notes(analysis, one, speech_);
    if (one.bound == Bound::printed && is_yours(one))
      event.notes.insert(event.notes.begin(),
                         speech_.say(Word::deadline_printed_day, {{"date", one.earliest}}));
    return event;
  }

  DayEvent event_of(const Analysis& analysis, const Appointment& one) const {
    const bool off = one.state == AppointmentState::cancelled || one.state == AppointmentState::rescheduled;
    const Date day = one.at.day();
    DayEvent event{"appointment",
                   day,
                   letter_of(analysis, one).value_or(basic_date(day)),
                   summary(analysis, appointment_name(one.kind, speech_)),
                   appointment_notes(one, speech_),
                   off ? EventStatus::cancelled : EventStatus::confirmed};
    return event;
  }

  /// The number of the letter that announced an appointment: it stays when the day moves.
  static std::optional<std::string> letter_of(const Analysis& analysis, const Appointment& one) {
    for (const Notice& notice : analysis.of->notices) {
      const auto id = notice.letter_id;
      const bool plain = !id.empty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](char c) {
        return is_digit(c) || is_letter(c) || c == '-';
      });
      if (notice.from == one.from && plain) return std::string(id);
    }
    return std::nullopt;
  }

  /// Two of the same kind from the same day get a number; the order of the analysis is stable.
  std::string uid(const Analysis& analysis, const DayEvent& event) {
    std::string base = analysis.of->receipt + "-" + event.kind + "-" + event.known_by;
    const int earlier = seen_[base]++;
    if (earlier > 0) base += "-" + std::to_string(earlier + 1);
    return base + "@caselight.app";
  }

  void write(const Analysis& analysis, const DayEvent& event) {
    const Instant read_at = analysis.of->captured_at.value_or(analysis.now);
    // Minutes since 2020: grows with each reading and stays within the 32 bits of an INTEGER (RFC
    // 5545, 3.3.8).
    const auto since =
        std::chrono::floor<std::chrono::minutes>(read_at - Instant(Date(std::chrono::year(2020) / 1 / 1)));
    out_.line("BEGIN", "VEVENT");
    out_.line("UID", uid(analysis, event));
    out_.line("DTSTAMP", basic_instant(read_at));
    out_.line("SEQUENCE", std::to_string(std::max<std::int64_t>(0, since.count())));
    out_.line("DTSTART;VALUE=DATE", basic_date(event.day));
    out_.line("DTEND;VALUE=DATE", basic_date(event.day + std::chrono::days(1)));
    out_.text("SUMMARY", event.summary);
    out_.text("DESCRIPTION", description(event));
    out_.line("STATUS", name_of(event.status));
    out_.line("TRANSP", "TRANSPARENT");
    if (event.status != EventStatus::cancelled && !analysis.is_over(event.day)) alarms(event);
    out_.line("END", "VEVENT");
  }

  std::string description(const DayEvent& event) const {
    std::string text;
    for (const auto& note : event.notes) text.append(note).push_back('\n');
    return text.append(speech_.plain(Word::page_footer_notice));
  }

  void alarms(const DayEvent& event) {
    for (const auto trigger : {"-P7D", "-P1D"}) {
      out_.line("BEGIN", "VALARM");
      out_.line("ACTION", "DISPLAY");
      out_.line("TRIGGER", trigger);
      out_.text("DESCRIPTION", event.summary);
      out_.line("END", "VALARM");
    }
  }

  const Speech& speech_;
  CalendarText out_;
  std::map<std::string, int> seen_;
};

}  // namespace

std::string to_ics(std::span<const Analysis> analyses, const Speech& speech) {
  Calendar calendar(speech);
  for (const auto& analysis : analyses) calendar.add(analysis);
  return calendar.take();
}

}  // namespace caselight
