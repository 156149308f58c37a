#include "capture/capture_file.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "capture/answer_names.hpp"
#include "capture/collector.hpp"
#include "capture/error_body.hpp"
#include "capture/response.hpp"
#include "capture/shape.hpp"

namespace caselight {
namespace {

using Judged = std::array<JudgedResponse, 4>;

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.value_of(key);
  return value != nullptr && value->is_string() ? value->text() : std::string_view{};
}

/// Some tools write the status as a text.
std::optional<int> status_of(const JsonValue& response) {
  const JsonValue* status = response.value_of("httpStatus");
  const auto digits = status == nullptr ? std::string_view{} : status->text();
  int number = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{})
    return std::nullopt;
  return std::clamp(number, 0, 999);
}

/// A body that was kept as JSON, not as text.
JudgedResponse judge_parsed(const JsonValue& body, const JsonDocument& owner) {
  JsonDocument document = owner;
  if (!body.is_cut()) document.state = JsonState::whole;
  document.root = body;
  document.has_root = true;
  return judge_body(std::move(document));
}

JudgedResponse judge_member(const JsonValue* member, const JsonDocument& owner) {
  if (member == nullptr || !member->is_object()) return {};
  Response response{status_of(*member), text_of(*member, "contentType"), text_of(*member, "url"),
                    text_of(*member, "body")};
  const JsonValue* body = member->value_of("body");
  JudgedResponse out;
  if (body == nullptr && member->is_cut()) {
    out.reading = AnswerReading::truncated;
  } else if (body != nullptr && (body->is_object() || body->is_array())) {
    response.body = "{}";
    out = judge(response);
    if (was_read(out.reading)) out = judge_parsed(*body, owner);
  } else {
    out = judge(response);
  }
  return out;
}

/// An answer given as an array of cases: the one that was asked for, else the only one.
JsonValue pick_case(const JsonValue& data, const std::string& receipt) {
  for (const JsonValue& item : data.items()) {
    if (!receipt.empty() && receipt_in(Shape::cases, item) == receipt) return item;
  }
  return data.items().size() == 1 ? data.items().front() : JsonValue{};
}

