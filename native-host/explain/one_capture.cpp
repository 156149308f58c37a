#include "explain/one_capture.hpp"

#include "base/json_writer.hpp"
#include "capture/capture_file.hpp"
#include "capture/known_keys.hpp"
#include "capture/readings_json.hpp"
#include "capture/shape.hpp"
#include "explain/intake_words.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

void write_names(JsonWriter& out, std::string_view key, const std::vector<std::string_view>& names) {
  out.key(key).begin_array();
  for (const auto name : names) out.string(name);
  out.end_array();
}

/// Of an answer that could not be used, what stands in it as JSON, if it is any.
JsonDocument unused_body(const JsonValue& capture, Endpoint endpoint) {
  const JsonValue* responses = capture.value_of("responses");
  const JsonValue* response =
      responses != nullptr && responses->is_object() ? responses->value_of(name_of(endpoint)) : nullptr;
  const JsonValue* body = response != nullptr && response->is_object() ? response->value_of("body") : nullptr;
  return parse_checked_json(body != nullptr ? body->text() : std::string_view{});
}

const JsonValue& inside_envelope(const JsonValue& root) {
  const JsonValue* data = root.is_object() ? root.value_of("data") : nullptr;
  return data != nullptr ? *data : root;
}

/// The keys of each answer that is JSON, against those that are known.
std::string answers_json(const Capture& capture, const JsonValue& root) {
  JsonWriter out;
  out.begin_object();
  for (const Endpoint endpoint : kEndpoints) {
    const Body* body = capture.find(own_shape(endpoint));
    const bool unused = body == nullptr && capture.readings[endpoint] == AnswerReading::not_json;
    if (body == nullptr && !unused) continue;
    const JsonDocument again = unused ? unused_body(root, endpoint) : JsonDocument{};
    const KeyComparison keys = compare_keys(endpoint, unused ? inside_envelope(again.root) : body->data);
    out.key(name_of(endpoint)).begin_object();
    write_names(out, "known", keys.known);
    write_names(out, "absent", keys.absent);
    out.key("unknown").integer(static_cast<std::int64_t>(keys.unknown)).end_object();
  }
  return out.end_object().take();
}

UnreadableCapture refuse(const Intake& intake, FaultCode code, const Speech& words) {
  Refusal refusal = explain_refusal(intake, words);
  UnreadableCapture out{code, std::move(refusal.message), std::move(refusal.fix), {}};
  if (!intake.captures.empty()) out.readings_json = readings_json(intake.captures.front().readings);
  return out;
}

}  // namespace

std::variant<ReadCapture, UnreadableCapture> read_capture_text(std::string_view capture_json, Instant now,
                                                               const Speech& words) {
  const JsonDocument document = parse_checked_json(capture_json);
  Intake intake;
  if (shape_of(document.root).kind != InputKind::capture) {
    const bool newer = shape_of(document.root).kind == InputKind::newer_capture;
    intake.problem = newer ? IntakeProblem::newer_format : IntakeProblem::no_case;
    return refuse(intake, FaultCode::not_a_capture, words);
  }
  intake.captures.push_back(read_capture_file(document.root, document));
  Capture& capture = intake.captures.front();
  bound_reading(capture, now);
  std::string answers = answers_json(capture, document.root);
  if (!capture.nothing_read()) return ReadCapture{std::move(capture), std::move(answers)};
  intake.problem = IntakeProblem::every_answer_failed;
  auto refused = refuse(intake, FaultCode::nothing_read, words);
  if (answers != "{}") refused.answers_json = std::move(answers);
  return refused;
}

Instant seen_at(const Capture& capture, Instant now) {
  return capture.captured_at && *capture.captured_at < now ? *capture.captured_at : now;
}

AnalyzedCase in_words(const Analysis& analysis, std::string answers_json, const Speech& words) {
  return {card_json(analysis, words), to_json(analysis, words), to_html(analysis, words),
          std::move(answers_json),    analysis.bare_in_a_row,   {}};
}

std::vector<std::string> locales_offered() {
  std::vector<std::string> out{"en"};
  for (const auto locale : locales()) {
    if (locale != "en") out.emplace_back(locale);
  }
  return out;
}

}  // namespace caselight
