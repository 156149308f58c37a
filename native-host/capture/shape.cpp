#include "capture/shape.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "capture/answer_names.hpp"

namespace caselight {
namespace {

using std::string_view;

bool has_any(const JsonValue& object, std::initializer_list<string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](string_view key) { return object.find(key) != nullptr; });
}

InputShape body(Shape shape) { return {InputKind::body, shape, nullptr}; }

bool is_document(const JsonValue& value) {
  return value.is_object() && has_any(value, {"fileName", "contentId"}) && !has_any(value, {"events"});
}

/// A row among documents: what is not one itself may be one of which little came.
bool may_be_document(const JsonValue& value) {
  return value.is_null() || is_document(value) || (value.find("createDate") != nullptr);
}

/// A row of one of a case's lists names the receipt too.
bool is_row(const JsonValue& value) {
  return has_any(value, {"eventId", "eventCode", "letterId", "noticeId", "isRespondedTo"});
}

/// Keys that only the case record has.
bool is_record(const JsonValue& value) {
  return has_any(value, {"notices", "submissionDate", "submissionTimestamp", "evidenceRequests",
                         "ackedByAdjudicatorAndCms", "concurrentCases"}) &&
         !is_row(value);
}

/// A receipt with its form is a case, even when the rest was cut off.
bool is_case_object(const JsonValue& value) {
  if (!value.is_object() || is_row(value)) return false;
  const bool named = value.find("receiptNumber") != nullptr;
  const bool of_a_form = value.find("formType") != nullptr;
  const bool more = is_record(value) || has_any(value, {"events", "updatedAtTimestamp"});
  return (named && of_a_form) || ((named || of_a_form) && more);
}

InputShape shape_of_array(const JsonValue& value) {
  const auto items = value.items();
  if (items.empty()) return {};
  const bool documents = std::any_of(items.begin(), items.end(), is_document) &&
                         std::all_of(items.begin(), items.end(), may_be_document);
  return documents ? body(Shape::documents) : InputShape{InputKind::list, Shape::cases, nullptr};
}

/// An answer under its name, whatever else the object is.
bool holds_answers(const JsonValue& value, bool beside_cases = false) {
  return std::any_of(value.members().begin(), value.members().end(), [&](const JsonMember& member) {
    const auto name = endpoint_named(member.key);
    const bool answer = member.value.is_object() || member.value.is_array();
    return answer && name && !name->loosely && !(beside_cases && name->endpoint == Endpoint::cases);
  });
}

/// One case in a list with other answers beside it is a bundle.
bool is_case_list(const JsonValue& value) {
  const JsonValue* cases = value.find("cases");
  if (cases == nullptr || !cases->is_array()) return false;
  const bool alone = !holds_answers(value, true);
  const auto items = cases->items();
  return (alone || items.size() > 1) && std::any_of(items.begin(), items.end(), is_case_object);
}

bool has_official_text(const JsonValue& value) {
  return value.is_object() &&
         has_any(value, {"current_case_status_text_en", "hist_case_status", "current_case_status_desc_en"});
}

/// `case_status` of a bundle holds USCIS's answer; in the official API's body it holds the status itself.
bool is_torch(const JsonValue& value) {
  const JsonValue* status = value.find("case_status");
  return has_official_text(value) || (status != nullptr && has_official_text(*status));
}

/// By a name that only a bundle has, or by two of those that a case or a wrapper may have too.
bool is_bundle(const JsonValue& value) {
  const bool papers =
      value.find("documents") != nullptr && !has_any(value, {"receiptNumber", "formType", "fileName"});
  int loose = 0;
  for (const JsonMember& member : value.members()) {
    const auto name = endpoint_named(member.key);
    if (name && !name->loosely) return true;
    if (name && (member.value.is_object() || member.value.is_array())) ++loose;
  }
  return papers || loose > 1;
}

