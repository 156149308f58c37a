#include "messaging/fields.hpp"

#include <algorithm>

#include "base/receipt.hpp"
#include "base/text.hpp"
#include "messaging/limits.hpp"

namespace caselight {

const JsonValue* Fields::find(std::string_view key) {
  if (object_ != nullptr) return object_->find(key);
  const auto json = request_->find(key);
  if (!json) return nullptr;
  // Copied by the parser into memory of its own; the message is not touched.
  return &parsed_.emplace_back(parse_json(*json)).root;
}

void Fields::refuse(std::string_view key) {
  if (bad_->empty()) *bad_ = path_ + std::string(key);
}

bool Fields::has(std::string_view key) {
  const JsonValue* value = find(key);
  return value != nullptr && !value->is_null();
}

bool Fields::is_null(std::string_view key) {
  const JsonValue* value = find(key);
  return value != nullptr && value->is_null();
}

std::string Fields::text(std::string_view key, std::size_t limit) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->is_null()) return {};
  if (value->is_string() && value->text().size() <= limit) return std::string(value->text());
  refuse(key);
  return {};
}

std::string Fields::choice(std::string_view key, const std::vector<std::string_view>& choices) {
  const JsonValue* value = find(key);
  if (value == nullptr) return std::string(choices.front());
  const bool known =
      value->is_string() && std::find(choices.begin(), choices.end(), value->text()) != choices.end();
  if (known) return std::string(value->text());
  refuse(key);
  return {};
}

std::optional<bool> Fields::flag(std::string_view key) {
  const JsonValue* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->boolean();
  refuse(key);
  return std::nullopt;
}

std::optional<std::int64_t> Fields::number(std::string_view key, std::int64_t min, std::int64_t max) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  const bool whole = value->kind() == JsonValue::Kind::integer;
  if (whole && value->integer() >= min && value->integer() <= max) return value->integer();
  refuse(key);
  return std::nullopt;
}

std::optional<Date> Fields::date(std::string_view key) {
  const std::string given = text(key, 10);
  if (given.empty()) return std::nullopt;
  const auto day = parse_date(given);
  if (day && format_date(*day) == given) return day;
  refuse(key);
  return std::nullopt;
}

std::vector<std::string> Fields::texts(std::string_view key, std::size_t limit, std::size_t bytes) {
  const JsonValue* value = find(key);
  std::vector<std::string> out;
  if (value == nullptr || value->is_null()) return out;
  const auto fits = [&](const JsonValue& item) {
    return item.is_string() && !item.text().empty() && item.text().size() <= bytes;
  };
  const auto items = value->items();
  if (!value->is_array() || items.size() > limit || !std::all_of(items.begin(), items.end(), fits)) {
    refuse(key);
    return out;
  }
  for (const JsonValue& item : items) out.emplace_back(item.text());
  return out;
}

std::string Fields::receipt(std::string_view key) {
  std::string out = text(key, 13);
  if (!is_receipt(out)) refuse(key);
  return out;
}

std::vector<std::string> Fields::receipts(std::string_view key, std::size_t limit) {
  std::vector<std::string> out = texts(key, limit, 13);
  if (!std::all_of(out.begin(), out.end(), [](const std::string& text) { return is_receipt(text); }))
    refuse(key);
  return out;
}

std::optional<Fields> Fields::object(std::string_view key) {
  const JsonValue* value = find(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (value->is_object()) return Fields(*value, path_ + std::string(key) + '.', bad_);
  refuse(key);
  return std::nullopt;
}

WhichCases which_cases(Fields& fields) {
  WhichCases out;
  out.all = fields.flag("all").value_or(false);
  out.receipts = fields.receipts("receipts", max_receipts);
  if (out.all == !out.receipts.empty()) fields.refuse("receipts");
  out.locale = fields.locale();
  return out;
}

}  // namespace caselight
