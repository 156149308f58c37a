#include "explain/capture_text.hpp"

#include <array>

#include "base/json_writer.hpp"

namespace caselight {
namespace {

void write_value(JsonWriter& out, const JsonValue& value) {
  switch (value.kind()) {
    case JsonValue::Kind::null:
      out.null();
      return;
    case JsonValue::Kind::boolean:
      out.boolean(value.boolean());
      return;
    case JsonValue::Kind::integer:
    case JsonValue::Kind::real:
      out.raw(value.text());
      return;
    case JsonValue::Kind::string:
      out.string(value.text());
      return;
    case JsonValue::Kind::array:
      out.begin_array();
      for (const JsonValue& item : value.items()) write_value(out, item);
      out.end_array();
      return;
    case JsonValue::Kind::object:
      break;
  }
  out.begin_object();
  for (const JsonMember& member : value.members()) write_value(out.key(member.key), member.value);
  out.end_object();
}

bool is_of_uscis(Shape shape) { return static_cast<std::size_t>(shape) < kEndpoints.size(); }

using Places = std::array<const Body*, 4>;

/// Bodies of other shapes stand for an answer that was read; a reader knows them by their keys.
Endpoint place_for(Shape shape, const Readings& readings, const Places& taken) {
  if (is_of_uscis(shape)) return static_cast<Endpoint>(shape);
  for (const Endpoint endpoint : kEndpoints) {
    if (was_read(readings[endpoint]) && taken[static_cast<std::size_t>(endpoint)] == nullptr) return endpoint;
  }
  return Endpoint::cases;
}

Places places(const Capture& capture) {
  Places out{};
  for (const bool of_uscis : {true, false}) {
    for (const Body& body : capture.bodies) {
      if (is_of_uscis(body.shape) != of_uscis) continue;
      out[static_cast<std::size_t>(place_for(body.shape, capture.readings, out))] = &body;
    }
  }
  return out;
}

/// How many brackets were open where the answer was cut off.
std::size_t open_at_cut(const JsonValue& value) {
  if (!value.is_cut()) return 0;
  const JsonValue* last = nullptr;
  if (!value.items().empty()) last = &value.items().back();
  if (!value.members().empty()) last = &value.members().back().value;
  return 1 + (last == nullptr ? 0 : open_at_cut(*last));
}

/// What was cut off stays so: closed, its last row would look whole.
void write_response(JsonWriter& out, const Body& body) {
  JsonWriter text;
  text.begin_object().key("data");
  write_value(text, body.data);
  text.end_object();
  std::string_view kept = text.text();
  if (const std::size_t open = open_at_cut(body.data); open > 0) kept.remove_suffix(open + 1);
  out.begin_object().key("httpStatus").integer(200);
  out.field("contentType", "application/json").field("body", kept).end_object();
}

}  // namespace

std::string capture_text(const Capture& capture) {
  const auto placed = places(capture);
  JsonWriter out;
  out.begin_object()
      .field("format", "caselight-capture/1")
      .field("receipt", std::string_view(capture.receipt));
  if (capture.captured_at) out.field("capturedAt", std::string_view(format_instant(*capture.captured_at)));
  out.key("responses").begin_object();
  for (const Endpoint endpoint : kEndpoints) {
    const Body* body = placed[static_cast<std::size_t>(endpoint)];
    if (body != nullptr) {
      write_response(out.key(name_of(endpoint)), *body);
    } else if (capture.readings[endpoint] == AnswerReading::empty) {
      out.key(name_of(endpoint)).begin_object().key("httpStatus").integer(204).end_object();
    }
  }
  out.end_object().end_object();
  return out.take();
}

}  // namespace caselight
