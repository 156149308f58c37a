// One grammar: what the reader of answers takes for JSON, the scanner of messages takes too, and both say the
// same as nlohmann/json, which reads the same values. Each input is tried as it is, cut off, and with single
// bytes changed.
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/json_reader.hpp"
#include "base/text.hpp"
#include "messaging/json_scanner.hpp"

namespace {

using namespace caselight;
using nlohmann::json;

constexpr std::size_t kDeep = 64;

void require(bool same) {
  if (!same) std::abort();
}

bool same_scalar(const JsonValue& ours, const json& theirs) {
  switch (ours.kind()) {
    case JsonValue::Kind::null:
      return theirs.is_null();
    case JsonValue::Kind::boolean:
      return theirs.is_boolean() && theirs.get<bool>() == ours.boolean();
    case JsonValue::Kind::integer:
      return theirs.is_number_integer() && theirs.get<std::int64_t>() == ours.integer();
    case JsonValue::Kind::real:
      return theirs.is_number();
    case JsonValue::Kind::string:
      return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text();
    case JsonValue::Kind::array:
    case JsonValue::Kind::object:
      break;
  }
  return false;
}

void compare(const JsonValue& ours, const json& theirs) {
  if (ours.is_array()) {
    require(theirs.is_array() && theirs.size() == ours.items().size());
    for (std::size_t i = 0; i < theirs.size(); ++i) compare(ours.items()[i], theirs[i]);
  } else if (ours.is_object()) {
    require(theirs.is_object());
    for (const auto& [key, value] : theirs.items()) compare(*ours.find(key), value);
  } else {
    require(same_scalar(ours, theirs));
  }
}

/// Where the library is stricter than the grammar: half of a surrogate pair, a number that no `double` holds.
/// Where it is laxer: it stops at a zero byte and passes over a byte-order mark.
bool is_beyond_library(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](unsigned char c) { return std::tolower(c); });
  const bool half = small.find("\\ud") != std::string::npos;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < small.size(); ++i) {
    digits = is_digit(small[i]) ? digits + 1 : 0;
    const bool exponent =
        digits > 2 && i > digits && small.substr(i - digits - 1, 2).find_first_of("e+-") != std::string::npos;
    if (digits > 300 || exponent) return true;
  }
  return half || text.find('\0') != std::string_view::npos || text.starts_with("\xEF");
}

void hold_to_one_verdict(std::string_view text) {
  const bool utf8 = is_valid_utf8(text);
  const auto members = scan_object(text, kDeep);
  const bool has_nul = text.find('\0') != std::string_view::npos;
  if (!utf8) return require(!members && (has_nul || !json::accept(text)));
  const JsonDocument ours = read_json(text);
  const bool whole = ours.state == JsonState::whole;
  const bool odd = has_nul || text.starts_with("\xEF\xBB\xBF");
  if (!odd) require(members.has_value() == (whole && ours.root.is_object()));
  if (members && !odd) require(members->size() == ours.root.members().size());
  if (is_beyond_library(text) || ours.state == JsonState::too_deep) return;
  require(json::accept(text) == whole);
  if (whole) compare(ours.root, json::parse(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  hold_to_one_verdict(text);
  constexpr std::size_t kPlaces = 48;
  const std::size_t step = size / kPlaces + 1;
  if (size > 64 * 1024) return 0;
  for (std::size_t place = 0; place < size; place += step) {
    hold_to_one_verdict(std::string_view(text).substr(0, place));
    for (const char c : std::string_view("\"\\{}[],:0-e.u \x01\xFF")) {
      std::string changed = text;
      changed[place] = c;
      hold_to_one_verdict(changed);
    }
  }
  return 0;
}