/// The public checker answers for an unknown receipt too, with `isValid: false` and no details.
bool is_egov_response(const JsonValue& value) {
  return value.is_object() && (value.value_of("detailsEng") != nullptr ||
                               (value.find("isValid") != nullptr && value.find("receiptNumber") != nullptr));
}

bool is_egov(const JsonValue& value) {
  const JsonValue* response = value.value_of("CaseStatusResponse");
  return is_egov_response(value) || (response != nullptr && is_egov_response(*response));
}

bool has_coded_events(const JsonValue& value) {
  const JsonValue* events = value.value_of("events");
  return events != nullptr && std::any_of(events->items().begin(), events->items().end(), is_row);
}

/// The words of a status, and not the word with which a service says how a request went ("error", "200").
bool is_status_text(const JsonValue* value, const JsonValue& object) {
  if (value == nullptr || !value->is_string() || trim(value->text()).empty()) return false;
  const bool several_words = trim(value->text()).find(' ') != string_view::npos;
  return several_words ||
         (!is_digit(trim(value->text()).front()) && !has_any(object, {"message", "error", "errors"}));
}

/// The guide's shape and what programs make of it: a status in one text beside the receipt number.
bool is_flat(const JsonValue& value) {
  if (is_record(value) || has_any(value, {"statusTitle", "currentActionCode", "currentActioCode"}))
    return false;
  if (value.value_of("currentStatus") != nullptr) return true;
  if (!has_any(value, {"receiptNumber", "formType"}) || has_coded_events(value)) return false;
  return is_status_text(value.value_of("status"), value) ||
         is_status_text(value.value_of("caseStatus"), value);
}

/// A case record may carry keys of the status answer, empty ones most often.
bool is_status(const JsonValue& value) {
  return !has_any(value, {"events"}) && !is_record(value) &&
         has_any(value, {"currentActionCode", "currentActioCode", "statusTitle", "historicalCaseStatuses"});
}

InputShape shape_by_own_keys(const JsonValue& value) {
  if (value.find("receipt_details") != nullptr) return body(Shape::receipt_info);
  if (value.find("receipt_number") != nullptr && has_any(value, {"location", "subtype", "receipt_date"})) {
    return body(Shape::receipt_info);
  }
  if (is_flat(value)) return body(Shape::flat);
  if (is_status(value)) return body(Shape::case_status);
  if (is_egov(value)) return body(Shape::egov);
  if (is_torch(value)) return body(Shape::torch);
  if (is_case_object(value) && !holds_answers(value)) return body(Shape::cases);
  return {};
}

InputShape shape_of_wrapper(const JsonValue& value) {
  for (const string_view key : {"data", "apiResponses", "case", "capture", "responses", "checks"}) {
    const JsonValue* inner = value.value_of(key);
    if (inner != nullptr && (inner->is_object() || inner->is_array())) {
      return {InputKind::wrapper, Shape::cases, inner};
    }
  }
  return {};
}

string_view receipt_text(const JsonValue& object, string_view key) {
  const JsonValue* value = object.is_object() ? object.value_of(key) : nullptr;
  return value == nullptr ? string_view{} : value->text();
}

const JsonValue& inner_or_self(const JsonValue& data, string_view key) {
  const JsonValue* inner = data.is_object() ? data.value_of(key) : nullptr;
  return inner == nullptr ? data : *inner;
}

bool has_text(const JsonValue& object, std::initializer_list<string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](string_view key) {
    const JsonValue* value = object.is_object() ? object.value_of(key) : nullptr;
    return value != nullptr && !trim(value->text()).empty();
  });
}

bool has_torch_words(const JsonValue& status) {
  const JsonValue* history = status.is_object() ? status.value_of("hist_case_status") : nullptr;
  const bool told = history != nullptr && !history->items().empty();
  return told || has_text(status, {"current_case_status_text_en", "current_case_status_desc_en",
                                   "current_case_status_text_es", "current_case_status_desc_es"});
}

}  // namespace

