#include "explain/one_capture.hpp"

#include "base/json_writer.hpp"
#include "capture/capture_file.hpp"
#include "capture/shape.hpp"
#include "explain/intake_words.hpp"
#include "report/report.hpp"

namespace caselight {
namespace {

std::string readings_json(const Readings& readings) {
  JsonWriter out;
  out.begin_object();
  for (const Endpoint endpoint : kEndpoints) out.field(name_of(endpoint), name_of(readings[endpoint]));
  return out.end_object().take();
}

UnreadableCapture refuse(const Intake& intake, FaultCode code, const Speech& words) {
  Refusal refusal = explain_refusal(intake, words);
  UnreadableCapture out{code, std::move(refusal.message), std::move(refusal.fix), {}};
  if (!intake.captures.empty()) out.readings_json = readings_json(intake.captures.front().readings);
  return out;
}

}  // namespace

std::variant<Capture, UnreadableCapture> read_capture_text(std::string_view capture_json, Instant now,
                                                           const Speech& words) {
  const JsonDocument document = parse_json(capture_json);
  Intake intake;
  if (shape_of(document.root).kind != InputKind::capture) {
    const bool newer = shape_of(document.root).kind == InputKind::newer_capture;
    intake.problem = newer ? IntakeProblem::newer_format : IntakeProblem::no_case;
    return refuse(intake, FaultCode::not_a_capture, words);
  }
  intake.captures.push_back(read_capture_file(document.root, document));
  Capture& capture = intake.captures.front();
  bound_reading(capture, now);
  if (!capture.nothing_read()) return std::move(capture);
  intake.problem = IntakeProblem::every_answer_failed;
  return refuse(intake, FaultCode::nothing_read, words);
}

Instant seen_at(const Capture& capture, Instant now) {
  return capture.captured_at && *capture.captured_at < now ? *capture.captured_at : now;
}

AnalyzedCase in_words(const Analysis& analysis, const Speech& words) {
  return {card_json(analysis, words), to_json(analysis, words), to_html(analysis, words), {}};
}

std::vector<std::string> locales_offered() {
  std::vector<std::string> out{"en"};
  for (const auto locale : locales()) {
    if (locale != "en") out.emplace_back(locale);
  }
  return out;
}

}  // namespace caselight
