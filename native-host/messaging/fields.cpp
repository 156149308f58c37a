#include "messaging/fields.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/receipt.hpp"
#include "base/utf16_length.hpp"

namespace caselight {
namespace {

constexpr FieldRule no_rule;

const FieldRule* find_rule(std::span<const FieldRule> rules, std::string_view message,
                           std::string_view path) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const FieldRule& rule) {
    return rule.message == message && rule.path == path;
  });
  return found == rules.end() ? nullptr : &*found;
}

bool within(std::size_t count, const FieldRule& rule) {
  return count >= static_cast<std::size_t>(rule.least) && count <= static_cast<std::size_t>(rule.most);
}

// A text has no more characters than bytes, so that those of a long one are counted only near its limit.
bool fits(std::string_view text, const FieldRule& rule) {
  return within(text.size(), rule) || within(utf16_length(text), rule);
}

bool is_choice(std::string_view value, std::string_view choices) {
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find(' '), choices.size());
    if (choices.substr(0, end) == value) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return false;
}

/// A number as it was sent, from zero up to this.
bool is_amount(const JsonValue& value, std::int64_t most) {
  if (!value.is_number()) return false;
  const double amount = std::strtod(std::string(value.text()).c_str(), nullptr);
  return amount >= 0 && amount <= static_cast<double>(most);
}

bool is_good_text(const JsonValue& value, const FieldRule& rule) {
  if (!value.is_string()) return false;
  if (rule.kind == FieldKind::choice) return is_choice(value.text(), rule.choices);
  if (rule.kind == FieldKind::receipt) return is_receipt(value.text());
  return rule.kind == FieldKind::text && fits(value.text(), rule);
}

}  // namespace

const FieldRule* Fields::rule_of(std::string_view key) const {
  const std::string path = rule_path_ + std::string(key);
  const FieldRule* own = find_rule(rules_, request_->type, path);
  return own != nullptr ? own : find_rule(rules_, {}, path);
}

const JsonValue* Fields::find(std::string_view key) {
  if (object_ != nullptr) return object_->find(key);
  const auto json = request_->find(key);
  if (!json) return nullptr;
  // Copied by the parser into memory of its own; the message is not touched.
  return &parsed_.emplace_back(parse_checked_json(*json)).root;
}

Fields::Found Fields::look(std::string_view key, FieldKind kind) {
  const FieldRule* rule = rule_of(key);
  if (rule == nullptr || rule->kind != kind) {
    refuse(key);
    return {&no_rule, nullptr};
  }
  const JsonValue* value = find(key);
  const bool null_is_nothing = rule->null_means || (kind != FieldKind::flag && kind != FieldKind::choice);
  if (value != nullptr && value->is_null() && null_is_nothing) value = nullptr;
  if (value == nullptr && rule->needed) refuse(key);
  return {rule, value};
}

void Fields::refuse(std::string_view key) {
  if (bad_->empty()) *bad_ = is_item_ ? told_path_ : told_path_ + std::string(key);
}

bool Fields::names(std::string_view key) { return find(key) != nullptr; }

std::string Fields::text(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::text);
  if (value == nullptr) return std::string(rule->missing);
  if (is_good_text(*value, *rule)) return std::string(value->text());
  refuse(key);
  return {};
}

std::string Fields::choice(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::choice);
  if (value == nullptr) return std::string(rule->missing);
  if (is_good_text(*value, *rule)) return std::string(value->text());
  refuse(key);
  return {};
}

std::optional<bool> Fields::flag(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::flag);
  if (value == nullptr) return rule->missing.empty() ? std::nullopt : std::optional(rule->missing == "true");
  if (value->is_boolean()) return value->boolean();
  refuse(key);
  return std::nullopt;
}

std::optional<std::int64_t> Fields::number(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::number);
  if (value == nullptr) return rule->missing.empty() ? std::nullopt : json_integer_value(rule->missing);
  const bool whole = value->kind() == JsonValue::Kind::integer;
  if (whole && value->integer() >= rule->least && value->integer() <= rule->most) return value->integer();
  refuse(key);
  return std::nullopt;
}

std::string Fields::amount(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::amount);
  if (value == nullptr) return {};
  if (is_amount(*value, rule->most)) return std::string(value->text());
  refuse(key);
  return {};
}

std::optional<Date> Fields::date(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::day);
  if (value == nullptr) return std::nullopt;
  const auto day = value->is_string() ? parse_date(value->text()) : std::nullopt;
  if (day && format_date(*day) == value->text()) return day;
  refuse(key);
  return std::nullopt;
}

std::string Fields::receipt(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::receipt);
  if (value == nullptr) return {};
  if (is_good_text(*value, *rule)) return std::string(value->text());
  refuse(key);
  return {};
}

std::vector<std::string> Fields::texts(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::list);
  const FieldRule* each = rule_of(std::string(key) + "[]");
  std::vector<std::string> out;
  if (value == nullptr) return out;
  const auto good = [&](const JsonValue& item) { return is_good_text(item, *each); };
  const auto items = value->items();
  if (each == nullptr || !value->is_array() || !within(items.size(), *rule) ||
      !std::all_of(items.begin(), items.end(), good)) {
    refuse(key);
    return out;
  }
  for (const JsonValue& item : items) out.emplace_back(item.text());
  return out;
}

std::optional<Fields> Fields::object(std::string_view key) {
  const JsonValue* value = look(key, FieldKind::object).value;
  if (value == nullptr) return std::nullopt;
  const std::string name(key);
  const std::string told = is_item_ ? told_path_ : told_path_ + name + '.';
  if (value->is_object()) return Fields(*this, *value, rule_path_ + name + '.', told, is_item_);
  refuse(key);
  return std::nullopt;
}

std::vector<Fields> Fields::objects(std::string_view key) {
  const auto [rule, value] = look(key, FieldKind::list);
  std::vector<Fields> out;
  if (value == nullptr) return out;
  const auto items = value->items();
  const bool whole =
      std::all_of(items.begin(), items.end(), [](const JsonValue& one) { return one.is_object(); });
  if (!value->is_array() || !within(items.size(), *rule) || !whole) {
    refuse(key);
    return out;
  }
  const std::string name(key);
  for (const JsonValue& item : items)
    out.push_back(Fields(*this, item, rule_path_ + name + "[].", told_path_ + name, true));
  return out;
}

WhichCases which_cases(Fields& fields) {
  WhichCases out;
  out.all = fields.flag("all").value_or(false);
  out.receipts = fields.texts("receipts");
  if (out.all == !out.receipts.empty()) fields.refuse("receipts");
  out.locale = fields.locale();
  return out;
}

}  // namespace caselight
