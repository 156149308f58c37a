#include "base/json.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "base/json_mend.hpp"
#include "base/json_reader.hpp"
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
  if (is_valid_utf8(text)) return parse_checked_json(text, limits);
  // One bad character in a name must not cost the rest of the case. Nobody can say where in the text that was
  // handed in a cleaned one went wrong.
  JsonDocument document = parse_checked_json(clean_utf8(text), limits);
  document.stopped_at = 0;
  return document;
}

JsonDocument parse_checked_json(std::string_view utf8, JsonLimits limits) {
  assert(is_valid_utf8(utf8));
  if (utf8.size() > limits.bytes) {
    JsonDocument refused;
    refused.state = JsonState::too_large;
    return refused;
  }
  JsonDocument document = read_json(utf8, limits);
  // The grammar stops at each slip of a program that wrote the text.
  if (document.state != JsonState::malformed) return document;
  const std::string mended = mend_json(std::string(utf8));
  return mended == utf8 ? std::move(document) : read_json(mended, limits);
}

}  // namespace caselight
