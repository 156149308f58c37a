#include <algorithm>
#include <cmath>

#include "report/html/sections.hpp"
#include "report/phrases/appointments.hpp"

namespace caselight::sections {
namespace {

// Marks stand at a share of the width, so the picture fits any width without its text shrinking.
constexpr double kLeft = 2.0;
constexpr double kRight = 98.0;

enum class Lane : std::uint8_t { words, papers, codes };

Lane lane_of(Provenance provenance) {
  switch (provenance) {
    case Provenance::uscis_text:
      return Lane::words;
    case Provenance::document:
    case Provenance::notice:
    case Provenance::filing:
      return Lane::papers;
    case Provenance::official_code:
    case Provenance::reported_code:
    case Provenance::unknown_code:
    case Provenance::calculated:
      break;
  }
  return Lane::codes;
}

struct Span {
  Date from, to;

  double at(Date day) const {
    const auto whole = std::max<std::int64_t>(1, days_between(from, to));
    const auto share = static_cast<double>(days_between(from, day)) / static_cast<double>(whole);
    return kLeft + (kRight - kLeft) * std::clamp(share, 0.0, 1.0);
  }
};

/// From the first entry to the last, to today, or to the last appointment ahead, whichever is latest.
Span span_of(const Analysis& a) {
  Span span{a.timeline.front().date, std::max(a.timeline.back().date, a.today())};
  for (const auto& appointment : a.appointments) {
    if (appointment.state == AppointmentState::upcoming) span.to = std::max(span.to, appointment.at.day());
  }
  return span;
}

class Picture {
 public:
  Picture(const PageContext& page, Span span) : page_(page), w_(page.w), span_(span) {}

  void draw() {
    const std::string_view prefix = w_.id_prefix();
    w_.fixed("<figure class=\"picture\"><svg role=\"img\" aria-labelledby=\"");
    w_.text(prefix);
    w_.fixed("pt ");
    w_.text(prefix);
    w_.fixed("pd\" width=\"100%\" height=\"152\"><title id=\"");
    w_.text(prefix);
    w_.fixed("pt\">");
    w_.text(page_.plain(Word::timeline_picture_title));
    w_.fixed("</title><desc id=\"");
    w_.text(prefix);
    w_.fixed("pd\">");
    describe();
    w_.fixed("</desc>");
    lane(Lane::words, Word::timeline_lane_words);
    lane(Lane::papers, Word::timeline_lane_papers);
    lane(Lane::codes, Word::timeline_lane_codes);
    today();
    ahead();
    for (const auto& entry : page_.a.timeline) mark(entry);
    ends();
    w_.fixed("</svg></figure>");
  }

 private:
  static int top(Lane lane) { return 30 + 36 * static_cast<int>(lane); }

  void percent(double value) {
    const auto hundredths = std::lrint(value * 100);
    w_.number(hundredths / 100);
    w_.fixed(hundredths % 100 < 10 ? Fixed(".0") : Fixed("."));
    w_.number(hundredths % 100);
  }

  void describe() {
    const auto count = static_cast<std::int64_t>(page_.a.timeline.size());
    w_.text(page_.s.say(Word::timeline_picture_desc,
                        {{"count", count}, {"from", span_.from}, {"to", page_.a.timeline.back().date}}));
    for (const auto& appointment : page_.a.appointments) {
      if (appointment.state != AppointmentState::upcoming) continue;
      w_.fixed(" ");
      w_.text(
          page_.s.say(Word::page_appointment_line,
                      {{"what", appointment_name(appointment.kind, page_.s)},
                       {"when", page_.s.when(appointment.at.day(), page_.a.today_for(appointment.at.day()))},
                       {"state", appointment_state(appointment.state, page_.s)}}));
      w_.fixed(".");
    }
  }

  void lane(Lane lane, Word name) {
    w_.fixed("<text class=\"lane\" x=\"");
    percent(page_.s.dir() == "rtl" ? 100 : 0);
    w_.fixed("%\" y=\"");
    w_.number(top(lane) - 12);
    w_.fixed("\">");
    w_.text(page_.plain(name));
    w_.fixed("</text><line class=\"rail\" x1=\"0%\" x2=\"100%\" y1=\"");
    w_.number(top(lane));
    w_.fixed("\" y2=\"");
    w_.number(top(lane));
    w_.fixed("\"/>");
  }

  /// Square: paper; large dot: words; small dot: code; ring: the same code told again.
  void mark(const TimelineEntry& entry) {
    const Lane lane = lane_of(entry.provenance);
    if (lane == Lane::papers) return square(span_.at(entry.date), top(lane));
    const bool again = entry.repeat_of != kNoEvidence;
    if (lane == Lane::words)
      w_.fixed("<circle class=\"words\" r=\"6\" cx=\"");
    else if (again)
      w_.fixed("<circle class=\"again\" r=\"3\" cx=\"");
    else
      w_.fixed("<circle class=\"code\" r=\"4\" cx=\"");
    percent(span_.at(entry.date));
    w_.fixed("%\" cy=\"");
    w_.number(top(lane));
    w_.fixed("\"/>");
  }

  void square(double place, int middle) {
    w_.fixed("<rect class=\"paper\" width=\"9\" height=\"9\" transform=\"translate(-4.5 -4.5)\" x=\"");
    percent(place);
    w_.fixed("%\" y=\"");
    w_.number(middle);
    w_.fixed("\"/>");
  }

  void upright(Date day, Fixed open) {
    w_.fixed(open);
    w_.fixed(" y1=\"12\" y2=\"112\" x1=\"");
    percent(span_.at(day));
    w_.fixed("%\" x2=\"");
    percent(span_.at(day));
    w_.fixed("%\"/>");
  }

  /// Words at an upright line, on the side where there is room.
  void name(Date day, int y, std::string_view words) {
    const double place = span_.at(day);
    place > 50 ? w_.fixed("<text text-anchor=\"end\" y=\"") : w_.fixed("<text y=\"");
    w_.number(y);
    w_.fixed("\" x=\"");
    percent(place > 50 ? place - 1 : place + 1);
    w_.fixed("%\">");
    w_.text(words);
    w_.fixed("</text>");
  }

  void today() {
    upright(page_.a.today(), "<line class=\"today\"");
    name(page_.a.today(), 10, page_.plain(Word::timeline_today));
  }

  /// Names beside each other would run together: the nearest appointment bears its name, the text has all.
  void ahead() {
    bool named = false;
    for (const auto& appointment : page_.a.appointments) {
      if (appointment.state != AppointmentState::upcoming) continue;
      upright(appointment.at.day(), "<line class=\"coming\"");
      if (!named) name(appointment.at.day(), 125, appointment_name(appointment.kind, page_.s));
      named = true;
    }
  }

  void ends() {
    label(span_.from, "<text class=\"end\" text-anchor=\"start\" x=\"0%\" y=\"146\">");
    label(span_.to, "<text class=\"end\" text-anchor=\"end\" x=\"100%\" y=\"146\">");
  }

  void label(Date day, Fixed open) {
    w_.fixed(open);
    w_.text(page_.s.date_short(day));
    w_.fixed("</text>");
  }

  const PageContext& page_;
  HtmlWriter& w_;
  Span span_;
};

}  // namespace

void timeline_picture(const PageContext& page) {
  const auto span = span_of(page.a);
  if (span.from < span.to) Picture(page, span).draw();
}

}  // namespace caselight::sections