bool is_case_record(const JsonValue& value) { return is_case_object(value); }

bool says_no_such_case(Shape shape, const JsonValue& data) {
  if (data.is_cut()) return false;
  if (shape == Shape::torch) return !has_torch_words(inner_or_self(data, "case_status"));
  if (shape != Shape::egov) return false;
  const JsonValue* valid = inner_or_self(data, "CaseStatusResponse").value_of("isValid");
  return valid != nullptr && ((valid->is_boolean() && !valid->boolean()) || valid->text() == "false");
}

InputShape shape_of(const JsonValue& value) {
  if (value.is_array()) return shape_of_array(value);
  if (!value.is_object()) return {};
  if (const JsonValue* format = value.value_of("format"); format != nullptr && format->is_string()) {
    if (format->text() == "caselight-capture/1") return {InputKind::capture, Shape::cases, nullptr};
    if (format->text().starts_with("caselight-capture/"))
      return {InputKind::newer_capture, Shape::cases, nullptr};
  }
  if (const InputShape own = shape_by_own_keys(value); own.kind != InputKind::nothing_known) return own;
  if (is_document(value)) return {};
  if (is_case_list(value)) return {InputKind::case_list, Shape::cases, nullptr};
  if (is_bundle(value)) return {InputKind::bundle, Shape::cases, nullptr};
  return shape_of_wrapper(value);
}

std::vector<std::string> receipts_in_file_names(const JsonValue& data) {
  std::vector<std::string> out;
  for (const JsonValue& item : data.items()) {
    auto receipt = normalise_receipt(receipt_text(item, "fileName").substr(0, 13));
    const bool known = std::find(out.begin(), out.end(), receipt) != out.end();
    if (!receipt.empty() && !known) out.push_back(std::move(receipt));
  }
  return out;
}

Shape own_shape(Endpoint endpoint) {
  constexpr std::array<Shape, 4> kOwn{Shape::cases, Shape::case_status, Shape::receipt_info,
                                      Shape::documents};
  return kOwn[static_cast<std::size_t>(endpoint)];
}

std::optional<Shape> shape_under(Endpoint endpoint, const JsonValue& data) {
  const Shape own = own_shape(endpoint);
  const InputShape seen = shape_of(data);
  if (data.is_array()) {
    const bool documents = own == Shape::documents || seen.kind == InputKind::body;
    return documents ? std::optional(Shape::documents) : std::nullopt;
  }
  if (!data.is_object()) return std::nullopt;
  const bool trimmed_status = endpoint == Endpoint::case_status && seen.shape == Shape::cases &&
                              !is_record(data) && data.find("events") == nullptr;
  if (seen.kind == InputKind::body && !trimmed_status) return seen.shape;
  if (endpoint == Endpoint::documents) return std::nullopt;
  const bool known =
      has_any(data, {"receiptNumber", "receipt_number", "formType", "form", "statusText", "statusTextSpanish",
                     "jurisdiction", "location", "subtype", "events", "closed", "applicantName"}) ||
      is_record(data);
  return known ? std::optional(own) : std::nullopt;
}

std::string receipt_in(Shape shape, const JsonValue& data) {
  switch (shape) {
    case Shape::documents: {
      const auto named = receipts_in_file_names(data);
      return named.empty() ? std::string() : named.front();
    }
    case Shape::receipt_info:
      return normalise_receipt(receipt_text(inner_or_self(data, "receipt_details"), "receipt_number"));
    case Shape::torch:
      return normalise_receipt(receipt_text(inner_or_self(data, "case_status"), "receiptNumber"));
    case Shape::egov:
      return normalise_receipt(receipt_text(inner_or_self(data, "CaseStatusResponse"), "receiptNumber"));
    case Shape::cases:
    case Shape::case_status:
    case Shape::flat:
      return normalise_receipt(receipt_text(data, "receiptNumber"));
  }
  return {};
}

}  // namespace caselight
