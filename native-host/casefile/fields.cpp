#include "casefile/fields.hpp"

#include "base/text.hpp"

namespace caselight::fields {
namespace {

/// Cuts without leaving half a UTF-8 character.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) --limit;
  return text.substr(0, limit);
}

/// Second zero of Unix time is what a system writes that has no date.
constexpr Date kUnsetClock{};

}  // namespace

std::string_view text(const JsonValue& object, std::string_view key, std::size_t limit) {
  const JsonValue* value = object.is_object() ? object.value_of(key) : nullptr;
  return value == nullptr ? std::string_view{} : cut(trim(value->text()), limit);
}

std::string_view words(const JsonValue& object, std::string_view key, std::size_t limit) {
  const JsonValue* value = object.is_object() ? object.value_of(key) : nullptr;
  return value != nullptr && value->is_string() ? text(object, key, limit) : std::string_view{};
}

std::string_view text(const JsonValue& object, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) {
    if (const auto found = text(object, key); !found.empty()) return found;
  }
  return {};
}

std::optional<bool> flag(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.is_object() ? object.value_of(key) : nullptr;
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->boolean();
  const auto word = trim(value->text());
  if (equal_ignoring_case(word, "true") || word == "1") return true;
  if (equal_ignoring_case(word, "false") || word == "0") return false;
  return std::nullopt;
}

std::optional<Stamp> stamp(const JsonValue& object, std::initializer_list<std::string_view> keys) {
  for (const auto key : keys) {
    const auto found = parse_stamp(text(object, key));
    if (found && found->day() != kUnsetClock) return found;
  }
  return std::nullopt;
}

}  // namespace caselight::fields
