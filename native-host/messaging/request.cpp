#include "messaging/request.hpp"

#include <charconv>

#include "base/json_reader.hpp"

namespace caselight {
namespace {

bool same_key(std::string_view raw, std::string_view key) {
  if (raw.find('\\') == std::string_view::npos) return raw == key;
  return json_string_value('"' + std::string(raw) + '"') == key;
}

}  // namespace

std::optional<std::string_view> find_member(const std::vector<MemberText>& members, std::string_view key) {
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    if (same_key(member->key, key)) return member->value;
  }
  return std::nullopt;
}

std::optional<std::string_view> HostRequest::find(std::string_view key) const {
  return find_member(members, key);
}

std::optional<std::string> json_string_value(std::string_view json) {
  if (json.size() < 2 || json.front() != '"') return std::nullopt;
  const std::string_view inside = json.substr(1, json.size() - 2);
  if (inside.find('\\') == std::string_view::npos) return std::string(inside);
  const JsonDocument document = read_json(json);  // mends nothing
  if (document.state != JsonState::whole || !document.root.is_string()) return std::nullopt;
  return std::string(document.root.text());
}

std::optional<std::int64_t> json_integer_value(std::string_view json) {
  std::int64_t value = 0;
  const char* const end = json.data() + json.size();
  const auto [stopped, error] = std::from_chars(json.data(), end, value);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

}  // namespace caselight
