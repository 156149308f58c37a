#include "capture/capture_file.hpp"

#include <algorithm>
#include <utility>

#include "capture/response.hpp"
#include "capture/shape.hpp"

namespace caselight {
namespace {

using Judged = std::array<JudgedResponse, 4>;

Shape shape_for(Endpoint endpoint) {
  constexpr std::array<Shape, 4> shapes{Shape::cases, Shape::case_status, Shape::receipt_info,
                                        Shape::documents};
  return shapes[static_cast<std::size_t>(endpoint)];
}

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.value_of(key);
  return value != nullptr && value->is_string() ? value->text() : std::string_view{};
}

JudgedResponse judge_member(const JsonValue* member) {
  if (member == nullptr || !member->is_object()) return {};
  Response response;
  if (const JsonValue* status = member->value_of("httpStatus"); status != nullptr && status->is_number()) {
    response.http_status = static_cast<int>(std::clamp<std::int64_t>(status->integer(), 0, 999));
  }
  response.content_type = text_of(*member, "contentType");
  response.url = text_of(*member, "url");
  response.body = text_of(*member, "body");
  return judge(response);
}

/// An answer given as an array of cases: the one that was asked for, else the only one.
JsonValue pick_case(const JsonValue& data, const std::string& receipt) {
  for (const JsonValue& item : data.items()) {
    if (!receipt.empty() && receipt_in(Shape::cases, item) == receipt) return item;
  }
  return data.items().size() == 1 ? data.items().front() : JsonValue{};
}

JsonValue settle(Shape shape, JsonValue data, const std::string& receipt) {
  if (shape != Shape::documents && data.is_array()) return pick_case(data, receipt);
  return data;
}

/// 500 on every endpoint that answered is how USCIS answers for somebody else's case (myuscis-api.md 1.4).
void tell_foreign_case(const Judged& judged, Readings& readings) {
  const auto answered = [](const JudgedResponse& r) {
    return r.reading != AnswerReading::missing && r.reading != AnswerReading::network;
  };
  const auto count = std::count_if(judged.begin(), judged.end(), answered);
  const auto refused =
      std::count_if(judged.begin(), judged.end(), [](const auto& r) { return r.server_error_500; });
  if (count == 0 || count != refused) return;
  for (const Endpoint endpoint : kEndpoints) {
    if (judged[static_cast<std::size_t>(endpoint)].server_error_500)
      readings[endpoint] = AnswerReading::not_yours;
  }
}

/// Known shapes under an unexpected name are put where they belong (the pair case_status/cases is often
/// swapped by hand).
Shape actual_shape(Endpoint endpoint, const JsonValue& data) {
  const InputShape seen = shape_of(data);
  return seen.kind == InputKind::body ? seen.shape : shape_for(endpoint);
}

/// Takes the document out of `judged`, and leaves the rest of it.
void keep(Capture& capture, Endpoint endpoint, JudgedResponse& judged) {
  capture.readings[endpoint] = judged.reading;
  if (!was_read(judged.reading) || judged.data.is_null()) return;
  const Shape shape = actual_shape(endpoint, judged.data);
  const JsonValue data = settle(shape, judged.data, capture.receipt);
  const std::string named = receipt_in(shape, data);
  if (capture.receipt.empty()) capture.receipt = named;
  if (!named.empty() && named != capture.receipt && shape != Shape::documents) {
    capture.readings[endpoint] = AnswerReading::not_yours;
    return;
  }
  if (data.is_null() || capture.find(shape) != nullptr) return;
  capture.bodies.push_back(Body{shape, std::move(judged.document), data});
}

Capture assemble(std::string receipt, Judged& judged) {
  Capture capture;
  capture.receipt = std::move(receipt);
  for (const Endpoint endpoint : kEndpoints) {
    keep(capture, endpoint, judged[static_cast<std::size_t>(endpoint)]);
  }
  tell_foreign_case(judged, capture.readings);
  return capture;
}

JudgedResponse judge_bundled(const JsonValue* member, const JsonDocument& owner) {
  if (member == nullptr) return {};
  if (member->is_string()) {
    return looks_like_page(member->text()) ? judge({200, "", "", member->text()})
                                           : judge_body(parse_json(member->text()));
  }
  const bool as_response = member->is_object() && member->find("httpStatus") != nullptr;
  if (as_response) return judge_member(member);
  JsonDocument document = owner;
  if (!is_cut_off(owner, *member)) document.state = JsonState::whole;
  document.root = *member;
  document.has_root = true;
  return judge_body(std::move(document));
}

}  // namespace

Capture read_capture_file(const JsonValue& value) {
  Judged judged;
  const JsonValue* responses = value.value_of("responses");
  for (const Endpoint endpoint : kEndpoints) {
    const bool given = responses != nullptr && responses->is_object();
    judged[static_cast<std::size_t>(endpoint)] =
        judge_member(given ? responses->find(name_of(endpoint)) : nullptr);
  }
  Capture capture = assemble(normalise_receipt(text_of(value, "receipt")), judged);
  if (const auto at = parse_stamp(text_of(value, "capturedAt"))) capture.captured_at = at->at;
  return capture;
}

Capture read_bundle(const JsonValue& bundle, const JsonDocument& owner) {
  Judged judged;
  for (const Endpoint endpoint : kEndpoints) {
    judged[static_cast<std::size_t>(endpoint)] = judge_bundled(bundle.find(name_of(endpoint)), owner);
  }
  Capture capture = assemble(normalise_receipt(text_of(bundle, "receipt")), judged);
  if (const auto at = parse_stamp(text_of(bundle, "capturedAt"))) capture.captured_at = at->at;
  return capture;
}

}  // namespace caselight