/// One case may come in a list, and the documents list one level deeper: `{"documents":[…]}`.
JsonValue settle(Endpoint endpoint, const JsonValue& data, const std::string& receipt) {
  const JsonValue* inner = data.is_object() ? data.value_of("documents") : nullptr;
  if (endpoint == Endpoint::documents) return inner != nullptr && inner->is_array() ? *inner : data;
  return data.is_array() && !shape_under(endpoint, data) ? pick_case(data, receipt) : data;
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

/// Takes the document out of `judged`, and leaves the rest of it.
void keep(Capture& capture, Endpoint endpoint, JudgedResponse& judged) {
  capture.readings[endpoint] = judged.reading;
  capture.said[static_cast<std::size_t>(endpoint)] = judged.said;
  if (!was_read(judged.reading) || judged.data.is_null()) return;
  const JsonValue data = settle(endpoint, judged.data, capture.receipt);
  const auto known = shape_under(endpoint, data);
  const bool nothing_listed = data.is_array() && data.items().empty();
  if (judged.reading == AnswerReading::ok && (!known || nothing_listed))
    capture.readings[endpoint] = known ? AnswerReading::empty : AnswerReading::not_json;
  if (!known || nothing_listed) return;
  const Shape shape = *known;
  const std::string named = receipt_in(shape, data);
  if (capture.receipt.empty()) capture.receipt = named;
  if (!named.empty() && named != capture.receipt && shape != Shape::documents) {
    capture.readings[endpoint] = AnswerReading::not_yours;
    capture.readings.about_another_receipt[static_cast<std::size_t>(endpoint)] = true;
    return;
  }
  if (says_no_such_case(shape, data)) {
    capture.readings[endpoint] = AnswerReading::not_found;
    return;
  }
  if (capture.find(shape) != nullptr) {  // the same answer once more, in place of this one
    capture.readings[endpoint] = AnswerReading::not_json;
    return;
  }
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

/// The service's own words for why it gave nothing, and not a browser's for a connection that failed.
bool says_why(const JsonValue& member) {
  const auto error = read_error_body(member);
  return error && (error->means == AnswerReading::signed_out || error->means == AnswerReading::blocked ||
                   error->means == AnswerReading::not_found || error->means == AnswerReading::rate_limited);
}

JudgedResponse judge_bundled(const JsonValue* member, const JsonDocument& owner) {
  if (member == nullptr || member->is_null()) return {};
  if (member->is_string()) return judge({200, "", "", member->text()});
  const auto is_text = [&](std::string_view key) {
    return member->is_object() && !text_of(*member, key).empty();
  };
  const bool failed = is_text("error") && member->find("data") == nullptr && !says_why(*member);
  const bool as_response = member->is_object() && member->find("httpStatus") != nullptr;
  return failed || as_response ? judge_member(member, owner) : judge_parsed(*member, owner);
}

/// The members of a bundle, each taken for one answer at most.
class Members {
 public:
  Members(const JsonValue& bundle, const JsonDocument& owner)
      : bundle_(bundle), owner_(owner), whole_record_(is_case_record(bundle)) {}

  /// By its own name, or by another spelling of it. A record that other answers were put into is an answer
  /// too.
  const JsonValue* take_named(Endpoint endpoint) {
    if (endpoint == Endpoint::cases && whole_record_) return &bundle_;
    if (const JsonValue* exact = find([&](const JsonMember& m) {
          return m.key == name_of(endpoint) && !(whole_record_ && endpoint == Endpoint::documents);
        }))
      return exact;
    return find([&](const JsonMember& m) {
      const auto name = endpoint_named(m.key);
      const bool loose = name && name->loosely;
      const bool answer = m.value.is_object() || m.value.is_array();
      return name && name->endpoint == endpoint && !(loose && (whole_record_ || !answer));
    });
  }

  /// By what it looks like, whatever its name is, where it is about this receipt.
  const JsonValue* take_alike(Endpoint endpoint, const std::string& receipt) {
    return find([&](const JsonMember& m) {
      const auto shape = shape_in(m.value);
      const bool fits = shape && (endpoint_of(*shape) == endpoint ||
                                  (*shape == Shape::flat && endpoint == Endpoint::case_status));
      if (!fits) return false;
      const std::string named = receipt_in(*shape, judge_bundled(&m.value, owner_).data);
      return named.empty() || receipt.empty() || named == receipt;
    });
  }

  /// Names of members that look like an answer and were taken for none.
  std::vector<std::string> left() const {
    constexpr std::size_t kLongestUnknownName = 64;
    std::vector<std::string> out;
    for (const JsonMember& member : bundle_.members()) {
      if (!is_taken(&member.value) && shape_in(member.value))
        out.emplace_back(member.key.substr(0, kLongestUnknownName));
    }
    return out;
  }

 private:
  template <class Fits>
  const JsonValue* find(Fits fits) {
    for (const JsonMember& member : bundle_.members()) {
      if (member.value.is_null() || is_taken(&member.value) || !fits(member)) continue;
      taken_.push_back(&member.value);
      return taken_.back();
    }
    return nullptr;
  }

  std::optional<Shape> shape_in(const JsonValue& value) const {
    if (!value.is_object()) return std::nullopt;
    const InputShape shape = shape_of(judge_bundled(&value, owner_).data);
    return shape.kind == InputKind::body ? std::optional(shape.shape) : std::nullopt;
  }

  bool is_taken(const JsonValue* value) const {
    return std::find(taken_.begin(), taken_.end(), value) != taken_.end();
  }

  const JsonValue& bundle_;
  const JsonDocument& owner_;
  bool whole_record_;
  std::vector<const JsonValue*> taken_;
};

/// The receipt number that the first of the answers names.
std::string receipt_named(const Judged& judged) {
  for (const JudgedResponse& one : judged) {
    const InputShape shape = shape_of(one.data);
    const std::string named =
        shape.kind == InputKind::body ? receipt_in(shape.shape, one.data) : std::string();
    if (!named.empty()) return named;
  }
  return {};
}

}  // namespace

Capture read_capture_file(const JsonValue& value, const JsonDocument& owner) {
  Judged judged;
  const JsonValue* responses = value.value_of("responses");
  for (const Endpoint endpoint : kEndpoints) {
    const bool given = responses != nullptr && responses->is_object();
    judged[static_cast<std::size_t>(endpoint)] =
        judge_member(given ? responses->find(name_of(endpoint)) : nullptr, owner);
  }
  Capture capture = assemble(normalise_receipt(text_of(value, "receipt")), judged);
  if (const auto at = parse_stamp(text_of(value, "capturedAt"))) capture.captured_at = at->at;
  return capture;
}

Capture read_bundle(const JsonValue& bundle, const JsonDocument& owner) {
  Judged judged;
  Members members(bundle, owner);
  std::array<bool, 4> found{};
  for (const Endpoint endpoint : kEndpoints) {
    const auto i = static_cast<std::size_t>(endpoint);
    const JsonValue* member = members.take_named(endpoint);
    found[i] = member != nullptr;
    judged[i] = member == &bundle ? judge_parsed(bundle, owner) : judge_bundled(member, owner);
  }
  const auto written = text_of(bundle, "receipt");
  std::string receipt = normalise_receipt(written.empty() ? text_of(bundle, "receiptNumber") : written);
  if (receipt.empty()) receipt = receipt_named(judged);
  for (const Endpoint endpoint : kEndpoints) {
    const auto i = static_cast<std::size_t>(endpoint);
    if (!found[i]) judged[i] = judge_bundled(members.take_alike(endpoint, receipt), owner);
  }
  Capture capture = assemble(std::move(receipt), judged);
  capture.left_out = members.left();
  if (const auto at = parse_stamp(text_of(bundle, "capturedAt"))) capture.captured_at = at->at;
  return capture;
}

}  // namespace caselight
