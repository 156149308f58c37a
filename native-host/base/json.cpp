#include "base/json.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/json_mend.hpp"
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

JsonDocument parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) {
    JsonDocument refused;
    refused.state = JsonState::too_large;
    return refused;
  }
  if (auto plain = read_plain_json(text, limits)) return *std::move(plain);
  JsonDocument document = read_any_json(text, limits);
  // The parser stops at a byte that is not UTF-8 and at each slip of a program that wrote the text; one bad
  // character in a name must not cost the rest of the case.
  if (document.state != JsonState::malformed) return document;
  const bool valid = is_valid_utf8(text);
  const std::string mended = mend_json(valid ? std::string(text) : clean_utf8(text));
  if (mended == text) return document;
  document = read_any_json(mended, limits);
  if (!valid) document.stopped_at = 0;
  return document;
}

}  // namespace caselight
