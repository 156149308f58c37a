#include "report/json/json_parts.hpp"
#include "report/phrases/headline.hpp"
#include "report/phrases/names.hpp"
#include "report/phrases/summary.hpp"
#include "report/report.hpp"

namespace caselight {
namespace json_parts {

void Target::ids(std::string_view key, std::span<const EvidenceRef> refs) const {
  out.key(key).begin_array();
  for (const auto ref : refs) {
    if (ref != kNoEvidence) out.string(id(ref));
  }
  out.end_array();
}

void Target::text_or_null(std::string_view key, std::string_view text) const {
  text.empty() ? out.key(key).null() : out.field(key, text);
}

void Target::id_or_null(std::string_view key, EvidenceRef ref) const {
  ref == kNoEvidence ? out.key(key).null() : out.field(key, id(ref));
}

void Target::date(std::string_view key, const std::optional<Date>& day) const {
  if (day) out.field(key, std::string_view(format_date(*day)));
}

namespace {

void identity(const Target& to) {
  const Case& of = *to.analysis.of;
  to.out.field("schema", "caselight-analysis/1");
  to.text_or_null("receipt", of.receipt);
  to.text_or_null("form", form_number(to.analysis));
  to.text_or_null("formName", form_title(to.analysis));
  to.text_or_null("applicant", of.applicant.value);
  to.out.field("asOf", std::string_view(format_instant(of.captured_at.value_or(to.analysis.now))));
}

void outcome(const Target& to) {
  const Outcome& outcome = to.analysis.outcome;
  to.out.key("outcome").begin_object();
  to.out.field("value", name_of(outcome.value));
  to.out.field("certainty", name_of(outcome.certainty));
  to.date("date", outcome.date);
  to.ids("basis", outcome.basis);
  to.out.end_object();
}

void stage(const Target& to) {
  const StageFinding& stage = to.analysis.stage;
  to.out.key("stage").begin_object();
  to.out.field("value", to_string(stage.value));
  to.date("since", stage.since);
  to.ids("basis", stage.basis);
  to.out.key("path").begin_array();
  for (const auto& step : stage.path) {
    to.out.begin_object();
    to.out.field("stage", to_string(step.stage)).field("state", name_of(step.state));
    to.date("date", step.date);
    to.ids("evidence", step.basis);
    to.out.end_object();
  }
  to.out.end_array().end_object();
}

void words(const Target& to) {
  to.out.field("headline", std::string_view(headline(to.analysis, to.speech).text));
  to.out.field("pill", pill(to.analysis, to.speech));
  to.out.field("summary", std::string_view(summary_text(to.analysis, to.speech)));
  to.out.field("locale", to.speech.locale());
}

}  // namespace
}  // namespace json_parts

std::string to_json(const Analysis& analysis, const Speech& speech) {
  constexpr std::size_t kExpectedBytes = 24U * 1024U;  // measured on ordinary cases: 8 to 20 KB
  JsonWriter out;
  out.reserve(kExpectedBytes);
  const json_parts::Target to{out, analysis, speech};
  out.begin_object();
  json_parts::identity(to);
  json_parts::outcome(to);
  json_parts::stage(to);
  json_parts::words(to);
  out.field("needsYou", analysis.needs_you());
  json_parts::actions(to);
  json_parts::deadlines(to);
  json_parts::appointments(to);
  json_parts::timeline(to);
  json_parts::location(to);
  json_parts::outlook(to);
  json_parts::touch(to);
  json_parts::conflicts(to);
  json_parts::wait(to);
  json_parts::readings(to);
  json_parts::changes(to);
  json_parts::delivery(to);
  json_parts::evidence(to);
  out.end_object();
  return out.take();
}

}  // namespace caselight
