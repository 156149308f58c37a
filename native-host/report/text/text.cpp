#include "analysis/record/disputes.hpp"
#include "base/printable.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/appointments.hpp"
#include "report/phrases/case_history.hpp"
#include "report/phrases/changes.hpp"
#include "report/phrases/conflicts.hpp"
#include "report/phrases/deadlines.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/next_steps.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/status_words.hpp"
#include "report/phrases/summary.hpp"
#include "report/phrases/timeline.hpp"
#include "report/phrases/touch.hpp"
#include "report/phrases/waits.hpp"
#include "report/report.hpp"
#include "report/text/wrap.hpp"

namespace caselight {
namespace {

class TextReport {
 public:
  TextReport(const Analysis& analysis, const Speech& speech) : a_(analysis), s_(speech) {
    out_.reserve(4096);
  }

  std::string take(Edition edition) {
    if (edition == Edition::copy_to_share) cover();
    head();
    asked();
    standing();
    conflicts(/*grave=*/true);
    changes();
    deadlines();
    appointments();
    next();
    waiting();
    timeline();
    uscis_says();
    conflicts(/*grave=*/false);
    touch();
    policies();
    readings();
    footer();
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { append_wrapped(out_, one_line(text), "", ""); }
  void item(std::string_view text) { append_wrapped(out_, one_line(text), "  - ", "    "); }
  void note(std::string_view text) { append_wrapped(out_, one_line(text), "    ", "    "); }
  void heading(Word word) {
    out_.push_back('\n');
    line(s_.plain(word));
  }

  void cover() {
    line(s_.plain(Word::mask_title));
    line(s_.plain(Word::mask_about));
    out_.push_back('\n');
  }

  void head() {
    line(headline(a_, s_).text);
    out_.push_back('\n');
    fact(Word::page_form, form_number(a_));
    fact(Word::page_receipt, a_.of->receipt);
    fact(Word::page_applicant, a_.of->applicant.value);
  }

  void asked() {
    heading(Word::page_needs_you);
    if (!a_.needs_you()) item(nothing_found(a_, s_));
    for (const Action* action : tasks(a_))
      item(marked(action_text(a_, *action, s_), names_calculated_day(a_, *action)));
  }

  void standing() {
    heading(Word::page_stands);
    std::string sentences;
    for (const auto& said : lede(a_, s_)) sentences.append(sentences.empty() ? "" : " ").append(said.text);
    if (!sentences.empty()) line(sentences);
    fact(Word::page_office, a_.location.office.empty() ? a_.location.code : a_.location.office);
    if (!a_.delivery.tracking_number.empty()) {
      line(s_.say(Word::mail_track_link, {{"number", a_.delivery.tracking_number}}));
    }
  }

  /// The newest published figures; the page has the older ones too.
  void waiting() {
    if (!a_.outlook.tells_wait) return;
    const Wait& wait = *a_.wait;
    heading(Word::page_wait);
    line(wait_sentence(a_, s_));
    const auto groups = wait_groups(a_, s_);
    if (groups.empty() && !wait.ended) note(s_.plain(Word::wait_none));
    if (groups.empty()) return;
    if (wait.lacks_group) line(s_.plain(Word::wait_several));
    line(s_.say(Word::wait_others, {{"period", groups.front().period}}));
    for (const auto& figure : groups.front().figures) item(figure);
    if (!groups.front().definition.empty()) note(groups.front().definition);
    note(s_.plain(Word::wait_compare));
    note(groups.front().published);
  }

  void fact(Word name, std::string_view value) {
    if (!value.empty()) line(s_.say(Word::page_fact, {{"name", s_.plain(name)}, {"value", value}}));
  }

  /// `text [calculated]`.
  std::string marked(std::string text, bool calculated) const {
    if (calculated) text.append(" [").append(s_.plain(Word::timeline_provenance_calculated)).append("]");
    return text;
  }

  /// The summary names the title; a text may say more, and what no table knows is to be read.
  void uscis_says() {
    const auto words = status_words(*a_.of, s_);
    if (words.text.empty() || !has_status_text(*a_.of)) return;
    heading(Word::page_uscis_says);
    if (!words.title.empty()) note(words.title);
    note(words.text);
  }

  void deadlines() {
    if (a_.deadlines.empty()) return;
    heading(Word::page_due);
    for (const auto& deadline : a_.deadlines) {
      item(deadline_name(a_, deadline, s_));
      const Beside beside = beside_of(a_, deadline, s_);
      note(marked(deadline_day(a_, deadline, s_, beside), is_calculated(deadline)));
      for (const auto& more : deadline_notes(a_, deadline, s_, beside)) note(more);
    }
  }

  void appointments() {
    if (a_.appointments.empty()) return;
    heading(Word::page_appointments);
    for (const auto& appointment : a_.appointments) {
      item(s_.say(Word::page_appointment_line, {{"what", appointment_name(appointment.kind, s_)},
                                                {"when", day_to_act(a_, appointment.at.day(), s_)},
                                                {"state", appointment_state(appointment.state, s_)}}));
      for (const auto& more : appointment_notes(appointment, s_, beside_of(a_, appointment))) note(more);
    }
  }

  void changes() {
    if (a_.changes.empty()) return;
    heading(Word::page_changes);
    for (const auto& change : changes_told(a_, s_)) item(change);
  }

  void next() {
    const auto steps = next_steps(a_, s_);
    if (steps.lines.empty() && steps.remedies.empty()) return;
    if (!steps.lines.empty()) heading(Word::page_next);
    for (const auto& step : steps.lines) item(step);
    for (const auto& step : steps.more) item(step);
    if (steps.has_path)
      note(std::string(s_.plain(Word::next_no_prediction)) + ' ' + std::string(s_.plain(Word::next_skipped)));
    if (steps.remedies.empty()) return;
    heading(Word::next_remedies);
    for (const auto& remedy : steps.remedies) {
      item(remedy.text);
      note(s_.say(Word::next_source, {{"source", remedy.source}}));
    }
  }

  void policies() {
    if (a_.policies.empty()) return;
    heading(Word::page_policy);
    for (const PolicyNote* policy : a_.policies) {
      const auto words = Speech::find("policy", policy->words);
      if (words) item(s_.say(*words));
    }
  }

  void timeline() {
    if (a_.timeline.empty()) return;
    heading(Word::page_timeline);
    const auto history = case_history(a_);
    for (const HistoryLine& one : history.lines) entry(one);
    for (const HistoryLine& one : history.unpublished) entry(one);
  }

  void entry(const HistoryLine& one) {
    const TimelineEntry& entry = *one.entry;
    const auto source =
        entry.code.empty() ? std::string(provenance_name(entry.provenance, s_)) : source_with_code(entry);
    item(s_.say(Word::page_timeline_line,
                {{"date", entry.date}, {"title", entry_title(entry, s_)}, {"source", source}}));
    if (const auto repeats = repeats_note(one, s_); !repeats.empty()) note(repeats);
    if (const auto together = seen_together_note(a_, entry, s_); !together.empty()) note(together);
  }

  std::string source_with_code(const TimelineEntry& entry) const {
    return s_.say(Word::page_source_with_code,
                  {{"source", provenance_name(entry.provenance, s_)}, {"code", entry.code}});
  }

  void touch() {
    if (!a_.touch) return;
    heading(Word::page_touch);
    item(touch_note(a_, s_));
  }

  void conflicts(bool grave) {
    bool headed = false;
    for (const auto& conflict : a_.conflicts) {
      if (is_grave(conflict) != grave) continue;
      if (!headed) heading(grave ? Word::page_conflicts : Word::page_conflicts_minor);
      headed = true;
      item(conflict_statement(conflict, s_));
      for (const auto& side : conflict_sides(*a_.of, conflict, s_)) {
        note(s_.say(Word::page_fact, {{"name", side.source}, {"value", side.says}}));
        if (!side.means.empty()) note(side.means);
      }
      note(conflict_resolution(conflict, s_));
    }
  }

  void readings() {
    const auto& readings = a_.of->readings;
    if (readings.all_whole() && readings[Endpoint::cases] != AnswerReading::empty) return;
    heading(Word::page_readings);
    for (const auto endpoint : kEndpoints) item(reading_sentence(endpoint, a_.of->readings, s_));
  }

  void footer() {
    out_.push_back('\n');
    const auto at = a_.of->captured_at;
    if (at)
      line(s_.say(Word::page_as_of,
                  {{"date", std::chrono::floor<std::chrono::days>(*at)}, {"time", s_.time(*at)}}));
    else
      line(s_.say(Word::page_as_of_unknown, {{"date", a_.today()}}));
    if (const auto clock = clock_sentence(*a_.of, s_); !clock.empty()) line(clock);
    for (const auto word :
         {Word::page_footer_notice, Word::page_footer_not_affiliated, Word::page_footer_no_advice})
      line(s_.plain(word));
  }

  const Analysis& a_;
  const Speech& s_;
  std::string out_;
};

}  // namespace

std::string to_text(const Analysis& analysis, const Speech& speech, Edition edition) {
  return TextReport(analysis, speech).take(edition);
}

}  // namespace caselight
