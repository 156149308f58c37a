#include "base/json.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/json_readers.hpp"
#include "base/text.hpp"

namespace caselight {

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto all = members();
  // Most keys already differ in length or at their end: rows of one list share their beginnings.
  const auto same = [&](const JsonMember& m) {
    return m.key.size() == key.size() && (key.empty() || m.key.back() == key.back()) && m.key == key;
  };
  const auto last = std::find_if(all.rbegin(), all.rend(), same);
  return last == all.rend() ? nullptr : &last->value;
}

const JsonValue* JsonValue::value_of(std::string_view key) const {
  const JsonValue* value = find(key);
  return value == nullptr || value->is_null() ? nullptr : value;
}

namespace {

constexpr std::size_t kEscape = 6;  ///< `\\uD83D`

/// The value of the `\\uXXXX` escape at `at`, or 0 when there is none.
unsigned escape_at(std::string_view text, std::size_t at) {
  if (at + kEscape > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
  unsigned value = 0;
  const auto* const first = text.data() + at + 2;
  const auto result = std::from_chars(first, first + 4, value, 16);
  return result.ptr == first + 4 ? value : 0;
}

constexpr bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Replaces escapes of half a character by the escape of U+FFFD.
std::string mend_surrogates(std::string text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') continue;
    const unsigned unit = escape_at(text, i);
    if (is_high(unit) && is_low(escape_at(text, i + kEscape))) {
      i += 2 * kEscape - 1;
    } else if (is_high(unit) || is_low(unit)) {
      text.replace(i, kEscape, "\\ufffd");
      i += kEscape - 1;
    } else {
      ++i;  // the escaped character
    }
  }
  return text;
}

}  // namespace

bool is_cut_off(const JsonDocument& document, const JsonValue& value) {
  if (document.state == JsonState::whole) return false;
  const JsonValue* edge = &document.root;
  while (edge != nullptr && edge != &value) {
    if (edge->is_array() && !edge->items().empty()) {
      edge = &edge->items().back();
    } else if (edge->is_object() && !edge->members().empty()) {
      edge = &edge->members().back().value;
    } else {
      edge = nullptr;
    }
  }
  return edge != nullptr;
}

JsonDocument parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) {
    JsonDocument refused;
    refused.state = JsonState::too_large;
    return refused;
  }
  if (auto plain = read_plain_json(text, limits)) return *std::move(plain);
  JsonDocument document = read_any_json(text, limits);
  // The parser stops at a byte that is not UTF-8 and at half of a surrogate pair; one bad character in a name
  // must not cost the rest of the case.
  if (document.state != JsonState::malformed) return document;
  const std::string repaired = mend_surrogates(is_valid_utf8(text) ? std::string(text) : clean_utf8(text));
  return repaired == text ? document : read_any_json(repaired, limits);
}

}  // namespace caselight
