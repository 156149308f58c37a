#include "capture/shape.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

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

/// A receipt with its form is a case, even when the rest was cut off.
bool is_case_object(const JsonValue& value) {
  if (!value.is_object()) return false;
  const bool named = value.find("receiptNumber") != nullptr;
  const bool of_a_form = value.find("formType") != nullptr;
  const bool more = has_any(value, {"events", "notices", "submissionDate", "submissionTimestamp",
                                    "updatedAtTimestamp", "ackedByAdjudicatorAndCms", "evidenceRequests"});
  return (named && of_a_form) || ((named || of_a_form) && more);
}

InputShape shape_of_array(const JsonValue& value) {
  const auto items = value.items();
  if (items.empty()) return {};
  const bool documents = std::all_of(items.begin(), items.end(), is_document);
  return documents ? body(Shape::documents) : InputShape{InputKind::list, Shape::cases, nullptr};
}

bool is_case_list(const JsonValue& value) {
  const JsonValue* cases = value.find("cases");
  if (cases == nullptr || !cases->is_array() || cases->items().empty()) return false;
  return is_case_object(cases->items().front());
}

/// `case_status` of a bundle holds USCIS's answer; in the official API's body it holds the status itself.
bool is_torch(const JsonValue& value) {
  const JsonValue* status = value.find("case_status");
  return status != nullptr && status->is_object() &&
         has_any(*status, {"current_case_status_text_en", "hist_case_status", "current_case_status_desc_en"});
}

bool is_bundle(const JsonValue& value) {
  return has_any(value, {"cases", "case_status", "receipt_info", "documents"}) &&
         !has_any(value, {"receiptNumber", "formType", "fileName"});
}

/// The public checker answers for an unknown receipt too, without details.
InputShape shape_of_checker(const JsonValue& response) {
  return response.is_object() && response.value_of("detailsEng") != nullptr ? body(Shape::egov)
                                                                            : InputShape{};
}

InputShape shape_by_own_keys(const JsonValue& value) {
  if (value.find("receipt_details") != nullptr) return body(Shape::receipt_info);
  if (value.find("receipt_number") != nullptr && has_any(value, {"location", "subtype", "receipt_date"})) {
    return body(Shape::receipt_info);
  }
  if (has_any(value, {"currentActionCode", "currentActioCode", "statusTitle", "historicalCaseStatuses"})) {
    return body(Shape::case_status);
  }
  if (value.find("currentStatus") != nullptr) return body(Shape::flat);
  if (const JsonValue* checker = value.value_of("CaseStatusResponse")) return shape_of_checker(*checker);
  if (is_torch(value)) return body(Shape::torch);
  if (is_case_object(value)) return body(Shape::cases);
  return {};
}

InputShape shape_of_wrapper(const JsonValue& value) {
  for (const string_view key : {"data", "apiResponses", "case", "capture", "responses"}) {
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

/// Uploads are named after the case: `IOE0000000001-1768435200000-part1.tif`.
std::string receipt_in_file_names(const JsonValue& data) {
  for (const JsonValue& item : data.items()) {
    const auto receipt = normalise_receipt(receipt_text(item, "fileName").substr(0, 13));
    if (!receipt.empty()) return receipt;
  }
  return {};
}

const JsonValue& inner_or_self(const JsonValue& data, string_view key) {
  const JsonValue* inner = data.is_object() ? data.value_of(key) : nullptr;
  return inner == nullptr ? data : *inner;
}

}  // namespace

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

std::string receipt_in(Shape shape, const JsonValue& data) {
  switch (shape) {
    case Shape::documents:
      return receipt_in_file_names(data);
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
