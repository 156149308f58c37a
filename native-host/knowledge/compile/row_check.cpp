#include "knowledge/compile/row_check.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "knowledge/checked_date.hpp"

namespace caselight::compile {
namespace {

std::string in_quotes(std::string_view text) { return '"' + std::string{text} + '"'; }

}  // namespace

Row::Row(const nlohmann::json& json, std::string where, Problems& problems)
    : json_{&json}, where_{std::move(where)}, problems_{&problems} {}

void Row::problem(std::string_view what_and_mend) const {
  problems_->push_back(where_ + ": " + std::string{what_and_mend});
}

const nlohmann::json* Row::find(std::string_view key) const {
  const auto found = json_->find(key);
  return found == json_->end() ? nullptr : &*found;
}

const nlohmann::json* Row::must_find(std::string_view key, std::string_view what) const {
  const auto* value = find(key);
  if (value == nullptr) problem(in_quotes(key) + " is missing; add " + std::string{what});
  return value;
}

bool Row::has(std::string_view key) const { return find(key) != nullptr; }

std::string Row::text(std::string_view key) const {
  if (must_find(key, "a text") == nullptr) return {};
  return optional_text(key);
}

std::string Row::optional_text(std::string_view key) const {
  const auto* value = find(key);
  if (value == nullptr) return {};
  if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
    problem(in_quotes(key) + " must be a text that is not empty");
    return {};
  }
  return value->get<std::string>();
}

bool Row::flag(std::string_view key) const {
  const auto* value = must_find(key, "true or false");
  if (value == nullptr) return false;
  if (!value->is_boolean()) problem(in_quotes(key) + " must be true or false");
  return value->is_boolean() && value->get<bool>();
}

int Row::whole(const nlohmann::json& value, std::string_view key, int low, int high) const {
  if (value.is_number_integer()) {
    const auto number = value.get<long long>();
    if (number >= low && number <= high) return static_cast<int>(number);
  }
  problem(in_quotes(key) + " must be a whole number from " + std::to_string(low) + " to " +
          std::to_string(high));
  return low;
}

int Row::number(std::string_view key, int low, int high) const {
  const auto* value = must_find(key, "a whole number");
  return value == nullptr ? low : whole(*value, key, low, high);
}

int Row::optional_number(std::string_view key, int low, int high, int missing) const {
  const auto* value = find(key);
  return value == nullptr ? missing : whole(*value, key, low, high);
}

std::string Row::date(std::string_view key) const {
  if (must_find(key, "a date, YYYY-MM-DD") == nullptr) return {};
  return optional_date(key);
}

std::string Row::optional_date(std::string_view key) const {
  if (find(key) == nullptr) return {};
  auto written = optional_text(key);
  if (!written.empty() && !parse_checked_date(written)) {
    problem(in_quotes(key) + " is " + in_quotes(written) + ", which is no date; write YYYY-MM-DD");
    return {};
  }
  return written;
}

std::string Row::word(std::string_view key, const std::vector<std::string_view>& allowed) const {
  auto written = text(key);
  if (written.empty() || std::ranges::find(allowed, written) != allowed.end()) return written;
  std::string list;
  for (const auto one : allowed) list += (list.empty() ? "" : ", ") + std::string{one};
  problem(in_quotes(key) + " is " + in_quotes(written) + "; write one of: " + list);
  return {};
}

Effect Row::effect(std::string_view key) const {
  Effect effect = Effect::unknown;
  const auto name = text(key);
  if (!name.empty() && !effect_from_name(name, effect)) {
    problem(in_quotes(key) + " is " + in_quotes(name) + ", which is no effect; take a name from effect.hpp");
  }
  return effect;
}

Certainty Row::certainty(std::string_view key) const {
  Certainty certainty = Certainty::reported;
  const auto name = word(key, {"official", "observed", "reported", "contradicted"});
  certainty_from_name(name, certainty);
  return certainty;
}

std::vector<std::string> Row::texts(std::string_view key) const {
  std::vector<std::string> list;
  const auto* value = find(key);
  if (value == nullptr) return list;
  const auto is_text = [](const nlohmann::json& one) {
    return one.is_string() && !one.get_ref<const std::string&>().empty();
  };
  if (!value->is_array() || !std::ranges::all_of(*value, is_text)) {
    problem(in_quotes(key) + " must be a list of texts");
    return list;
  }
  for (const auto& one : *value) list.push_back(one.get<std::string>());
  return list;
}

std::vector<Row> Row::rows(std::string_view key) const {
  std::vector<Row> list;
  const auto* value = find(key);
  if (value == nullptr) return list;
  const auto is_object = [](const nlohmann::json& one) { return one.is_object(); };
  if (!value->is_array() || !std::ranges::all_of(*value, is_object)) {
    problem(in_quotes(key) + " must be a list of objects");
    return list;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    list.emplace_back((*value)[i], where_ + ", " + std::string{key} + " " + std::to_string(i + 1),
                      *problems_);
  }
  return list;
}

std::optional<Row> Row::part(std::string_view key) const {
  const auto* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_object()) {
    problem(in_quotes(key) + " must be an object");
    return std::nullopt;
  }
  return Row{*value, where_ + ", " + std::string{key}, *problems_};
}

void Row::only(const std::vector<std::string_view>& keys) const {
  for (const auto& [key, value] : json_->items()) {
    const bool common = key == "source" || key == "checked";
    if (!common && std::ranges::find(keys, key) == keys.end()) {
      problem(in_quotes(key) + " is no key of this table; remove it or correct its spelling");
    }
  }
}

}  // namespace caselight::compile
