#include <algorithm>

#include "base/json_writer.hpp"
#include "report/phrases/actions.hpp"
#include "report/phrases/changes.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/readings.hpp"
#include "report/phrases/summary.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

/// The first answer that was not wholly read, in a sentence.
std::string unread_note(const Readings& readings, const Speech& speech) {
  for (const auto endpoint : kEndpoints) {
    const auto reading = readings[endpoint];
    if (reading != AnswerReading::ok && reading != AnswerReading::empty)
      return reading_sentence(endpoint, readings, speech);
  }
  return {};
}

/// What the person has to know of the reading itself.
std::string note(const Case& of, const Speech& speech) {
  std::string out = unread_note(of.readings, speech);
  const std::string clock = clock_sentence(of, speech);
  if (!out.empty() && !clock.empty()) out += ' ';
  return out + clock;
}

void write_stages(JsonWriter& out, const Analysis& analysis, const Speech& speech) {
  out.key("stages").begin_array();
  for (const PathStep& step : analysis.stage.path) {
    out.begin_object().field("stage", to_string(step.stage)).field("state", name_of(step.state));
    out.field("label", stage_name(step.stage, step.effect, speech)).end_object();
  }
  out.end_array();
}

/// Days since the filing; nothing for a filing that lies ahead (a wrong clock).
void write_days(JsonWriter& out, const Analysis& analysis) {
  const auto& filed = analysis.of->submitted;
  if (filed && !analysis.is_ahead_of_record(filed.value))
    out.key("days").integer(std::max<std::int64_t>(0, days_between(filed.value, analysis.today())));
}

/// The most urgent task; what else there is to do stands on the page.
void write_task(JsonWriter& out, const Analysis& analysis, const Speech& speech) {
  const auto all = tasks(analysis);
  if (all.empty()) return;
  const Action& first = *all.front();
  out.key("task").begin_object();
  out.field("text", std::string_view(task_in_short(analysis, first, speech)));
  if (first.due) out.field("due", std::string_view(format_date(*first.due)));
  out.end_object();
}

void write_changed(JsonWriter& out, const Analysis& analysis, const Speech& speech) {
  if (analysis.changes.empty()) return;
  out.key("changed").begin_object();
  out.key("count").integer(static_cast<std::int64_t>(analysis.changes.size()));
  out.field("text", std::string_view(change_text(analysis.changes.front(), speech))).end_object();
}

}  // namespace

std::string card_json(const Analysis& analysis, const Speech& speech) {
  const Case& of = *analysis.of;
  JsonWriter out;
  out.begin_object();
  out.field("receipt", std::string_view(of.receipt)).field("form", form_number(analysis));
  out.field("formName", form_title(analysis)).field("applicant", of.applicant.value);
  out.field("headline", std::string_view(headline(analysis, speech).text))
      .field("pill", pill(analysis, speech));
  out.field("stage", to_string(analysis.stage.value)).field("outcome", name_of(analysis.outcome.value));
  out.field("needsYou", analysis.needs_you());
  write_task(out, analysis, speech);
  if (const auto next = next_date(analysis, speech)) {
    out.key("next").begin_object().field("date", std::string_view(format_date(next->date)));
    out.field("text", std::string_view(next->text)).end_object();
  }
  out.field("complete", of.readings.all_whole()).optional_field("note", note(of, speech));
  if (of.captured_at) out.field("readAt", std::string_view(format_instant(*of.captured_at)));
  write_days(out, analysis);
  write_stages(out, analysis, speech);
  write_changed(out, analysis, speech);
  out.end_object();
  return out.take();
}

}  // namespace caselight
