#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/json.hpp"

/// Reading single fields of an answer: every key is optional, and several have had more than one type.
namespace caselight::fields {

inline constexpr std::size_t kShortText = 400;   ///< bytes of a title, name or code that are kept
inline constexpr std::size_t kLongText = 16384;  ///< bytes of a status text that are kept

/// A string's text or a number's digits, trimmed and cut to `limit` at a character's border; empty when there
/// is none.
std::string_view text(const JsonValue& object, std::string_view key, std::size_t limit = kShortText);
/// As text, but of strings only: where words are expected a number says nothing.
std::string_view words(const JsonValue& object, std::string_view key, std::size_t limit = kShortText);
/// The first of the keys that has a text.
std::string_view text(const JsonValue& object, std::initializer_list<std::string_view> keys);
/// `true`/`false`, also as a string (older answers) or as 1/0.
std::optional<bool> flag(const JsonValue& object, std::string_view key);
/// The first of the keys that holds a date or an instant.
std::optional<Stamp> stamp(const JsonValue& object, std::initializer_list<std::string_view> keys);

}  // namespace caselight::fields
